import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { keyOf } from '../address'
import { findBy, firstUrgent } from '../desk/find'
import { ofProject, reviews, whereOf, type ListName } from '../desk/lists'
import { addressIn, learn, toldRow, type Known, type QueueRow, type StoredRow } from '../desk/rows'
import type { Settings } from '../settings'
import { SCHEDULES } from '../slugs'
import { instant, locale, named, queueRowAnswer } from './answers'
import { operation, type Json } from './openApiParts'
import { requireStaff } from './requireStaff'
import { OPEN, ofProject as schedulesOfProject, variantOf, type StoredSchedule } from './schedule/rows'

/** The first rows of a list, and whether there are more. */
export type DeskList<Row> = { more: boolean; rows: Row[] }
/** A publication that is scheduled. */
export type GoingLive = {
  collection: string
  document: string
  instant: string
  locale: string
  release: null | string
  scheduledBy: null | string
  scheduledByName: null | string
  title: null | string
}
export type Desk = {
  goingLive: DeskList<GoingLive>
  /** Whether the caller has a role that reviews. */
  isReviewer: boolean
  timeZone: string
} & Record<ListName, DeskList<QueueRow>>

/** Rows of each list. */
const LIST_LENGTH = 5
/** How far ahead publications are told, in milliseconds. */
const AHEAD_MS = 7 * 86_400_000

/** `GET /api/editorial/desk`: what the caller has to do, and what happens: the lists of the dashboard in one answer. */
export const deskEndpoint = (settings: Settings): Endpoint => ({
  method: 'get',
  path: '/editorial/desk',
  handler: async (req) => Response.json(await readDesk(settings, req)),
})

/** As many queries for long lists as for short ones; nothing is counted. What the caller may not read is left out. */
export async function readDesk(settings: Settings, req: PayloadRequest): Promise<Desk> {
  requireStaff(settings, req)
  const now = new Date()
  const whole = (name: ListName) => ({
    and: [ofProject(settings, req), whereOf(name, { now: now.toISOString(), req, settings })],
  })
  // One more than is shown, to know whether there are more.
  const limit = LIST_LENGTH + 1
  const by = async (name: ListName, sort: string): Promise<StoredRow[]> =>
    (await findBy(req, { limit, sort, where: whole(name) })).docs
  const [work, review, overdue, outdated, published, schedules] = await Promise.all([
    firstUrgent(req, { limit, where: whole('work') }),
    firstUrgent(req, { limit, where: whole('review') }),
    by('overdue', 'dueAt'),
    by('outdated', 'sourceChangedAt'),
    by('published', '-liveAt'),
    findGoingLive(settings, req, now, limit),
  ])
  const stored = { outdated, overdue, published, review, work }
  const known = await learn(req, Object.values(stored).flat(), {
    addresses: schedules.map(variantOf),
    people: schedules.map(({ scheduledBy }) => scheduledBy),
  })
  const told = (rows: readonly StoredRow[]): DeskList<QueueRow> =>
    listOf(
      rows
        .filter((row) => known.titles.has(keyOf(addressIn(row))))
        .map((row) => toldRow(settings, req, row, known)),
    )
  return {
    goingLive: listOf(
      schedules
        .filter((row) => known.titles.has(keyOf(variantOf(row))))
        .map((row) => toldGoingLive(row, known)),
    ),
    isReviewer: reviews(settings, req),
    outdated: told(outdated),
    overdue: told(overdue),
    published: told(published),
    review: told(review),
    timeZone: settings.timeZone,
    work: told(work),
  }
}

const listOf = <Row>(rows: readonly Row[]): DeskList<Row> => ({
  more: rows.length > LIST_LENGTH,
  rows: rows.slice(0, LIST_LENGTH),
})

async function findGoingLive(
  settings: Settings,
  req: PayloadRequest,
  now: Date,
  limit: number,
): Promise<StoredSchedule[]> {
  const { docs } = await req.payload.db.find<StoredSchedule>({
    collection: SCHEDULES as never,
    limit,
    pagination: false,
    req,
    sort: ['instant', 'key'],
    where: {
      and: [
        schedulesOfProject(settings, req),
        { status: { in: [...OPEN] } },
        { target: { equals: 'publish' } },
        { instant: { greater_than_equal: now.toISOString() } },
        { instant: { less_than: new Date(now.getTime() + AHEAD_MS).toISOString() } },
      ],
    },
  })
  return docs
}

function toldGoingLive(row: StoredSchedule, { names, titles }: Known): GoingLive {
  const { collectionSlug: collection, document, locale, release = null, scheduledBy = null } = row
  return {
    collection,
    document,
    instant: new Date(row.instant).toISOString(),
    locale,
    release,
    scheduledBy,
    scheduledByName: scheduledBy === null ? null : (names.get(scheduledBy) ?? null),
    title: titles.get(keyOf(variantOf(row))) ?? null,
  }
}

const listAnswer = <Row extends z.ZodType>(row: Row) =>
  z.strictObject({
    more: z.boolean().describe('Whether there are more: the queue has them all.'),
    rows: z.array(row),
  })

/** The answer to `GET /editorial/desk`. */
export const deskAnswer: z.ZodType<Desk> = z
  .strictObject({
    goingLive: listAnswer(
      z.strictObject({
        collection: z.string(),
        document: z.string(),
        instant,
        locale,
        release: z.string().nullable(),
        scheduledBy: z.string().nullable(),
        scheduledByName: z.string().nullable(),
        title: z.string().nullable(),
      }),
    ).describe('Publications of the next seven days.'),
    isReviewer: z.boolean().describe('Whether you have a role that reviews.'),
    outdated: listAnswer(queueRowAnswer),
    overdue: listAnswer(queueRowAnswer),
    published: listAnswer(queueRowAnswer).describe('What readers have got last.'),
    review: listAnswer(queueRowAnswer).describe('What you may approve.'),
    timeZone: z.string(),
    work: listAnswer(queueRowAnswer).describe('What was given to you, and your own drafts.'),
  })
  .register(named, { id: 'Desk' })

export const deskPaths = (): Json => ({
  '/editorial/desk': {
    get: operation('readDesk', 'What you have to do, and what happens: the lists of the dashboard', {
      answers: { 200: deskAnswer },
      parameters: [],
      refusals: [401, 404],
    }),
  },
})
