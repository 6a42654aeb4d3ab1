import { canonicalJson } from '../canonicalJson'
import type { Raw } from '../content'
import type { Tag } from './types'
import { isRaw } from '../raw'

/** Why a marked text cannot be read. `tag`: its number. */
export type MarkFault = { code: 'doubledTag' | 'unbalancedTag' | 'unknownTag'; tag: number }

/** A piece of a marked text: words, or the beginning, the end or all of a tag. */
export type Token = { kind: 'close' | 'empty' | 'open'; tag: number } | { kind: 'text'; text: string }

const TAG = /\\([\\<])|<(\/?)(\d{1,4})(\/?)>/g

/** Takes a marked text apart. What is no tag is text; nothing is lost. */
export function tokensOf(marked: string): Token[] {
  const tokens: Token[] = []
  let text = ''
  let end = 0
  for (const found of marked.matchAll(TAG)) {
    text += marked.slice(end, found.index)
    end = found.index + found[0].length
    const [whole, escaped, slash, digits, empty] = found
    if (escaped !== undefined) text += escaped
    else if (slash && empty) text += whole
    else {
      if (text !== '') tokens.push({ kind: 'text', text })
      text = ''
      tokens.push({ kind: slash ? 'close' : empty ? 'empty' : 'open', tag: Number(digits) })
    }
  }
  text += marked.slice(end)
  return text === '' ? tokens : [...tokens, { kind: 'text', text }]
}

/** A text as a marked text: what would read as a tag or an escape is escaped. */
export const escapeMarks = (text: string): string =>
  text.replaceAll('\\', '\\\\').replace(/<(?=\/?\d{1,4}\/?>)/g, '\\<')

/** The words of a marked text, without its tags: what stands for itself parts words as a line break does. */
export const wordsOfMarked = (marked: string): string =>
  tokensOf(marked)
    .map((token) => (token.kind === 'text' ? token.text : token.kind === 'empty' ? ' ' : ''))
    .join('')

/** What is not said by the kind of a text: everything but these makes a tag of it. */
const OF_PLAIN_TEXT: Raw = { detail: 0, format: 0, mode: 'normal', style: '', type: 'text', version: 1 }
/** What a link or a text may differ in and be the same for whoever translates. */
const NO_DIFFERENCE: readonly string[] = [
  'children',
  'detail',
  'direction',
  'id',
  'indent',
  'mode',
  'text',
  'textFormat',
  'textStyle',
  'version',
]

/**
 * A line of rich text as a marked text. Tags of `known` are used again where they do the same, in their order; others come behind them.
 *
 * @param known the tags of the source, for its translation. @default none
 */
export function toMarked(
  children: readonly Raw[],
  known: readonly Tag[] = [],
): { marked: string; tags: Tag[] } {
  const tags = [...known]
  const used = new Set<number>()
  const take = (node: Raw): number => {
    const tag = toTag(node, known.length === 0)
    const key = keyOf(tag)
    const place = tags.findIndex((each, i) => !used.has(i) && keyOf(each) === key)
    const taken = place >= 0 ? place : tags.push(tag) - 1
    used.add(taken)
    return taken + 1
  }
  const write = (nodes: readonly Raw[]): string =>
    joinTexts(nodes)
      .map((node) => {
        if (isPlainText(node)) return escapeMarks(String(node.text))
        const number = take(node)
        if (typeof node.text === 'string' && node.type !== 'tab')
          return `<${number}>${escapeMarks(node.text)}</${number}>`
        if (Array.isArray(node.children))
          return `<${number}>${write(node.children.filter(isRaw))}</${number}>`
        return `<${number}/>`
      })
      .join('')
  return { marked: write(children), tags }
}

/** Two texts that look the same are one: an editor may leave them apart. */
function joinTexts(nodes: readonly Raw[]): Raw[] {
  const joined: Raw[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    const isSame =
      last && isText(last) && isText(node) && keyOf(toTag(last, true)) === keyOf(toTag(node, true))
    if (isSame) joined[joined.length - 1] = { ...last, text: String(last.text) + String(node.text) }
    else joined.push(node)
  }
  return joined
}

const isText = (node: Raw): boolean => typeof node.text === 'string' && node.type !== 'tab'

const isPlainText = (node: Raw): boolean =>
  isText(node) && node.type === 'text' && keyOf(toTag(node, true)) === PLAIN

