import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { NEW_VARIANT, type Freshness, type Variant } from '@plugins/editorial-workflow/core'
import { saveProjection } from '@plugins/editorial-workflow/payload/projection'

const LOCALES = ['lv', 'en'] as const
type Locale = (typeof LOCALES)[number]
/** What one language of a document is to be; what is left out is as of a new one. */
export type Wanted = { freshness?: Freshness; headBy?: string } & Partial<Variant>

type Fill = {
  /** How many documents, each in two languages. */
  count: number
  /** Number of the first. @default 0 */
  from?: number
  /** Called for each language of each document. */
  wanted: (n: number, locale: Locale) => Wanted
}

/** Documents in one transaction. */
const TOGETHER = 250
const HOUR_MS = 3_600_000

/**
 * Writes posts and the rows of their variants straight into the database: what thousands of reviews would leave there, without taking as
 * long. The record itself stays empty. @returns the ids of the posts
 */
export async function fillVariants(payload: Payload, { count, from = 0, wanted }: Fill): Promise<string[]> {
  const req = await createLocalReq({}, payload)
  const ids: string[] = []
  for (let n = from; n < from + count; n += 1) {
    if (!req.transactionID) req.transactionID = (await payload.db.beginTransaction()) ?? undefined
    ids.push(await writePost(req, n, wanted))
    if (ids.length % TOGETHER === 0 || ids.length === count) {
      if (req.transactionID) await payload.db.commitTransaction(await req.transactionID)
      delete req.transactionID
    }
  }
  return ids
}

async function writePost(req: PayloadRequest, n: number, wanted: Fill['wanted']): Promise<string> {
  const at = new Date(Date.UTC(2026, 0, 1) + n * HOUR_MS).toISOString()
  const data = {
    _status: { en: 'draft', lv: 'draft' },
    createdAt: at,
    title: { en: `Article ${n}`, lv: `Raksts ${n}` },
    updatedAt: at,
  }
  const post = await req.payload.db.create({ collection: 'posts' as never, data: data as never, req })
  await req.payload.db.createVersion({
    autosave: false,
    collectionSlug: 'posts' as never,
    createdAt: at,
    parent: post.id,
    req,
    returning: false,
    updatedAt: at,
    versionData: data as never,
  })
  const document = String(post.id)
  for (const locale of LOCALES) {
    const { freshness, headBy, ...variant } = wanted(n, locale)
    await saveProjection(
      req,
      { collection: 'posts', document, locale },
      {
        flags: { freshness: freshness ?? null, sourceChangedAt: freshness === 'outdated' ? at : null },
        head: { head: `head ${n}`, headAt: at, headBy: headBy ?? null },
        id: undefined,
        variant: { ...NEW_VARIANT, ...variant },
      },
    )
  }
  return document
}

/** A version that was approved and is live, made from an original. */
export function liveSince(at: string): Pick<Variant, 'approved' | 'live'> {
  const basis = { at, fingerprint: 'source', version: 'source' }
  const ref = { at, basis, fingerprint: 'text', version: 'version' }
  return { approved: { ...ref, authors: [], by: [] }, live: ref }
}

/** Adds a scheduled publication of each document. */
export async function fillSchedules(
  payload: Payload,
  documents: readonly string[],
  { by, instant }: { by: string; instant: (n: number) => string },
): Promise<void> {
  for (const [n, document] of documents.entries())
    await payload.db.create({
      collection: 'editorial-schedules' as never,
      data: {
        attempts: 0,
        collectionSlug: 'posts',
        document,
        instant: instant(n),
        key: `posts/${document}/en#1`,
        locale: 'en',
        schedule: 1,
        scheduledAt: instant(n),
        scheduledBy: by,
        slot: `posts/${document}/en/publish`,
        status: 'pending',
        target: 'publish',
        wallTime: instant(n).slice(0, 16),
        zone: 'UTC',
      } as never,
      returning: false,
    } as never)
}

const READS = [
  'count',
  'countVersions',
  'find',
  'findDistinct',
  'findOne',
  'findVersions',
  'queryDrafts',
] as const

/** How often the database is asked while something is done. */
export async function queriesOf(payload: Payload, work: () => Promise<unknown>): Promise<number> {
  const { db } = payload
  const own = db as unknown as Record<string, (...args: unknown[]) => unknown>
  const before = Object.fromEntries(READS.map((name) => [name, own[name]]))
  let count = 0
  for (const name of READS) {
    const read = own[name]?.bind(db)
    own[name] = (...args) => {
      count += 1
      return read?.(...args)
    }
  }
  try {
    await work()
    return count
  } finally {
    Object.assign(own, before)
  }
}
