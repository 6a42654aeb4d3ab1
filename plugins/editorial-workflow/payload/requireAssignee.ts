import type { CollectionSlug, PayloadRequest, TypedUser } from 'payload'
import { collectionConfig } from './collectionConfig'
import { WorkflowRefused } from './errors'
import { mayBeDocument } from './ids'
import { isolate } from './isolate'
import type { Address } from './address'
import type { Settings } from './settings'

/**
 * Work is given to somebody who can see it and may do it: a user of the admin's collection who is active and staff, and may act on this
 * language.
 *
 * @throws {WorkflowRefused} `assigneeUnknown`, `assigneeBarred`
 */
export async function requireAssignee(
  settings: Settings,
  req: PayloadRequest,
  id: string,
  { collection: slug, locale }: Pick<Address, 'collection' | 'locale'>,
): Promise<void> {
  const collection = req.payload.config.admin.user as CollectionSlug
  const found: unknown =
    mayBeDocument(req, collection, id) &&
    (await req.payload.findByID({
      id,
      collection,
      depth: collectionConfig(req, collection).auth.depth ?? 0,
      disableErrors: true,
      // Whether somebody is there is not a question of what the actor may see.
      overrideAccess: true,
      req: isolate(req),
    }))
  const user = found ? ({ ...found, collection } as unknown as TypedUser) : null
  if (user && String(user.id) === id && settings.isStaff(user) && settings.isActive(user)) {
    if (settings.mayActOn({ action: 'submit', collection: slug, locale, user })) return
    throw new WorkflowRefused(req, [{ code: 'assigneeBarred', kind: 'badRequest', clearedBy: ['nobody'] }])
  }
  throw new WorkflowRefused(req, [{ code: 'assigneeUnknown', kind: 'badRequest', clearedBy: ['nobody'] }])
}
