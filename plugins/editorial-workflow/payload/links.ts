import {
  flattenAllFields,
  isolateObjectProperty,
  type CollectionSlug,
  type Field,
  type FlattenedField,
  type PayloadRequest,
} from 'payload'
import type { Raw } from '../core'

export type Link = { collection: string; id: string }

/** What a content refers to, through relation fields and through the links and pictures of rich text. */
export function findLinks(fields: readonly FlattenedField[], content: Raw): Link[] {
  const found = fields.flatMap((field) => linksOf(field, content[field.name]))
  const byName = new Map(found.map((link) => [`${link.collection}/${link.id}`, link]))
  return [...byName.values()]
}

function linksOf(field: FlattenedField, value: unknown): Link[] {
  if (value === undefined || value === null) return []
  if (field.type === 'relationship' || field.type === 'upload') {
    return toList(value).flatMap((item) => toLink(field.relationTo, item))
  }
  if (field.type === 'richText') return linksInside(field.editor, value)
  if (field.type === 'group' || field.type === 'tab')
    return isRaw(value) ? findLinks(field.flattenedFields, value) : []
  if (field.type === 'array')
    return toList(value).flatMap((row) => (isRaw(row) ? findLinks(field.flattenedFields, row) : []))
  if (field.type === 'blocks') {
    return toList(value).flatMap((row) => {
      const block = isRaw(row) ? field.blocks.find(({ slug }) => slug === row.blockType) : undefined
      return block && isRaw(row) ? findLinks(block.flattenedFields, row) : []
    })
  }
  return []
}

function toLink(relationTo: string | string[], value: unknown): Link[] {
  if (isRaw(value) && typeof value.relationTo === 'string')
    return idOf(value.value).map((id) => ({ collection: value.relationTo as string, id }))
  return typeof relationTo === 'string' ? idOf(value).map((id) => ({ collection: relationTo, id })) : []
}

/**
 * Lexical writes `{ relationTo, value }` wherever a node itself refers to a document. In the fields of a block a relation is a bare id, and
 * only their configuration says to what.
 */
function linksInside(editor: unknown, value: unknown): Link[] {
  if (Array.isArray(value)) return value.flatMap((item) => linksInside(editor, item))
  if (!isRaw(value)) return []
  const own = typeof value.relationTo === 'string' ? toLink('', value) : []
  const inner = Object.values(value).flatMap((item) => linksInside(editor, item))
  return [...own, ...linksOfNode(editor, value), ...inner]
}

/** The part of a Lexical editor that says which fields a node has, and where in the node they are. */
type Features = {
  getSubFields?: Map<string, (args: { node: Raw }) => Field[] | null | undefined>
  getSubFieldsData?: Map<string, (args: { node: Raw }) => unknown>
}

function linksOfNode(editor: unknown, node: Raw): Link[] {
  const features = (editor as { editorConfig?: { features?: Features } } | undefined)?.editorConfig?.features
  const type = String(node.type)
  const data = features?.getSubFieldsData?.get(type)?.({ node })
  const fields = isRaw(data) ? features?.getSubFields?.get(type)?.({ node }) : undefined
  return fields && isRaw(data) ? findLinks(flattenAllFields({ cache: true, fields }), data) : []
}

/** Those of the links that readers of a language cannot see, as `collection/id`. Collections without drafts are always seen. */
export async function findDeadLinks(
  req: PayloadRequest,
  links: readonly Link[],
  locale: null | string,
): Promise<string[]> {
  const dead: string[] = []
  for (const collection of new Set(links.map((link) => link.collection))) {
    const config = req.payload.collections[collection as CollectionSlug]?.config
    if (!config?.versions?.drafts) continue
    const ids = links.filter((link) => link.collection === collection).map(({ id }) => id)
    const { docs } = await req.payload.find({
      collection: collection as CollectionSlug,
      depth: 0,
      limit: ids.length,
      locale: (locale ?? undefined) as never,
      // What readers see decides, not what the actor may see.
      overrideAccess: true,
      pagination: false,
      req: isolateObjectProperty(req, ['context', 'fallbackLocale', 'locale', 'query', 'user']),
      select: {} as never,
      where: { and: [{ id: { in: ids } }, { _status: { equals: 'published' } }] },
    })
    const seen = new Set(docs.map(({ id }) => String(id)))
    dead.push(...ids.filter((id) => !seen.has(id)).map((id) => `${collection}/${id}`))
  }
  return dead
}

const idOf = (value: unknown): string[] => {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)]
  if (isRaw(value) && 'id' in value) return [String(value.id)]
  // MongoDB gives ObjectIds.
  return typeof value === 'object' && value !== null && 'toHexString' in value ? [String(value)] : []
}
const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !('toHexString' in value)
const toList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value])