const FORMATS = [
  'bold',
  'italic',
  'strikethrough',
  'underline',
  'code',
  'subscript',
  'superscript',
  'highlight',
] as const

function toTag(node: Raw, ofSource: boolean): Tag {
  const { children: _children, text: _text, ...rest } = node
  const bits = typeof node.format === 'number' ? node.format : 0
  const isLink = node.type === 'link' || node.type === 'autolink'
  const { url } = isRaw(node.fields) ? node.fields : {}
  return {
    formats: isText(node) ? FORMATS.filter((_, i) => bits & (1 << i)) : [],
    href: isLink && typeof url === 'string' ? url : null,
    kind: isLink
      ? 'link'
      : isText(node)
        ? 'format'
        : node.type === 'linebreak' || node.type === 'tab'
          ? 'break'
          : 'object',
    node: node.type === 'tab' ? { ...rest, text: node.text } : rest,
    ofSource,
  }
}

/** The same for tags that do the same. */
const keyOf = ({ node }: Pick<Tag, 'node'>): string => canonicalJson(quiet(node))

function quiet(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(quiet)
  if (!isRaw(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name, inner]) => !NO_DIFFERENCE.includes(name) && inner !== 0)
      .map(([name, inner]) => [name, quiet(inner)]),
  )
}

const PLAIN = keyOf({ node: OF_PLAIN_TEXT })

/**
 * The line of rich text that a marked text says, with the nodes of its tags.
 *
 * @returns the first fault, where its tags are wrong.
 */
export function fromMarked(marked: string, tags: readonly Tag[]): { children: Raw[] } | { fault: MarkFault } {
  const root: Raw[] = []
  const open: { children: Raw[]; tag: number }[] = []
  const used = new Set<number>()
  for (const token of tokensOf(marked)) {
    const into = open.at(-1)?.children ?? root
    if (token.kind === 'text') {
      into.push(textNode(token.text))
      continue
    }
    const tag = tags[token.tag - 1]
    if (!tag) return { fault: { code: 'unknownTag', tag: token.tag } }
    if (token.kind === 'close') {
      const last = open.pop()
      if (last?.tag !== token.tag) return { fault: { code: 'unbalancedTag', tag: token.tag } }
      ;(open.at(-1)?.children ?? root).push(...wrap(tag, last.children))
      continue
    }
    if (used.has(token.tag)) return { fault: { code: 'doubledTag', tag: token.tag } }
    used.add(token.tag)
    if (token.kind === 'open' && !wraps(tag)) return { fault: { code: 'unbalancedTag', tag: token.tag } }
    if (token.kind === 'open') open.push({ children: [], tag: token.tag })
    else if (!wraps(tag)) into.push(tag.node)
    // A pair around nothing: an export may write it so.
    else into.push(...wrap(tag, []))
  }
  const [left] = open
  return left ? { fault: { code: 'unbalancedTag', tag: left.tag } } : { children: root }
}

/** Whether a tag stands around something. */
export const wraps = ({ kind }: Pick<Tag, 'kind'>): boolean => kind === 'format' || kind === 'link'

const textNode = (text: string): Raw => ({ ...OF_PLAIN_TEXT, text })

/** A format is a property of each text in it; a link holds what is in it. */
function wrap({ kind, node }: Tag, children: readonly Raw[]): Raw[] {
  if (kind === 'link') return [{ ...node, children }]
  return children.map((child) => {
    if (!isText(child))
      return Array.isArray(child.children)
        ? { ...child, children: wrap({ kind, node } as Tag, child.children.filter(isRaw)) }
        : child
    const bits = Number(child.format ?? 0) | Number(node.format ?? 0)
    return {
      ...node,
      ...(child.type === 'text' ? {} : { type: child.type }),
      format: bits,
      style: [node.style, child.style].filter(Boolean).join(''),
      text: child.text,
    }
  })
}

/** The tags of the source that a marked text lacks, by number. */
export function missingTags(marked: string, tags: readonly Tag[]): number[] {
  const there = new Set(tokensOf(marked).flatMap((token) => (token.kind === 'text' ? [] : [token.tag])))
  return tags.flatMap(({ ofSource }, i) => (ofSource && !there.has(i + 1) ? [i + 1] : []))
}
