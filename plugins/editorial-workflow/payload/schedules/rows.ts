import type { Payload, Where } from 'payload'
import type { Target } from '../../core'
import type { Address } from '../address'
import type { ScheduleStatus } from '../collections/schedules'
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

/** Rows that one look takes. */
export const PAGE = 100

/** What is to be looked at next, the earliest first: one query by one index, whatever there is. */
export const loadNext = (payload: Payload): Promise<ScheduleRow[]> =>
  load(payload, { dueAt: { greater_than: EVER } }, PAGE)

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

/** Writes how the work on a schedule gets on, unless it was ended in the meantime. */
export async function saveWork(payload: Payload, { key, status }: ScheduleRow, data: object): Promise<void> {
  const active: ScheduleStatus[] = status === 'done' ? ['done'] : ['pending', 'running']
  await payload.db.updateMany({
    collection: SCHEDULES as never,
    data: data as never,
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
