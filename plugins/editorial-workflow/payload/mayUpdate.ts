import { combineQueries, getLatestCollectionVersion, type PayloadRequest } from 'payload'
import { collectionConfig } from './collectionConfig'
import { isolate } from './isolate'
import type { Address } from './store'

/**
 * Whether the project's `update` access lets the caller write in a document, as Payload asks it: where the answer is a query, the newest
 * version or the document itself has to fit.
 */
export async function mayUpdate(
  req: PayloadRequest,
  { collection, document, locale }: Address,
): Promise<boolean> {
  const config = collectionConfig(req, collection)
  const own = isolate(req, locale)
  const access = await config.access.update({ id: document, req: own })
  if (typeof access === 'boolean') return access
  const found: unknown = await getLatestCollectionVersion({
    id: document,
    config,
    payload: req.payload,
    query: {
      collection: config.slug,
      locale: own.locale as never,
      req: own,
      where: combineQueries({ id: { equals: document } }, access),
    },
    req: own,
  })
  return Boolean(found)
}
