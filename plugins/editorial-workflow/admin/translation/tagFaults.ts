import { missingTags, tokensOf, wraps } from '../../core/translation/marked'
import type { Tag } from '../../core/translation/types'

/** What is not right with a tag. `hard`: such a text cannot be saved; `done`: it cannot be called done; `hint`: it may be meant so. */
export type TagFault = {
  code: 'doubledTag' | 'missingTag' | 'unbalancedTag' | 'unknownTag'
  tag: number
  weight: 'done' | 'hard' | 'hint'
}

/** Everything that is not right with the tags of a marked text, each tag once, while somebody is typing it. */
export function tagFaults(marked: string, tags: readonly Tag[]): TagFault[] {
  const faults = new Map<number, TagFault>()
  const tell = (tag: number, code: TagFault['code']): void => {
    if (!faults.has(tag)) faults.set(tag, { code, tag, weight: 'hard' })
  }
  const used = new Set<number>()
  const open: number[] = []
  for (const token of tokensOf(marked)) {
    if (token.kind === 'text') continue
    const tag = tags[token.tag - 1]
    if (!tag) tell(token.tag, 'unknownTag')
    else if (token.kind === 'close') {
      if (open.at(-1) === token.tag) open.pop()
      else tell(token.tag, 'unbalancedTag')
    } else if (used.has(token.tag)) tell(token.tag, 'doubledTag')
    else {
      used.add(token.tag)
      if (token.kind === 'open') open.push(token.tag)
      if (token.kind === 'open' && !wraps(tag)) tell(token.tag, 'unbalancedTag')
    }
  }
  for (const tag of open) tell(tag, 'unbalancedTag')
  // Nothing is missing from what nobody has begun.
  const missing = marked.trim() === '' ? [] : missingTags(marked, tags).filter((tag) => !faults.has(tag))
  return [...faults.values(), ...missing.map((tag) => missingFault(tag, tags))]
}

/** Words may do without bold; a link or a picture that is lost is lost to readers. */
function missingFault(tag: number, tags: readonly Tag[]): TagFault {
  const kind = tags[tag - 1]?.kind
  return { code: 'missingTag', tag, weight: kind === 'format' || kind === 'break' ? 'hint' : 'done' }
}
