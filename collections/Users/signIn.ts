import { pbkdf2 } from 'node:crypto'
import { promisify } from 'node:util'
import {
  AuthenticationError,
  LockedAuth,
  type AfterErrorHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
} from 'payload'
import { USERS } from '@collections/slugs'

/** What Payload 3.90 spends on checking a password (`generatePasswordSaltHash`). */
const ITERATIONS = 600_000
const KEY_LENGTH = 32

const derive = promisify(pbkdf2)

/**
 * Spends the work of a password check also where Payload has none to do, for an unknown or a locked account: otherwise the
 * time of the answer tells who has an account.
 */
export const sameWorkForUnknownAccounts: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login') return args
  const { email, password } = (args as { data?: { email?: unknown; password?: unknown } }).data ?? {}
  if (typeof email !== 'string' || typeof password !== 'string' || !password.trim()) return args
  if (await checksPassword(req, email)) return args
  await derive(password, 'no account has this salt', ITERATIONS, KEY_LENGTH, 'sha256')
  throw new AuthenticationError(req.t)
}

async function checksPassword(req: PayloadRequest, email: string): Promise<boolean> {
  const user = await req.payload.db.findOne<{ id: string; lockUntil?: null | string }>({
    collection: USERS,
    req,
    where: { email: { equals: email.toLowerCase().trim() } },
  })
  return Boolean(user) && !(user?.lockUntil && new Date(user.lockUntil) > new Date())
}

/** A locked account answers like a wrong password. The e-mail of an unknown account would never be told to be locked. */
export const hideLockedAccounts: AfterErrorHook = ({ error, graphqlResult, req, result }) => {
  if (!(error instanceof LockedAuth) && !isLocked(error)) return
  const same = new AuthenticationError(req.t)
  if (graphqlResult) {
    return { graphqlResult: { ...graphqlResult, message: same.message } }
  }
  return { response: { ...result, errors: [{ message: same.message }] }, status: same.status }
}

/** GraphQL wraps what was thrown. */
const isLocked = (error: Error & { originalError?: unknown }): boolean =>
  error.originalError instanceof LockedAuth
