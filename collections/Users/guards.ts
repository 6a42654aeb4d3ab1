import { randomUUID } from 'node:crypto'
import {
  isolateObjectProperty,
  type CollectionAfterChangeHook,
  type CollectionAfterDeleteHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeDeleteHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
  type Where,
} from 'payload'
import { USERS } from '@collections/slugs'
import { isAdmin } from '@/access/roles'
import { refuse } from '@/refuse'

const ADMIN_FIELDS = ['languages', 'roles'] as const

/** Roles and languages come from administrators. Sending back what is already so is no change. */
export const onlyAdminGivesRoles: CollectionBeforeOperationHook = ({ args: incoming, operation, req }) => {
  const args = incoming as { data?: Record<string, unknown>; id?: unknown; overrideAccess?: boolean }
  if (args.overrideAccess || !args.data || !req.user || isAdmin(req.user)) return incoming
  if (operation !== 'create' && operation !== 'update') return incoming
  const own: { languages?: unknown; roles?: unknown } = args.id === req.user.id ? req.user : {}
  for (const field of ADMIN_FIELDS) {
    if (args.data[field] !== undefined && !sameSet(args.data[field], own[field])) {
      throw refuse(req, 'forbidden', 'onlyAdminGivesRoles')
    }
  }
  return incoming
}

/** Whoever registers first sets the system up. */
export const firstUserIsAdmin: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create' || (await countUsers(req)) > 0) return data
  await oneAtATime(req)
  const roles: unknown[] = Array.isArray(data.roles) ? data.roles : []
  return { ...data, roles: [...new Set([...roles, 'admin'])] }
}

export const keepOneAdmin: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const was = toList(originalDoc?.roles).includes('admin')
  const stays = data.roles === undefined || toList(data.roles).includes('admin')
  if (operation !== 'update' || !was || stays) return data
  await oneAtATime(req)
  await refuseIfLastAdmin(req, originalDoc?.id)
  return data
}

export const keepOneAdminOnDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const doomed = await countUsers(req, { and: [{ id: { equals: id } }, { roles: { equals: 'admin' } }] })
  if (doomed === 0) return
  await oneAtATime(req)
  await refuseIfLastAdmin(req, id)
}

/** A write of several accounts looks at all of them before it changes the first, so it is looked at again behind each. */
export const keepOneAdminOfSeveral: CollectionAfterChangeHook = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  const was = toList(previousDoc?.roles).includes('admin')
  if (operation === 'update' && was && !toList(doc.roles).includes('admin'))
    await refuseIfLastAdmin(req, doc.id)
}

export const keepOneAdminOfSeveralOnDelete: CollectionAfterDeleteHook = async ({ id, req }) => {
  await refuseIfLastAdmin(req, id)
}

/**
 * Two transactions that count administrators do not see each other's changes, and both could take away the last one but theirs,
 * or make the first. So both write one row, and the database lets only one of them do so.
 */
async function oneAtATime(req: PayloadRequest): Promise<void> {
  const key = 'users:administrators'
  // Always another value: what changes nothing is no write, and no conflict.
  const data = { key, data: { turn: randomUUID() } }
  await req.payload.db.upsert({ collection: 'payload-kv', data, req, where: { key: { equals: key } } })
}

async function refuseIfLastAdmin(req: PayloadRequest, id: number | string): Promise<void> {
  const others = await countUsers(req, { and: [{ roles: { equals: 'admin' } }, { id: { not_equals: id } }] })
  if (others === 0) throw refuse(req, 'conflict', 'lastAdmin')
}

async function countUsers(req: PayloadRequest, where?: Where): Promise<number> {
  const { totalDocs } = await req.payload.count({
    collection: USERS,
    // Every account counts, whoever asks.
    overrideAccess: true,
    req: isolateObjectProperty(req, ['context', 'fallbackLocale', 'locale', 'query', 'user']),
    where,
  })
  return totalDocs
}

const toList = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const sameSet = (a: unknown, b: unknown): boolean =>
  JSON.stringify([...toList(a)].sort()) === JSON.stringify([...toList(b)].sort())
