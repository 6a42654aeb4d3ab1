import { align, likenessOf } from '../align'

/** One rich text of a document in both languages, by a key for each of its lines. */
export type Sides = { source: readonly string[]; target: readonly string[] }

/** Lines that stood side by side at some time: what has the same place in both lists. */
export type Known = {
  /** What the lines of the source said, as far as anybody knows. */
  texts: readonly (null | string)[]
} & Sides

/** A rich text as it is. */
export type Present = {
  /** What the lines are, which is all there is to go by where nothing is known. */
  kinds: Sides
  /** What the lines of the source say. */
  texts: readonly string[]
} & Sides

/**
 * Which line of a translation stands for which line of its source.
 *
 * @returns for each line of the source the place of its line in the translation, from 0; null for what has none.
 */
export function pairLines(now: Present, known: Known | null): (null | number)[] {
  const pairs: (null | number)[] = now.source.map(() => null)
  if (!known) {
    for (const [i, j] of sideBySide(now.kinds.source, now.kinds.target)) pairs[i] = j
    return pairs
  }
  const then = new Map(sideBySide(known.target, now.target))
  const likeness = (i: number, j: number): number => likenessOf(known.texts[i] ?? '', now.texts[j] ?? '')
  for (const [k, i] of sideBySide(known.source, now.source, likeness)) pairs[i] = then.get(k) ?? null
  return pairs
}

/**
 * The places of what is the same in two lists, and of what has changed between the same.
 *
 * @param likeness of what has changed, by its places, from 0 to 1. @default 0 for all
 */
export function sideBySide(
  before: readonly string[],
  now: readonly string[],
  likeness?: (i: number, j: number) => number,
): [number, number][] {
  const numbered = (keys: readonly string[]): { i: number; key: string }[] =>
    keys.map((key, i) => ({ i, key }))
  const pairs = align(
    numbered(before),
    numbered(now),
    (a, b) => a.key === b.key,
    likeness && ((a, b) => likeness(a.i, b.i)),
  )
  return pairs.flatMap(([old, fresh]): [number, number][] => (old && fresh ? [[old.i, fresh.i]] : []))
}
