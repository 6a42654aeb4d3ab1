import type { CollectionAfterChangeHook } from 'payload'
import { pruneVersions } from '../pruneVersions'
import type { Settings } from '../settings'

/** Every save adds a version: those beyond the limit go. */
export const pruneAfterSave =
  (settings: Settings): CollectionAfterChangeHook =>
  async ({ collection, doc, operation, req }) => {
    if (operation === 'update')
      await pruneVersions(settings, req, { collection: collection.slug, document: String(doc.id) })
    return doc
  }
