import {
  APIError,
  deepCopyObjectSimple,
  type CollectionSlug,
  type JsonObject,
  type PayloadRequest,
  type TypeWithVersion,
  type Where,
} from 'payload'
import {
  canonicalJson,
  fixedContent,
  mergeVariant,
  variantContent,
  withoutTexts,
  type ContentField,
  type Part,
  type Raw,
} from '../core'
import { sha256 } from './digest'
import { mayBeDocument, mayBeVersion } from './ids'

/*
 * The one file that knows how Payload 3 keeps versions and publishes one language. Payload's own way writes the newest draft of all
 * shared fields with it (#17367) and never a version that is not the newest.
 */

export type StoredVersion = {
  autosave: boolean
  /** The id of its document, as the database spells it. */
  document: string
  id: string
  raw: Raw
  savedAt: string
}
type Target = { collection: string; document: string }

/** The newest saved state of a document, in all its languages. */
export const loadHead = (req: PayloadRequest, target: Target): Promise<null | StoredVersion> =>
  loadNewest(req, target, { latest: { equals: true } })

/** A version of a document by its id; null when it is another document's, or gone. */
export const loadVersion = async (
  req: PayloadRequest,
  target: Target,
  id: string,
): Promise<null | StoredVersion> =>
  mayBeVersion(req, id) ? loadNewest(req, target, { id: { equals: id } }) : null

/** The newest version of a document but one. */
export const loadVersionBefore = (
  req: PayloadRequest,
  target: Target,
  { id }: StoredVersion,
): Promise<null | StoredVersion> => loadNewest(req, target, { id: { not_equals: id } })

async function loadNewest(
  req: PayloadRequest,
  { collection, document }: Target,
  where: Where,
): Promise<null | StoredVersion> {
  if (!mayBeDocument(req, collection, document)) return null
  const { docs } = await req.payload.db.findVersions<JsonObject>({
    collection: collection as CollectionSlug,
    limit: 1,
    locale: 'all',
    pagination: false,
    req,
    sort: '-updatedAt',
    where: { and: [{ parent: { equals: document } }, where] },
  })
  return docs[0] ? toStored(docs[0]) : null
}

const toStored = ({
  autosave,
  id,
  parent,
  updatedAt,
  version,
}: TypeWithVersion<JsonObject> & JsonObject): StoredVersion => ({
  autosave: Boolean(autosave),
  document: String(parent),
  id: String(id),
  raw: version,
  savedAt: new Date(updatedAt).toISOString(),
})

