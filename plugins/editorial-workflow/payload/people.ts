import type { CollectionSlug, PayloadRequest, TypedUser } from 'payload'
import { isGuestId } from '../core'
import { collectionConfig } from './collectionConfig'
import { possibleIds } from './ids'
import { isolate } from './isolate'
import { USERS_LOOKED_THROUGH } from './otherReviewer'
import type { Settings } from './settings'
import { USERS_PAGE, usersOf } from './users'

/** Somebody of the staff, as others of the staff know them. */
export type Person = { id: string; name: string }

/** The name of a user: what the collection uses as its title, where that is no address of theirs. */
export function nameOf(req: Pick<PayloadRequest, 'payload'>, user: { id: number | string }): string {
  const { useAsTitle } = collectionConfig(req, req.payload.config.admin.user as CollectionSlug).admin
  const said: unknown = useAsTitle ? (user as Record<string, unknown>)[useAsTitle] : undefined
  return typeof said === 'string' && said !== '' ? said : String(user.id)
}

/**
 * Names by ids, in one query however many they are; guests have none here. Who is deleted is not among them: the record keeps ids and roles, never names.
 * Only for callers that are staff.
 */
export async function namesOf(
  req: PayloadRequest,
  ids: Iterable<null | string | undefined>,
): Promise<ReadonlyMap<string, string>> {
  const collection = req.payload.config.admin.user as CollectionSlug
  const named = [...ids].filter((id): id is string => Boolean(id) && !isGuestId(String(id)))
  const wanted = possibleIds(req, collection, [...new Set(named)])
  if (wanted.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection,
    depth: 0,
    limit: wanted.length,
    // Staff know each other by name, whatever else of an account is theirs to see.
    overrideAccess: true,
    pagination: false,
    req: isolate(req),
    where: { id: { in: wanted } },
  })
  return new Map(docs.map((user) => [String(user.id), nameOf(req, user)]))
}

/** Everybody who may be given work or asked: staff whose account is in use, of `USERS_LOOKED_THROUGH` users at most. */
export async function staffOf(settings: Settings, req: PayloadRequest): Promise<TypedUser[]> {
  const found: TypedUser[] = []
  for (let page = 1; page <= USERS_LOOKED_THROUGH / USERS_PAGE; page += 1) {
    const { hasNextPage, users } = await usersOf(req, page)
    found.push(...users.filter((user) => settings.isStaff(user) && settings.isActive(user)))
    if (!hasNextPage) break
  }
  return found
}
