import type { CollectionSlug, PayloadRequest, TypedUser } from 'payload'
import { collectionConfig } from './collectionConfig'
import { isolate } from './isolate'

/** Users of one page. */
export const USERS_PAGE = 100

/** A page of the users of the admin's collection, as Payload gives the user of a request, whom `rolesOf` is written for. */
export async function usersOf(
  req: PayloadRequest,
  page: number,
): Promise<{ hasNextPage: boolean; users: TypedUser[] }> {
  const collection = req.payload.config.admin.user as CollectionSlug
  const { auth } = collectionConfig(req, collection)
  const { docs, hasNextPage } = await req.payload.find({
    collection,
    depth: auth.depth ?? 0,
    limit: USERS_PAGE,
    // Whether somebody is there is not a question of what the actor may see.
    overrideAccess: true,
    page,
    req: isolate(req),
    sort: 'id',
  })
  return { hasNextPage, users: docs.map((user) => ({ ...user, collection }) as unknown as TypedUser) }
}
