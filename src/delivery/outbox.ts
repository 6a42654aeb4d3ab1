import { createHash } from 'node:crypto'
import type { BaseDatabaseAdapter, CollectionConfig } from 'payload'

/** What the front of every node reads: which answers a write has made old. */
export const CHANGES = 'delivery-changes'

/** Beyond so many tags a change says that anything may have changed. */
const TAGS_MAX = 2_000
/** Says that anything may have changed. */
export const EVERYTHING = '*'

/** How long a front may be away before it has to begin anew, in milliseconds. It reads every 200 ms. */
const KEPT_MS = 60 * 60_000
const PRUNE_EVERY_MS = 10 * 60_000

/** Written by the database adapter alone; nobody reads or writes it from outside. */
export const DeliveryChanges: CollectionConfig = {
  slug: CHANGES,
  access: { create: () => false, delete: () => false, read: () => false, update: () => false },
  admin: { hidden: true },
  disableDuplicate: true,
  fields: [{ name: 'tags', type: 'textarea', required: true }],
  graphQL: false,
  lockDocuments: false,
  timestamps: true,
}

/** A tag as it travels: short, and telling nothing of what it stands for. 48 bits: a collision only drops an answer too many. */
export const shortTag = (tag: string): string =>
  createHash('sha1').update(tag).digest('base64url').slice(0, 8)

/**
 * Puts a change on record, in the transaction if there is one.
 *
 * @param create the adapter's own, so that the record of a change is no change
 */
export async function writeChange(
  create: BaseDatabaseAdapter['create'],
  tags: readonly string[],
  transactionID: number | string | undefined,
): Promise<void> {
  const text = tags.length > TAGS_MAX ? EVERYTHING : tags.map(shortTag).join(' ')
  const now = new Date().toISOString()
  await create({
    collection: CHANGES as never,
    data: { createdAt: now, tags: text, updatedAt: now },
    req: transactionID === undefined ? undefined : { transactionID },
    returning: false,
  })
}

/**
 * Removes what every front has read long ago. To be called after a change was written: the newest row stays, by which a front on SQLite
 * knows where it is.
 *
 * @param db whose own method deletes, so that it is no change
 */
export function createPruner(db: Pick<BaseDatabaseAdapter, 'deleteMany' | 'payload'>): () => Promise<void> {
  const deleteMany = db.deleteMany.bind(db)
  let prunedAt = Number.NEGATIVE_INFINITY
  return async () => {
    const now = Date.now()
    if (now - prunedAt < PRUNE_EVERY_MS) return
    prunedAt = now
    try {
      const before = new Date(now - KEPT_MS).toISOString()
      await deleteMany({ collection: CHANGES as never, where: { createdAt: { less_than: before } } })
    } catch (err) {
      // The write that is done is done; the next one tries again.
      prunedAt = Number.NEGATIVE_INFINITY
      db.payload.logger.error({ err, msg: 'Old changes could not be removed.' })
    }
  }
}
