import { randomBytes, randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { canonicalJson } from '../../core'
import { addGuestComment } from '../comments'
import { concernedBy } from '../comments/concerned'
import { sha256 } from '../digest'
import { parseInput } from '../endpoints/parseInput'
import { WorkflowNotFound, WorkflowRefused } from '../errors'
import { inTransaction } from '../inTransaction'
import { enqueueNews } from '../news/enqueue'
import { adoptFirst, performInside } from '../operations'
import { drainSoon } from '../outbox'
import type { Settings } from '../settings'
import {
  guestCommentBody,
  SIGN_OFF_LIMIT,
  signOffBody,
  type GuestCommentBody,
  type SignOffBody,
} from './inputs'
import { openPreview } from './read'
import { addressIn, updatePreview, type SignOff } from './store'
import { vouchingFor } from './vouching'

/**
 * Signs off the version that a link shows, for whoever has the link: on record as evidence, and as an approval where the step of the review says so.
 * The same again by the same name is done once.
 *
 * @throws {WorkflowNotFound} 404 for a token that opens nothing; {WorkflowRefused} 400 `badInput`, 403 `signOffNotAsked`, 409 `signOffsFull`, and
 * `versionChanged` where the link shows another version by now than the one that was `seen`.
 */
export async function signOffPreview(
  settings: Settings,
  req: PayloadRequest,
  token: string,
  input: SignOffBody,
): Promise<{ counted: boolean }> {
  const { row } = await requireOpen(settings, req, token)
  const { comment, name, organisation, seen } = parseInput(req, signOffBody, input)
  if (!row.maySignOff) throw refused(req, 'signOffNotAsked', 'forbidden')
  await adoptFirst(settings, { address: addressIn(row), req })
  const counted = await inTransaction(req, async (own) => {
    const now = await openPreview(settings, own, token)
    if (!now) throw new WorkflowNotFound(own, 'previewNotFound')
    const { ref } = now.shown
    if (seen.version !== ref.version || seen.fingerprint !== ref.fingerprint)
      throw refused(own, 'versionChanged')
    const said = { comment: comment || null, name, organisation: organisation || null, ref }
    return write(settings, own, now, said)
  })
  drainSoon(settings, req.payload)
  return { counted }
}

type Said = Pick<SignOff, 'comment' | 'name' | 'organisation' | 'ref'>
type Open = NonNullable<Awaited<ReturnType<typeof openPreview>>>

async function write(
  settings: Settings,
  req: PayloadRequest,
  { row, shown: { address, document, ref, variant } }: Open,
  said: Said,
): Promise<boolean> {
  const same = row.signOffs.find(
    (each) =>
      each.name === said.name && each.ref.version === ref.version && each.ref.fingerprint === ref.fingerprint,
  )
  if (same) return same.counted
  if (row.signOffs.length >= SIGN_OFF_LIMIT) throw refused(req, 'signOffsFull')
  const at = new Date()
  const signOff = {
    ...said,
    at: at.toISOString(),
    id: randomUUID(),
    salt: randomBytes(16).toString('base64url'),
  }
  const preview = String(row.id)
  const { variant: next } = await performInside(settings, {
    address,
    command: { action: 'approve', revision: variant.revision, version: ref.version },
    guest: {
      held: ref.fingerprint,
      ref,
      signOff: { evidence: evidenceOf(signOff), id: signOff.id, preview },
      vouching: await vouchingFor(settings, req, row),
    },
    now: at,
    req,
  })
  // A sign-off is one event, and an approval one more.
  const counted = next.revision > variant.revision + 1
  const signOffs = [...row.signOffs, { ...signOff, counted }]
  if (!(await updatePreview(req, row, { signOffs }))) throw refused(req, 'staleRevision')
  await enqueueNews(req, {
    actor: null,
    address,
    at: signOff.at,
    key: `signOff#${signOff.id}`,
    kind: 'guestSignedOff',
    subject: preview,
    to: [...new Set([row.createdBy, ...concernedBy(document, address.locale)])],
  })
  return counted
}

/** The hash in the record of what a guest said: whoever has the row of the link can prove it, and nobody can guess it. */
export const evidenceOf = ({
  at,
  comment,
  id,
  name,
  organisation,
  ref,
  salt,
}: Omit<SignOff, 'counted'>): string =>
  sha256(canonicalJson({ at, comment, id, name, organisation, ref, salt }))

/**
 * Begins a thread of comments, for whoever has the link.
 *
 * @throws {WorkflowNotFound} 404 for a token that opens nothing; {WorkflowRefused} 400 `badInput`, and what comments are refused with.
 */
export async function commentOnPreview(
  settings: Settings,
  req: PayloadRequest,
  token: string,
  input: GuestCommentBody,
): Promise<void> {
  const { row, shown } = await requireOpen(settings, req, token)
  const { body, name } = parseInput(req, guestCommentBody, input)
  await addGuestComment(settings, req, {
    address: shown.address,
    alsoTell: [row.createdBy],
    body,
    name,
    preview: String(row.id),
  })
}

async function requireOpen(settings: Settings, req: PayloadRequest, token: string): Promise<Open> {
  const found = await openPreview(settings, req, token)
  if (!found) throw new WorkflowNotFound(req, 'previewNotFound')
  return found
}

const refused = (
  req: PayloadRequest,
  code: string,
  kind: 'conflict' | 'forbidden' = 'conflict',
): WorkflowRefused => new WorkflowRefused(req, [{ code, kind, clearedBy: ['nobody'] }])
