import { escapeMarks, tokensOf, wordsOfMarked } from '../translation/marked'

/** One spelling (NFC) and single spaces, so that a pair is kept once however it was typed. Line breaks stay. */
export const tidy = (marked: string): string =>
  marked
    .normalize('NFC')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()

/** The words of a marked text as they are compared: without tags, in one case, with single spaces. */
export const plainOf = (marked: string): string =>
  wordsOfMarked(marked).normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()

const NUMBER = /\d+(?:[.,:/\u00a0 -]\d+)*/g

/** The same with every number, date and sum as `#`. */
export const shapeOf = (plain: string): string => plain.replace(NUMBER, '#')

/** The tags of a marked text in their order, without its words. */
export const tagsOf = (marked: string): string =>
  tokensOf(marked)
    .map((token) => (token.kind === 'text' ? '' : `${token.kind} ${token.tag}`))
    .filter(Boolean)
    .join()

/** A marked text without its tags, as a marked text. */
export const withoutTags = (marked: string): string => escapeMarks(wordsOfMarked(marked))

/** Whether a target uses no tags but those of its source, each of them. */
export const hasTagsOf = (target: string, source: string): boolean => {
  const [own, wanted] = [target, source].map((marked) => tagsOf(marked).split(',').sort().join())
  return own === wanted
}

/** Whether the tags of a marked text are each there once, and one within the other. */
export function isBalanced(marked: string): boolean {
  const open: number[] = []
  const used = new Set<number>()
  const fits = tokensOf(marked).every((token) => {
    if (token.kind === 'text') return true
    if (token.kind === 'close') return open.pop() === token.tag
    if (used.has(token.tag)) return false
    used.add(token.tag)
    if (token.kind === 'open') open.push(token.tag)
    return true
  })
  return fits && open.length === 0
}
