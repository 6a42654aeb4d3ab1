import type { Notes } from '../types'
import type { Lines } from './lines'

/** A block of the text, still without what it refers to. */
export type BlockDraft =
  | { alt: string; attachment?: number; caption: string; kind: 'image'; src: string }
  | { kind: 'file'; label: string; url: string }
  | { kind: 'video'; title: string; url: string }

/** What all parts of the cleaning share. */
export type Walk = {
  base: string | undefined
  /** The caption for the next picture, while a figure is open; empty once it is taken. */
  caption: string | undefined
  drop: (element: Element, kind: 'hidden' | 'junk') => void
  lines: Lines
  note: Notes
  /** Puts an element into the text, after the list or the quotation that is open. */
  put: (element: HTMLElement) => void
  putBlock: (block: BlockDraft) => void
  /** Puts what had to wait for a list or a quotation. */
  putDeferred: () => void
  target: Document
  walk: (node: Node) => void
  walkAll: (parent: Node) => void
}

/** A list of its own, which stays when the nodes are moved; jsdom takes long for live ones. */
export function childrenOf(parent: Node): Node[] {
  const children: Node[] = []
  for (let child = parent.firstChild; child; child = child.nextSibling) children.push(child)
  return children
}

/** The name of an element; '' for texts and comments. */
export const nameOf = (node: Node): string => (node.nodeType === 1 ? (node as Element).localName : '')
