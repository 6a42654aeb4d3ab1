import type { PayloadRequest, Where } from 'payload'
import { hasTagsOf, tagsOf, tidy, withoutTags } from '../../core/memory/texts'
import { readTitles } from '../endpoints/schedule/titles'
import { keyOf } from '../address'
import { MEMORY } from '../slugs'
import { comparable, FUZZY_LENGTH, LEAST_SCORE, lengthsFor, scoreOf, type Comparable } from './score'
import { bandsOf, hashesOf, type Languages, type MemoryRow } from './store'

/** A pair of the memory that is offered for a text. */
export type Match = {
  /** When it was approved last, in ISO 8601; null for what came in a file. */
  approvedAt: null | string
  /** Where it was approved; null for what came in a file, or whose document is gone. */
  origin: { collection: string; document: string; title: null | string } | null
  /** 100: the same; 99: but for tags, case and spaces; 95: but for numbers; 75 to 94: the part that is the same. */
  score: number
  source: string
  /** `fit`: the target uses the tags of the text that was asked for; `none`: they have been taken out. */
  tags: 'fit' | 'none'
  target: string
  usedAt: string
}
export type AskedText = { id: string; source: string }

/** Matches that are offered for a text. */
const OFFERED = 5
/** Of the best, so many are asked whether the caller may read their document. */
const LOOKED_AT = 25
/** Rows that are compared with a text at most: the newest. */
const COMPARED = 1_000

/**
 * What the memory offers for some texts, the best first, by the id of the text. What was approved in a document that the caller may not read
 * is left out, for it may never have been published; what outlived its document is for all staff.
 */
export async function findMatches(
  req: PayloadRequest,
  languages: Languages,
  texts: readonly AskedText[],
): Promise<Map<string, Match[]>> {
  const same = await findSame(req, languages, texts)
  const ranked = new Map<string, Ranked[]>()
  for (const { id, source } of texts) {
    const asked = comparable(tidy(source))
    const { shapeHash } = hashesOf(source, languages)
    const known = same.get(shapeHash) ?? []
    const rows = known.length >= LOOKED_AT ? known : [...known, ...(await findSimilar(req, languages, asked))]
    ranked.set(id, rank(asked, rows))
  }
  const origins = await originsOf(req, languages, [...ranked.values()].flat())
  return new Map(
    texts.map(({ id, source }) => {
      const open = (ranked.get(id) ?? []).filter(({ row }) => origins.get(placeOf(row)) !== 'hidden')
      return [id, open.slice(0, OFFERED).map((each) => tell(source, each, origins))]
    }),
  )
}

type Ranked = { row: MemoryRow; score: number }

const FIELDS = {
  approvedAt: true,
  collectionSlug: true,
  document: true,
  shape: true,
  source: true,
  target: true,
  usedAt: true,
} as const
type Found = { shape: string } & MemoryRow

const find = async (req: PayloadRequest, where: Where, limit: number): Promise<Found[]> =>
  (
    await req.payload.db.find<Found>({
      collection: MEMORY as never,
      limit,
      pagination: false,
      req,
      select: FIELDS,
      sort: '-usedAt',
      where,
    })
  ).docs

/** What says the same, or the same but for its numbers: one query for all texts. */
async function findSame(
  req: PayloadRequest,
  languages: Languages,
  texts: readonly AskedText[],
): Promise<Map<string, Found[]>> {
  const hashes = texts.map(({ source }) => hashesOf(source, languages))
  const limit = COMPARED
  // Of what differs in its numbers there may be so much that the one that is the same would not be among it.
  const rows = [
    ...(await find(req, { words: { in: hashes.map(({ wordsHash }) => wordsHash) } }, limit)),
    ...(await find(req, { shape: { in: hashes.map(({ shapeHash }) => shapeHash) } }, limit)),
  ]
  const found = new Map<string, Found[]>()
  for (const row of rows) found.set(row.shape, [...(found.get(row.shape) ?? []), row])
  return found
}

