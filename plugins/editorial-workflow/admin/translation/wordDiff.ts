import { diffArrays } from 'diff'
import { escapeMarks, tokensOf, type Token } from '../../core/translation/marked'

/** A piece of a text beside an earlier one. */
export type Piece = { kind: 'added' | 'removed' | 'same'; tokens: readonly Token[] }

/** Words, what stands between them, and tags: a tag or a sign is never cut in two. */
const WORDS = /[\p{Letter}\p{Mark}\p{Number}]+|\s+|[^\p{Letter}\p{Mark}\p{Number}\s]/gu

/**
 * What has changed in a marked text, word by word, in the order of reading.
 *
 * @param before the earlier marked text
 */
export function wordDiff(before: string, now: string): Piece[] {
  const pieces = diffArrays(wordsOf(before), wordsOf(now)).map(({ added, removed, value }) => ({
    kind: added ? ('added' as const) : removed ? ('removed' as const) : ('same' as const),
    words: value,
  }))
  return joinAcrossSpaces(pieces).map(({ kind, words }) => ({ kind, tokens: tokensOf(words.join('')) }))
}

/** Each word as marked text of its own, so that all of them joined are the text again. */
const wordsOf = (marked: string): string[] =>
  tokensOf(marked).flatMap((token) =>
    token.kind === 'text'
      ? (token.text.match(WORDS) ?? []).map(escapeWord)
      : [
          token.kind === 'open'
            ? `<${token.tag}>`
            : token.kind === 'close'
              ? `</${token.tag}>`
              : `<${token.tag}/>`,
        ],
  )

/** A word alone never reads as a tag, but it may once it is joined to the next. */
const escapeWord = (word: string): string => (word === '<' ? '\\<' : escapeMarks(word))

type Run = { kind: Piece['kind']; words: string[] }

/** Where two changes have but a space between them, people read one: “the old house”, not three words and two spaces. */
function joinAcrossSpaces(runs: readonly Run[]): Run[] {
  const joined: Run[] = []
  let gone: string[] = []
  let fresh: string[] = []
  const flush = (): void => {
    if (gone.length > 0) joined.push({ kind: 'removed', words: gone })
    if (fresh.length > 0) joined.push({ kind: 'added', words: fresh })
    gone = []
    fresh = []
  }
  runs.forEach((run, i) => {
    if (run.kind === 'removed') gone.push(...run.words)
    else if (run.kind === 'added') fresh.push(...run.words)
    else if (
      gone.length > 0 &&
      fresh.length > 0 &&
      isBetweenChanges(runs, i) &&
      run.words.join('').trim() === ''
    ) {
      gone.push(...run.words)
      fresh.push(...run.words)
    } else {
      flush()
      joined.push(run)
    }
  })
  flush()
  return joined
}

const isBetweenChanges = (runs: readonly Run[], i: number): boolean =>
  runs[i + 1] !== undefined && runs[i + 1]?.kind !== 'same'
