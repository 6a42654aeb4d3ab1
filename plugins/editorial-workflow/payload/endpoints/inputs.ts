import { z } from 'zod'
import { ACTIONS, CHANGES, FRESHNESS, STATES } from '../../core'
import { SCHEDULE_STATUSES } from '../collections/schedules'
import { LISTS } from '../desk/lists'

/* What callers send. REST, GraphQL and the OpenAPI document all read it from here. */

/** The most rows of one page of the queue, and of the schedules. */
const QUEUE_LIMIT = 100

/** The most documents of one bulk action. */
export const BULK_LIMIT = 100

/** A number in projects whose database counts. */
export const id = z.union([z.string().max(100), z.int()]).transform(String)
export const slug = z.string().max(100)
const instant = z.iso.datetime({ offset: true })
export const page = z.int().min(1)

const zone = z.string().max(60).optional().describe('An IANA name. @default the zone of the project')

/** A time as people say it, or an instant. What it names is worked out by the workflow (`core/calendar.ts`). */
export const when = z
  .union([
    z.strictObject({
      choice: z
        .enum(['earlier', 'later'])
        .optional()
        .describe('Which one, where the clocks go back and the time comes twice.'),
      wallTime: z.string().max(40).describe('`2027-03-28T14:30`, on the clocks of the zone.'),
      zone,
    }),
    z.strictObject({ instant, zone }),
  ])
  .describe('`schedulePublish` and `scheduleUnpublish`: when.')
export type WhenInput = z.output<typeof when>

const common = {
  assignee: id.nullable().optional().describe('`assign`: the id of the user, or null for nobody.'),
  change: z
    .enum(CHANGES)
    .optional()
    .describe(
      '`submit`, of an original: what its author calls the change. `cosmetic` keeps translations current.',
    ),
  comment: z
    .string()
    .max(5_000)
    .optional()
    .describe('Needed by `requestChanges`, and by `bypass` as its reason.'),
  dueAt: instant.nullable().optional().describe('`assign`: by when, or null for no date.'),
  when: when.optional(),
}
const seen = {
  revision: z
    .int()
    .min(0)
    .describe('The `revision` of the variant that the caller saw. A stale one is refused with 409.'),
  version: id
    .optional()
    .describe(
      '`approve` and `requestChanges`: the version looked at, which is `submitted.version`. `revert`: the one to go back to.',
    ),
}

/** The body of an action. Unknown names are refused: actor, time and state come from the server. */
export const actionBody = z.strictObject({ ...common, ...seen })

/** The body of an action on many documents: what is said once, and what the caller saw of each. */
export const bulkBody = z.strictObject({
  ...common,
  items: z
    .array(z.strictObject({ ...seen, id }))
    .min(1)
    .max(BULK_LIMIT)
    .refine((items) => new Set(items.map((item) => item.id)).size === items.length, 'one document twice')
    .describe('Each document once. They are taken in this order.'),
})
export type BulkBody = z.output<typeof bulkBody>

/** The body of an action on variants of any collections and languages. */
export const acrossBody = z.strictObject({
  ...common,
  action: z.enum(ACTIONS),
  items: z
    .array(z.strictObject({ ...seen, collection: slug, id, locale: z.string().max(20) }))
    .min(1)
    .max(BULK_LIMIT)
    .refine(
      (items) =>
        new Set(items.map((item) => `${item.collection}/${item.id}/${item.locale}`)).size === items.length,
      'one variant twice',
    )
    .describe('Each variant once. They are taken in this order.'),
})
export type AcrossBody = z.output<typeof acrossBody>

/** Several variants that are scheduled, or called off, as one: all of them or none. */
export const togetherBody = z.strictObject({
  action: z.enum(['schedulePublish', 'scheduleUnpublish', 'unschedulePublish', 'unscheduleUnpublish']),
  items: z
    .array(z.strictObject({ collection: slug, id, locale: z.string().max(20), revision: seen.revision }))
    .min(1)
    .max(BULK_LIMIT)
    .refine(
      (items) =>
        new Set(items.map((item) => `${item.collection}/${item.id}/${item.locale}`)).size === items.length,
      'one variant twice',
    )
    .describe('Each variant once, in any order.'),
  when: when.optional(),
})
export type TogetherBody = z.output<typeof togetherBody>