async function findSimilar(
  req: PayloadRequest,
  languages: Languages,
  asked: Comparable,
): Promise<readonly Found[]> {
  if (asked.plain === '' || asked.plain.length > FUZZY_LENGTH) return []
  const { least, most } = lengthsFor(asked)
  const bands = Object.entries(bandsOf(asked.shape, languages))
  return find(
    req,
    {
      and: [
        { or: bands.map(([name, value]) => ({ [name]: { equals: value } })) },
        { size: { greater_than_equal: least, less_than_equal: most } },
      ],
    },
    COMPARED,
  )
}

/** The best first; of one translation the best source alone. */
function rank(asked: Comparable, rows: readonly MemoryRow[]): Ranked[] {
  const scored = [...new Map(rows.map((row) => [String(row.id), row])).values()]
    .map((row) => ({ row, score: scoreOf(asked, comparable(row.source)) }))
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score || Date.parse(b.row.usedAt) - Date.parse(a.row.usedAt))
  return [...new Map(scored.toReversed().map((each) => [each.row.target, each])).values()]
    .sort((a, b) => scored.indexOf(a) - scored.indexOf(b))
    .slice(0, LOOKED_AT)
}

type Origin = 'gone' | 'hidden' | { title: null | string }

const placeOf = ({ collectionSlug, document }: Pick<MemoryRow, 'collectionSlug' | 'document'>): string =>
  `${collectionSlug ?? ''}/${document ?? ''}`

/** Where pairs come from, as far as the caller may know: one query for each collection, and one more where something is missing. */
async function originsOf(
  req: PayloadRequest,
  { sourceLocale }: Languages,
  ranked: readonly Ranked[],
): Promise<Map<string, Origin>> {
  const places = new Map<string, { collection: string; document: string }>()
  for (const { row } of ranked)
    if (row.collectionSlug && row.document)
      places.set(placeOf(row), { collection: row.collectionSlug, document: row.document })
  const titles = await readTitles(
    req,
    [...places.values()].map((place) => ({ ...place, locale: sourceLocale })),
  )
  const origins = new Map<string, Origin>()
  const missing: { collection: string; document: string }[] = []
  for (const [name, place] of places) {
    const key = keyOf({ ...place, locale: sourceLocale })
    if (titles.has(key)) origins.set(name, { title: titles.get(key) ?? null })
    else missing.push(place)
  }
  const there = await findThere(req, missing)
  for (const place of missing) {
    const name = `${place.collection}/${place.document}`
    origins.set(name, there.has(name) ? 'hidden' : 'gone')
  }
  return origins
}

/** Those that exist, whoever may read them. */
async function findThere(
  req: PayloadRequest,
  places: readonly { collection: string; document: string }[],
): Promise<ReadonlySet<string>> {
  const there = new Set<string>()
  for (const collection of new Set(places.map((place) => place.collection))) {
    if (!(collection in req.payload.collections)) continue
    const ids = places.filter((place) => place.collection === collection).map(({ document }) => document)
    const { docs } = await req.payload.db.find<{ id: number | string }>({
      collection: collection as never,
      limit: ids.length,
      pagination: false,
      req,
      select: { id: true },
      where: { id: { in: ids } },
    })
    for (const { id } of docs) there.add(`${collection}/${id}`)
  }
  return there
}

function tell(asked: string, { row, score }: Ranked, origins: ReadonlyMap<string, Origin>): Match {
  const origin = origins.get(placeOf(row))
  const isFit = tagsOf(asked) === tagsOf(row.source) && hasTagsOf(row.target, asked)
  return {
    approvedAt: row.approvedAt ? new Date(row.approvedAt).toISOString() : null,
    origin:
      typeof origin === 'object' && row.collectionSlug && row.document
        ? { collection: row.collectionSlug, document: row.document, title: origin.title }
        : null,
    score,
    source: row.source,
    tags: isFit ? 'fit' : 'none',
    target: isFit ? row.target : withoutTags(row.target),
    usedAt: new Date(row.usedAt).toISOString(),
  }
}
