import type { CollectionSlug, PayloadRequest, TypedUser } from 'payload'
import { mayBeDocument } from '../ids'
import { isolate } from '../isolate'
import type { Settings } from '../settings'
import type { StoredFeed } from './tokens'

/**
 * Whose calendar it is, as Payload gives the user of a request; null where they are not there any more, are switched off, or may not see
 * workflow data: a calendar shows what its owner may see at that moment.
 */
export async function ownerOf(
  settings: Settings,
  req: PayloadRequest,
  feed: StoredFeed,
): Promise<null | TypedUser> {
  const [collection = '', ...rest] = feed.user.split('/')
  const id = rest.join('/')
  const auth = req.payload.collections[collection as CollectionSlug]?.config.auth
  if (!auth || !mayBeDocument(req, collection, id)) return null
  const found = await req.payload.findByID({
    id,
    collection: collection as CollectionSlug,
    depth: auth.depth ?? 0,
    disableErrors: true,
    // Nobody is signed in here: the token says who it is.
    overrideAccess: true,
    req: isolate(req),
  })
  if (!found) return null
  const user = { ...found, collection } as unknown as {
    _verified?: boolean | null
    createdAt?: string
  } & TypedUser
  if (auth.verify && !user._verified) return null
  // Some databases give the id of a deleted user to the next one.
  if (user.createdAt && Date.parse(user.createdAt) > Date.parse(feed.createdAt)) return null
  return settings.isActive(user) && settings.isStaff(user) ? user : null
}
