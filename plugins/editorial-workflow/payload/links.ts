import type { Field, PayloadRequest } from 'payload'
import { placesIn, type Data, type Place } from './content/places'

export type Link = { collection: string; id: string }

/** What a content refers to, each once: through relation fields and through the links, pictures and blocks of rich text. */
export function findLinks(req: PayloadRequest, data: Data, places: readonly Place[]): Link[] {
  const found = places.flatMap((place) => linksOf({ data, req }, place))
  const byName = new Map(found.map((link) => [`${link.collection}/${link.id}`, link]))
  return [...byName.values()]
}

type On = { data: Data; req: PayloadRequest }

function linksOf(on: On, { field, value }: Place): Link[] {
  if (field.type === 'relationship' || field.type === 'upload')
    return toList(value).flatMap((item) => toLink(field.relationTo, item))
  return field.type === 'richText' ? linksInText(on, field.editor, value) : []
}

function toLink(relationTo: string | string[], value: unknown): Link[] {
  if (isData(value) && typeof value.relationTo === 'string')
    return idOf(value.value).map((id) => ({ collection: value.relationTo as string, id }))
  return typeof relationTo === 'string' ? idOf(value).map((id) => ({ collection: relationTo, id })) : []
}

/** What a Lexical editor tells of its nodes: which fields a node has, and where it keeps their values. */
type Ask<Answer> = (args: { node: Data; req: PayloadRequest }) => Answer
type Features = {
  getSubFields?: Map<string, Ask<null | readonly Field[] | undefined>>
  getSubFieldsData?: Map<string, Ask<unknown>>
}

/**
 * What a rich text refers to. A relation to one collection is a bare id in the fields of a node, and only the field says to what: read
 * from the editor's own configuration, as Payload does for its hooks. Of an editor of another make it finds what names its collection.
 */
function linksInText(on: On, editor: unknown, value: unknown): Link[] {
  const features = (editor as null | { editorConfig?: { features?: Features } } | undefined)?.editorConfig
    ?.features
  if (!features?.getSubFields) return linksInside(value)
  return nodesIn(isData(value) ? value.root : undefined).flatMap((node) => linksOfNode(on, features, node))
}

function linksOfNode({ data, req }: On, { getSubFields, getSubFieldsData }: Features, node: Data): Link[] {
  const type = String(node.type)
  const fields = getSubFields?.get(type)?.({ node, req })
  const values = getSubFieldsData?.get(type)?.({ node, req })
  const { children: _, fields: kept, ...own } = node
  if (!fields || !isData(values)) return linksInside({ ...own, kept })
  // What stands in a node is in the language of its text already.
  const part = { locale: null, shared: true }
  return [...linksInside(own), ...findLinks(req, data, placesIn(req, { block: values, data, fields, part }))]
}

/** Lexical writes `{ relationTo, value }` where a node itself is a document, and so does a relation to several collections. */
function linksInside(value: unknown): Link[] {
  if (Array.isArray(value)) return value.flatMap(linksInside)
  if (!isData(value)) return []
  const own = typeof value.relationTo === 'string' ? toLink('', value) : []
  return [...own, ...Object.values(value).flatMap(linksInside)]
}

const nodesIn = (node: unknown): Data[] =>
  isData(node) ? [node, ...(Array.isArray(node.children) ? node.children.flatMap(nodesIn) : [])] : []

const idOf = (value: unknown): string[] => {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)]
  return isData(value) && 'id' in value ? idOf(value.id) : []
}
const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const toList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value])
