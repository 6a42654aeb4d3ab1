import type { PaginatedDocs, PayloadRequest, Where } from 'payload'
import { VARIANTS } from '../slugs'
import { SELECTED, type StoredRow } from './rows'

type Page = { limit: number; page?: number; where: Where }
type Found = { docs: StoredRow[]; totalRows: number }

/** Rows in the order of a column. Those of one moment are told apart by their key, so that no page repeats one. */
export const findBy = (
  req: PayloadRequest,
  { isCounted = false, sort, ...page }: { isCounted?: boolean; sort: string } & Page,
): Promise<PaginatedDocs<StoredRow>> =>
  req.payload.db.find<StoredRow>({
    ...page,
    collection: VARIANTS as never,
    pagination: isCounted,
    req,
    select: SELECTED,
    sort: [sort, 'key'],
  })

const DATED: Where = { dueAt: { exists: true } }
const UNDATED: Where = { dueAt: { exists: false } }

/** The first of the most urgent rows: by their date, then those without one, changed last first. Counts nothing. */
export async function firstUrgent(req: PayloadRequest, { limit, where }: Page): Promise<StoredRow[]> {
  const [dated, undated] = await Promise.all([
    findBy(req, { limit, sort: 'dueAt', where: { and: [where, DATED] } }),
    findBy(req, { limit, sort: '-updatedAt', where: { and: [where, UNDATED] } }),
  ])
  return [...dated.docs, ...undated.docs].slice(0, limit)
}

/** A page of the most urgent rows. */
export async function findUrgent(req: PayloadRequest, { limit, page = 1, where }: Page): Promise<Found> {
  const dated = await findBy(req, {
    isCounted: true,
    limit,
    page,
    sort: 'dueAt',
    where: { and: [where, DATED] },
  })
  // Databases put what has no date first: here it comes after the dated, so its rows start somewhere in a page.
  const skip = Math.max(0, (page - 1) * limit - dated.totalDocs)
  const undated = { isCounted: true, limit, sort: '-updatedAt', where: { and: [where, UNDATED] } }
  const first = await findBy(req, { ...undated, page: Math.floor(skip / limit) + 1 })
  const isSplit = skip % limit > 0 && dated.docs.length < limit
  const second = isSplit ? await findBy(req, { ...undated, page: Math.floor(skip / limit) + 2 }) : undefined
  const rest = [...first.docs, ...(second?.docs ?? [])].slice(skip % limit)
  return {
    docs: [...dated.docs, ...rest].slice(0, limit),
    totalRows: dated.totalDocs + first.totalDocs,
  }
}
