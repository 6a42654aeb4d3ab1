import { childrenOf } from './read'
import type { RichTextNode } from './types'

/** An item of a list as readers see it: a line, and the lists nested under it. */
export interface ListEntry {
  inline: RichTextNode[]
  nested: RichTextNode[]
}

/** The items of a list. Lexical gives a nested list an item of its own; here it goes under the item before it. */
export function listEntries(list: object): ListEntry[] {
  const entries: ListEntry[] = []
  for (const item of childrenOf(list)) {
    const nested = childrenOf(item).filter(isList)
    const inline = childrenOf(item).filter((child) => !isList(child))
    const previous = entries.at(-1)
    if (inline.length === 0 && nested.length > 0 && previous) previous.nested.push(...nested)
    else entries.push({ inline, nested })
  }
  return entries
}

/** Whether a list is numbered. */
export const isNumbered = (list: object): boolean => 'tag' in list && list.tag === 'ol'

/** The number of a numbered list's first item. */
export const startOf = (list: object): number =>
  'start' in list && typeof list.start === 'number' && Number.isInteger(list.start) ? list.start : 1

const isList = (node: RichTextNode): boolean => node.type === 'list'
