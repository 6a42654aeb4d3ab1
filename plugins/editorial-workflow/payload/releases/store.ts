import { randomUUID } from 'node:crypto'
import type { PayloadRequest, Where } from 'payload'
import type { Reason, ReleaseCommand, ReleaseStatus, Undo } from '../../core'
import type { Address } from '../address'
import { parseJson } from '../parseJson'
import { RELEASE_STEPS, RELEASES } from '../slugs'

/** A variant that a release has published. */
export type Done = Address & Pick<Undo, 'before' | 'live'>
/** A variant that stands in the way, and why. */
export type Refusal = Address & { reasons: readonly Reason[] }

/** A release as it is kept. Times are ISO 8601 in UTC. */
export type Release = {
  before: readonly Done[]
  error: null | string
  failure: readonly Refusal[]
  /** Its key: what events and schedules name it by. */
  id: string
  instant: null | string
  items: readonly Address[]
  madeAt: string
  madeBy: string
  name: string
  revision: number
  scheduledBy: null | string
  status: ReleaseStatus
  undoableUntil: null | string
  wallTime: null | string
  wentLiveAt: null | string
  zone: null | string
}

type StoredRow = Partial<Omit<Release, 'id'>> & { key: string }

const toRelease = (row: StoredRow): Release => ({
  before: parseJson<null | readonly Done[]>(row.before ?? null) ?? [],
  error: row.error ?? null,
  failure: parseJson<null | readonly Refusal[]>(row.failure ?? null) ?? [],
  id: row.key,
  instant: row.instant ?? null,
  items: parseJson<readonly Address[]>(row.items),
  madeAt: row.madeAt ?? '',
  madeBy: row.madeBy ?? '',
  name: row.name ?? '',
  revision: row.revision ?? 0,
  scheduledBy: row.scheduledBy ?? null,
  status: row.status ?? 'draft',
  undoableUntil: row.undoableUntil ?? null,
  wallTime: row.wallTime ?? null,
  wentLiveAt: row.wentLiveAt ?? null,
  zone: row.zone ?? null,
})

/** A release by its id; null when there is none. */
export async function loadRelease(req: PayloadRequest, id: string): Promise<null | Release> {
  const row = await req.payload.db.findOne<StoredRow & { id: string }>({
    collection: RELEASES as never,
    req,
    where: { key: { equals: id } },
  })
  return row ? toRelease(row) : null
}

export type ReleasePage = { page: number; releases: Release[]; totalPages: number; totalReleases: number }

/** Releases, the newest first. */
export async function loadReleases(
  req: PayloadRequest,
  where: Where,
  { limit, page }: { limit: number; page: number },
): Promise<ReleasePage> {
  const { docs, totalDocs } = await req.payload.db.find<StoredRow>({
    collection: RELEASES as never,
    limit,
    page,
    pagination: true,
    req,
    sort: ['-madeAt', 'key'],
    where,
  })
  const totalPages = Math.max(1, Math.ceil(totalDocs / limit))
  return { page, releases: docs.map(toRelease), totalPages, totalReleases: totalDocs }
}

/** Those that readers have and that can still be undone: the versions before them are needed. */
export async function loadUndoable(req: PayloadRequest): Promise<Release[]> {
  const { docs } = await req.payload.db.find<StoredRow>({
    collection: RELEASES as never,
    limit: 0,
    pagination: false,
    req,
    where: {
      and: [{ status: { equals: 'live' } }, { undoableUntil: { greater_than: new Date().toISOString() } }],
    },
  })
  return docs.map(toRelease)
}

type Step = {
  actor: null | string
  at: Date
  command: 'create' | 'fail' | ReleaseCommand
  release: string
  revision: number
}

/**
 * Takes a revision of a release, in the transaction of `req`: two that saw the same one cannot both have the next. On MongoDB the second
 * insert fails while the first transaction is open, or by the index when it is not; on SQLite, which has one writer at a time, the
 * transaction of the second begins when the first is over. Either way `inTransaction` does it again, on what is there then.
 */
export async function takeRevision(
  req: PayloadRequest,
  { actor, at, command, release, revision }: Step,
): Promise<void> {
  await req.payload.db.create({
    collection: RELEASE_STEPS as never,
    data: { actor, at: at.toISOString(), command, key: `${release}#${revision}`, release, revision } as never,
    req,
    returning: false,
  })
}

/** Makes a release, in the transaction of `req`. */
export async function createRelease(
  req: PayloadRequest,
  { actor, name, now }: { actor: string; name: string; now: Date },
): Promise<string> {
  const key = randomUUID()
  const madeAt = now.toISOString()
  await takeRevision(req, { actor, at: now, command: 'create', release: key, revision: 1 })
  await req.payload.db.create({
    collection: RELEASES as never,
    data: { items: [], key, madeAt, madeBy: actor, name, revision: 1, status: 'draft' } as never,
    req,
    returning: false,
  })
  return key
}

/** Writes what has changed of a release, under the revision that was taken for it. */
export async function saveRelease(
  req: PayloadRequest,
  { id, revision }: Release,
  change: Partial<Release>,
): Promise<void> {
  await req.payload.db.updateOne({
    collection: RELEASES as never,
    data: { ...change, revision: revision + 1 } as never,
    req,
    returning: false,
    where: { key: { equals: id } },
  })
}

export async function deleteRelease(req: PayloadRequest, { id }: Release): Promise<void> {
  await req.payload.db.deleteMany({ collection: RELEASES as never, req, where: { key: { equals: id } } })
}
