import type { Element } from '@xmldom/xmldom'
import { escapeMarks } from '../translation/marked'
import { isElement, nodesIn } from './dom'

/** A code that no export of ours has. */
export class InlineFault extends Error {}

const NUMBER = /^[1-9]\d{0,3}$/

const TEXT = 3
const CDATA = 4

/**
 * The marked text that elements hold together, in either version. Marks of the tool itself (`mrk`, `sm`, `em`) are passed over; pairs that it
 * wrote as a beginning and an end (`sc` and `ec`, `bx` and `ex`) are pairs again.
 *
 * @throws {InlineFault} for codes that are none of ours.
 */
export function readMarked(...elements: readonly Element[]): string {
  const starts: Starts = new Map()
  return joinTexts(elements.flatMap((element) => piecesIn(element, starts)))
}

/** Texts are escaped once they are whole: a tool may cut them anywhere. */
type Piece = { isTag: boolean; text: string }

function joinTexts(pieces: readonly Piece[]): string {
  let marked = ''
  let text = ''
  for (const piece of pieces) {
    if (piece.isTag) {
      marked += escapeMarks(text) + piece.text
      text = ''
    } else text += piece.text
  }
  return marked + escapeMarks(text)
}

/** The beginnings of pairs, by the name that their ends know them by. */
type Starts = Map<string, string>

function piecesIn(element: Element, starts: Starts): Piece[] {
  return nodesIn(element).flatMap((node): Piece[] => {
    if (isElement(node)) {
      if (node.namespaceURI !== element.namespaceURI) throw new InlineFault(node.nodeName)
      return piecesOf(node, starts)
    }
    const isText = node.nodeType === TEXT || node.nodeType === CDATA
    return isText ? [{ isTag: false, text: node.nodeValue ?? '' }] : []
  })
}

const tag = (text: string): Piece => ({ isTag: true, text })

function piecesOf(element: Element, starts: Starts): Piece[] {
  switch (element.localName) {
    case 'em':
    case 'sm':
      return []
    case 'mrk':
      return piecesIn(element, starts)
    case 'cp':
      return [{ isTag: false, text: codeUnit(element) }]
    case 'g':
    case 'pc': {
      const id = numberOf(element, 'id')
      return [tag(`<${id}>`), ...piecesIn(element, starts), tag(`</${id}>`)]
    }
    case 'ph':
    case 'x':
      if (element.localName === 'ph' && nodesIn(element).length > 0) throw new InlineFault('ph')
      return [tag(`<${numberOf(element, 'id')}/>`)]
    case 'bx':
    case 'sc': {
      const id = numberOf(element, 'id')
      starts.set(element.getAttribute('rid') ?? id, id)
      return [tag(`<${id}>`)]
    }
    case 'ec':
      return [tag(`</${numberOf(element, element.hasAttribute('startRef') ? 'startRef' : 'id')}>`)]
    case 'ex': {
      const id = starts.get(element.getAttribute('rid') ?? element.getAttribute('id') ?? '')
      if (id === undefined) throw new InlineFault('ex')
      return [tag(`</${id}>`)]
    }
    default:
      throw new InlineFault(element.localName ?? '')
  }
}

function numberOf(element: Element, attribute: string): string {
  const number = element.getAttribute(attribute) ?? ''
  if (!NUMBER.test(number)) throw new InlineFault(`${element.localName ?? ''} ${number.slice(0, 20)}`)
  return number
}

function codeUnit(element: Element): string {
  const number = parseInt(element.getAttribute('hex') ?? '', 16)
  if (!(number >= 0 && number <= 0xffff)) throw new InlineFault('cp')
  return String.fromCharCode(number)
}
