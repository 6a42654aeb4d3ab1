import type { Endpoint, PaginatedDocs, PayloadRequest, Where } from 'payload'
import type { Freshness, Variant } from '../../core'
import type { Settings } from '../settings'
import { NO_LOCALE, VARIANTS } from '../slugs'
import { queueQuery, type QueueFilter } from './inputs'
import { parseInput } from './parseInput'
import { requireStaff } from './requireStaff'

export type QueueRow = {
  collection: string
  document: string
  freshness: Freshness | null
  isLive: boolean
  locale: string
  sourceChangedAt: null | string
} & Pick<Variant, 'assignee' | 'authors' | 'dueAt' | 'revision' | 'state'>
export type Queue = { page: number; rows: QueueRow[]; totalPages: number; totalRows: number }

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
  const where = toWhere(settings, req, filter)
  const dated = await find(req, {
    limit,
    page,
    sort: 'dueAt',
    where: and(where, { dueAt: { exists: true } }),
  })
  // Databases put what has no date first: here it comes after the dated, so its rows start somewhere in a page.
  const skip = Math.max(0, (page - 1) * limit - dated.totalDocs)
  const undated = { limit, sort: '-updatedAt', where: and(where, { dueAt: { exists: false } }) }
  const first = await find(req, { ...undated, page: Math.floor(skip / limit) + 1 })
  const isSplit = skip % limit > 0 && dated.docs.length < limit
  const second = isSplit ? await find(req, { ...undated, page: Math.floor(skip / limit) + 2 }) : undefined
  const rest = [...first.docs, ...(second?.docs ?? [])].slice(skip % limit)
  const totalRows = dated.totalDocs + first.totalDocs
  return {
    page,
    rows: [...dated.docs, ...rest].slice(0, limit).map(toRow),
    totalPages: Math.max(1, Math.ceil(totalRows / limit)),
    totalRows,
  }
}

type StoredRow = Omit<QueueRow, 'collection'> & { collectionSlug: string; id: string; variant: unknown }

/** Rows with the same date, or of the same moment, are told apart by their key, so that no page repeats one. */
const find = (
  req: PayloadRequest,
  { sort, ...page }: { limit: number; page: number; sort: string; where: Where },
): Promise<PaginatedDocs<StoredRow>> =>
  req.payload.db.find<StoredRow>({
    ...page,
    collection: VARIANTS as never,
    pagination: true,
    req,
    sort: [sort, 'key'],
  })

const and = (...parts: Where[]): Where => ({ and: parts })

function toWhere(settings: Settings, req: PayloadRequest, filter: QueueFilter): Where {
  const now = new Date().toISOString()
  const { localization } = req.payload.config
  const parts: Where[] = [
    { gone: { not_equals: true } },
    // Rows of collections and languages that the project has given up wait for nobody.
    { collectionSlug: { in: Object.keys(settings.collections) } },
    { locale: { in: localization ? localization.localeCodes : [NO_LOCALE] } },
  ]
  if (filter.mine) parts.push({ assignee: { equals: String(req.user?.id) } })
  if (filter.assignee) parts.push({ assignee: { equals: filter.assignee } })
  if (filter.state) parts.push({ state: { equals: filter.state } })
  if (filter.freshness) parts.push({ freshness: { equals: filter.freshness } })
  if (filter.collection) parts.push({ collectionSlug: { equals: filter.collection } })
  if (filter.locale) parts.push({ locale: { equals: filter.locale } })
  if (filter.due) parts.push({ dueAt: { less_than_equal: filter.due } })
  if (filter.overdue) parts.push({ dueAt: { less_than: now } }, { state: { not_equals: 'published' } })
  return { and: parts }
}

function toRow({
  collectionSlug: collection,
  document,
  isLive,
  locale,
  variant,
  ...row
}: StoredRow): QueueRow {
  const { assignee, authors, dueAt, revision, state } = (
    typeof variant === 'string' ? JSON.parse(variant) : variant
  ) as Variant
  return {
    assignee,
    authors,
    collection,
    document,
    dueAt,
    freshness: row.freshness ?? null,
    isLive: Boolean(isLive),
    locale,
    revision,
    sourceChangedAt: row.sourceChangedAt ?? null,
    state,
  }
}
