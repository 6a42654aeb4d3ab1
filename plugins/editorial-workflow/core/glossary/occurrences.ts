import { wordsOfMarked } from '../translation/marked'
import { formsOf, type WordTest } from './inflect'

/** A text in its words, with where each stands. */
export type Words = { lower: readonly string[]; spans: readonly (readonly [number, number])[]; text: string }

/** From this word to before that one. */
export type Span = readonly [from: number, to: number]

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}]+)?/gu

/** Takes a marked text into words; tags are no part of them. */
export function toWords(marked: string): Words {
  const text = wordsOfMarked(marked).normalize('NFC')
  const found = [...text.matchAll(WORD)]
  return {
    lower: found.map(([word]) => word.toLowerCase().replace('’', "'")),
    spans: found.map(({ 0: word, index }) => [index, index + word.length] as const),
    text,
  }
}

/** How a term is found: one test for each of its words, or for those of one of its other forms. */
export type Pattern = readonly WordTest[]

/** @returns null for what has no words. */
export function toPattern(term: string, locale: string): null | Pattern {
  const { lower } = toWords(term)
  return lower.length === 0 ? null : formsOf(lower, locale)
}

/** Where one of the patterns stands in a text, from left to right. */
export function occurrencesOf(patterns: readonly Pattern[], { lower }: Words): Span[] {
  const found: Span[] = []
  for (let at = 0; at < lower.length; at += 1) {
    const longest = Math.max(
      0,
      ...patterns
        .filter((pattern) => pattern.every((test, i) => test(lower[at + i] ?? '')))
        .map(({ length }) => length),
    )
    if (longest > 0) found.push([at, at + longest])
  }
  return found
}

/** Whether one lies within another, and is not all of it. */
export const isWithin = (inner: Span, outer: Span): boolean =>
  outer[0] <= inner[0] && inner[1] <= outer[1] && outer[1] - outer[0] > inner[1] - inner[0]

/** As it stands in the text. */
export const textAt = ({ spans, text }: Words, [from, to]: Span): string =>
  text.slice(spans[from]?.[0], spans[to - 1]?.[1])
