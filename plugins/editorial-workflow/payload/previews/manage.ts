import type { PayloadRequest } from 'payload'
import { NEW_VARIANT } from '../../core'
import { loadDocument, rowIn } from '../documents'
import { badInput } from '../endpoints/parseInput'
import { requireReadable } from '../endpoints/requireReadable'
import { requireStaff } from '../endpoints/requireStaff'
import { localeOf } from '../endpoints/tell'
import { WorkflowNotFound, WorkflowRefused, WorkflowUnauthorized } from '../errors'
import { inTransaction } from '../inTransaction'
import type { Settings } from '../settings'
import { keyOf, type Address } from '../address'
import { pinVersion } from '../versions'
import { NEWEST_SUBMITTED, OPEN_DAYS, OPEN_DAYS_MAX, OPEN_LIMIT, type PreviewInput } from './inputs'
import { findVersion, newestSubmitted } from './shown'
import { findById, insertPreview, isOpen, listPreviews, updatePreview } from './store'
import { tellPreview, type ToldPreview } from './tell'

/** Where a caller wants to make, see or end links. */
export type Target = { collection: string; document: string; locale: string }
export type PreviewList = { previews: ToldPreview[] }
/** A new link: its address is told this once. */
export type NewPreview = { preview: ToldPreview; token: string; url: null | string }

const DAY_MS = 86_400_000

/** The links of one language of a document, the newest first, for staff who may read it. */
export async function readPreviews(
  settings: Settings,
  req: PayloadRequest,
  target: Target,
): Promise<PreviewList> {
  const address = await addressFor(settings, req, target)
  const now = new Date()
  return { previews: (await listPreviews(req, address)).map((row) => tellPreview(row, now)) }
}

/**
 * Makes a link, for staff who may act in this language.
 *
 * @throws {WorkflowRefused} 400 `badInput` for a time that is over or too far, and for a version that there is not; 403 `localeNotAllowed`; 409
 * `nothingSubmitted` where nothing was sent in yet, `trashed`, `previewsFull`.
 */
export async function createPreview(
  settings: Settings,
  req: PayloadRequest,
  target: Target,
  input: PreviewInput,
): Promise<NewPreview> {
  const address = await addressFor(settings, req, target)
  const maker = requireMaker(settings, req, address)
  const now = new Date()
  const expiresAt = expiryOf(req, input.expiresAt, now)
  const { row, token } = await inTransaction(req, async (own) => {
    const version = await requireVersion(settings, own, address, input.version)
    const open = (await listPreviews(own, address)).filter((each) => isOpen(each, now))
    if (open.length >= OPEN_LIMIT) throw conflict(own, 'previewsFull')
    const { label, maySignOff } = input
    const data = { createdAt: now.toISOString(), createdBy: maker, expiresAt, label, maySignOff, version }
    return insertPreview(own, address, data)
  })
  return { preview: tellPreview(row, now), token, url: urlFor(settings, req, token) }
}

/** Ends a link at once; one that is ended stays as it is. */
export async function revokePreview(
  settings: Settings,
  req: PayloadRequest,
  target: Target,
  id: string,
): Promise<PreviewList> {
  const address = await addressFor(settings, req, target)
  const revokedBy = requireMaker(settings, req, address)
  await inTransaction(req, async (own) => {
    const row = await findById(own, id)
    if (row?.variant !== keyOf(address)) throw new WorkflowNotFound(own, 'previewNotFound')
    if (row.revokedAt) return
    const data = { revokedAt: new Date().toISOString(), revokedBy }
    if (!(await updatePreview(own, row, data))) throw conflict(own, 'staleRevision')
  })
  return readPreviews(settings, req, target)
}

async function addressFor(
  settings: Settings,
  req: PayloadRequest,
  { collection, document, locale }: Target,
): Promise<Address> {
  requireStaff(settings, req)
  await requireReadable(req, { collection, document })
  const address = { collection, document, locale: localeOf(settings, req, collection, locale) }
  if (!(await loadDocument(settings, req, address))) throw new WorkflowNotFound(req)
  return address
}

/** Who shows a text to others may work on it. */
function requireMaker(settings: Settings, req: PayloadRequest, { collection, locale }: Address): string {
  const { user } = req
  if (!user) throw new WorkflowUnauthorized(req)
  if (settings.mayActOn({ action: 'submit', collection, locale, user })) return String(user.id)
  throw new WorkflowRefused(req, [{ code: 'localeNotAllowed', kind: 'forbidden', clearedBy: [] }])
}

function expiryOf(req: PayloadRequest, asked: string | undefined, now: Date): string {
  const inDays = (days: number): number => now.getTime() + days * DAY_MS
  const at = asked === undefined ? inDays(OPEN_DAYS) : Date.parse(asked)
  if (at <= now.getTime() || at > inDays(OPEN_DAYS_MAX)) throw badInput(req, 'expiresAt')
  return new Date(at).toISOString()
}

/** The version that a link is to show for good, which autosave must leave alone from now on; null for whatever was sent in last. */
async function requireVersion(
  settings: Settings,
  req: PayloadRequest,
  address: Address,
  asked: string,
): Promise<null | string> {
  const document = await loadDocument(settings, req, address)
  if (!document) throw new WorkflowNotFound(req)
  if (document.head.raw.deletedAt) throw conflict(req, 'trashed')
  const variant = rowIn(document.rows, address.locale)?.variant ?? NEW_VARIANT
  if (asked === NEWEST_SUBMITTED) {
    if (newestSubmitted(variant)) return null
    throw conflict(req, 'nothingSubmitted')
  }
  const found = await findVersion(req, { address, document, variant }, asked)
  if (!found) throw badInput(req, 'version')
  if (found.version.autosave) await pinVersion(req, address, found.version)
  return found.version.id
}

const conflict = (req: PayloadRequest, code: string): WorkflowRefused =>
  new WorkflowRefused(req, [{ code, kind: 'conflict', clearedBy: ['nobody'] }])

function urlFor({ previewUrl }: Settings, req: PayloadRequest, token: string): null | string {
  const own = previewUrl?.({ token })
  if (!own) return null
  return new URL(own, req.payload.config.serverURL || new URL(req.url ?? '').origin).toString()
}
