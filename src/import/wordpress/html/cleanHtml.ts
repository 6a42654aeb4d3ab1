import { isDownload, linkAddress, videoAddress } from '../addresses'
import type { Notes } from '../types'
import { emptyDocument, INVISIBLE, parseHtml } from './dom'
import { createLines } from './lines'
import { walkList, walkQuote, walkTable } from './lists'
import { walkEmbed, walkFigure, walkFile, walkImage, walkPlayer } from './media'
import { FORMATS, formatOf, HEADINGS, INLINE, isHidden, JUNK, LOST_FORMATS } from './tags'
import { childrenOf, type BlockDraft, type Walk } from './walk'

/** A text of which nothing is left but what the editor has. */
export type CleanText = {
  blocks: BlockDraft[]
  /** Paragraphs, headings, lists, quotations and rules; a paragraph of `markOf(n)` stands for the block with that number. */
  document: Document
}

type Options = {
  /** Where relative addresses start. */
  base?: string
  /** Whether line ends are meant, as in the editor that WordPress had before blocks. */
  isClassic: boolean
  note: Notes
}

/** Stands in the text where a block belongs. No text can hold it: invisible characters are removed. */
export const markOf = (n: number): string => `\u2063block-${n}\u2063`

/** Reads the HTML of a text and keeps of it what Tilts has. Everything else is noted. */
export function cleanHtml(html: string, { base, isClassic, note }: Options): CleanText {
  const target = emptyDocument()
  const blocks: BlockDraft[] = []
  /** What cannot stand in a list or a quotation stands after it. */
  const deferred: HTMLElement[] = []
  const lines = createLines(target, (element, text) => {
    if (!text) note('emptyParagraph')
    else if (element.localName !== 'p' || !asBlock(walk, element, text)) walk.put(element)
  })
  const walk: Walk = {
    base,
    caption: undefined,
    drop: (element, kind) => note(kind, element.outerHTML.slice(0, 400)),
    lines,
    note,
    put(element) {
      if (lines.isFlat()) deferred.push(element)
      else target.body.append(element)
    },
    putBlock(block) {
      lines.end()
      const mark = target.createElement('p')
      mark.textContent = markOf(blocks.push(block) - 1)
      walk.put(mark)
    },
    putDeferred() {
      if (!lines.isFlat()) target.body.append(...deferred.splice(0))
    },
    target,
    walk(node) {
      if (node.nodeType === 3) walkText(walk, node.nodeValue ?? '', isClassic)
      else if (node.nodeType === 8) walkComment(walk, (node.nodeValue ?? '').trim())
      else if (node.nodeType === 1) walkElement(walk, node as Element)
    },
    walkAll: (parent) => childrenOf(parent).forEach(walk.walk),
  }
  walk.walkAll(parseHtml(html).body)
  lines.end()
  return { blocks, document: target }
}

/** A paragraph that is nothing but the address of a video, or a link to a file, is a block. */
function asBlock({ base, note, putBlock, target }: Walk, element: HTMLElement, text: string): boolean {
  const { firstChild, lastChild } = element
  const link = firstChild === lastChild && firstChild?.nodeName === 'A' ? (firstChild as Element) : undefined
  const href = link?.getAttribute('href')
  const isAddress = /^https?:\/\/\S+$/.test(text)
  const url = isAddress ? videoAddress(text) : undefined
  if (url) {
    note('videoMade', url)
    putBlock({ kind: 'video', title: 'Video', url })
    return true
  }
  if (href && isDownload(href)) {
    putBlock({ kind: 'file', label: text, url: href })
    return true
  }
  const address = isAddress && !link ? linkAddress(text, base) : undefined
  if (address) {
    const anchor = target.createElement('a')
    anchor.setAttribute('href', address)
    anchor.textContent = text
    element.replaceChildren(anchor)
    note('embedToLink', text)
  }
  return false
}

const FIXED_SPACES = /\u00a0(?:[ \t]*\u00a0)+/g

