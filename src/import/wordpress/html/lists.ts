import { tidy } from './dom'
import { childrenOf, nameOf, type Walk } from './walk'

const isList = (node: Node): node is Element => ['menu', 'ol', 'ul'].includes(nameOf(node))
const tagOf = (list: Element): string => (list.localName === 'ol' ? 'ol' : 'ul')

/** A list. One inside of a quotation or a cell becomes lines with a dot. */
export function walkList(walk: Walk, element: Element): void {
  const { lines, putDeferred, target } = walk
  if (lines.isFlat()) {
    for (const item of childrenOf(element)) {
      lines.end()
      if (isList(item)) walkList(walk, item)
      else if (tidy(item.textContent ?? '')) lines.addText('• ')
      if (!isList(item)) walk.walkAll(item.nodeType === 1 ? item : wrapped(target, item))
    }
    return lines.end()
  }
  lines.end()
  const list = listOf(walk, element)
  if (list.hasChildNodes()) target.body.append(list)
  putDeferred()
}

const wrapped = (target: Document, node: Node): Node => {
  const box = target.createElement('div')
  box.append(node.cloneNode(true))
  return box
}

/** Lexical, as browsers do in edited texts, gives a nested list an item of its own. */
function listOf(walk: Walk, element: Element): HTMLElement {
  const { lines, target } = walk
  const list = target.createElement(tagOf(element))
  const nest = (inner: Element): void => {
    const nested = listOf(walk, inner)
    if (!nested.hasChildNodes()) return
    const item = target.createElement('li')
    item.append(nested)
    list.append(item)
  }
  for (const child of childrenOf(element)) {
    if (isList(child)) {
      nest(child)
      continue
    }
    const item = target.createElement('li')
    const nested: Element[] = []
    lines.inLines(item, () => {
      for (const part of nameOf(child) === 'li' ? childrenOf(child) : [child]) {
        if (isList(part)) nested.push(part)
        else walk.walk(part)
      }
    })
    if (tidy(item.textContent ?? '')) list.append(item)
    nested.forEach(nest)
  }
  return list
}

/** A table, which Tilts has not: each row becomes an item of a list. One of a single column only places things. */
export function walkTable(walk: Walk, element: Element): void {
  const { lines, note, putDeferred, target, walkAll } = walk
  const rows = [...element.querySelectorAll('tr')].filter((row) => row.closest('table') === element)
  if (lines.isFlat() || rows.every(({ childElementCount }) => childElementCount <= 1)) {
    lines.end()
    walkAll(element)
    return lines.end()
  }
  lines.end()
  note('tableToList', element.textContent ?? '')
  const title = element.querySelector('caption')
  if (title?.closest('table') === element) lines.withTag('p', () => walkAll(title))
  const list = target.createElement('ul')
  for (const row of rows) {
    const item = target.createElement('li')
    lines.inLines(item, () => {
      for (const cell of childrenOf(row)) {
        if (tidy(cell.textContent ?? '')) lines.part(' | ')
        walkAll(cell)
      }
    })
    if (tidy(item.textContent ?? '')) list.append(item)
  }
  if (list.hasChildNodes()) target.body.append(list)
  putDeferred()
}

/** A quotation: its paragraphs become lines. */
export function walkQuote(walk: Walk, element: Element): void {
  const { lines, putDeferred, target, walkAll } = walk
  lines.end()
  if (lines.isFlat()) {
    walkAll(element)
    return lines.end()
  }
  const quote = target.createElement('blockquote')
  lines.inLines(quote, () => walkAll(element))
  if (tidy(quote.textContent ?? '')) target.body.append(quote)
  putDeferred()
}
