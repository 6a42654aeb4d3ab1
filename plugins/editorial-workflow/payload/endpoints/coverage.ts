import type { Endpoint, PayloadRequest, Where } from 'payload'
import { STATES, type Freshness, type State } from '../../core'
import type { Settings } from '../settings'
import { NO_LOCALE, VARIANTS } from '../slugs'
import { countWords, type WordRow } from '../translation/words'
import { coverageFilter, type CoverageFilter } from './inputs'
import { parseInput } from './parseInput'
import { requireStaff } from './requireStaff'

/** How far one language of one collection is. */
export type CoverageRow = {
  collection: string
  /** Documents that are not deleted, whatever languages they have. */
  documents: number
  live: number
  locale: string
  /** Documents that nobody has written in this language. */
  missing: number
  /** Approved translations whose original says something else by now. */
  outdated: number
  /** What is there, by the state of its working copy. What is live may be in any of them. */
  states: Record<State, number>
  /** Documents whose words are not counted yet: one request counts some hundreds that have changed, the next one goes on. */
  uncounted: number
  /** Words of originals that wait to be translated: of documents that are missing all, of translations those that are empty or outdated. */
  wordsWaiting: number
}
export type Coverage = { rows: CoverageRow[] }

/**
 * `GET /api/editorial/coverage`: what is there in which language. One query, however many documents there are, and a few for each whose words
 * have changed since they were counted.
 */
export const coverageEndpoint = (settings: Settings): Endpoint => ({
  method: 'get',
  path: '/editorial/coverage',
  handler: async (req) => {
    requireStaff(settings, req)
    const filter = parseInput(req, coverageFilter, Object.fromEntries(req.searchParams))
    return Response.json(await readCoverage(settings, req, filter))
  },
})

/** One row for each language of each collection, in the order of the project. */
export async function readCoverage(
  settings: Settings,
  req: PayloadRequest,
  filter: CoverageFilter,
): Promise<Coverage> {
  requireStaff(settings, req)
  const { localization } = req.payload.config
  const collections = Object.keys(settings.collections).filter((slug) => isWanted(filter.collection, slug))
  const locales = (localization ? localization.localeCodes : [NO_LOCALE]).filter((locale) =>
    isWanted(filter.locale, locale),
  )
  const kept = await loadKept(req, { collectionSlug: { in: collections } })
  const words = localization ? await countWords(settings, req, kept) : NO_WORDS
  return {
    rows: collections.flatMap((collection) => {
      const own = kept.filter(({ collectionSlug }) => collectionSlug === collection)
      const documents = new Set(own.map(({ document }) => document)).size
      return locales.map((locale) =>
        countRow(
          { collection, documents, locale, ...words(collection, locale) },
          own.filter((each) => each.locale === locale),
        ),
      )
    }),
  }
}

const isWanted = (asked: string | undefined, there: string): boolean => asked === undefined || asked === there

type Counted = { unbegun: number } & Pick<
  CoverageRow,
  'collection' | 'documents' | 'locale' | 'uncounted' | 'wordsWaiting'
>
const NO_WORDS = () => ({ unbegun: 0, uncounted: 0, wordsWaiting: 0 })

function countRow(
  { collection, documents, locale, unbegun, uncounted, wordsWaiting }: Counted,
  rows: readonly Kept[],
): CoverageRow {
  const states = STATES.map((state) => [state, rows.filter((row) => row.state === state).length] as const)
  const counts = Object.fromEntries(states) as CoverageRow['states']
  return {
    collection,
    documents,
    live: rows.filter(({ isLive }) => isLive).length,
    locale,
    missing: documents - rows.length + unbegun,
    outdated: rows.filter(({ freshness }) => freshness === 'outdated').length,
    states: { ...counts, draft: counts.draft - unbegun },
    uncounted,
    wordsWaiting,
  }
}

type Kept = {
  freshness?: Freshness | null
  isLive?: boolean | null
  state: State
} & WordRow

/** What is not in the trash, of all languages: a document counts also for those that it has not. */
async function loadKept(req: PayloadRequest, where: Where): Promise<Kept[]> {
  const { docs } = await req.payload.db.find<Kept>({
    collection: VARIANTS as never,
    limit: 0,
    pagination: false,
    req,
    select: {
      collectionSlug: true,
      document: true,
      freshness: true,
      head: true,
      isLive: true,
      locale: true,
      revision: true,
      state: true,
      words: true,
      wordsOf: true,
    },
    where: { and: [{ gone: { not_equals: true } }, where] },
  })
  return docs
}
