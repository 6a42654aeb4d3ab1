import { anchorHtml } from '../anchor'
import { element, escapeHtml, paragraphsHtml } from '../markup'
import { lines, linkText, paragraphs } from '../plainText'
import { textOf } from '../read'
import { texts } from '../texts'
import { hostOf, isHttpsUrl, typedHref } from '../urls'
import type { BlockRenderer } from './renderer'

/** A link to a video elsewhere: a player from another site would tell that site who reads this one. */
export const video: BlockRenderer<'video'> = {
  html: (fields, context) => {
    const title = textOf(fields.title)
    const transcript = textOf(fields.transcript)
    if (!title && !transcript) return ''
    const href = hrefOf(fields.url)
    const words = texts[context.locale]
    const content = escapeHtml(`${title || words.video} (${kindOf(words.video, href)})`)
    const link = element('p', {}, anchorHtml({ href, content, context }))
    const details = element(
      'details',
      {},
      element('summary', {}, escapeHtml(`${words.transcript}: ${title || words.video}`)),
      paragraphsHtml(transcript),
    )
    return element('div', { class: 'video' }, link, transcript && details)
  },
  plainText: (fields, { locale }) => {
    const title = textOf(fields.title)
    const transcript = textOf(fields.transcript)
    const link = title && linkText(`${texts[locale].video}: ${title}`, hrefOf(fields.url))
    return paragraphs(link, transcript && lines(`${texts[locale].transcript}:`, transcript))
  },
}

const hrefOf = (url: unknown): string | undefined => (isHttpsUrl(url) ? typedHref(url) : undefined)

/** "Video, youtube.com": the reader knows before going where the link leads. */
const kindOf = (word: string, href: string | undefined): string => (href ? `${word}, ${hostOf(href)}` : word)
