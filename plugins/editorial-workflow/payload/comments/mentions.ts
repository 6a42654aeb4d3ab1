import type { CollectionSlug, PayloadRequest, TypedUser } from 'payload'
import { mentionsIn } from '../../core/comments/mentions'
import { collectionConfig } from '../collectionConfig'
import { requireReadable } from '../endpoints/requireReadable'
import { WorkflowNotFound } from '../errors'
import { possibleIds } from '../ids'
import { isolate } from '../isolate'
import type { Target } from './store'
import { refused, type Work } from './work'

/** The most people of one comment. */
export const MENTIONS_LIMIT = 20

/**
 * Those who are mentioned in a text. They are staff whose account is in use and who may read the document: a mention is no way to show it to
 * anybody else. `known` have been looked at before.
 *
 * @throws {WorkflowRefused} 422 `mentionUnknown`, `mentionTooMany`
 */
export async function requireMentioned(
  on: Work,
  body: string,
  known: readonly string[] = [],
): Promise<string[]> {
  const { req, target } = on
  const mentioned = mentionsIn(body)
  if (mentioned.length > MENTIONS_LIMIT)
    throw refused(req, { code: 'mentionTooMany', kind: 'incomplete', clearedBy: ['author'] })
  const fresh = mentioned.filter((id) => !known.includes(id))
  const users = await usersById(req, fresh)
  for (const id of fresh) {
    const user = users.get(id)
    const isThere = user && on.settings.isStaff(user) && on.settings.isActive(user)
    if (!isThere || !(await mayRead(req, target, user)))
      throw refused(req, { code: 'mentionUnknown', kind: 'incomplete', clearedBy: ['author'] })
  }
  return mentioned
}

async function usersById(req: PayloadRequest, ids: readonly string[]): Promise<Map<string, TypedUser>> {
  const collection = req.payload.config.admin.user as CollectionSlug
  const wanted = possibleIds(req, collection, ids)
  if (wanted.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection,
    depth: collectionConfig(req, collection).auth.depth ?? 0,
    limit: wanted.length,
    // Whether somebody is there is not a question of what the actor may see.
    overrideAccess: true,
    pagination: false,
    req: isolate(req),
    where: { id: { in: wanted } },
  })
  return new Map(docs.map((user) => [String(user.id), { ...user, collection } as unknown as TypedUser]))
}

async function mayRead(req: PayloadRequest, target: Target, user: TypedUser): Promise<boolean> {
  const theirs = isolate(req)
  theirs.user = user
  try {
    await requireReadable(theirs, target)
    return true
  } catch (err) {
    if (err instanceof WorkflowNotFound) return false
    throw err
  }
}
