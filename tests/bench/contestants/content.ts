import { doc, h2, p, ul } from '@/rich-text/build'
import { MODELS, type Locale, type Plural } from './model'

export type Value = null | number | string
/** One document of a model. `n` counts from 1; relations hold the numbers of what they refer to. */
export type Item = {
  n: number
  relations: Record<string, number[]>
  shared: Record<string, Value>
  texts: Record<Locale, Record<string, Value>>
}

/** How many there are beside the articles. */
const COUNTS = { partners: 100, pictures: 20, projects: 50, topics: 12 } as const
const DAY_MS = 86_400_000
const FIRST_DAY = Date.UTC(2015, 0, 1)
const WORDS: Record<Locale, string[]> = {
  en: 'bridge region partner school youth culture river town market training workshop energy forest coast social enterprise method visit result open shared local green digital'.split(
    ' ',
  ),
  lv: 'tilts novads partneris skola jaunieši kultūra upe pilsēta tirgus mācības darbnīca enerģija mežs krasts sociāls uzņēmums metode vizīte rezultāts atvērts kopīgs vietējs zaļš digitāls'.split(
    ' ',
  ),
}

/** How many documents of a model a database with so many articles holds. */
export const countOf = (plural: Plural, articles: number): number =>
  plural === 'articles' ? articles : COUNTS[plural]

/** The slug of a document: the same for all contestants, so that answers can be compared. */
export const slugOf = (plural: Plural, n: number, locale: Locale): string =>
  `${MODELS[plural].singular}-${n}-${plural === 'partners' ? 'xx' : locale}`

/** The n-th document; the same each time, whatever was made before it. */
export function itemOf(plural: Plural, n: number): Item {
  const random = createRandom(n * 2_654_435_761 + plural.length)
  const text = (locale: Locale, words: number): string => sentence(random, locale, words)
  const both = (make: (locale: Locale) => Record<string, Value>): Item['texts'] => ({
    en: make('en'),
    lv: make('lv'),
  })
  const item = (
    texts: Item['texts'],
    shared: Item['shared'] = {},
    relations: Item['relations'] = {},
  ): Item => ({
    n,
    relations,
    shared,
    texts,
  })
  const slug = (locale: Locale): string => slugOf(plural, n, locale)
  const picks = (from: keyof typeof COUNTS, most: number): number[] => [
    ...new Set(
      Array.from({ length: 1 + Math.floor(random() * most) }, () => 1 + Math.floor(random() * COUNTS[from])),
    ),
  ]
  switch (plural) {
    case 'topics':
      return item(both((locale) => ({ name: text(locale, 2), slug: slug(locale) })))
    case 'pictures':
      return item(
        both((locale) => ({ alt: text(locale, 8) })),
        // Where Tilts has the files of its media collection.
        { height: 900, mimeType: 'image/webp', url: `/api/media/file/picture-${n}.webp`, width: 1600 },
      )
    case 'partners':
      return item(
        both((locale) => ({ name: text(locale, 4) })),
        {
          country: ['LV', 'EE', 'SE', 'GE'][n % 4] ?? 'LV',
          kind: 'ngo',
          shortName: `P${n}`,
          slug: slugOf(plural, n, 'lv'),
          website: `https://partner-${n}.example.org/`,
        },
      )
    case 'projects':
      return item(
        both((locale) => ({ slug: slug(locale), summary: text(locale, 30), title: text(locale, 6) })),
        { acronym: `PR${n}`, endDate: dayAfter(n * 40 + 700), startDate: dayAfter(n * 40) },
      )
    case 'articles':
      return item(
        both((locale) => ({
          body: bodyOf(random, locale),
          lead: text(locale, 25),
          slug: slug(locale),
          title: text(locale, 8),
        })),
        { publishedOn: dayAfter(n % 4_000, n) },
        {
          heroImage: [1 + (n % COUNTS.pictures)],
          partners: picks('partners', 3),
          // Each project has the same share of the articles.
          projects: [1 + (n % COUNTS.projects)],
          topics: picks('topics', 3),
        },
      )
  }
}

/** Milliseconds after it tell articles of one day apart, so that every contestant sorts them alike. */
const dayAfter = (days: number, ms = 0): string => new Date(FIRST_DAY + days * DAY_MS + ms).toISOString()

/** A text of about 5 kB in Lexical's JSON. */
function bodyOf(random: () => number, locale: Locale): string {
  const paragraph = (): ReturnType<typeof p> => p(sentence(random, locale, 45))
  const points = Array.from({ length: 4 }, () => sentence(random, locale, 6))
  return JSON.stringify(
    doc(paragraph(), paragraph(), h2(sentence(random, locale, 4)), paragraph(), ul(...points), paragraph()),
  )
}

function sentence(random: () => number, locale: Locale, words: number): string {
  const from = WORDS[locale]
  const all = Array.from({ length: words }, () => from[Math.floor(random() * from.length)]).join(' ')
  return all.charAt(0).toLocaleUpperCase(locale) + all.slice(1)
}

/** The same numbers each time (mulberry32). */
function createRandom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
