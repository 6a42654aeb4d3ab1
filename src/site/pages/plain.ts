import { pictureOf } from '@/rich-text/blocks/picture'
import { documentOf, textOf } from '@/rich-text/read'
import { fileInfo } from '@/rich-text/fileInfo'
import { siteHref } from '@/rich-text/urls'
import type { SiteContext } from '../context'
import { html, paragraphs, type Html } from '../html'
import { factsHtml, section } from '../parts/facts'
import { heroHtml } from '../parts/hero'
import { relatedHtml } from '../parts/related'
import { SITE_TEXTS } from '../texts'
import type { Doc } from './doc'
import { headingHtml } from './heading'

/* What has little to show: what it is called, and what is said of it. */

export function topicHtml(doc: Doc, context: SiteContext): Html {
  return html`${headingHtml(doc.name, context)}
    <div class="body">${paragraphs(textOf(doc.description))}</div>`
}

export function programmeHtml(doc: Doc, context: SiteContext): Html {
  const t = SITE_TEXTS[context.locale]
  const logo = documentOf(doc.logo)
  const picture = logo && pictureOf(logo)
  const years = [doc.periodStart, doc.periodEnd].filter((year) => typeof year === 'number').join('–')
  const rules = Array.isArray(doc.publicity) ? (doc.publicity as Doc[]) : []
  return html`${headingHtml(doc.name, context)}
    ${picture && html`<p class="logo"><img src="${picture.src}" alt="${textOf(logo.alt)}" /></p>`}
    <div class="body">${paragraphs(textOf(doc.description))}</div>
    ${factsHtml([
      [t.period, years],
      [t.funders, relatedHtml(context, { field: 'name', relationTo: 'partners', value: doc.funder })],
    ])}
    ${section(
      t.credits,
      rules
        .flatMap(({ disclaimer, statement }) => [
          paragraphs(textOf(statement)),
          paragraphs(textOf(disclaimer)),
        ])
        .flat(),
    )}`
}

/** A picture: with what is read out in its place, which is to be read as well. */
export function mediaHtml(doc: Doc, context: SiteContext): Html {
  return html`${headingHtml(textOf(doc.caption) || textOf(doc.alt), context)}
    ${heroHtml({ ...doc, id: String(doc.id) }, context)}
    <p class="soft">${textOf(doc.alt)}</p>`
}

export function fileHtml(doc: Doc, context: SiteContext): Html {
  const href = siteHref(doc.url)
  const info = fileInfo({ ...doc, id: String(doc.id) }, context.locale)
  return html`${headingHtml(doc.title, context)}
  ${href && html`<p class="file"><a href="${href}" download>${SITE_TEXTS[context.locale].download}${info && ` (${info})`}</a></p>`}`
}
