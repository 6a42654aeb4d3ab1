import {
  convertHTMLToLexical,
  editorConfigFactory,
  type SanitizedServerEditorConfig,
} from '@payloadcms/richtext-lexical'
import type { Payload, RichTextField } from 'payload'
import { ARTICLES } from '@collections/slugs'
import { withIds } from '@/rich-text/withIds'
import type { RichTextData, RichTextNode } from '@/rich-text/types'
import { markOf, type CleanText } from './html/cleanHtml'

/** The editor of the text of articles, as the server checks it. */
export function articleEditor(payload: Payload): SanitizedServerEditorConfig {
  const { fields } = payload.collections[ARTICLES].config
  const body = fields.find((field) => 'name' in field && field.name === 'body')
  if (body?.type !== 'richText') throw new Error('Articles have no rich text named “body”.')
  return editorConfigFactory.fromField({ field: body as RichTextField })
}

/**
 * Turns a cleaned text into what the editor stores, by Payload's converter.
 *
 * @param blocks what stands for the blocks of the text, by their numbers; nothing for one that is left out
 */
export function toLexical(
  { document }: CleanText,
  editorConfig: SanitizedServerEditorConfig,
  blocks: readonly (RichTextNode | undefined)[],
): RichTextData {
  // The converter asks for a parser of HTML; what it gets is parsed already.
  class Parsed {
    window = { document }
  }
  const { root } = convertHTMLToLexical({ editorConfig, html: '', JSDOM: Parsed as never })
  const marks = new Map(blocks.map((block, n) => [markOf(n), block]))
  const children = (root.children as unknown as RichTextNode[]).flatMap((node) => {
    const mark = node.type === 'paragraph' ? onlyText(node) : undefined
    if (mark !== undefined && marks.has(mark)) return marks.get(mark) ?? []
    return settled(node)
  })
  return withIds({
    root: {
      type: 'root',
      version: 1,
      direction: null,
      format: '',
      indent: 0,
      children: children.length > 0 ? children : [EMPTY],
    },
  })
}

const EMPTY: RichTextNode = {
  type: 'paragraph',
  version: 1,
  direction: null,
  format: '',
  indent: 0,
  textFormat: 0,
  textStyle: '',
  children: [],
}

const childrenOf = (node: RichTextNode): RichTextNode[] =>
  Array.isArray(node.children) ? (node.children as RichTextNode[]) : []

function onlyText(node: RichTextNode): string | undefined {
  const [only, ...others] = childrenOf(node)
  return only?.type === 'text' && others.length === 0 ? String(only.text) : undefined
}

/** As the editor would store it: ids are counted by us, links have the fields of Tilts, lists know their depth. */
function settled(node: RichTextNode, depth = 0): RichTextNode {
  const inner = node.type === 'list' ? depth + 1 : depth
  const children = childrenOf(node).map((child) => settled(child, inner))
  if (node.type === 'link' || node.type === 'autolink') {
    const { id: _id, ...rest } = node
    const { url } = node.fields as { url?: unknown }
    return { ...rest, children, fields: { linkType: 'custom', newTab: false, url } }
  }
  return {
    ...node,
    ...(node.type === 'listitem' && { indent: Math.max(0, depth - 1) }),
    ...(Array.isArray(node.children) && { children }),
  }
}
