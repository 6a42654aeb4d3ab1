import { createLocalReq, type Payload, type PayloadRequest, type Where } from 'payload'
import type { Target } from '../../core'
import type { Address } from '../address'
import type { ScheduleStatus } from '../collections/schedules'
import { inTransaction } from '../inTransaction'
import { NO_LOCALE, SCHEDULES } from '../slugs'

/** A schedule as runners see it. */
export type ScheduleRow = {
  attempts: number
  collectionSlug: string
  document: string
  dueAt: null | string
  instant: string
  key: string
  locale: string
  release?: null | string
  schedule: number
  scheduledBy?: null | string
  status: ScheduleStatus
  target: Target
}

/** Before anything was ever due: leaves out what is not, which has no time, by the index. */
const EVER = new Date(0).toISOString()

/** Rows that one look takes, and by how many more where others have all of them. */
export const PAGE = 100

/** What is to be looked at next, the earliest first: one query by one index, whatever there is. */
export const loadNext = (payload: Payload, limit: number): Promise<ScheduleRow[]> =>
  load(payload, { dueAt: { greater_than: EVER } }, limit)

/** What is due of one document or release. */
export function loadUnit(
  payload: Payload,
  row: { collectionSlug?: string; document?: string; release?: null | string },
  now: number,
): Promise<ScheduleRow[]> {
  const due: Where[] = [
    { dueAt: { greater_than: EVER } },
    { dueAt: { less_than_equal: new Date(now).toISOString() } },
  ]
  const unit: Where[] = row.release
    ? [{ release: { equals: row.release } }]
    : [
        { document: { equals: row.document } },
        { collectionSlug: { equals: row.collectionSlug } },
        { release: { exists: false } },
      ]
  return load(payload, { and: [...due, ...unit] })
}

async function load(payload: Payload, where: Where, limit = 0): Promise<ScheduleRow[]> {
  const { docs } = await payload.db.find<ScheduleRow>({
    collection: SCHEDULES as never,
    limit,
    pagination: false,
    sort: ['dueAt', 'instant'],
    where,
  })
  return docs
}

/** How often a runner tries a write that others stand in the way of: it comes back to it anyway, and other documents wait. */
export const TRIES = 3

/** Writes how the work on a schedule gets on, unless it was ended in the meantime. */
export const saveWork = async (payload: Payload, row: ScheduleRow, data: object): Promise<void> =>
  inTransaction(await createLocalReq({}, payload), (req) => write(req, row, data), TRIES)

/**
 * As `saveWork`, of several and once only: on MongoDB, what a runner that has died was writing is locked until its transaction is given up,
 * after a minute.
 *
 * @throws a write conflict where another one is at it.
 */
export const tryToSaveWork = async (
  payload: Payload,
  rows: readonly ScheduleRow[],
  dataOf: (row: ScheduleRow) => object,
): Promise<void> =>
  inTransaction(
    await createLocalReq({}, payload),
    async (req) => {
      for (const row of rows) await write(req, row, dataOf(row))
    },
    1,
  )

/** Within a transaction: on SQLite, Payload looks for the rows first, and another process could end one before it writes. */
async function write(req: PayloadRequest, { key, status }: ScheduleRow, data: object): Promise<void> {
  const active: ScheduleStatus[] = status === 'done' ? ['done'] : ['pending', 'running']
  await req.payload.db.updateMany({
    collection: SCHEDULES as never,
    data: data as never,
    req,
    returning: false,
    where: { and: [{ key: { equals: key } }, { status: { in: active } }] },
  })
}

export const addressOfRow = ({ collectionSlug, document, locale }: ScheduleRow): Address => ({
  collection: collectionSlug,
  document,
  locale: locale === NO_LOCALE ? null : locale,
})

/** What is worked on as one, by one runner: a release, or a document in all its languages. */
export const unitOf = ({ collectionSlug, document, release }: ScheduleRow): string =>
  release ? `release/${release}` : `${collectionSlug}/${document}`
