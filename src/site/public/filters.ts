import type { CollectionSlug } from 'payload'
import { ARTICLES, PARTNERS } from '@collections/slugs'
import countries from '@/fields/countries.json'
import { DEFAULT_ZONE, toDay } from '@/i18n/day'
import { compareLv, createCollator } from '@/i18n/format'
import { textOf } from '@/rich-text/read'
import type { Filter } from './parts/filters'
import { readPublished, type Reader } from './reader'
import { PUBLIC_TEXTS } from './texts'

/** How many topics or projects can be chosen from. */
const CHOICES = 200
/** How many years can be chosen from. */
const YEARS = 40

type Of = { collection: CollectionSlug; field: string; label: string; name: string }

/** By something that documents refer to, as a topic: by its slug in this language. */
export async function documentFilter(
  reader: Reader,
  query: URLSearchParams,
  { collection, field, label, name }: Of,
): Promise<Filter> {
  const { docs } = await readPublished(reader, {
    collection,
    depth: 0,
    limit: CHOICES,
    select: ['name', 'slug', 'title'],
    sort: 'sortKey,id',
  })
  const options = docs.flatMap((doc) => {
    const [text, value] = [textOf(doc.name) || textOf(doc.title), textOf(doc.slug)]
    return text && value ? [{ label: text, value, where: { [field]: { equals: String(doc.id) } } }] : []
  })
  return { label, name, options, value: query.get(name) ?? '' }
}

/** By the year of an article, from the newest to the oldest. Days begin at midnight in Riga, in winter two hours before UTC. */
export async function yearFilter(reader: Reader, query: URLSearchParams): Promise<Filter> {
  const ends = await Promise.all(
    ['publishedOn', '-publishedOn'].map((sort) =>
      readPublished(reader, {
        collection: ARTICLES,
        depth: 0,
        limit: 1,
        select: ['publishedOn'],
        sort,
        where: { publishedOn: { exists: true } },
      }),
    ),
  )
  const [first, last] = ends.map(({ docs }) => {
    const date = textOf(docs[0]?.publishedOn)
    return date ? toDay(date, reader.locale, DEFAULT_ZONE).year : 0
  })
  const count = first && last ? Math.min(last - first + 1, YEARS) : 0
  const options = Array.from({ length: count }, (_, i) => (last ?? 0) - i).map((year) => ({
    label: String(year),
    value: String(year),
    where: {
      publishedOn: { greater_than_equal: startOf(year), less_than: startOf(year + 1) },
    },
  }))
  return { label: PUBLIC_TEXTS[reader.locale].year, name: 'year', options, value: query.get('year') ?? '' }
}

const startOf = (year: number): string => `${year - 1}-12-31T22:00:00.000Z`

/** By the country of a partner, in the order of the alphabet; only those that there are partners in. */
export async function countryFilter(reader: Reader, query: URLSearchParams): Promise<Filter> {
  const { locale, payload } = reader
  const { values } = await payload.findDistinct({
    collection: PARTNERS,
    field: 'country',
    limit: Object.keys(countries).length,
    locale,
    overrideAccess: false,
  })
  const compare = locale === 'lv' ? compareLv : createCollator(locale).compare
  const options = values
    .flatMap(({ country }) => {
      const names = country ? countries[country] : undefined
      const label = names?.[locale === 'en' ? 0 : 1]
      return country && label
        ? [{ label, value: country as string, where: { country: { equals: country } } }]
        : []
    })
    .sort((a, b) => compare(a.label, b.label))
  return { label: PUBLIC_TEXTS[locale].country, name: 'country', options, value: query.get('country') ?? '' }
}