/** Makes autosave leave a version alone: it writes into the newest one as long as that is its own. */
export async function pinVersion(
  req: PayloadRequest,
  { collection }: Target,
  { id, savedAt }: StoredVersion,
): Promise<void> {
  await req.payload.db.updateVersion({
    id,
    collection: collection as CollectionSlug,
    req,
    returning: false,
    versionData: { autosave: false, updatedAt: savedAt } as never,
  })
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

/** A translation that is live, and the version that it was published from. */
export type Translation = { approved: Raw; locale: string }

export type Additions = {
  /** Gives the fields that the publication itself fills, out of the document that readers are to get. @default none */
  fix?: (merged: Raw) => Promise<Raw>
  /** The newest version, where it is known. @default it is read */
  head?: StoredVersion
  translations?: readonly Translation[]
}

/**
 * Makes a version live in one language: its part of the document changes for readers and nothing else does. What has been
 * written since stays as the newest draft. With the rows of a source come the texts that are approved for them in the
 * `translations` that are live: they may have been published before the rows were.
 */
export async function publishVersion(
  req: PayloadRequest,
  change: Change,
  approved: Raw,
  { fix, head: known, translations = [] }: Additions = {},
): Promise<void> {
  const { fields, part, target } = change
  const head = known ?? (await loadHead(req, target))
  const live = (await loadLive(req, target)) ?? {}
  const merged = translations.reduce(
    (doc, translation) =>
      mergeVariant(
        fields,
        { approved: translation.approved, live: doc },
        { locale: translation.locale, shared: false },
      ),
    mergeVariant(fields, { approved, live: readable(change, live, live._status) }, part),
  )
  const status = withStatus(live._status, part, 'published')
  const next = { ...merged, ...(await fix?.(merged)), _status: status }
  await writeLive(req, change, next, live, head)
  await keepDraft(req, change, head?.raw, next)
}

/** Takes one language off. Its text stays as a draft. */
export async function unpublishVersion(req: PayloadRequest, change: Change): Promise<void> {
  const [head, live] = [await loadHead(req, change.target), (await loadLive(req, change.target)) ?? {}]
  const status = withStatus(live._status, change.part, 'draft')
  const left = { ...live, ...readable(change, live, status), _status: status }
  await writeLive(req, change, left, live, head)
  await keepDraft(req, change, head?.raw, left)
}

/**
 * The live document without the texts of languages that are not live. They are in the versions; here they would reach readers who ask
 * for all languages at once, or come back in a row that a later version does not know.
 */
const readable = ({ fields, locales }: Change, live: Raw, status: unknown): Raw =>
  (locales ?? [])
    .filter((locale) => statusIn(status, locale) !== 'published')
    .reduce((doc, locale) => withoutTexts(fields, doc, locale), live)

/** Brings the text of an older version back as the newest draft of one language, and returns what that draft holds. */
export async function revertToVersion(req: PayloadRequest, change: Change, old: Raw): Promise<Raw> {
  const head = await loadHead(req, change.target)
  const merged = mergeVariant(change.fields, { approved: old, live: head?.raw ?? {} }, change.part)
  await saveVersion(req, change.target, {
    ...head?.raw,
    ...merged,
    _status: withStatus(head?.raw._status, change.part, 'draft'),
  })
  return merged
}

/**
 * Takes the newest save back. What is refused after it was written is undone with its transaction, but a bulk update of Payload goes on
 * with the next document and commits. An autosave has no state before it to go back to, and is never part of one.
 */
export async function undoSave(req: PayloadRequest, target: Target, head: StoredVersion): Promise<void> {
  const collection = target.collection as CollectionSlug
  const before = await loadVersionBefore(req, target, head)
  if (!before || head.autosave) return
  await saveVersion(req, target, before.raw)
  await req.payload.db.deleteVersions({ collection, req, where: { id: { equals: head.id } } })
}

/** Puts a document into the trash, or takes it out, as readers and lists see it. */
export async function markTrashed(
  req: PayloadRequest,
  target: Target,
  deletedAt: null | string,
): Promise<void> {
  const live = await loadLive(req, target)
  await req.payload.db.updateOne({
    id: target.document,
    collection: target.collection as CollectionSlug,
    data: { ...stripIds(live ?? {}), deletedAt },
    locale: 'all',
    req,
    returning: false,
  })
}

/** Writes fields that a publication fills into the live document and its newest version, after Payload has published by itself. */
export async function writeFixed(req: PayloadRequest, target: Target, fixed: Raw): Promise<void> {
  const [head, live] = [await loadHead(req, target), await loadLive(req, target)]
  const collection = target.collection as CollectionSlug
  await req.payload.db.updateOne({
    id: target.document,
    collection,
    data: { ...stripIds(live ?? {}), ...deepCopyObjectSimple(fixed as JsonObject) },
    locale: 'all',
    req,
    returning: false,
  })
  if (!head) return
  const version = { ...stripIds(head.raw), ...deepCopyObjectSimple(fixed as JsonObject) }
  await req.payload.db.updateVersion({
    id: head.id,
    collection,
    locale: 'all',
    req,
    returning: false,
    versionData: { latest: true, parent: target.document, updatedAt: head.savedAt, version } as never,
  })
}

/** Writes down what is live as a version, below the newest draft where that differs, and gives its id. */
export async function saveLiveVersion(
  req: PayloadRequest,
  change: Omit<Change, 'part'>,
  live: Raw,
): Promise<string> {
  const head = await loadHead(req, change.target)
  await saveVersion(req, change.target, live)
  const saved = await loadHead(req, change.target)
  await keepDraft(req, change, head?.raw, live)
  if (!saved) throw new APIError(`A version of ${change.target.document} was written and is not there.`, 500)
  return saved.id
}

async function writeLive(
  req: PayloadRequest,
  { target }: Change,
  data: Raw,
  before: Raw,
  head: null | StoredVersion,
): Promise<void> {
  const now = new Date().toISOString()
  await req.payload.db.updateOne({
    id: target.document,
    collection: target.collection as CollectionSlug,
    data: { ...stripIds(data), createdAt: before.createdAt, updatedAt: now },
    locale: 'all',
    req,
    returning: false,
  })
  await saveVersion(req, target, { ...data, createdAt: before.createdAt, updatedAt: now }, head)
}

/**
 * Puts what was the newest state back on top, where it differs from what is live now in any language. It takes along what the publication
 * filled: a save of Payload's own starts from the newest version, and would go live without it where a bypass publishes.
 */
async function keepDraft(
  req: PayloadRequest,
  { fields, locales, target }: Omit<Change, 'part'>,
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
  const updatedAt = new Date().toISOString()
  await saveVersion(req, target, { ...head, ...fixedContent(fields, live), _status: status, updatedAt })
}

/** @param head the newest version, where it is known. @default its time is read */
async function saveVersion(
  req: PayloadRequest,
  target: Target,
  data: Raw,
  head?: null | StoredVersion,
): Promise<void> {
  const { collection, document } = target
  const now = nextInstant(head?.savedAt ?? (await lastSaved(req, target)))
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

/**
 * Now, but after the newest version: Payload takes the mark of the newest off those that are older, and so leaves two marks where two
 * versions come in one millisecond, or where the clock of another node is ahead.
 */
const nextInstant = (savedAt: string | undefined): string =>
  new Date(Math.max(Date.now(), savedAt ? Date.parse(savedAt) + 1 : 0)).toISOString()

/** When the newest version of a document was saved. */
async function lastSaved(req: PayloadRequest, { collection, document }: Target): Promise<string | undefined> {
  const { docs } = await req.payload.db.findVersions<JsonObject>({
    collection: collection as CollectionSlug,
    limit: 1,
    pagination: false,
    req,
    select: { updatedAt: true },
    sort: '-updatedAt',
    where: { and: [{ parent: { equals: document } }, { latest: { equals: true } }] },
  })
  return docs[0]?.updatedAt
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

/** Whether a `_status`, of one language or an object of them, says that a language is live. */
export function isPublished(status: unknown, locale: null | string): boolean {
  if (locale === null || typeof status !== 'object' || status === null) return status === 'published'
  return (status as Record<string, unknown>)[locale] === 'published'
}
