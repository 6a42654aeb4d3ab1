import type { PayloadRequest } from 'payload'
import { plainOf, shapeOf, tidy } from '../../core/memory/texts'
import { sketchOf } from '../../core/memory/sketch'
import { BAND_FIELDS } from '../collections/memory'
import { sha256 } from '../digest'
import { isDuplicate } from '../isWriteConflict'
import { MEMORY } from '../slugs'

/** From which language into which. */
export type Languages = { locale: string; sourceLocale: string }

/** A pair of segments as it comes in. */
export type Pair = Languages & {
  approvedAt?: null | string
  approvedBy?: null | string
  collectionSlug?: null | string
  document?: null | string
  /** Marked text. */
  source: string
  /** Marked text. */
  target: string
  unit?: null | string
  /** When it was used last, in ISO 8601. @default now */
  usedAt?: null | string
}
export type MemoryRow = Pair & { id: number | string; key: string; size: number; usedAt: string }

/** The longest segment that is kept, in characters of marked text. */
export const SEGMENT_LENGTH = 20_000
/** Rows that are looked for at once. */
const CHUNK = 200

/** What a pair is known by. */
export const keyOfPair = ({ locale, source, sourceLocale, target }: Pair): string =>
  sha256(JSON.stringify([sourceLocale, locale, tidy(source), tidy(target)]))

/** What the same words are found by, and the same words with other numbers. */
export function hashesOf(marked: string, { locale, sourceLocale }: Languages) {
  const plain = plainOf(marked)
  const shape = shapeOf(plain)
  const hash = (text: string): string => sha256(`${sourceLocale}/${locale}/${text}`).slice(0, 32)
  return { plain, shape, shapeHash: hash(shape), wordsHash: hash(plain) }
}

/** The bands of a source, by the fields that keep them. */
export const bandsOf = (shape: string, { locale, sourceLocale }: Languages): Record<string, number> =>
  Object.fromEntries(
    sketchOf(shape, `${sourceLocale}/${locale}`).map((band, i) => [BAND_FIELDS[i] ?? '', band]),
  )

/** A pair as it is stored: all that it is found by is worked out from its texts. */
export function toRow(pair: Pair, usedAt: string): Omit<MemoryRow, 'id'> {
  const { plain, shape, shapeHash, wordsHash } = hashesOf(pair.source, pair)
  return {
    ...pair,
    ...bandsOf(shape, pair),
    ...{ shape: shapeHash, words: wordsHash },
    key: keyOfPair(pair),
    size: plain.length,
    source: tidy(pair.source),
    target: tidy(pair.target),
    usedAt: pair.usedAt ?? usedAt,
  }
}

/** Whether there is anything in a pair that somebody could use again. */
export const isWorthKeeping = ({ source, target }: Pick<Pair, 'source' | 'target'>): boolean =>
  /\p{L}/u.test(plainOf(source)) &&
  plainOf(target) !== '' &&
  Math.max(source.length, target.length) <= SEGMENT_LENGTH

/**
 * Keeps pairs: what is there already gets the new date, and the place it was approved at last, all else is added. Doing it again changes
 * nothing, so it may be done outside of a transaction and be cut off at any moment.
 *
 * @param options.touchKnown whether what is there gets the new date. @default true
 * @returns the keys that were added.
 */
export async function keepPairs(
  req: PayloadRequest,
  pairs: readonly Pair[],
  usedAt: string,
  { touchKnown = true }: { touchKnown?: boolean } = {},
): Promise<ReadonlySet<string>> {
  const added = new Set<string>()
  const rows = [...new Map(pairs.map((pair) => [keyOfPair(pair), pair]))]
  for (let from = 0; from < rows.length; from += CHUNK) {
    const some = rows.slice(from, from + CHUNK)
    const there = await keysThere(
      req,
      some.map(([key]) => key),
    )
    for (const [key, pair] of some) {
      if (there.has(key)) {
        if (touchKnown) await touch(req, key, pair, usedAt)
      } else if (await add(req, pair, usedAt)) added.add(key)
    }
  }
  return added
}

async function keysThere(req: PayloadRequest, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const { docs } = await req.payload.db.find<MemoryRow>({
    collection: MEMORY as never,
    limit: keys.length,
    pagination: false,
    req,
    select: { key: true },
    where: { key: { in: [...keys] } },
  })
  return new Set(docs.map(({ key }) => key))
}

async function add(req: PayloadRequest, pair: Pair, usedAt: string): Promise<boolean> {
  try {
    await req.payload.db.create({
      collection: MEMORY as never,
      data: toRow(pair, usedAt) as never,
      req,
      returning: false,
    })
    return true
  } catch (err) {
    // Another process keeps the same pair at this moment.
    if (!isDuplicate(err)) throw err
    return false
  }
}

/** An older date never replaces a newer one: what failed before may be tried again late. */
async function touch(req: PayloadRequest, key: string, pair: Pair, usedAt: string): Promise<void> {
  const { approvedAt, approvedBy, collectionSlug, document, unit } = pair
  await req.payload.db.updateMany({
    collection: MEMORY as never,
    data: {
      ...(approvedAt && { approvedAt, approvedBy, collectionSlug, document, unit }),
      usedAt,
    } as never,
    req,
    returning: false,
    where: { and: [{ key: { equals: key } }, { usedAt: { less_than: usedAt } }] },
  })
}
