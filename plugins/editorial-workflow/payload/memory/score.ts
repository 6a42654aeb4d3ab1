import { distance } from 'fastest-levenshtein'
import { plainOf, shapeOf } from '../../core/memory/texts'

/** From this score on a match is worth showing: below it, writing anew is quicker than mending. */
export const LEAST_SCORE = 75
/** The best that a text can be that differs in a letter. */
const FUZZY_MAX = 94
/** Longer texts are matched as a whole or not at all: comparing them takes the square of their length. Characters. */
export const FUZZY_LENGTH = 2_000

/** A text with what it is compared by. */
export type Comparable = { marked: string; plain: string; shape: string }

export function comparable(marked: string): Comparable {
  const plain = plainOf(marked)
  return { marked, plain, shape: shapeOf(plain) }
}

/**
 * How much two sources have in common: 100 the same, 99 but for tags, case and spaces, 95 but for numbers, below that the part of their
 * characters that stays (Levenshtein).
 *
 * By characters and not by words: an ending that has changed, in Latvian the rule and not the exception, costs a letter and not a word, and
 * `projekta` stands nearer to `projektu` than to `pasākuma`.
 */
export function scoreOf(asked: Comparable, kept: Comparable): number {
  if (asked.marked === kept.marked) return 100
  if (asked.plain === kept.plain) return 99
  if (asked.shape === kept.shape) return 95
  const longest = Math.max(asked.plain.length, kept.plain.length)
  if (longest > FUZZY_LENGTH) return 0
  const same = 1 - distance(asked.plain, kept.plain) / longest
  return Math.min(FUZZY_MAX, Math.floor(same * 100))
}

/** The lengths that a text must have to reach `LEAST_SCORE`: each character more or less is a difference. */
export const lengthsFor = ({ plain }: Comparable): { least: number; most: number } => ({
  least: Math.ceil((plain.length * LEAST_SCORE) / 100),
  most: Math.floor((plain.length * 100) / LEAST_SCORE),
})
