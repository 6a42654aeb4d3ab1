import type { Endpoint, PayloadRequest, Where } from 'payload'
import { z } from 'zod'
import { STATES, type Variant } from '../../core'
import { WorkflowNotFound, WorkflowRefused, WorkflowUnauthorized } from '../errors'
import type { Settings } from '../settings'
import { VARIANTS } from '../slugs'

/** The most rows of one page. */
const LIMIT = 100

export const queueSchema = z.strictObject({
  assignee: z.string().max(100).optional(),
  collection: z.string().max(100).optional(),
  /** Only what is due up to this instant. */
  due: z.iso.datetime({ offset: true }).optional(),
  limit: z.coerce.number().int().min(1).max(LIMIT).default(25),
  locale: z.string().max(20).optional(),
  /** Only what is assigned to the caller. */
  mine: z.stringbool().default(false),
  overdue: z.stringbool().default(false),
  page: z.coerce.number().int().min(1).default(1),
  state: z.enum(STATES).optional(),
})
export type QueueFilter = z.infer<typeof queueSchema>

export type QueueRow = { collection: string; document: string; isLive: boolean; locale: string } & Pick<
  Variant,
  'assignee' | 'authors' | 'dueAt' | 'revision' | 'state'
>
export type Queue = { page: number; rows: QueueRow[]; totalPages: number; totalRows: number }

/** `GET /api/editorial/queue`: what waits for whom, the most urgent first. One query, however long the list. */
export const queueEndpoint = (settings: Settings): Endpoint => ({
  method: 'get',
  path: '/editorial/queue',
  handler: async (req) => {
    const filter = queueSchema.safeParse(Object.fromEntries(req.searchParams))
    if (!filter.success) {
      const [issue] = filter.error.issues
      const message = `${issue?.path.join('.') || 'query'}: ${issue?.message ?? ''}`
      throw new WorkflowRefused(req, [
        { code: 'check', kind: 'badRequest', clearedBy: ['nobody'], values: { message } },
      ])
    }
    return Response.json(await readQueue(settings, req, filter.data))
  },
})

export async function readQueue(
  settings: Settings,
  req: PayloadRequest,
  filter: QueueFilter,
): Promise<Queue> {
  if (!req.user) throw new WorkflowUnauthorized(req)
  if (!settings.isStaff(req.user)) throw new WorkflowNotFound(req)
  const { docs, page, totalDocs, totalPages } = await req.payload.db.find<
    QueueRow & { id: string; variant: unknown }
  >({
    collection: VARIANTS as never,
    limit: filter.limit,
    page: filter.page,
    pagination: true,
    req,
    sort: ['dueAt', '-updatedAt'],
    where: toWhere(filter, String(req.user.id)),
  })
  return { page: page ?? 1, rows: docs.map(toRow), totalPages, totalRows: totalDocs }
}

function toWhere(filter: QueueFilter, user: string): Where {
  const now = new Date().toISOString()
  const parts: Where[] = [{ gone: { not_equals: true } }]
  if (filter.mine) parts.push({ assignee: { equals: user } })
  if (filter.assignee) parts.push({ assignee: { equals: filter.assignee } })
  if (filter.state) parts.push({ state: { equals: filter.state } })
  if (filter.collection) parts.push({ collection: { equals: filter.collection } })
  if (filter.locale) parts.push({ locale: { equals: filter.locale } })
  if (filter.due) parts.push({ dueAt: { less_than_equal: filter.due } })
  if (filter.overdue) parts.push({ dueAt: { less_than: now } }, { state: { not_equals: 'published' } })
  return { and: parts }
}

function toRow({ collection, document, isLive, locale, variant }: QueueRow & { variant: unknown }): QueueRow {
  const { assignee, authors, dueAt, revision, state } = (
    typeof variant === 'string' ? JSON.parse(variant) : variant
  ) as Variant
  return { assignee, authors, collection, document, dueAt, isLive: Boolean(isLive), locale, revision, state }
}
