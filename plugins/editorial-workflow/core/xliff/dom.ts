import type { Document, Element, Node } from '@xmldom/xmldom'
import { NAMESPACES } from './types'

type Attributes = Readonly<Record<string, null | number | string | undefined>>

const PREFIXES: Readonly<Record<string, string>> = {
  mda: NAMESPACES.metadata,
  slr: NAMESPACES.size,
  xml: NAMESPACES.xml,
  xmlns: NAMESPACES.xmlns,
}

/** Adds an element behind the others of `parent`; the namespace is that of its prefix, or that of the parent. Attributes of null are left out. */
export function add(parent: Element, name: string, attributes: Attributes = {}, text?: string): Element {
  const document = parent.ownerDocument as Document
  const namespace = name.includes(':') ? namespaceOf(name) : parent.namespaceURI
  const element = document.createElementNS(namespace, name)
  setAttributes(element, attributes)
  if (text !== undefined) element.appendChild(document.createTextNode(text))
  parent.appendChild(element)
  return element
}

export function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) continue
    if (name.includes(':')) element.setAttributeNS(namespaceOf(name), name, String(value))
    else element.setAttribute(name, String(value))
  }
}

const namespaceOf = (name: string): null | string => PREFIXES[name.split(':')[0] ?? ''] ?? null

/** The nodes in an element, in their order. */
export function nodesIn(element: Element): Node[] {
  const nodes: Node[] = []
  for (let node = element.firstChild; node; node = node.nextSibling) nodes.push(node)
  return nodes
}

const ELEMENT = 1

export const isElement = (node: Node): node is Element => node.nodeType === ELEMENT

/** The elements of a name right below another; without one all. In its namespace, unless one is named. */
export const childrenOf = (parent: Element, name?: string, namespace = parent.namespaceURI): Element[] =>
  nodesIn(parent)
    .filter(isElement)
    .filter((each) => each.namespaceURI === namespace && (name === undefined || each.localName === name))

/** Puts each element that holds no text of people on a line of its own, so that files can be read and compared. */
export function indent(element: Element, depth = 0): void {
  const children = nodesIn(element)
  if (children.length === 0 || !children.every(isElement) || TEXTS.has(element.localName ?? '')) return
  const document = element.ownerDocument as Document
  for (const child of children) {
    element.insertBefore(document.createTextNode(`\n${'  '.repeat(depth + 1)}`), child)
    if (isElement(child)) indent(child, depth + 1)
  }
  element.appendChild(document.createTextNode(`\n${'  '.repeat(depth)}`))
}

/** White space counts in these. */
const TEXTS = new Set(['source', 'target'])
