import type { PayloadRequest } from 'payload'
import { wordsIn } from '../../core'
import { progressOf } from '../../core/translation/units'
import { loadDocument, type Document } from '../documents'
import { sourceSegments } from '../freshness'
import { sourceLocaleOf } from '../host'
import type { Settings } from '../settings'
import { VARIANTS } from '../slugs'
import type { Row } from '../store'
import { situationIn, unitsIn } from './situation'

/** What is needed of a row to count words. */
export type WordRow = {
  collectionSlug: string
  document: string
  head?: null | string
  id: number | string
  locale: string
  revision: number
  words?: null | number
  wordsOf?: null | string
}
type Words = { uncounted: number; wordsWaiting: number }

/** The most documents that one request counts: about two seconds. */
const COUNTED_MAX = 300

/**
 * The words that wait, by collection and language. They are counted when somebody asks and kept in the rows, with the state of the document
 * that they were counted in: no save has to count, and what has changed since is counted anew.
 *
 * @param rows of whole documents, in all their languages.
 */
export async function countWords(
  settings: Settings,
  req: PayloadRequest,
  rows: readonly WordRow[],
): Promise<(collection: string, locale: string) => Words> {
  const { localization } = req.payload.config
  const locales = localization ? localization.localeCodes : []
  const sums = new Map<string, Words>()
  let left = COUNTED_MAX
  for (const [key, own] of documentsOf(rows)) {
    const state = stateOf(own)
    const isStale = own.some(({ wordsOf }) => wordsOf !== state && wordsOf !== OF_SOURCE + state)
    const counted = !isStale ? fromRows(own) : left > 0 ? await count(settings, req, own) : null
    if (isStale) left -= 1
    for (const locale of locales) {
      const name = `${key.slice(0, key.indexOf('/'))}/${locale}`
      const sum = sums.get(name) ?? { uncounted: 0, wordsWaiting: 0 }
      const words =
        counted?.get(locale) ?? (own.some((row) => row.locale === locale) ? 0 : (counted?.get(SOURCE) ?? 0))
      sums.set(name, { uncounted: sum.uncounted + (counted ? 0 : 1), wordsWaiting: sum.wordsWaiting + words })
    }
  }
  return (collection, locale) => sums.get(`${collection}/${locale}`) ?? { uncounted: 0, wordsWaiting: 0 }
}

/** By language; the words of the original, which wait where there is nothing, under a name that is none. */
type Counted = ReadonlyMap<string, number>
const SOURCE = '*'

/** Says of a row that what was counted in it holds no longer, where nothing else would tell. */
export async function forgetWords(req: PayloadRequest, row: null | Row): Promise<void> {
  if (row?.wordsOf) await keep(req, row.id, { wordsOf: null })
}

function documentsOf(rows: readonly WordRow[]): Map<string, WordRow[]> {
  const found = new Map<string, WordRow[]>()
  for (const row of rows) {
    const key = `${row.collectionSlug}/${row.document}`
    found.set(key, [...(found.get(key) ?? []), row])
  }
  return found
}

/** What the words of a document depend on: its texts in all languages, and what was approved when. */
const stateOf = (rows: readonly WordRow[]): string =>
  rows
    .map(({ head, locale, revision }) => `${locale} ${revision} ${(head ?? '').slice(0, 16)}`)
    .sort()
    .join(', ')

/** Before the state, in the row of an original: what is counted there waits in every language that has nothing. */
const OF_SOURCE = 'original: '

const fromRows = (rows: readonly WordRow[]): Counted =>
  new Map(
    rows.map(({ locale, words, wordsOf }) => [wordsOf?.startsWith(OF_SOURCE) ? SOURCE : locale, words ?? 0]),
  )

async function count(settings: Settings, req: PayloadRequest, rows: readonly WordRow[]): Promise<Counted> {
  const [{ collectionSlug: collection, document: id }] = rows as [WordRow]
  const document = await loadDocument(settings, req, { collection, document: id })
  const source = document && sourceLocaleOf(document.host, document.head.raw)
  const state = stateOf(rows)
  const counted = new Map<string, number>()
  for (const row of rows) {
    const isSource = row.locale === source
    const words = document
      ? await wordsOf(req, document, { collection, document: id, locale: row.locale })
      : 0
    await keep(req, row.id, { words, wordsOf: isSource ? OF_SOURCE + state : state })
    counted.set(isSource ? SOURCE : row.locale, words)
  }
  return counted
}

async function wordsOf(
  req: PayloadRequest,
  document: Document,
  address: { collection: string; document: string; locale: string },
): Promise<number> {
  const situation = await situationIn(req, address, document)
  const source = sourceLocaleOf(document.host, document.head.raw) ?? ''
  if (situation) return progressOf(unitsIn(req, situation), source).wordsLeft
  const segments = sourceSegments(document.host, document.head.raw)
  return segments.reduce((sum, { text }) => sum + wordsIn(text, source), 0)
}

/** Beside the record, and no news of it: `updatedAt` stays. */
async function keep(
  req: PayloadRequest,
  id: number | string,
  data: { words?: number; wordsOf: null | string },
): Promise<void> {
  await req.payload.db.updateOne({ collection: VARIANTS as never, id, data, req, returning: false })
}
