import type { PayloadRequest, Where } from 'payload'
import { wordsIn, type State } from '../../core'
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
  freshness?: null | string
  head?: null | string
  id: number | string
  isLive?: boolean | null
  locale: string
  revision: number
  state: State
  words?: null | number
  wordsOf?: null | string
}
type Words = {
  /** Translations that somebody was given and nobody has begun: they have a row, and nothing in them. */
  unbegun: number
  uncounted: number
  wordsWaiting: number
}
const NONE: Words = { unbegun: 0, uncounted: 0, wordsWaiting: 0 }

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
    const counted = !isStale ? fromRows(own) : left > 0 ? await countSafely(settings, req, own) : null
    if (isStale) left -= 1
    for (const locale of locales) {
      const name = `${key.slice(0, key.indexOf('/'))}/${locale}`
      const sum = sums.get(name) ?? NONE
      const row = own.find((each) => each.locale === locale)
      const all = counted?.get(SOURCE) ?? 0
      const words = counted?.get(locale) ?? (row ? 0 : all)
      sums.set(name, {
        unbegun: sum.unbegun + (row && isUnbegun(row) && all > 0 && words === all ? 1 : 0),
        uncounted: sum.uncounted + (counted ? 0 : 1),
        wordsWaiting: sum.wordsWaiting + words,
      })
    }
  }
  return (collection, locale) => sums.get(`${collection}/${locale}`) ?? NONE
}

/** By language; the words of the original, which wait where there is nothing, under a name that is none. */
type Counted = ReadonlyMap<string, number>
const SOURCE = '*'

/** Never approved, nor sent in: whether anything is written in it, its words tell. */
const isUnbegun = ({ freshness, isLive, state }: WordRow): boolean =>
  state === 'draft' && !isLive && !freshness

/** Says of a row that what was counted in it holds no longer, where nothing else would tell. */
export async function forgetWords(req: PayloadRequest, row: null | Row): Promise<void> {
  if (!row) return
  const data = { wordsOf: `changed ${new Date().toISOString()}` }
  await req.payload.db.updateOne({ collection: VARIANTS as never, id: row.id, data, req, returning: false })
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

/** A document that cannot be laid out keeps none of the others from being counted. */
async function countSafely(
  settings: Settings,
  req: PayloadRequest,
  rows: readonly WordRow[],
): Promise<Counted | null> {
  try {
    return await count(settings, req, rows)
  } catch (err) {
    const { collectionSlug, document } = rows[0] ?? {}
    req.payload.logger.error({
      err,
      msg: `editorial-workflow: no words counted of ${collectionSlug}/${document}`,
    })
    return null
  }
}

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
    await keep(req, row, { words, wordsOf: isSource ? OF_SOURCE + state : state })
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

/** Beside the record, and no news of it: `updatedAt` stays. What has changed while it was counted is counted again by the next one. */
async function keep(
  req: PayloadRequest,
  { id, wordsOf }: WordRow,
  data: { words: number; wordsOf: string },
): Promise<void> {
  const asBefore: Where = wordsOf ? { wordsOf: { equals: wordsOf } } : { wordsOf: { exists: false } }
  const where: Where = { and: [{ id: { equals: id } }, asBefore] }
  await req.payload.db.updateOne({ collection: VARIANTS as never, data, req, returning: false, where })
}
