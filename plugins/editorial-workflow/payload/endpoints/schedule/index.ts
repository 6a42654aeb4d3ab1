import type { Endpoint, PayloadRequest, Where } from 'payload'
import type { Settings } from '../../settings'
import { scheduleQuery, type ScheduleFilter } from '../inputs'
import { badInput, parseInput } from '../parseInput'
import { requireStaff } from '../requireStaff'
import { findSchedules, ofProject, OPEN, toldSchedule, variantOf, type ToldSchedule } from './rows'
import { readTitles } from './titles'

/** A page of the schedules of a stretch of time, and whatever is overdue outside of it. */
export type ScheduleList = {
  /** The beginning of the range, which is in it. */
  from: string
  overdue: ToldSchedule[]
  page: number
  rows: ToldSchedule[]
  /** In which times are said that name no zone. */
  timeZone: string
  /** The end of the range, which is not in it. */
  to: string
  /** How many are overdue; `overdue` holds the oldest of them. */
  totalOverdue: number
  totalPages: number
  totalRows: number
}

const DAY_MS = 86_400_000
/** How far a list reaches that names no end, in days. */
const RANGE_DAYS = 90
/** The longest range of one list, in days: a year and a month, as calendars show it. */
const RANGE_MAX_DAYS = 400
/** The most overdue schedules that are listed beside a page. */
const OVERDUE_LIMIT = 100

/** `GET /api/editorial/schedule`: what happens by itself and when, and what became of it. As many queries for a long list as for a short one. */
export const scheduleEndpoint = (settings: Settings): Endpoint => ({
  method: 'get',
  path: '/editorial/schedule',
  handler: async (req) => {
    requireStaff(settings, req)
    const { status: _, ...given } = Object.fromEntries(req.searchParams)
    const statuses = req.searchParams.getAll('status')
    const filter = parseInput(req, scheduleQuery, {
      ...given,
      ...(statuses.length > 0 && { status: statuses }),
    })
    return Response.json(await readSchedule(settings, req, filter))
  },
})

/**
 * One page of the schedules.
 *
 * @throws {WorkflowRefused} 400 `badInput` for a range that ends before it begins, or is longer than 400 days.
 */
export async function readSchedule(
  settings: Settings,
  req: PayloadRequest,
  filter: ScheduleFilter,
): Promise<ScheduleList> {
  requireStaff(settings, req)
  const now = new Date().toISOString()
  const { from, to } = rangeOf(req, filter, now)
  const where = [ofProject(settings, req), ...filtersOf(req, filter)]
  const { limit, page } = filter
  const inRange = await findSchedules(req, {
    limit,
    page,
    parts: [...where, { instant: { greater_than_equal: from } }, { instant: { less_than: to } }],
  })
  // What should have happened and has not is told whichever range is looked at.
  const overdue = await findSchedules(req, {
    limit: OVERDUE_LIMIT,
    parts: [
      ...where,
      { status: { in: [...OPEN] } },
      { instant: { less_than: now } },
      { or: [{ instant: { less_than: from } }, { instant: { greater_than_equal: to } }] },
    ],
  })
  const titles = await readTitles(req, [...inRange.docs, ...overdue.docs].map(variantOf))
  return {
    from,
    overdue: overdue.docs.map((row) => toldSchedule(row, titles)),
    page,
    rows: inRange.docs.map((row) => toldSchedule(row, titles)),
    timeZone: settings.timeZone,
    to,
    totalOverdue: overdue.totalDocs,
    totalPages: Math.max(1, inRange.totalPages),
    totalRows: inRange.totalDocs,
  }
}

function rangeOf(
  req: PayloadRequest,
  given: Pick<ScheduleFilter, 'from' | 'to'>,
  now: string,
): { from: string; to: string } {
  const from = Date.parse(given.from ?? now)
  const to = given.to === undefined ? from + RANGE_DAYS * DAY_MS : Date.parse(given.to)
  if (to < from) throw badInput(req, 'to: earlier than from')
  if (to - from > RANGE_MAX_DAYS * DAY_MS)
    throw badInput(req, `to: more than ${RANGE_MAX_DAYS} days after from`)
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString() }
}

function filtersOf(req: PayloadRequest, filter: ScheduleFilter): Where[] {
  const parts: Where[] = []
  if (filter.mine) parts.push({ scheduledBy: { equals: String(req.user?.id) } })
  if (filter.collection) parts.push({ collectionSlug: { equals: filter.collection } })
  if (filter.locale) parts.push({ locale: { equals: filter.locale } })
  if (filter.release) parts.push({ release: { equals: filter.release } })
  if (filter.status) parts.push({ status: { in: filter.status } })
  return parts
}
