import { ARTICLES, DOCUMENTS, MEDIA, PARTNERS, PROGRAMMES, PROJECTS, TOPICS } from '@collections/slugs'
import { textOf } from '@/rich-text/read'
import type { SiteContext } from '../context'
import { html, type Html } from '../html'
import { creditsHtml } from '../parts/credits'
import { SITE_TEXTS } from '../texts'
import { articleHtml } from './article'
import type { Doc } from './doc'
import { partnerHtml } from './partner'
import { fileHtml, mediaHtml, programmeHtml, topicHtml } from './plain'
import { projectHtml } from './project'

export type { Doc } from './doc'

const PAGES = {
  [ARTICLES]: articleHtml,
  [DOCUMENTS]: fileHtml,
  [MEDIA]: mediaHtml,
  [PARTNERS]: partnerHtml,
  [PROGRAMMES]: programmeHtml,
  [PROJECTS]: projectHtml,
  [TOPICS]: topicHtml,
} as const

/** The collections whose documents can be shown to readers. */
export type ShownSlug = keyof typeof PAGES
export const isShown = (slug: string): slug is ShownSlug => Object.hasOwn(PAGES, slug)

/**
 * A document in one language as its readers see it: an `article` element that says its language. Everything in it is escaped; what it refers to and
 * is not populated leaves no trace.
 *
 * @param doc as the API gives it with a depth of 2.
 */
export const documentHtml = (collection: ShownSlug, doc: Doc, context: SiteContext): Html =>
  html`<article class="document" lang="${context.locale}">
    ${PAGES[collection](doc, context)} ${creditsHtml(context)}
  </article>`

/** What a document is called, for the title of a page. */
export const titleOfDoc = (doc: Doc, { locale }: Pick<SiteContext, 'locale'>): string =>
  textOf(doc.title) ||
  textOf(doc.name) ||
  textOf(doc.caption) ||
  textOf(doc.alt) ||
  SITE_TEXTS[locale].untitled
