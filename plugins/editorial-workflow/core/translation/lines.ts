import type { Raw } from '../content'
import { isOfItsOwn } from '../richText'
import { isRaw } from '../raw'

/** A node of rich text that holds words or could, or a node with fields of its own, such as a block. */
export type Line = {
  /** Which node of the top it stands in, from 0. */
  at: number
  /** Its words and what stands among them; none of a node with fields. */
  children: readonly Raw[]
  /** What it holds instead of words; null for a line of words. */
  fields: null | Raw
  node: Raw
}

/** All lines of a rich text in its order, empty ones too, and what only holds others. */
export const linesOf = (value: unknown): Line[] => {
  const lines: Line[] = []
  rewriteLines(value, (line) => {
    lines.push(line)
    return null
  })
  return lines
}

/** What becomes of a line: other words, or other fields. */
export type NewLine = { children: readonly Raw[] } | { fields: Raw }

/**
 * A rich text with other lines, in the order of `linesOf`.
 *
 * @param change gives what a line becomes; null leaves it as it is.
 */
export function rewriteLines(value: unknown, change: (line: Line, place: number) => NewLine | null): unknown {
  if (!isRaw(value) || !isRaw(value.root)) return value
  let place = -1
  const rewrite = (node: Raw, at: number): Raw => {
    const { children, fields } = node
    if (!Array.isArray(children)) {
      if (!isRaw(fields)) return node
      place += 1
      const next = change({ at, children: [], fields, node }, place)
      return next && 'fields' in next ? { ...node, fields: next.fields } : node
    }
    const all = children.filter(isRaw)
    place += 1
    const words = all.filter((each) => !isOfItsOwn(each))
    const next = change({ at, children: words, fields: null, node }, place)
    const inner = all.filter(isOfItsOwn)
    const rewritten = inner.map((each) => rewrite(each, at))
    if (next && 'children' in next) return { ...node, children: [...next.children, ...rewritten] }
    const changed = new Map(inner.map((each, i) => [each, rewritten[i] as Raw]))
    return { ...node, children: all.map((each) => changed.get(each) ?? each) }
  }
  const top = Array.isArray(value.root.children) ? value.root.children.filter(isRaw) : []
  return { ...value, root: { ...value.root, children: top.map((node, at) => rewrite(node, at)) } }
}

/** What a line is, whatever it says. */
export function kindOfLine({ fields, node }: Pick<Line, 'fields' | 'node'>): string {
  const { listType, tag, type } = node as { listType?: string; tag?: string; type?: string }
  return [type, tag, listType, fields?.blockType].filter((each) => typeof each === 'string').join(' ')
}
