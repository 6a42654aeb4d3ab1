/** Longer texts than this, in pairs to be looked at, are laid side by side by their places alone. */
const PAIRS_MAX = 4_000_000

export type Pair<T> = readonly [before: null | T, now: null | T]

/** More pairs than this are not looked at for how much they are alike. */
const LIKENESS_MAX = 40_000

/**
 * Lays two lists side by side so that as few places as possible differ (Levenshtein), and among those ways as many as possible are the
 * same, and what differs is as alike as possible. What stands alone came or went.
 *
 * @param likeness of two that differ, from 0 to 1. @default 0 for all
 */
export function align<T>(
  before: readonly T[],
  now: readonly T[],
  isSame: (a: T, b: T) => boolean,
  likeness?: (a: T, b: T) => number,
): Pair<T>[] {
  const same = (i: number, j: number): boolean => isSame(before[i] as T, now[j] as T)
  let start = 0
  const shorter = Math.min(before.length, now.length)
  while (start < shorter && same(start, start)) start += 1
  let end = 0
  while (end < shorter - start && same(before.length - 1 - end, now.length - 1 - end)) end += 1
  const [old, fresh] = [before, now].map((side) => side.slice(start, side.length - end)) as [T[], T[]]
  const [first, last] = [before.slice(0, start), before.slice(before.length - end)]
  return [
    ...first.map((each, i): Pair<T> => [each, now[i] as T]),
    ...(old.length * fresh.length > PAIRS_MAX
      ? byPlace(old, fresh)
      : byCost(old, fresh, isSame, old.length * fresh.length > LIKENESS_MAX ? undefined : likeness)),
    ...last.map((each, i): Pair<T> => [each, now[now.length - end + i] as T]),
  ]
}

const byPlace = <T>(before: readonly T[], now: readonly T[]): Pair<T>[] =>
  Array.from({ length: Math.max(before.length, now.length) }, (_, i) => [before[i] ?? null, now[i] ?? null])

/** A difference weighs more than all that could be the same. */
const DIFFERENCE = 100_000
const SAME = -1

function byCost<T>(
  before: readonly T[],
  now: readonly T[],
  isSame: (a: T, b: T) => boolean,
  likeness?: (a: T, b: T) => number,
): Pair<T>[] {
  const width = now.length + 1
  // The least that the rest costs, from place i of the one and j of the other.
  const cost = new Float64Array((before.length + 1) * width)
  const at = (i: number, j: number): number => cost[i * width + j] as number
  // All that is alike together weighs less than one that is the same.
  const share = 1 / (1 + Math.min(before.length, now.length))
  const weights = new Map<number, number>()
  const weightOf = (i: number, j: number): number => {
    const place = i * width + j
    const known = weights.get(place)
    if (known !== undefined) return known
    const [a, b] = [before[i] as T, now[j] as T]
    const weight = isSame(a, b) ? SAME : DIFFERENCE - share * (likeness?.(a, b) ?? 0)
    if (likeness) weights.set(place, weight)
    return weight
  }
  const stepOf = (i: number, j: number): number => at(i + 1, j + 1) + weightOf(i, j)
  for (let i = before.length; i >= 0; i -= 1) {
    for (let j = now.length; j >= 0; j -= 1) {
      const ways = [
        ...(i < before.length && j < now.length ? [stepOf(i, j)] : []),
        ...(i < before.length ? [at(i + 1, j) + DIFFERENCE] : []),
        ...(j < now.length ? [at(i, j + 1) + DIFFERENCE] : []),
      ]
      cost[i * width + j] = ways.length > 0 ? Math.min(...ways) : 0
    }
  }
  const pairs: Pair<T>[] = []
  for (let [i, j] = [0, 0]; i < before.length || j < now.length;) {
    const [isOld, isNew] = [i < before.length, j < now.length]
    const isBoth = isOld && isNew && at(i, j) === stepOf(i, j)
    const takesOld = isBoth || (isOld && at(i, j) === at(i + 1, j) + DIFFERENCE)
    const takesNew = isBoth || !takesOld
    pairs.push([takesOld ? (before[i] as T) : null, takesNew ? (now[j] as T) : null])
    if (takesOld) i += 1
    if (takesNew) j += 1
  }
  return pairs
}

/** How many of their words two texts share: 1 for all, 0 for none (Dice). */
export function likenessOf(a: string, b: string): number {
  const [one, other] = [wordsOf(a), wordsOf(b)]
  const shared = [...one].filter((word) => other.has(word)).length
  return one.size + other.size === 0 ? 0 : (2 * shared) / (one.size + other.size)
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
