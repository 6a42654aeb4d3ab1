import { ARTICLES, PARTNERS, PROJECTS } from '@collections/slugs'
import { SEARCH_KEYS } from '@/fields/searchKeysField'
import { foldForSearch } from '@/i18n/format'
import type { LinkableSlug } from '@/rich-text'
import { textOf } from '@/rich-text/read'
import { titleOfDoc, type Doc } from '../pages'
import { readPublished, type Reader } from './reader'

/** Something that was found. */
export type Found = { about: string; collection: LinkableSlug; doc: Doc; title: string }

/** How many of each collection are shown. */
const LIMIT = 30
/** How many words of a question count. */
const TERMS = 6

const WHERE = [
  { about: 'summary', collection: PROJECTS, sort: 'sortKey,id', title: 'title' },
  { about: 'lead', collection: ARTICLES, sort: '-publishedOn,id', title: 'title' },
  { about: 'about', collection: PARTNERS, sort: 'sortKey,id', title: 'name' },
] as const

/** The words of a question without accents and capitals, from two letters on. */
export const termsOf = (question: string): string[] => [
  ...new Set((foldForSearch(question).match(/[\p{L}\p{N}]{2,}/gu) ?? []).slice(0, TERMS)),
]

/**
 * What has every word, or the beginning or a part of one, in its title or introduction. Looked through are the keys that a publication
 * makes of these, which lie in a narrow table of their own, and never the texts. What is found is then read as every reader reads it.
 */
export async function search(reader: Reader, terms: readonly string[]): Promise<Found[]> {
  const lists = await Promise.all(
    WHERE.map(async ({ about, collection, sort, title }) => {
      const ids = await candidates(reader, { collection, sort, terms })
      if (ids.length === 0) return []
      const { docs } = await readPublished(reader, {
        collection,
        depth: 0,
        limit: LIMIT,
        select: [title, about, 'slug', ...(collection === PARTNERS ? [] : ['acronym'])],
        sort,
        where: { id: { in: ids } },
      })
      return docs.map((doc) => ({
        about: textOf(doc[about]),
        collection,
        doc,
        title: titleOfDoc(doc, reader),
      }))
    }),
  )
  // What is called so comes before what speaks of it.
  return lists
    .flat()
    .map((found) => ({ found, rank: rankOf(found, terms) }))
    .sort((a, b) => b.rank - a.rank)
    .map(({ found }) => found)
}

type Candidates = { collection: LinkableSlug; sort: string; terms: readonly string[] }

async function candidates(
  { locale, payload }: Reader,
  { collection, sort, terms }: Candidates,
): Promise<string[]> {
  const { docs } = await payload.find({
    collection,
    depth: 0,
    draft: false,
    fallbackLocale: false,
    limit: LIMIT,
    locale,
    // The keys are no field that readers ask by; they hold what is live alone, and nothing but ids is taken from here.
    overrideAccess: true,
    pagination: false,
    select: {},
    sort: sort.split(','),
    where: {
      and: [
        { _status: { equals: 'published' } },
        ...terms.map((term) => ({ [`${SEARCH_KEYS}.key`]: { contains: term } })),
      ],
    },
  })
  return docs.map(({ id }) => String(id))
}

/** Words of the title count twice, whole words and beginnings more than parts. */
function rankOf({ about, doc, title }: Found, terms: readonly string[]): number {
  const texts = [`${title} ${textOf(doc.acronym)}`, about].map((text) => ` ${foldForSearch(text)}`)
  return terms.reduce(
    (sum, term) =>
      sum +
      (texts[0]?.includes(` ${term}`)
        ? 4
        : texts[0]?.includes(term)
          ? 2
          : texts[1]?.includes(` ${term}`)
            ? 1
            : 0),
    0,
  )
}
