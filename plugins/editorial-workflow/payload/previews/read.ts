import type { JsonObject, PayloadRequest } from 'payload'
import type { State, VersionRef } from '../../core'
import { NEW_VARIANT } from '../../core'
import { loadDocument, rowIn } from '../documents'
import { requireReadable } from '../endpoints/requireReadable'
import { requireStaff } from '../endpoints/requireStaff'
import { localeOf } from '../endpoints/tell'
import { WorkflowNotFound } from '../errors'
import { sourceLocaleOf } from '../host'
import type { Settings } from '../settings'
import { populated } from './populate'
import { findShown, findVersion, newestSubmitted, type Shown } from './shown'
import { findByToken, isOpen, noteUse, type StoredPreview } from './store'
import { tellSignOffs, type ToldSignOff } from './tell'

/** A text as it is shown: one language of one version. */
export type PreviewedText = {
  doc: JsonObject
  locale: null | string
  ref: VersionRef
  savedAt: string
}

/** What a link shows to whoever has it. */
export type Preview = {
  collection: string
  expiresAt: string
  id: string
  /** Whether readers have this very text by now. */
  isLive: boolean
  /** Who it is for. */
  label: string
  maySignOff: boolean
  /** Those of this link, the newest last. */
  signOffs: readonly ToldSignOff[]
  /** Of a translation: its original, in the version that it is made from where that is known, else in the newest that was sent in. */
  source: null | PreviewedText
  text: PreviewedText
}

/** What staff see of a text that is not live. */
export type DraftPreview = Pick<Preview, 'collection' | 'id' | 'isLive' | 'text'> & {
  /** Versions that are worth a look, each text once, and as what. */
  choices: readonly { as: 'approved' | 'live' | 'newest' | 'submitted'; version: string }[]
  state: State
}

/**
 * What a link shows, with everything that it refers to as readers get it. Nobody needs to be signed in, and whoever is gets nothing more.
 *
 * @returns null for a token that is wrong, expired or revoked, of a document that is deleted or in the trash: nobody is told which.
 */
export async function readPreview(
  settings: Settings,
  req: PayloadRequest,
  token: string,
): Promise<null | Preview> {
  const found = await openPreview(settings, req, token)
  if (!found) return null
  const { row, shown } = found
  const { address, ref, variant } = shown
  await noteUse(req, row, new Date())
  return {
    collection: address.collection,
    expiresAt: new Date(row.expiresAt).toISOString(),
    id: address.document,
    isLive: isLive(variant.live, ref),
    label: row.label,
    maySignOff: row.maySignOff,
    signOffs: tellSignOffs(row),
    source: await sourceOf(req, shown),
    text: await textOf(req, shown),
  }
}

/** The link of a token and what it leads to, while it is open. */
export async function openPreview(
  settings: Settings,
  req: PayloadRequest,
  token: string,
): Promise<null | { row: StoredPreview; shown: Shown }> {
  const row = await findByToken(req, token)
  if (!row || !isOpen(row, new Date())) return null
  const shown = await findShown(settings, req, row)
  return shown && { row, shown }
}

type Asked = { collection: string; id: string; locale: string; version?: string }

/**
 * A version of a document in one language for staff who may read it, with what it refers to as its newest draft.
 *
 * @param asked `version`: @default the newest
 * @throws {WorkflowUnauthorized} 401, {WorkflowNotFound} 404, {WorkflowRefused} 400 `unknownLocale`.
 */
export async function readDraftPreview(
  settings: Settings,
  req: PayloadRequest,
  { collection, id, locale, version }: Asked,
): Promise<DraftPreview> {
  requireStaff(settings, req)
  await requireReadable(req, { collection, document: id })
  const address = { collection, document: id, locale: localeOf(settings, req, collection, locale) }
  const document = await loadDocument(settings, req, address)
  if (!document) throw new WorkflowNotFound(req)
  const variant = rowIn(document.rows, address.locale)?.variant ?? NEW_VARIANT
  const shown = await findVersion(req, { address, document, variant }, version ?? document.head.id)
  if (!shown) throw new WorkflowNotFound(req)
  const { approved, live, state, submitted } = variant
  const head = await findVersion(req, { address, document, variant }, document.head.id)
  const all = [
    { as: 'newest' as const, ref: head?.ref ?? null },
    { as: 'submitted' as const, ref: submitted },
    { as: 'approved' as const, ref: approved },
    { as: 'live' as const, ref: live },
  ]
  const choices = all.flatMap(({ as, ref }, i) => {
    const isFirst = all.findIndex((other) => other.ref?.fingerprint === ref?.fingerprint) === i
    return ref && isFirst ? [{ as, version: ref.version }] : []
  })
  const text = await textOf(req, shown, req.user)
  return { choices, collection, id, isLive: isLive(live, shown.ref), state, text }
}

/** Whether readers have this text already: a publication leaves a newer version behind that says the same. */
const isLive = (live: null | VersionRef, { fingerprint }: VersionRef): boolean =>
  live?.fingerprint === fingerprint

const textOf = async (
  req: PayloadRequest,
  { address, document, ref, version }: Shown,
  user: PayloadRequest['user'] = null,
): Promise<PreviewedText> => ({
  doc: await populated(req, { address, host: document.host, user, version }),
  locale: address.locale,
  ref,
  savedAt: version.savedAt,
})

/** Beside a translation stands what it was made from; who has the link sees no other version of the original. */
async function sourceOf(
  req: PayloadRequest,
  { address, document, variant, version }: Shown,
): Promise<null | PreviewedText> {
  const locale = sourceLocaleOf(document.host, version.raw)
  if (address.locale === null || locale === address.locale) return null
  const of = rowIn(document.rows, locale)?.variant ?? NEW_VARIANT
  const basis = variant.approved?.version === version.id ? variant.approved.basis : undefined
  const wanted = basis?.version ?? newestSubmitted(of)?.version
  const source = { address: { ...address, locale }, document, variant: of }
  const found = wanted === undefined ? null : await findVersion(req, source, wanted)
  return found && textOf(req, found)
}
