import { MEDIA } from '@collections/slugs'
import { idOf } from '@/funding/findLive'
import { childrenOf, recordOf, rowsOf } from '@/rich-text/read'
import type { RichTextData } from '@/rich-text'

/** Something that a text shows or leads to. */
export type Mention = { collection: string; id: string }

/** The pictures of a text, what its links lead to and what it names as related. */
export const mentionsIn = (text: null | RichTextData | undefined): Mention[] =>
  text?.root ? inNode(text.root) : []

const inNode = (node: object): Mention[] => [...ofNode(node), ...childrenOf(node).flatMap(inNode)]

/** A link and a block both keep what they refer to in `fields`. */
function ofNode(node: object): Mention[] {
  const fields = recordOf('fields' in node ? node.fields : undefined)
  const picture = fields.blockType === 'image' ? toMention(MEDIA, fields.media) : []
  const related = [recordOf(fields.doc), ...rowsOf(fields.items)].flatMap(({ relationTo, value }) =>
    typeof relationTo === 'string' ? toMention(relationTo, value) : [],
  )
  return [...picture, ...related]
}

function toMention(collection: string, related: unknown): Mention[] {
  const id = idOf(related as Parameters<typeof idOf>[0])
  return typeof id === 'string' ? [{ collection, id }] : []
}
