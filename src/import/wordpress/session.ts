import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { USERS } from '@collections/slugs'
import { isWriter } from '@/access/roles'
import { inTransaction, requestOf } from '../inTransaction'

/** Who imports, and how it is written. */
export type Session = {
  dryRun: boolean
  /** Does work in a transaction of its own; what it throws, has not happened. */
  inTransaction: <T>(work: (req: PayloadRequest) => Promise<T>) => Promise<T>
  payload: Payload
  /** For reading. */
  req: PayloadRequest
}

/**
 * Begins an import as an account.
 *
 * @throws {Error} where there is no such account, or it may not write
 */
export async function createSession(payload: Payload, as: string, dryRun: boolean): Promise<Session> {
  const { docs } = await payload.find({
    collection: USERS,
    depth: 0,
    limit: 1,
    // Nobody is signed in yet: this is how the account is found.
    overrideAccess: true,
    where: { email: { equals: as.trim().toLowerCase() } },
  })
  const [found] = docs
  if (!found) throw new Error(`There is no account with the address ${as}.`)
  const user: TypedUser = { ...found, collection: USERS }
  if (!isWriter(user))
    throw new Error(`${as} may not write articles: an author, an editor or an administrator can import.`)
  return {
    dryRun,
    inTransaction: (work) => inTransaction(payload, user, work),
    payload,
    req: await requestOf(payload, user),
  }
}

/** Why something was refused, in its own words; nothing for faults of the program or the database, which end the import. */
export function refusalOf(err: unknown): string | undefined {
  if (!(err instanceof Error) || !('status' in err) || Number(err.status) >= 500) return undefined
  const { data } = err as { data?: { errors?: { message?: string; path?: string }[] } }
  const faults = Array.isArray(data?.errors) ? data.errors : []
  const details = faults.map(({ message, path }) => `${path ?? ''}: ${message ?? ''}`).join('; ')
  return details ? `${err.message} (${details})` : err.message
}
