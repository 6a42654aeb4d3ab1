/**
 * A passage of a text, as the W3C Web Annotation Data Model selects one (TextQuoteSelector): its words, and a little of what stands before
 * and after them, which tells it from the same words elsewhere in the text.
 *
 * @see https://www.w3.org/TR/annotation-model/#text-quote-selector
 */
export type Quote = { exact: string; prefix: string; suffix: string }

/** The most characters of a passage, and of what stands on either side of it. */
export const QUOTE_LIMIT = 1_000
export const CONTEXT_LIMIT = 32

/** The passage from `start` to `end` of a text. null where it has no words, or is longer than `QUOTE_LIMIT`. */
export function quoteOf(text: string, start: number, end: number): null | Quote {
  const exact = text.slice(start, end)
  if (exact.trim() === '' || exact.length > QUOTE_LIMIT) return null
  return {
    exact,
    prefix: text.slice(Math.max(0, start - CONTEXT_LIMIT), start),
    suffix: text.slice(end, end + CONTEXT_LIMIT),
  }
}

/**
 * Where a passage stands in a text, by its characters from 0; null where it does not stand there any more. White space counts for nothing:
 * a screen breaks a text in other places than its store. Of several, the one whose surroundings are most alike.
 */
export function findQuote(text: string, quote: Quote): null | { end: number; start: number } {
  const { at, letters } = squeeze(text)
  const [exact, prefix, suffix] = [quote.exact, quote.prefix, quote.suffix].map(
    (each) => squeeze(each).letters,
  )
  if (!exact) return null
  let best: null | { score: number; start: number } = null
  for (let start = letters.indexOf(exact); start >= 0; start = letters.indexOf(exact, start + 1)) {
    const score =
      sameEnd(letters.slice(0, start), prefix ?? '') +
      sameStart(letters.slice(start + exact.length), suffix ?? '')
    if (!best || score > best.score) best = { score, start }
  }
  if (!best) return null
  const last = at[best.start + exact.length - 1] ?? 0
  return { end: last + 1, start: at[best.start] ?? 0 }
}

/** A text without its white space, and where each of its characters stood. */
function squeeze(text: string): { at: number[]; letters: string } {
  const at: number[] = []
  let letters = ''
  for (let i = 0; i < text.length; i += 1) {
    const letter = text.charAt(i)
    if (/\s/.test(letter)) continue
    at.push(i)
    letters += letter
  }
  return { at, letters }
}

function sameStart(one: string, other: string): number {
  let i = 0
  while (i < other.length && one[i] === other[i]) i += 1
  return i
}

function sameEnd(one: string, other: string): number {
  let i = 0
  while (i < other.length && one[one.length - 1 - i] === other[other.length - 1 - i]) i += 1
  return i
}
