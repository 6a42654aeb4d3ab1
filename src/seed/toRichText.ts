import {
  bold,
  block,
  doc,
  h2,
  h3,
  italic,
  link,
  ol,
  p,
  text,
  ul,
  type Inline as BuiltInline,
} from '@/rich-text/build'
import type { RichTextData, RichTextNode } from '@/rich-text/types'
import type { BlockNode, Inline, RichNode } from './types'
import type { Ids } from './ids'

/** Turns the plain nodes of the content modules into what the editor stores, with ids for keys. */
export function toRichText(nodes: RichNode[], ids: Ids): RichTextData {
  return doc(...nodes.flatMap((node) => toNode(node, ids)))
}

function toNode(node: RichNode, ids: Ids): RichTextNode[] {
  if ('p' in node) return [p(...node.p.map(toInline))]
  if ('h2' in node) return [h2(node.h2)]
  if ('h3' in node) return [h3(node.h3)]
  if ('ul' in node) return [ul(...node.ul.map((item) => item.map(toInline)))]
  if ('ol' in node) return [ol(...node.ol.map((item) => item.map(toInline)))]
  return toBlock(node, ids)
}

function toInline(inline: Inline): BuiltInline {
  if (typeof inline === 'string') return inline
  if ('link' in inline) return link(inline.link, inline.text)
  if (inline.bold) return bold(inline.text)
  return inline.italic ? italic(inline.text) : text(inline.text)
}

function toBlock(node: BlockNode, ids: Ids): RichTextNode[] {
  switch (node.block) {
    case 'speakerQuote': {
      const { block: slug, organisation, ...fields } = node
      return [
        block(slug, {
          ...fields,
          ...(organisation ? { organisation: ids.get('partners', organisation) } : {}),
        }),
      ]
    }
    case 'image': {
      const { block: slug, media, ...fields } = node
      return [block(slug, { ...fields, media: ids.get('media', media) })]
    }
    case 'file': {
      const { block: slug, document, ...fields } = node
      return [block(slug, { ...fields, document: ids.get('documents', document) })]
    }
    case 'relatedItems': {
      // Articles name each other; those not made yet are added when all are there.
      const items = node.items.flatMap(({ key, to }) => {
        const value = ids.find(to, key)
        return value ? [{ relationTo: to, value }] : []
      })
      return items.length > 0 ? [block('relatedItems', { heading: node.heading, items })] : []
    }
    case 'figures': {
      const { block: slug, ...fields } = node
      return [block(slug, fields)]
    }
    case 'video': {
      const { block: slug, ...fields } = node
      return [block(slug, fields)]
    }
    case 'callout': {
      const { block: slug, ...fields } = node
      return [block(slug, fields)]
    }
  }
}
