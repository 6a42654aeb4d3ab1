import { formatDate } from '@/i18n/format'
import { richTextToHtml, type RichTextData } from '@/rich-text'
import { recordOf, textOf } from '@/rich-text/read'
import type { SiteContext } from '../context'
import { html, madeHtml, type Html } from '../html'
import { factsHtml, inLine } from '../parts/facts'
import { heroHtml } from '../parts/hero'
import { relatedList } from '../parts/related'
import { SITE_TEXTS } from '../texts'
import type { Doc } from './doc'
import { headingHtml } from './heading'

/** An article. */
export function articleHtml(doc: Doc, context: SiteContext): Html {
  const { locale } = context
  const t = SITE_TEXTS[locale]
  const by = recordOf(doc.preparedBy)
  const date = textOf(doc.publishedOn)
  return html`${headingHtml(doc.title, context)}
    ${textOf(doc.lead) && html`<p class="lead">${textOf(doc.lead)}</p>`}
    ${date && html`<p class="meta"><time datetime="${date.slice(0, 10)}">${formatDate(date, locale, 'long')}</time></p>`}
    ${heroHtml(doc.heroImage, context)}
    <div class="body">${madeHtml(richTextToHtml(doc.body as RichTextData | null, context))}</div>
    ${factsHtml([
      [t.preparedBy, inLine([textOf(by.name), textOf(by.role)])],
      [
        t.projects,
        inLine(relatedList(context, { field: 'title', relationTo: 'projects', value: doc.projects })),
      ],
      [
        t.partners,
        inLine(relatedList(context, { field: 'name', relationTo: 'partners', value: doc.partners })),
      ],
      [t.topics, inLine(relatedList(context, { field: 'name', value: doc.topics }))],
    ])}`
}