/** The key of a request that may be sent twice, as in the IETF draft `Idempotency-Key`; bounded, since it is stored. */
export const idempotencyKey = z.string().trim().max(100)

/**
 * `urgent`: by date, then what has none. `newest`, `oldest`: by the last save. `outdated`: by when the original changed. `published`: what
 * readers have got last.
 */
export const QUEUE_SORTS = ['urgent', 'newest', 'oldest', 'outdated', 'published'] as const

const filters = {
  assignee: id.optional().describe('The id of the user it is assigned to.'),
  collection: slug.optional(),
  due: instant.optional().describe('Only what is due up to this instant.'),
  freshness: z
    .enum(FRESHNESS)
    .optional()
    .describe('Only translations that say what their original says, or not.'),
  list: z
    .enum(LISTS)
    .optional()
    .describe('Only what is in this list of the dashboard, which depends on who asks.'),
  locale: z.string().max(20).optional(),
  search: z.string().trim().min(1).max(100).optional().describe('Words that the title has.'),
  sort: z.enum(QUEUE_SORTS).default('urgent'),
  state: z.enum(STATES).optional(),
}
const limit = z.int().min(1).max(QUEUE_LIMIT)

/** What the queue is filtered by. */
export const queueFilter = z.strictObject({
  ...filters,
  limit: limit.default(25),
  mine: z.boolean().default(false).describe('Only what is assigned to the caller.'),
  overdue: z.boolean().default(false).describe('Only what is past its date and not published.'),
  page: page.default(1),
  unassigned: z.boolean().default(false).describe('Only what is assigned to nobody.'),
})
export type QueueFilter = z.output<typeof queueFilter>

/** The same, written in a query string. */
export const queueQuery = z.strictObject({
  ...filters,
  limit: z.coerce.number().pipe(limit).default(25),
  mine: z.stringbool().default(false),
  overdue: z.stringbool().default(false),
  page: z.coerce.number().pipe(page).default(1),
  unassigned: z.stringbool().default(false),
})

/** Which languages and collections are counted. */
export const coverageFilter = z.strictObject({
  collection: slug.optional(),
  locale: z.string().max(20).optional(),
})
export type CoverageFilter = z.output<typeof coverageFilter>

const scheduleFilters = {
  collection: slug.optional(),
  from: instant.optional().describe('Beginning of the range, which is in it. @default now'),
  locale: z.string().max(20).optional(),
  release: id.optional(),
  status: z
    .array(z.enum(SCHEDULE_STATUSES))
    .max(SCHEDULE_STATUSES.length)
    .optional()
    .describe('Any of these: `status=failed&status=missed`. @default all'),
  to: instant
    .optional()
    .describe(
      'End of the range, which is not in it; at most 400 days after `from`. @default 90 days after it',
    ),
}

/** What the schedules are filtered by. */
export const scheduleFilter = z.strictObject({
  ...scheduleFilters,
  limit: limit.default(25),
  mine: z.boolean().default(false).describe('Only what the caller scheduled.'),
  page: page.default(1),
})
export type ScheduleFilter = z.output<typeof scheduleFilter>

/** The same, written in a query string. */
export const scheduleQuery = z.strictObject({
  ...scheduleFilters,
  limit: z.coerce.number().pipe(limit).default(25),
  mine: z.stringbool().default(false),
  page: z.coerce.number().pipe(page).default(1),
})

/** Which part of a record is asked for. */
export const historyFilter = z.strictObject({
  locale: z.string().max(20).optional().describe('@default the default language of the project'),
  page: page.default(1),
})

/** The same, written in a query string. */
export const historyQuery = historyFilter.extend({ page: z.coerce.number().pipe(page).default(1) })
