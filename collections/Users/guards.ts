import {
  isolateObjectProperty,
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
  const roles: unknown[] = Array.isArray(data.roles) ? data.roles : []
  return { ...data, roles: [...new Set([...roles, 'admin'])] }
}

export const keepOneAdmin: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const was = toList(originalDoc?.roles).includes('admin')
  const stays = data.roles === undefined || toList(data.roles).includes('admin')
  if (operation === 'update' && was && !stays) await refuseIfLastAdmin(req, originalDoc?.id)
  return data
}

export const keepOneAdminOnDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const doomed = await countUsers(req, { and: [{ id: { equals: id } }, { roles: { equals: 'admin' } }] })
  if (doomed === 0) return
  await refuseIfLastAdmin(req, id)
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
