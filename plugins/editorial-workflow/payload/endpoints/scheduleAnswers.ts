import { z } from 'zod'
import { TARGETS, WHY_UNSCHEDULED } from '../../core'
import { SCHEDULE_STATUSES } from '../collections/schedules'
import { instant, lateBy, locale, named, release, time } from './answers'
import type { FeedState, NewFeed } from './feed'
import type { Readiness } from './readiness'
import type { ScheduleList } from './schedule'
import type { ToldSchedule } from './schedule/rows'

/* What callers get of schedules and of the health of the project, for the OpenAPI document. */

const proof = z
  .strictObject({ at: instant, etag: z.string().nullable(), ok: z.boolean(), status: z.int() })
  .register(named, { id: 'Proof' })

const row: z.ZodType<ToldSchedule> = z
  .strictObject({
    ...time,
    attempts: z.int().min(0),
    collection: z.string(),
    document: z.string(),
    error: z
      .string()
      .nullable()
      .describe('Why the last attempt did not succeed. null where you may not read the document.'),
    lateBy: lateBy.nullable(),
    locale,
    proof: proof.nullable().describe('What a reader got afterwards.'),
    release,
    scheduledAt: instant,
    scheduledBy: z.string().nullable(),
    status: z.enum(SCHEDULE_STATUSES),
    target: z.enum(TARGETS),
    title: z.string().nullable().describe('null where you may not read the document.'),
    version: z.string().nullable().describe('The approved version that goes live.'),
    why: z.enum(WHY_UNSCHEDULED).nullable().describe('Why it was cancelled.'),
  })
  .register(named, { id: 'ScheduleRow' })

/** The answer to `GET /editorial/schedule`. */
export const scheduleAnswer: z.ZodType<ScheduleList> = z
  .strictObject({
    from: instant,
    overdue: z
      .array(row)
      .describe('What should have happened by now, has not, and is outside of the range: the oldest 100.'),
    page: z.int().min(1),
    rows: z.array(row),
    timeZone: z.string().describe('In which times are said that name no zone.'),
    to: instant,
    totalOverdue: z.int().min(0),
    totalPages: z.int().min(1),
    totalRows: z.int().min(0),
  })
  .register(named, { id: 'ScheduleList' })

const feed = z
  .strictObject({ createdAt: instant, lastUsedAt: instant.nullable().describe('To the hour.') })
  .register(named, { id: 'Feed' })

/** The answer to `GET` and `DELETE /editorial/schedule/feed`. */
export const feedAnswer: z.ZodType<FeedState> = z
  .strictObject({ feed: feed.nullable() })
  .register(named, { id: 'FeedState' })

/** The answer to `POST /editorial/schedule/feed`. */
export const newFeedAnswer: z.ZodType<NewFeed> = z
  .strictObject({ feed, url: z.url().describe('It is told this once, and is as good as a password.') })
  .register(named, { id: 'NewFeed' })

/** The answer to `GET /health`. */
export const healthAnswer = z.strictObject({ status: z.literal('ok') }).register(named, { id: 'Health' })

/** The answer to `GET /ready`. */
export const readyAnswer: z.ZodType<Readiness> = z
  .strictObject({
    checks: z.strictObject({
      database: z.strictObject({ ok: z.boolean() }),
      schedules: z.strictObject({
        alerts: z
          .int()
          .min(0)
          .nullable()
          .describe('Schedules of the last day that failed, were missed, or were not seen by readers.'),
        ok: z.boolean(),
        oldestOverdueSeconds: z.int().min(0).nullable(),
      }),
      worker: z.strictObject({ ok: z.boolean(), seenSecondsAgo: z.int().min(0).nullable() }),
    }),
    status: z.enum(['notReady', 'ready']),
  })
  .register(named, { id: 'Readiness' })