function walkText({ lines, note }: Walk, raw: string, isClassic: boolean): void {
  const visible = raw.replace(INVISIBLE, '')
  const text = visible.replace(FIXED_SPACES, ' ')
  if (text !== visible) note('spaces')
  if (!isClassic) return lines.addText(text)
  text.split(/\r?\n(?:[ \t\u00a0]*\r?\n)+/).forEach((paragraph, i) => {
    if (i > 0) lines.end()
    paragraph.split(/\r?\n/).forEach((line, j) => {
      if (j > 0) lines.lineBreak()
      lines.addText(line)
    })
  })
}

function walkComment({ note }: Walk, comment: string): void {
  if (/^\[(if |endif)/.test(comment)) return note('officeMarkup', comment)
  const isDynamic = comment.endsWith('/') && /^wp:(?!more|spacer|separator|nextpage)/.test(comment)
  if (isDynamic || /^wp:block\b/.test(comment)) note('dynamicBlock', comment)
}

function walkElement(walk: Walk, element: Element): void {
  const { drop, lines, note, walkAll } = walk
  const tag = element.localName
  if (isHidden(element) && tag !== 'img') return drop(element, 'hidden')
  if (tag === 'br') return lines.lineBreak()
  if (tag === 'a') return walkLink(walk, element)
  const format = FORMATS[tag]
  if (format) return lines.withWrapper({ tag: format }, () => walkAll(element))
  if (tag.includes(':')) {
    note('officeMarkup', element.outerHTML.slice(0, 400))
    return walkAll(element)
  }
  if (INLINE.has(tag) || LOST_FORMATS.has(tag)) {
    if (LOST_FORMATS.has(tag)) note('formatLost', element.textContent ?? '')
    return lines.withWrapper(formatOf(element), () => walkAll(element))
  }
  if (tag === 'button' || tag === 'picture') return walkAll(element)
  if (JUNK.has(tag)) return drop(element, 'junk')
  walkBlock(walk, element, tag)
}

const BLOCKS: Readonly<Record<string, (walk: Walk, element: Element) => void>> = {
  audio: walkPlayer,
  blockquote: walkQuote,
  embed: walkEmbed,
  figure: walkFigure,
  iframe: walkEmbed,
  img: walkImage,
  menu: walkList,
  object: walkEmbed,
  ol: walkList,
  table: walkTable,
  ul: walkList,
  video: walkPlayer,
}

function walkBlock(walk: Walk, element: Element, tag: string): void {
  const { lines, note, target, walkAll } = walk
  const own = Object.hasOwn(BLOCKS, tag) ? BLOCKS[tag] : undefined
  if (own) return own(walk, element)
  if (element.classList.contains('wp-block-file')) return walkFile(walk, element)
  if (tag === 'pre') {
    note('formatLost', element.textContent ?? '')
    return lines.withTag('p', () => walkText(walk, element.textContent ?? '', true))
  }
  const heading = HEADINGS[tag]
  if (heading && heading !== tag) note('headingLevel', element.textContent ?? '')
  lines.withTag(heading ?? 'p', () => {
    if (tag === 'dt') lines.withWrapper({ tag: 'strong' }, () => walkAll(element))
    else walkAll(element)
  })
  if (tag === 'hr') walk.put(target.createElement('hr'))
}

function walkLink({ base, lines, note, walkAll }: Walk, element: Element): void {
  const href = element.getAttribute('href')
  const address = linkAddress(href ?? '', base)
  // A picture that leads to its own larger copy needs no link.
  const isOwnPicture =
    /\.(jpe?g|png|gif|webp|avif)$/i.test(address ?? '') && element.querySelector('img') !== null
  if (href?.trim() && !address) note('linkRemoved', `${href} ${element.textContent ?? ''}`)
  const wrapper = address && !isOwnPicture ? { href: address, tag: 'a' } : undefined
  lines.withWrapper(wrapper, () => walkAll(element))
}
