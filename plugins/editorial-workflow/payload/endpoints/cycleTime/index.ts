import type { Endpoint, PayloadRequest } from 'payload'
import type { z } from 'zod'
import { monthOf, spreadByReviewer, spreadByState, staysOf, type Spread } from '../../../core/cycleTime'
import type { State } from '../../../core'
import { namesOf } from '../../people'
import { actorOf, type Settings } from '../../settings'
import { badInput, parseInput } from '../parseInput'
import { requireStaff } from '../requireStaff'
import { cycleTimeFilter } from './api'
import { loadMoments, localesOf, type VariantMoments } from './moments'
import { loadWaiting, type Waiting } from './waiting'

export type CycleTime = {
  /** The beginning of the range, which is in it. */
  from: string
  /** Publications by month of the project's zone and by language; months without any are there too. */
  published: { count: number; locale: string; month: string }[]
  /** How long those who decide take; null for those who may not approve. Names of accounts that are gone are null. */
  reviewers: null | ({ name: null | string; person: string } & Spread)[]
  /** How long the stays lasted that began in the range and have ended, by state. */
  states: ({ state: State } & Spread)[]
  /** The zone of the months. */
  timeZone: string
  /** The end of the range, which is not in it. */
  to: string
  /** What waits now, and for whom: the range does not matter here. */
  waiting: ({ name: null | string } & Waiting)[]
}

const DAY_MS = 86_400_000
/** How far back is looked where no beginning is named, in days. */
const RANGE_DAYS = 365
/** The longest range, in days: a year and a month. It bounds how many events are read. */
const RANGE_MAX_DAYS = 400

/** `GET /api/editorial/cycle-time`: how long work stays where, what waits for whom, and how much goes out. Three queries, however much there is. */
export const cycleTimeEndpoint = (settings: Settings): Endpoint => ({
  method: 'get',
  path: '/editorial/cycle-time',
  handler: async (req) => {
    requireStaff(settings, req)
    const filter = parseInput(req, cycleTimeFilter, Object.fromEntries(req.searchParams))
    return Response.json(await readCycleTime(settings, req, filter))
  },
})

/**
 * Figures of how work goes, out of the record.
 *
 * @throws {WorkflowRefused} 400 `badInput` for a range that ends before it begins, or is longer than 400 days.
 */
export async function readCycleTime(
  settings: Settings,
  req: PayloadRequest,
  filter: z.output<typeof cycleTimeFilter>,
): Promise<CycleTime> {
  requireStaff(settings, req)
  const { from, to } = rangeOf(req, filter)
  const place = { ...filter, collections: Object.keys(settings.collections), locales: localesOf(req) }
  const variants = await loadMoments(req, { ...place, from, to })
  const waiting = await loadWaiting(req, place)
  const stays = variants.flatMap(({ moments }) => staysOf(moments))
  const reviewers = mayApprove(settings, req) ? spreadByReviewer(stays) : null
  const names = await namesOf(
    req,
    [...waiting, ...(reviewers ?? [])].map(({ person }) => person),
  )
  const withName = <Row extends { person: null | string }>(row: Row): { name: null | string } & Row => ({
    ...row,
    name: (row.person !== null && names.get(row.person)) || null,
  })
  const { timeZone } = settings
  return {
    from,
    published: publishedByMonth(variants, { ...place, from, timeZone, to }),
    reviewers: reviewers && reviewers.map(withName),
    states: spreadByState(stays),
    timeZone,
    to,
    waiting: waiting.map(withName),
  }
}

/** How quick somebody is, is for those who do the same work and answer for it, not for everybody to see. */
function mayApprove(settings: Settings, req: PayloadRequest): boolean {
  const roles = new Set(settings.workflow.steps.flatMap((step) => step.roles))
  return actorOf(settings, req)?.roles.some((role) => roles.has(role)) ?? false
}

function rangeOf(
  req: PayloadRequest,
  given: { from?: string | undefined; to?: string | undefined },
): { from: string; to: string } {
  const to = given.to === undefined ? Date.now() : Date.parse(given.to)
  const from = given.from === undefined ? to - RANGE_DAYS * DAY_MS : Date.parse(given.from)
  if (to < from) throw badInput(req, 'to: earlier than from')
  if (to - from > RANGE_MAX_DAYS * DAY_MS)
    throw badInput(req, `from: more than ${RANGE_MAX_DAYS} days before to`)
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString() }
}

type MonthsInput = {
  from: string
  locale?: string | undefined
  locales: readonly string[]
  timeZone: string
  to: string
}

function publishedByMonth(
  variants: readonly VariantMoments[],
  { from, locale: wanted, locales, timeZone, to }: MonthsInput,
): CycleTime['published'] {
  const month = monthOf(timeZone)
  const counts = new Map<string, number>()
  for (const { locale, moments } of variants)
    for (const { at, type, undone } of moments)
      if (type === 'published' && !undone) {
        const key = `${month(at)} ${locale}`
        counts.set(key, (counts.get(key) ?? 0) + 1)
      }
  return monthsBetween(month(from), month(new Date(Date.parse(to) - 1).toISOString())).flatMap((name) =>
    locales
      .filter((locale) => wanted === undefined || locale === wanted)
      .map((locale) => ({ count: counts.get(`${name} ${locale}`) ?? 0, locale, month: name })),
  )
}

/** `2026-11`, `2026-12`, `2027-01`. */
function monthsBetween(first: string, last: string): string[] {
  const months: string[] = []
  const [year = 0, month = 1] = first.split('-').map(Number)
  for (let index = 0; (months.at(-1) ?? '') < last; index += 1)
    months.push(new Date(Date.UTC(year, month - 1 + index)).toISOString().slice(0, 7))
  return months
}
