import { pictureOf } from '@/rich-text/blocks/picture'
import { documentOf, recordOf, textOf } from '@/rich-text/read'
import { siteHref } from '@/rich-text/urls'
import type { SiteContext } from '../context'
import { html, type Html } from '../html'
import { SITE_TEXTS } from '../texts'

/** The main picture with its caption and credit; nothing where readers may not see it. */
export function heroHtml(value: unknown, { locale }: SiteContext): Html | null {
  const media = documentOf(value)
  const picture = media && pictureOf(media)
  if (!media || !picture) return null
  const { height, src, srcset, width } = picture
  const [caption, credit] = [textOf(media.caption), textOf(media.credit)]
  const avif = recordOf(recordOf(media.sizes).heroAvif)
  const sharp = avif.mimeType === 'image/avif' && siteHref(avif.url)
  return html`<figure class="hero">
    <picture>
      ${sharp && html`<source type="image/avif" media="(min-width: 50rem)" srcset="${sharp.replaceAll(',', '%2C')}" />`}
      <img
        src="${src}"
        ${srcset && html` srcset="${srcset}" sizes="(min-width: 75rem) 75rem, 100vw"`}${width && html` width="${width}"`}${height && html` height="${height}"`}
        alt="${textOf(media.alt)}"
        fetchpriority="high"
      />
    </picture>
    ${(caption || credit) && html`<figcaption>${caption} ${credit && html`<small>${SITE_TEXTS[locale].photo}: ${credit}</small>`}</figcaption>`}
  </figure>`
}
