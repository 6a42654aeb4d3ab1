import type { Payload, Where } from 'payload'
import { NOTICES } from '../../slugs'
import type { StoredNotice } from '../rows'

/* Mails that are to be sent are notices whose mail is `pending` and due; taking one moves its time. */

/** Notices that go out in one mail. */
export type Batch = { id: string; isDigest: boolean; rows: readonly StoredNotice[] }

/** Rows that are looked at in one go, and the most of one person. */
const PAGE = 200
/** Waiting time after the first failure, doubled after each further one, in milliseconds. */
const RETRY_MS = 60_000
const RETRY_MAX_MS = 4 * 60 * 60_000
/** After so many attempts, about half a day, a mail is given up. */
export const MAIL_ATTEMPTS = 10

/** What is due, the oldest first: of one person, or of all but some. */
export async function findDue(
  payload: Payload,
  now: number,
  { except = [], of }: { except?: readonly string[]; of?: string },
): Promise<StoredNotice[]> {
  const parts: Where[] = [
    { mailed: { equals: 'pending' } },
    { mailDueAt: { less_than_equal: new Date(now).toISOString() } },
  ]
  if (of !== undefined) parts.push({ recipient: { equals: of } })
  if (except.length > 0) parts.push({ recipient: { not_in: [...except] } })
  const { docs } = await payload.db.find<StoredNotice>({
    collection: NOTICES as never,
    limit: PAGE,
    pagination: false,
    sort: ['mailDueAt', 'key'],
    where: { and: parts },
  })
  return docs
}

/**
 * Takes a mail until a moment, in milliseconds: after it, others may. What the lease of a slower process has let go of is not taken from whoever
 * has it now.
 *
 * @returns false where another one has it.
 */
export async function takeBatch(payload: Payload, { id, rows }: Batch, until: number): Promise<boolean> {
  const mailDueAt = new Date(until).toISOString()
  for (const row of rows) {
    const taken: unknown = await payload.db.updateOne({
      collection: NOTICES as never,
      data: { mailAttempts: (row.mailAttempts ?? 0) + 1, mailDueAt, mailId: id } as never,
      where: {
        and: [
          { id: { equals: row.id } },
          { mailed: { equals: 'pending' } },
          { mailDueAt: { equals: row.mailDueAt } },
        ],
      },
    })
    if (!taken) return false
  }
  return true
}

/** Says what came of a mail that was not accepted: it is tried again, or given up. */
export async function settle(
  payload: Payload,
  { rows }: Batch,
  { error, isFinal, now }: { error: unknown; isFinal: boolean; now: number },
): Promise<void> {
  const mailError = (error instanceof Error ? error.message : String(error)).slice(0, 500)
  const attempts = Math.max(...rows.map((row) => row.mailAttempts ?? 0)) + 1
  if (isFinal || attempts >= MAIL_ATTEMPTS) return put(payload, rows, { mailed: 'failed', mailError })
  const wait = Math.min(RETRY_MAX_MS, RETRY_MS * 2 ** (attempts - 1))
  await put(payload, rows, { mailDueAt: new Date(now + wait).toISOString(), mailError })
}

/** Writes the same into several rows. */
export async function put(
  payload: Payload,
  rows: readonly StoredNotice[],
  data: Partial<StoredNotice>,
): Promise<void> {
  await payload.db.updateMany({
    collection: NOTICES as never,
    data: data as never,
    returning: false,
    where: { id: { in: rows.map(({ id }) => id) } },
  })
}
