import { PARTNERS, PROJECTS, TOPICS } from '@collections/slugs'
import { plural } from '@/i18n/format'
import { LOCALE_CODES, type Locale } from '@/locales'
import type { LinkableSlug } from '@/rich-text'
import { addressOf, otherLocale } from '../../addresses'
import { html, type Html, type Value } from '../../html'
import type { Doc } from '../../pages'
import type { Shown } from '../page'
import { articleCard, CARD_FIELDS, partnerRow, projectCard } from '../parts/cards'
import { pagingHtml } from '../parts/paging'
import { chosen, filterForm, type Filter } from '../parts/filters'
import { countryFilter, documentFilter, yearFilter } from '../filters'
import { readPublished, type Reader } from '../reader'
import { PUBLIC_TEXTS } from '../texts'

/** Documents on one page of a list. */
const PER_PAGE = { articles: 12, partners: 60, projects: 12 } as const
/** What comes first; the second decides between equals, so that a list is the same each time. */
const SORT = { articles: '-publishedOn,id', partners: 'sortKey,id', projects: 'sortKey,id' } as const
/** The last page that can be asked for: beyond it a database counts rows for nobody. */
const LAST_PAGE = 10_000

/** All that is live of a collection, by pages, as the filters of the address have it. */
export async function listPage(
  reader: Reader,
  collection: LinkableSlug,
  query: URLSearchParams,
): Promise<Shown | undefined> {
  const { locale } = reader
  const t = PUBLIC_TEXTS[locale]
  const path = addressOf({ collection, locale })
  const page = pageOf(query.get('page'))
  if (page === undefined) return undefined
  const filters = await filtersOf(reader, collection, query)
  const active = filters.flatMap((filter) => chosen(filter) ?? [])
  const found = await readPublished(reader, {
    collection,
    isCounted: true,
    limit: PER_PAGE[collection],
    page,
    select: CARD_FIELDS[collection],
    sort: SORT[collection],
    where: { and: active.map(({ where }) => where) },
  })
  if (page > 1 && found.docs.length === 0) return undefined
  const kept = new URLSearchParams(active.map(({ name, value }) => [name, value]))
  const isPlain = active.length === 0 && page === 1
  const other = otherLocale(locale)
  return {
    // What a filter shows is found elsewhere; pages of a list lead to what is on them.
    isIndexed: active.length === 0,
    main: html`<div class="listing">
      <h1>${t[collection]}</h1>
      <p class="lead">${t[`${collection}Lead`]}</p>
      ${filterForm({ filters, locale, path })}
      <p class="soft" role="status">${plural(locale, found.totalDocs, t.counts[collection] as never)}</p>
      ${found.docs.length > 0 ? itemsHtml(collection, found.docs, locale) : html`<p>${active.length > 0 ? t.nothingFound : t.nothingYet}.</p>`}
      ${pagingHtml({ kept, locale, page, pages: found.totalPages, path })}
    </div>`,
    other: { href: addressOf({ collection, locale: other }), language: other },
    section: path,
    seo: {
      alternates: isPlain
        ? LOCALE_CODES.map((language) => ({ href: addressOf({ collection, locale: language }), language }))
        : undefined,
      description: t[`${collection}Lead`],
      path: page === 1 ? path : `${path}?page=${page}`,
    },
    title: page === 1 ? t[collection] : `${t[collection]} (${page})`,
  }
}

/** A whole number from 1; nothing for anything else. */
function pageOf(value: null | string): number | undefined {
  if (value === null) return 1
  const page = /^[1-9]\d{0,4}$/.test(value) ? Number(value) : undefined
  return page !== undefined && page <= LAST_PAGE ? page : undefined
}

function filtersOf(reader: Reader, collection: LinkableSlug, query: URLSearchParams): Promise<Filter[]> {
  const t = PUBLIC_TEXTS[reader.locale]
  const topic = documentFilter(reader, query, {
    collection: TOPICS,
    field: 'topics',
    label: t.topic,
    name: 'topic',
  })
  if (collection === PARTNERS) return Promise.all([countryFilter(reader, query)])
  if (collection === PROJECTS) return Promise.all([topic])
  const project = { collection: PROJECTS, field: 'projects', label: t.project, name: 'project' } as const
  return Promise.all([topic, documentFilter(reader, query, project), yearFilter(reader, query)])
}

function itemsHtml(collection: LinkableSlug, docs: readonly Doc[], locale: Locale): Value {
  if (collection === PARTNERS)
    return html`<ul class="rows">
      ${docs.map((doc) => html`<li>${partnerRow(doc, locale)}</li>`)}
    </ul>`
  const card = (doc: Doc): Html =>
    collection === PROJECTS ? projectCard(doc, locale) : articleCard(doc, locale)
  return html`<div class="cards">${docs.map(card)}</div>`
}
