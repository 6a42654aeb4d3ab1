import { z } from 'zod'
import { STATES } from '../../../core'
import { instant, named } from '../answers'
import { slug } from '../inputs'
import { inQuery, operation, type Json } from '../openApiParts'
import type { CycleTime } from '.'

/* What callers send and get about cycle times, for the handler and for the OpenAPI document. */

export const cycleTimeFilter = z.strictObject({
  collection: slug.optional(),
  from: instant.optional().describe('Beginning of the range, which is in it. @default 365 days before `to`'),
  locale: z.string().max(20).optional(),
  to: instant
    .optional()
    .describe('End of the range, which is not in it; at most 400 days after `from`. @default now'),
})

const duration = z.number().min(0).nullable().describe('In milliseconds; null where nothing was measured.')
const spread = {
  count: z.int().min(0).describe('How many were measured.'),
  median: duration,
  p90: duration.describe('In milliseconds: nine of ten took no longer.'),
}
const count = z.int().min(0)
const states = z.strictObject(
  Object.fromEntries(STATES.map((state) => [state, count])) as Record<(typeof STATES)[number], typeof count>,
)
const name = z.string().nullable().describe('null where there is no such account any more.')

export const cycleTimeAnswer: z.ZodType<CycleTime> = z
  .strictObject({
    from: instant,
    published: z
      .array(z.strictObject({ count, locale: z.string(), month: z.string().describe('`2026-11`') }))
      .describe('Publications, by month and language. Months without any are there too.'),
    reviewers: z
      .array(z.strictObject({ ...spread, name, person: z.string() }))
      .nullable()
      .describe('How long those took who decided in reviews. null for those who may not approve.'),
    states: z
      .array(z.strictObject({ ...spread, state: z.enum(STATES) }))
      .describe('How long stays lasted that began in the range and have ended.'),
    timeZone: z.string().describe('The zone of the months.'),
    to: instant,
    waiting: z
      .array(
        z.strictObject({
          count,
          name,
          overdue: count,
          person: z
            .string()
            .nullable()
            .describe('null: what is in review or approved and nobody in particular has.'),
          since: instant.nullable().describe('Since when the oldest of it is where it is.'),
          states,
        }),
      )
      .describe('What waits now, and for whom: the most first.'),
  })
  .register(named, { id: 'CycleTime' })

export const cycleTimePaths = (known: Record<string, Json>): Json => ({
  '/editorial/cycle-time': {
    get: operation('readCycleTime', 'How long work stays where, what waits for whom, how much goes out', {
      answers: { 200: cycleTimeAnswer },
      parameters: inQuery(cycleTimeFilter, known),
      refusals: [400, 401, 404],
    }),
  },
})
