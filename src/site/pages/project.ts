import { PROJECT_STATUSES } from '@collections/Projects/choices'
import { formatPeriod, type Precision } from '@/i18n/format'
import { richTextToHtml, type RichTextData } from '@/rich-text'
import { recordOf, rowsOf, textOf } from '@/rich-text/read'
import type { SiteContext } from '../context'
import { html, madeHtml, paragraphs, type Html } from '../html'
import { choiceText } from '../parts/choice'
import { contactHtml } from '../parts/contact'
import { factsHtml, inLine, listHtml, section } from '../parts/facts'
import { heroHtml } from '../parts/hero'
import { relatedHtml, relatedList } from '../parts/related'
import { SITE_TEXTS } from '../texts'
import type { Doc } from './doc'
import { headingHtml } from './heading'
import { activitiesHtml, participantsOf, resourcesHtml, resultsHtml } from './projectLists'

/** A project: what is done with whom, with which money and to what effect. */
export function projectHtml(doc: Doc, context: SiteContext): Html {
  const { locale } = context
  const t = SITE_TEXTS[locale]
  const named = { field: 'name', relationTo: 'partners' } as const
  return html`${textOf(doc.acronym) && html`<p class="kicker">${textOf(doc.acronym)}</p>`}${headingHtml(doc.title, context)}
    ${textOf(doc.summary) && html`<p class="lead">${textOf(doc.summary)}</p>`}
    ${heroHtml(doc.heroImage, context)}
    ${factsHtml([
      [t.status, choiceText(PROJECT_STATUSES, doc.status, locale)],
      [t.period, periodOf(doc, context)],
      [t.programme, relatedHtml(context, { field: 'name', value: doc.programme })],
      [t.projectNumber, textOf(doc.projectNumber)],
      [t.leadPartner, relatedHtml(context, { ...named, value: doc.leadPartner })],
      [t.funders, inLine(relatedList(context, { ...named, value: doc.funders }))],
      [t.regions, inLine(rowsOf(doc.regions).map(({ name }) => textOf(name)))],
      [t.topics, inLine(relatedList(context, { field: 'name', value: doc.topics }))],
    ])}
    <div class="body">${madeHtml(richTextToHtml(doc.body as RichTextData | null, context))}</div>
    ${section(t.objectives, listHtml(rowsOf(doc.objectives).map(({ text }) => paragraphs(textOf(text)))))}
    ${section(t.results, resultsHtml(doc.results, locale))}
    ${section(t.activities, activitiesHtml(doc.activities, locale))}
    ${section(t.partners, listHtml(participantsOf(doc.partners, context)))}
    ${section(t.resources, resourcesHtml(doc.resources, locale))}
    ${section(t.contact, contactHtml(recordOf(doc.contact)))}`
}

/** From its start to its end, as exactly as the less exact of the two is known. */
export function periodOf(doc: Doc, { locale }: Pick<SiteContext, 'locale'>): string {
  const [start, end] = [textOf(doc.startDate), textOf(doc.endDate)]
  if (!start) return ''
  const known = [doc.startPrecision, ...(end ? [doc.endPrecision] : [])]
  const precision: Precision = known.includes('year') ? 'year' : known.includes('month') ? 'month' : 'day'
  return formatPeriod(start, end || null, precision, locale)
}
