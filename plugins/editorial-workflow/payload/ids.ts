import type { CollectionSlug, PayloadRequest } from 'payload'

type Kind = number | string | undefined

/** Whether the database could know an id that a caller names: asked for another kind, some fail where others find nothing. */
const isOf = (kind: Kind, id: string): boolean =>
  kind !== 'number' || (id !== '' && Number.isFinite(Number(id)))

/** The same, of a document. */
export const mayBeDocument = ({ payload }: PayloadRequest, collection: string, id: string): boolean =>
  isOf(payload.collections[collection as CollectionSlug]?.customIDType ?? payload.db.defaultIDType, id)

/** The same, of a version. */
export const mayBeVersion = ({ payload }: PayloadRequest, id: string): boolean =>
  isOf(payload.db.defaultIDType, id)

/**
 * An id as the database spells it. MongoDB takes an ObjectId in capitals for the same document; records and guards, which know documents
 * by their ids, would take it for another one.
 */
export function spelled({ payload }: PayloadRequest, collection: string, id: unknown): unknown {
  const { customIDType } = payload.collections[collection as CollectionSlug] ?? {}
  const isObjectId = payload.db.name === 'mongoose' && !customIDType && /^[0-9a-f]{24}$/i.test(String(id))
  return isObjectId ? String(id).toLowerCase() : id
}
