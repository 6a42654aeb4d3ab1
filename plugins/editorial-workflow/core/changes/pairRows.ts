import { align, likenessOf, type Pair } from '../align'
import type { Raw } from '../content'
import type { LinePair } from './types'

/**
 * Finds to each row of a list the one that it came from, in the order of the rows of now with those that are gone where they stood: by id,
 * and where the ids say nothing (a list that was written anew) by what the rows hold.
 */
export function pairRows(before: readonly Raw[], now: readonly Raw[]): Pair<Raw>[] {
  const known = new Set(before.map(keyOf))
  const kept = now.filter((row) => known.has(keyOf(row)))
  if (kept.length === 0) return align(before, now, isSame, likeness).flatMap(ofOneKind)
  const keptKeys = new Set(kept.map(keyOf))
  const rest = before.filter((row) => !keptKeys.has(keyOf(row)))
  const twins = new Map(before.map((row) => [keyOf(row), row]))
  const pairs: Pair<Raw>[] = now.map((row) => [twins.get(keyOf(row)) ?? null, row])
  for (const row of rest) pairs.splice(placeFor(pairs, before, row), 0, [row, null])
  return pairs
}

/** Whether the rows that both lists have stand in another order. */
export function isReordered(before: readonly Raw[], now: readonly Raw[]): boolean {
  const [old, fresh] = [before.map(keyOf), now.map(keyOf)]
  const [left, right] = [old.filter((key) => fresh.includes(key)), fresh.filter((key) => old.includes(key))]
  return left.some((key, i) => key !== right[i])
}

/** The rows that both lists have and whose number has changed, with the old number and the new one. */
export function movedRows(
  before: readonly Raw[],
  now: readonly Raw[],
  textOf: (row: Raw, place: number) => string,
): LinePair[] {
  const places = new Map(before.map((row, i) => [keyOf(row), i]))
  return now.flatMap((row, i) => {
    const was = places.get(keyOf(row))
    if (was === undefined || was === i) return []
    const text = textOf(row, i)
    return [{ before: `${was + 1}. ${text}`, now: `${i + 1}. ${text}` }]
  })
}

const keyOf = ({ blockType, id }: Raw): string => `${String(blockType ?? '')}/${String(id)}`

/** Behind the row that stood before it. */
function placeFor(pairs: readonly Pair<Raw>[], before: readonly Raw[], row: Raw): number {
  const previous = before[before.indexOf(row) - 1]
  return previous ? pairs.findIndex(([was]) => was === previous) + 1 : 0
}

/** A row of another kind is another row. */
const ofOneKind = ([was, is]: Pair<Raw>): Pair<Raw>[] =>
  was && is && was.blockType !== is.blockType
    ? [
        [was, null],
        [null, is],
      ]
    : [[was, is]]

const bodyOf = ({ id: _, ...row }: Raw): string => JSON.stringify(row)
const isSame = (a: Raw, b: Raw): boolean => bodyOf(a) === bodyOf(b)
const likeness = (a: Raw, b: Raw): number =>
  a.blockType === b.blockType ? likenessOf(bodyOf(a), bodyOf(b)) : 0
