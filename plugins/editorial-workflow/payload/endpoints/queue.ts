import type { Endpoint, PayloadRequest, Where } from 'payload'
import { byTitle } from '../desk/byTitle'
import { findBy, findUrgent } from '../desk/find'
import { ofProject, whereOf } from '../desk/lists'
import { learn, toldRow, type QueueRow, type StoredRow } from '../desk/rows'
import type { Settings } from '../settings'
import { queueQuery, type QueueFilter } from './inputs'
import { parseInput } from './parseInput'
import { requireStaff } from './requireStaff'

export type { QueueRow } from '../desk/rows'
export type Queue = {
  /** The collections under review: what `collection` can be. */
  collections: string[]
  page: number
  rows: QueueRow[]
  /** In which times are shown. */
  timeZone: string
  totalPages: number
  totalRows: number
}

/** `GET /api/editorial/queue`: what waits for whom, the most urgent first. As many queries for a long list as for a short one. */
export const queueEndpoint = (settings: Settings): Endpoint => ({
  method: 'get',
  path: '/editorial/queue',
  handler: async (req) => {
    requireStaff(settings, req)
    const filter = parseInput(req, queueQuery, Object.fromEntries(req.searchParams))
    return Response.json(await readQueue(settings, req, filter))
  },
})

/** One page of the queue. */
export async function readQueue(
  settings: Settings,
  req: PayloadRequest,
  filter: QueueFilter,
): Promise<Queue> {
  requireStaff(settings, req)
  const { limit, page } = filter
  const { docs, totalRows } = await findRows(req, filter, await toWhere(settings, req, filter))
  const known = await learn(req, docs)
  return {
    collections: Object.keys(settings.collections),
    page,
    rows: docs.map((row) => toldRow(settings, req, row, known)),
    timeZone: settings.timeZone,
    totalPages: Math.max(1, Math.ceil(totalRows / limit)),
    totalRows,
  }
}

const COLUMNS = {
  newest: '-headAt',
  oldest: 'headAt',
  outdated: 'sourceChangedAt',
  published: '-liveAt',
} as const

async function findRows(
  req: PayloadRequest,
  { limit, page, sort }: QueueFilter,
  where: Where,
): Promise<{ docs: StoredRow[]; totalRows: number }> {
  if (sort === 'urgent') return findUrgent(req, { limit, page, where })
  const { docs, totalDocs } = await findBy(req, { isCounted: true, limit, page, sort: COLUMNS[sort], where })
  return { docs, totalRows: totalDocs }
}

async function toWhere(settings: Settings, req: PayloadRequest, filter: QueueFilter): Promise<Where> {
  const now = new Date().toISOString()
  const parts: Where[] = [ofProject(settings, req)]
  if (filter.list) parts.push(whereOf(filter.list, { now, req, settings }))
  if (filter.mine) parts.push({ assignee: { equals: String(req.user?.id) } })
  if (filter.unassigned) parts.push({ assignee: { exists: false } })
  if (filter.assignee) parts.push({ assignee: { equals: filter.assignee } })
  if (filter.state) parts.push({ state: { equals: filter.state } })
  if (filter.freshness) parts.push({ freshness: { equals: filter.freshness } })
  if (filter.collection) parts.push({ collectionSlug: { equals: filter.collection } })
  if (filter.locale) parts.push({ locale: { equals: filter.locale } })
  if (filter.due) parts.push({ dueAt: { less_than_equal: filter.due } })
  if (filter.overdue) parts.push({ dueAt: { less_than: now } }, { state: { not_equals: 'published' } })
  if (filter.search) parts.push(await byTitle(settings, req, { ...filter, search: filter.search }))
  return { and: parts }
}
