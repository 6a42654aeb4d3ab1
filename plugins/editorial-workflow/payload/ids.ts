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
