import type { CollectionSlug, PayloadRequest } from 'payload'

const OBJECT_ID = /^[0-9a-f]{24}$/i

type Kind = number | string | undefined

/** Whether the database could know an id that a caller names: asked for another kind, some fail where others find nothing. */
const isOf = (kind: Kind, id: string): boolean =>
  kind !== 'number' || (id !== '' && Number.isFinite(Number(id)))

/** The same, of a document. */
export const mayBeDocument = ({ payload }: PayloadRequest, collection: string, id: string): boolean =>
  isOf(payload.collections[collection as CollectionSlug]?.customIDType ?? payload.db.defaultIDType, id)

/** The same, of a row of the plugin: MongoDB fails at what is no ObjectId. */
export const mayBeRow = ({ payload: { db } }: PayloadRequest, id: string): boolean =>
  isOf(db.defaultIDType, id) && (db.name !== 'mongoose' || OBJECT_ID.test(id))

/** The same, of a version. */
export const mayBeVersion = ({ payload }: PayloadRequest, id: string): boolean =>
  isOf(payload.db.defaultIDType, id)

/** Ids of a collection that the database could know: in a list, MongoDB fails at one that it could not, where alone it finds nothing. */
export const possibleIds = (req: PayloadRequest, collection: string, ids: readonly string[]): string[] =>
  ids.filter(
    (id) => mayBeDocument(req, collection, id) && (!hasObjectIds(req, collection) || OBJECT_ID.test(id)),
  )

const hasObjectIds = ({ payload }: PayloadRequest, collection: string): boolean =>
  payload.db.name === 'mongoose' && !payload.collections[collection as CollectionSlug]?.customIDType

/**
 * An id as the database spells it. MongoDB takes an ObjectId in capitals for the same document; records and guards, which know documents
 * by their ids, would take it for another one.
 */
export function spelled(req: PayloadRequest, collection: string, id: unknown): unknown {
  const isObjectId = hasObjectIds(req, collection) && OBJECT_ID.test(String(id))
  return isObjectId ? String(id).toLowerCase() : id
}
