import type { LinkableSlug } from './linkable'
import type { BlockFields, BlockSlug, Related, RichTextData, RichTextNode } from './types'
import { withIds } from './withIds'

/** What goes inside a line: a string is a plain text node. */
export type Inline = string | RichTextNode

/** One item of a list: a line, a line of several parts, or a list nested under the item before it. */
export type ListItem = Inline | Inline[]

/** Bits of a text node's `format`, as Lexical defines them. */
const FORMAT = { bold: 1, italic: 2, subscript: 32, superscript: 64 } as const

/**
 * Builds the value of a rich-text field by hand, as Lexical itself would store it.
 *
 * @param nodes Blocks of the text: `p`, `h2`, `ul`, `block` and so on.
 * @returns The value. Links, blocks and rows without an id get one by counting, so equal input gives equal output.
 */
export const doc = (...nodes: RichTextNode[]): RichTextData =>
  withIds({ root: { type: 'root', version: 1, ...LAYOUT, children: nodes } })

/** A paragraph. Lexical repeats the format of its first text on it. */
export const p = (...inline: Inline[]): RichTextNode => {
  const first = inline.map(asNode).find(({ type }) => type === 'text')
  return element('paragraph', inline, { textFormat: Number(first?.format ?? 0), textStyle: '' })
}

/** A heading of the second level, the highest that a text may use. */
export const h2 = (...inline: Inline[]): RichTextNode => element('heading', inline, { tag: 'h2' })

/** A heading of the third level. */
export const h3 = (...inline: Inline[]): RichTextNode => element('heading', inline, { tag: 'h3' })

/** A heading of the fourth level. */
export const h4 = (...inline: Inline[]): RichTextNode => element('heading', inline, { tag: 'h4' })

/** A quotation without a named speaker; with one, use `block('speakerQuote', …)`. */
export const blockquote = (...inline: Inline[]): RichTextNode => element('quote', inline)

/** A bulleted list. A list among the items is nested under the item before it. */
export const ul = (...items: ListItem[]): RichTextNode => list('ul', items)

/** A numbered list. A list among the items is nested under the item before it. */
export const ol = (...items: ListItem[]): RichTextNode => list('ol', items)

/** A horizontal rule. */
export const hr = (): RichTextNode => ({ type: 'horizontalrule', version: 1 })

/** A line break inside a paragraph. */
export const br = (): RichTextNode => ({ type: 'linebreak', version: 1 })

/** A text node; `format` is Lexical's bit mask. */
export const text = (value: string, format = 0): RichTextNode => ({
  type: 'text',
  version: 1,
  detail: 0,
  format,
  mode: 'normal',
  style: '',
  text: value,
})

/** Bold text; `bold(italic('x'))` is both. */
export const bold = (content: Inline): RichTextNode => formatted(content, FORMAT.bold)

/** Italic text. */
export const italic = (content: Inline): RichTextNode => formatted(content, FORMAT.italic)

/** Subscript, as in CO₂. */
export const sub = (content: Inline): RichTextNode => formatted(content, FORMAT.subscript)

/** Superscript, as in m². */
export const sup = (content: Inline): RichTextNode => formatted(content, FORMAT.superscript)

/** A link to a web address, an e-mail address (`mailto:`) or a telephone number (`tel:`). */
export const link = (url: string, content: Inline, id?: string): RichTextNode =>
  anchor({ linkType: 'custom', newTab: false, url }, content, id)

/** A link to a document of the site, by id. */
export const docLink = (
  relationTo: LinkableSlug,
  value: Related,
  content: Inline,
  id?: string,
): RichTextNode => anchor({ linkType: 'internal', newTab: false, doc: { relationTo, value } }, content, id)

/** One of the content blocks; its fields are checked by the slug. */
export const block = <S extends BlockSlug>(slug: S, fields: BlockFields[S], id?: string): RichTextNode => ({
  type: 'block',
  version: 2,
  format: '',
  fields: { ...fields, ...(id ? { id } : {}), blockName: '', blockType: slug },
})

/** Fields that every element has and that content by hand leaves at their start values. */
const LAYOUT = { direction: null, format: '', indent: 0 } as const

const element = (type: string, inline: Inline[], own: Record<string, unknown> = {}): RichTextNode => ({
  type,
  version: 1,
  ...LAYOUT,
  ...own,
  children: inline.map(asNode),
})

const asNode = (inline: Inline): RichTextNode => (typeof inline === 'string' ? text(inline) : inline)

const formatted = (content: Inline, bit: number): RichTextNode => {
  const node = asNode(content)
  return { ...node, format: Number(node.format) | bit }
}

const anchor = (fields: Record<string, unknown>, content: Inline, id?: string): RichTextNode => ({
  ...element('link', [content]),
  version: 3,
  fields,
  ...(id ? { id } : {}),
})

/** Lexical numbers the items of a list, gives a nested list an item of its own, and counts depth in `indent`. */
const list = (tag: 'ul' | 'ol', items: ListItem[]): RichTextNode => {
  let value = 0
  const children = items.map((item) => {
    const inline = Array.isArray(item) ? item : [item]
    const nested = inline.map((part) => (isList(part) ? indented(part) : part))
    const isWrapper = nested.some(isList)
    if (!isWrapper) value += 1
    return element('listitem', nested, { value: isWrapper ? value + 1 : value })
  })
  const listType = tag === 'ul' ? 'bullet' : 'number'
  return { type: 'list', version: 1, ...LAYOUT, listType, start: 1, tag, children }
}

const isList = (part: Inline): part is RichTextNode => typeof part !== 'string' && part.type === 'list'

const indented = (node: RichTextNode): RichTextNode => {
  const children = Array.isArray(node.children) ? (node.children as RichTextNode[]).map(indented) : undefined
  return {
    ...node,
    ...(node.type === 'listitem' ? { indent: Number(node.indent) + 1 } : {}),
    ...(children ? { children } : {}),
  }
}
