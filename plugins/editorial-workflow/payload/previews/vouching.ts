import type { CollectionSlug, PayloadRequest, TypedUser } from 'payload'
import type { Actor } from '../../core'
import { collectionConfig } from '../collectionConfig'
import { mayBeDocument } from '../ids'
import { isolate } from '../isolate'
import type { Settings } from '../settings'
import { addressIn, type StoredPreview } from './store'

/** Who made a link, as they are now: null where they are gone, are no staff any more, or may not approve in this language. */
export async function vouchingFor(
  settings: Settings,
  req: PayloadRequest,
  row: StoredPreview,
): Promise<Actor | null> {
  const slug = req.payload.config.admin.user as CollectionSlug
  if (!mayBeDocument(req, slug, row.createdBy)) return null
  const found: unknown = await req.payload.findByID({
    id: row.createdBy,
    collection: slug,
    depth: collectionConfig(req, slug).auth.depth ?? 0,
    disableErrors: true,
    // A guest sees nobody's account: what they are asked about is the maker of the link.
    overrideAccess: true,
    req: isolate(req),
  })
  if (!found) return null
  const user = { ...found, collection: slug } as unknown as TypedUser & { createdAt?: string }
  // Some databases give the id of a deleted user to the next one.
  if (user.createdAt && Date.parse(user.createdAt) > Date.parse(row.createdAt)) return null
  if (!settings.isStaff(user) || !settings.isActive(user)) return null
  const { collection, locale } = addressIn(row)
  if (!settings.mayActOn({ action: 'approve', collection, locale, user })) return null
  return { id: String(user.id), roles: settings.rolesOf(user) }
}
