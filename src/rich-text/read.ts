import { isLinkableSlug, type LinkableSlug, TITLE_FIELDS } from './linkable'
import type { Id, RichTextNode } from './types'

/** A document that was populated; what it holds depends on the reader and on its collection. */
export interface RelatedDocument {
  id: Id
  [key: string]: unknown
}

/** A populated relation to something with a page of its own. */
export interface PopulatedRelation {
  relationTo: LinkableSlug
  doc: RelatedDocument
}

/** Text as it was typed, without space around it; anything that is not text is ''. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** A positive number, as the width of an image or the size of a file. */
export const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : undefined

/** An object, or an empty one. */
export const recordOf = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {})

/** The objects of a list; everything else in it is left out. */
export const rowsOf = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter(isRecord) : []

/** The children of a node. */
export const childrenOf = (node: object): RichTextNode[] =>
  'children' in node && Array.isArray(node.children) ? node.children.filter(isNode) : []

/** A document, or nothing when only its id is there because the reader may not see it. */
export const documentOf = (value: unknown): RelatedDocument | undefined =>
  isDocument(value) ? value : undefined

/** A polymorphic relation, or nothing when it is not populated or leads somewhere without a page. */
export const relationOf = (value: unknown): PopulatedRelation | undefined => {
  const { relationTo, value: related } = recordOf(value)
  const doc = documentOf(related)
  return doc && isLinkableSlug(relationTo) ? { relationTo, doc } : undefined
}

/** The name of a linkable document in the language it was read in; '' when it has none there. */
export const titleOf = ({ relationTo, doc }: PopulatedRelation): string =>
  textOf(doc[TITLE_FIELDS[relationTo]])

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isNode = (value: unknown): value is RichTextNode => isRecord(value) && typeof value.type === 'string'

const isDocument = (value: unknown): value is RelatedDocument =>
  isRecord(value) && (typeof value.id === 'string' || typeof value.id === 'number')
