import { canonicalJson } from './canonicalJson'
import type { Raw } from './content'
import { isRaw } from './raw'

/** A paragraph, heading or list item with words in it, or a node with fields of its own, such as a block. `at`: which node of the top, from 0. */
export type Piece = { at: number } & ({ content: string; text: string } | { fields: Raw; node: Raw })

/** What a rich text of Lexical consists of, in its order. Anything else has no pieces. */
export const piecesOf = (value: unknown): Piece[] =>
  childrenOf(isRaw(value) ? value.root : undefined).flatMap((node, at) => piecesIn(node, at))

/** They stand in a line, whatever stands in them. */
const INLINE: readonly unknown[] = ['autolink', 'inlineBlock', 'link']
/** What an editor writes down of a node and no reader notices. */
const NOISE: readonly string[] = [
  'detail',
  'direction',
  'id',
  'indent',
  'mode',
  'start',
  'style',
  'textFormat',
  'textStyle',
  'version',
]

function piecesIn(node: Raw, at: number): Piece[] {
  const { children, fields } = node
  if (!Array.isArray(children)) return isRaw(fields) ? [{ at, fields, node }] : []
  const [inner, line] = [
    childrenOf(node).filter(isOfItsOwn),
    childrenOf(node).filter((each) => !isOfItsOwn(each)),
  ]
  return [...lineOf({ ...node, children: line }, at), ...inner.flatMap((each) => piecesIn(each, at))]
}

/** A list in a list item, a cell of a table: no part of the line that it stands in. */
export const isOfItsOwn = ({ children, fields, type }: Raw): boolean =>
  !INLINE.includes(type) && (Array.isArray(children) || isRaw(fields))

function lineOf(node: Raw, at: number): Piece[] {
  const text = wordsOf(node).trim()
  return text === '' ? [] : [{ at, content: contentOfLine(node), text }]
}

/** Everything that counts as a change of a node without what stands in it by itself. */
export const contentOfLine = (node: Raw): string => canonicalJson(quiet(node))

export const wordsOf = (node: Raw): string =>
  typeof node.text === 'string' ? node.text : childrenOf(node).map(wordsOf).join('')

/** The number of a list item is that of those before it. */
const isNoise = (node: Raw, name: string): boolean =>
  NOISE.includes(name) || (name === 'value' && node.type === 'listitem')

function quiet(node: Raw): Raw {
  const kept = Object.entries(node).filter(([name]) => !isNoise(node, name))
  return {
    ...Object.fromEntries(kept),
    ...(node.children === undefined ? {} : { children: childrenOf(node).map(quiet) }),
  }
}

const childrenOf = (node: unknown): Raw[] =>
  isRaw(node) && Array.isArray(node.children) ? node.children.filter(isRaw) : []
