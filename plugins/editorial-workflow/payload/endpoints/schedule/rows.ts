import type { PaginatedDocs, PayloadRequest, Where } from 'payload'
import type { Target, WhyUnscheduled } from '../../../core'
import { addressOf, keyOf, type Address } from '../../address'
import type { ScheduleStatus } from '../../collections/schedules'
import { parseJson } from '../../parseJson'
import type { Proof } from '../../schedules/prove'
import type { Settings } from '../../settings'
import { NO_LOCALE, SCHEDULES } from '../../slugs'

/** A schedule as callers get it. */
export type ToldSchedule = {
  attempts: number
  collection: string
  document: string
  /** Why the last attempt did not succeed. */
  error: null | string
  instant: string
  /** Milliseconds between its time and what it did. */
  lateBy: null | number
  locale: string
  proof: null | Proof
  release: null | string
  scheduledAt: string
  scheduledBy: null | string
  status: ScheduleStatus
  target: Target
  title: null | string
  version: null | string
  wallTime: string
  why: null | WhyUnscheduled
  zone: string
}

type Nullable = 'error' | 'lateBy' | 'proof' | 'release' | 'scheduledBy' | 'version' | 'why'
/** As the database has it; some databases leave out what is empty. */
export type StoredSchedule = { collectionSlug: string; finishedAt?: null | string; key: string } & Omit<
  ToldSchedule,
  'collection' | 'title' | Nullable
> &
  Partial<Pick<ToldSchedule, Nullable>>

/** The statuses of what has not happened yet. */
export const OPEN = ['pending', 'running'] as const satisfies readonly ScheduleStatus[]

/** Only schedules of collections and languages that the project still has: nobody waits for others. */
export function ofProject(settings: Settings, { payload }: Pick<PayloadRequest, 'payload'>): Where {
  const { localization } = payload.config
  return {
    and: [
      { collectionSlug: { in: Object.keys(settings.collections) } },
      { locale: { in: localization ? localization.localeCodes : [NO_LOCALE] } },
    ],
  }
}

/** By their time. Those of one moment are told apart by their key, so that no page repeats one. */
export const findSchedules = (
  req: PayloadRequest,
  { limit, page = 1, parts }: { limit: number; page?: number; parts: readonly Where[] },
): Promise<PaginatedDocs<StoredSchedule>> =>
  req.payload.db.find<StoredSchedule>({
    collection: SCHEDULES as never,
    limit,
    page,
    pagination: true,
    req,
    sort: ['instant', 'key'],
    where: { and: [...parts] },
  })

/** The variant that a schedule is of. */
export const variantOf = ({ key }: StoredSchedule): Address => addressOf(key.slice(0, key.lastIndexOf('#')))

/** What an error says may quote the document: it is for those who may read it. */
export function toldSchedule(row: StoredSchedule, titles: ReadonlyMap<string, null | string>): ToldSchedule {
  const variant = keyOf(variantOf(row))
  return {
    attempts: row.attempts,
    collection: row.collectionSlug,
    document: row.document,
    error: titles.has(variant) ? (row.error ?? null) : null,
    instant: toInstant(row.instant),
    lateBy: row.lateBy ?? null,
    locale: row.locale,
    proof: parseJson<null | Proof | undefined>(row.proof) ?? null,
    release: row.release ?? null,
    scheduledAt: toInstant(row.scheduledAt),
    scheduledBy: row.scheduledBy ?? null,
    status: row.status,
    target: row.target,
    title: titles.get(variant) ?? null,
    version: row.version ?? null,
    wallTime: row.wallTime,
    why: row.why ?? null,
    zone: row.zone,
  }
}

const toInstant = (value: string): string => new Date(value).toISOString()
