import { isolateObjectProperty, type CollectionSlug, type PayloadRequest } from 'payload'
import { WorkflowNotFound } from '../errors'
import { mayBeDocument } from '../ids'
import type { Address } from '../store'

/**
 * The workflow of a document is for those whom the project lets read the document. Asks the database only where the answer depends on
 * the document.
 */
export async function requireReadable(
  req: PayloadRequest,
  { collection, document }: Pick<Address, 'collection' | 'document'>,
): Promise<void> {
  // A caller may name anything, also what every object has (`constructor`).
  const isThere = Object.hasOwn(req.payload.collections, collection)
  if (!isThere || !mayBeDocument(req, collection, document)) throw new WorkflowNotFound(req)
  const slug = collection as CollectionSlug
  const access = await req.payload.collections[slug]?.config.access.read({ id: document, req })
  if (access === true) return
  if (!access) throw new WorkflowNotFound(req)
  const { docs } = await req.payload.find({
    collection: slug,
    depth: 0,
    draft: true,
    limit: 1,
    overrideAccess: false,
    pagination: false,
    req: isolateObjectProperty(req, ['context', 'fallbackLocale', 'locale', 'query', 'user']),
    select: { updatedAt: true } as never,
    trash: true,
    where: { id: { equals: document } },
  })
  if (docs.length === 0) throw new WorkflowNotFound(req)
}
