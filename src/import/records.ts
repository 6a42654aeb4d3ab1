import type { CollectionConfig, PayloadRequest } from 'payload'

/** What an import remembers of what it has written. */
export const IMPORTS = 'imports'

const nobody = (): boolean => false

/**
 * What came from where: a row for each post and file of another system that is here now, so that it is not brought a second time, and so that
 * what somebody has changed since is left alone. Written by imports alone; nobody reads or writes it from outside.
 */
export const Imports: CollectionConfig = {
  slug: IMPORTS,
  access: { create: nobody, delete: nobody, read: nobody, update: nobody },
  admin: { hidden: true },
  disableDuplicate: true,
  fields: [
    /** Names the post or the file in the other system for ever. */
    { name: 'key', type: 'text', required: true, unique: true },
    { name: 'collectionSlug', type: 'text', required: true },
    { name: 'document', type: 'text', index: true, required: true },
    { name: 'locale', type: 'text' },
    /** Of what was read: tells whether it has changed there. */
    { name: 'fingerprint', type: 'text', required: true },
    /** When the document was saved by the import, as it says itself: any later save is somebody's. */
    { name: 'savedAt', type: 'text', required: true },
    /** Links of the text lead to documents that were not there yet. */
    { name: 'linksPending', type: 'checkbox', index: true },
  ],
  graphQL: false,
  lockDocuments: false,
  timestamps: false,
}

export type ImportRecord = {
  collectionSlug: string
  document: string
  fingerprint: string
  id: number | string
  key: string
  linksPending?: boolean | null
  locale?: null | string
  savedAt: string
}

/** Asked for at once; SQLite takes many more. */
const CHUNK = 500

/** The records of these keys, by key. */
export async function recordsOf(
  req: PayloadRequest,
  keys: readonly string[],
): Promise<Map<string, ImportRecord>> {
  const found = new Map<string, ImportRecord>()
  for (let i = 0; i < keys.length; i += CHUNK) {
    const { docs } = await req.payload.db.find<ImportRecord>({
      collection: IMPORTS,
      limit: 0,
      pagination: false,
      req,
      where: { key: { in: keys.slice(i, i + CHUNK) } },
    })
    for (const doc of docs) found.set(doc.key, doc)
  }
  return found
}

/**
 * Puts on record what was written, in the transaction of the request.
 *
 * @param before what stood there for the same key
 */
export async function remember(
  req: PayloadRequest,
  record: Omit<ImportRecord, 'id'>,
  before?: Pick<ImportRecord, 'id'>,
): Promise<void> {
  if (before) await req.payload.db.updateOne({ collection: IMPORTS, data: record, id: before.id, req })
  else await req.payload.db.create({ collection: IMPORTS, data: record, req })
}
