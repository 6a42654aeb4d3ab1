import type { RenderContext } from '../context'
import { element, escapeHtml, voidElement } from '../markup'
import { documentOf, type RelatedDocument, textOf } from '../read'
import { texts } from '../texts'
import { pictureOf } from './picture'
import type { BlockRenderer } from './renderer'

/** How wide an image is shown at most; the site's stylesheet uses the same widths. */
const SIZES = {
  column: '(min-width: 48rem) 45rem, 100vw',
  wide: '(min-width: 75rem) 75rem, 100vw',
} as const

/** A picture with its caption and credit. */
export const image: BlockRenderer<'image'> = {
  html: (fields, context) => {
    const media = documentOf(fields.media)
    const picture = media && pictureOf(media, context.origin)
    if (!media || !picture) return ''
    const width = fields.width === 'wide' ? 'wide' : 'column'
    const img = voidElement('img', {
      ...picture,
      sizes: picture.srcset ? SIZES[width] : undefined,
      alt: textOf(media.alt),
      loading: 'lazy',
      decoding: 'async',
    })
    const caption = [
      escapeHtml(captionOf(fields.caption, media)),
      creditOf(media, context) && element('small', {}, escapeHtml(creditOf(media, context))),
    ].filter(Boolean)
    const figcaption = caption.length > 0 ? element('figcaption', {}, caption.join(' ')) : ''
    return element('figure', { class: `image image--${width}` }, img, figcaption)
  },
  plainText: (fields, context) => {
    const media = documentOf(fields.media)
    if (!media) return ''
    const words = captionOf(fields.caption, media) || textOf(media.alt)
    const parts = [words && `${texts[context.locale].image}: ${words}`, creditOf(media, context)].filter(
      Boolean,
    )
    return parts.length > 0 ? `[${parts.join(' | ')}]` : ''
  },
}

const captionOf = (own: unknown, media: RelatedDocument): string => textOf(own) || textOf(media.caption)

const creditOf = (media: RelatedDocument, { locale }: RenderContext): string => {
  const credit = textOf(media.credit)
  return credit && `${texts[locale].photo}: ${credit}`
}
