import { tokensOf, wraps } from '../../core/translation/marked'
import type { Tag } from '../../core/translation/types'

/** A text and what of it is selected. */
export type Selected = { end: number; start: number; text: string }

/** Puts tag `number` (from 1) around what is selected or, with nothing selected, at the caret, which then stands within it. */
export function insertTag({ end, start, text }: Selected, number: number, tag: Tag): Selected {
  const chosen = text.slice(start, end)
  const [head, tail] = wraps(tag) ? [`<${number}>`, `</${number}>`] : [`<${number}/>`, '']
  // What wraps nothing goes behind the selection: it would take its words away otherwise.
  if (!wraps(tag)) {
    const at = end + head.length
    return { end: at, start: at, text: text.slice(0, end) + head + text.slice(end) }
  }
  const inner = start + head.length
  return {
    end: inner + chosen.length,
    start: inner,
    text: text.slice(0, start) + head + chosen + tail + text.slice(end),
  }
}

/** Tags that the text does not have yet, by number: what is offered first. */
export function unusedTags(marked: string, tags: readonly Tag[]): number[] {
  const used = new Set(tokensOf(marked).map((token) => (token.kind === 'text' ? 0 : token.tag)))
  return tags.map((_, i) => i + 1).filter((number) => !used.has(number))
}
