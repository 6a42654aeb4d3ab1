import { deepCopyObjectSimple, type CollectionSlug, type JsonObject, type PayloadRequest } from 'payload'
import { mergeVariant, variantContent, canonicalJson, type ContentField, type Part, type Raw } from '../core'
import { sha256 } from './digest'

/*
 * The one file that knows how Payload 3 keeps versions and publishes one language. Payload's own way writes the newest draft of all
 * shared fields with it (#17367) and never a version that is not the newest.
 */

export type StoredVersion = { id: string; raw: Raw; savedAt: string }
type Target = { collection: string; document: string }

/** The newest saved state of a document, in all its languages. */
export async function loadHead(
  req: PayloadRequest,
  { collection, document }: Target,
): Promise<null | StoredVersion> {
  const { docs } = await req.payload.db.findVersions<JsonObject>({
    collection: collection as CollectionSlug,
    limit: 1,
    locale: 'all',
    pagination: false,
    req,
    sort: '-updatedAt',
    where: { and: [{ parent: { equals: document } }, { latest: { equals: true } }] },
  })
  const [head] = docs
  return head ? { id: String(head.id), raw: head.version, savedAt: String(head.updatedAt) } : null
}

/** A version of a document by its id; null when it is another document's, or gone. */
export async function loadVersion(
  req: PayloadRequest,
  { collection, document }: Target,
  id: string,
): Promise<null | StoredVersion> {
  const { docs } = await req.payload.db.findVersions<JsonObject>({
    collection: collection as CollectionSlug,
    limit: 1,
    locale: 'all',
    pagination: false,
    req,
    where: { and: [{ id: { equals: id } }, { parent: { equals: document } }] },
  })
  const [found] = docs
  return found ? { id: String(found.id), raw: found.version, savedAt: String(found.updatedAt) } : null
}

/** What readers get, in all languages. */
export async function loadLive(req: PayloadRequest, { collection, document }: Target): Promise<null | Raw> {
  return req.payload.db.findOne<JsonObject & { id: string }>({
    collection: collection as CollectionSlug,
    locale: 'all',
    req,
    where: { id: { equals: document } },
  })
}

/** The fingerprint of what a variant publishes from a state of its document. */
export const fingerprint = (fields: readonly ContentField[], raw: Raw, part: Part): string =>
  sha256(canonicalJson(variantContent(fields, raw, part)))

export type Change = {
  fields: readonly ContentField[]
  locales: readonly string[] | null
  part: Part
  target: Target
}

/**
 * Makes a version live in one language: its part of the document changes for readers and nothing else does. What has been
 * written since stays as the newest draft.
 */
export async function publishVersion(req: PayloadRequest, change: Change, approved: Raw): Promise<void> {
  const [head, live] = [await loadHead(req, change.target), (await loadLive(req, change.target)) ?? {}]
  const merged = mergeVariant(change.fields, { approved, live }, change.part)
  const status = withStatus(live._status, change.part, 'published')
  await writeLive(req, change, { ...merged, _status: status }, live)
  await keepDraft(req, change, head?.raw, { ...merged, _status: status })
}

/** Takes one language off. Its text stays as a draft. */
export async function unpublishVersion(req: PayloadRequest, change: Change): Promise<void> {
  const [head, live] = [await loadHead(req, change.target), (await loadLive(req, change.target)) ?? {}]
  const status = withStatus(live._status, change.part, 'draft')
  await writeLive(req, change, { ...live, _status: status }, live)
  await keepDraft(req, change, head?.raw, { ...live, _status: status })
}

/** Brings the text of an older version back as the newest draft of one language. */
export async function revertToVersion(req: PayloadRequest, change: Change, old: Raw): Promise<void> {
  const head = await loadHead(req, change.target)
  const merged = mergeVariant(change.fields, { approved: old, live: head?.raw ?? {} }, change.part)
  await saveVersion(req, change.target, {
    ...head?.raw,
    ...merged,
    _status: withStatus(head?.raw._status, change.part, 'draft'),
  })
}

async function writeLive(req: PayloadRequest, { target }: Change, data: Raw, before: Raw): Promise<void> {
  const now = new Date().toISOString()
  await req.payload.db.updateOne({
    id: target.document,
    collection: target.collection as CollectionSlug,
    data: { ...stripIds(data), createdAt: before.createdAt, updatedAt: now },
    locale: 'all',
    req,
    returning: false,
  })
  await saveVersion(req, target, { ...data, createdAt: before.createdAt, updatedAt: now })
}

/** Puts what was the newest state back on top, where it differs from what is live now in any language. */
async function keepDraft(
  req: PayloadRequest,
  { fields, locales, target }: Change,
  head: Raw | undefined,
  live: Raw,
): Promise<void> {
  if (!head) return
  const parts: Part[] =
    locales === null ? [{ locale: null, shared: true }] : locales.map((locale) => ({ locale, shared: true }))
  const same = parts.map((part) => fingerprint(fields, head, part) === fingerprint(fields, live, part))
  if (same.every(Boolean)) return
  const status =
    locales === null
      ? 'draft'
      : Object.fromEntries(
          locales.map((locale, i) => [locale, same[i] ? statusIn(live._status, locale) : 'draft']),
        )
  await saveVersion(req, target, { ...head, _status: status, updatedAt: new Date().toISOString() })
}

async function saveVersion(req: PayloadRequest, { collection, document }: Target, data: Raw): Promise<void> {
  const now = new Date().toISOString()
  await req.payload.db.createVersion({
    autosave: false,
    collectionSlug: collection as CollectionSlug,
    createdAt: now,
    parent: document,
    req,
    returning: false,
    updatedAt: now,
    versionData: stripIds(deepCopyObjectSimple(data as JsonObject)),
  })
}

const stripIds = (data: Raw): JsonObject =>
  Object.fromEntries(Object.entries(data).filter(([name]) => name !== 'id' && name !== '_id'))

function withStatus(before: unknown, { locale }: Part, status: 'draft' | 'published'): unknown {
  if (locale === null) return status
  return { ...(typeof before === 'object' && before !== null ? before : {}), [locale]: status }
}

const statusIn = (status: unknown, locale: string): string =>
  (typeof status === 'object' && status !== null ? (status as Record<string, string>)[locale] : undefined) ??
  'draft'
