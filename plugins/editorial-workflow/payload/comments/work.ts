import type { PayloadRequest } from 'payload'
import type { Actor, Reason } from '../../core'
import { loadDocument, type Document } from '../documents'
import { requireReadable } from '../endpoints/requireReadable'
import { requireStaff } from '../endpoints/requireStaff'
import { WorkflowNotFound, WorkflowRefused, WorkflowUnauthorized } from '../errors'
import { inTransaction } from '../inTransaction'
import { drainSoon } from '../outbox'
import { actorOf, type Settings } from '../settings'
import { changeComment, loadComment, type Comment, type Target } from './store'

/** Something that is done to the comments of a document. `req` carries its transaction. */
export type Work = {
  actor: Actor
  document: Document
  now: string
  req: PayloadRequest
  settings: Settings
  target: Target
}

/**
 * Does something to the comments of a document, in one transaction with the news of it. Whoever of the staff may read the document may.
 *
 * @throws {WorkflowUnauthorized} 401; {WorkflowNotFound} 404; {WorkflowRefused} 409 `trashed`, and what `work` throws.
 */
export async function onComments<T>(
  settings: Settings,
  req: PayloadRequest,
  target: Target,
  work: (on: Work) => Promise<T>,
): Promise<T> {
  requireStaff(settings, req)
  await requireReadable(req, target)
  const done = await inTransaction(req, async (own) => {
    const actor = actorOf(settings, own)
    if (!actor) throw new WorkflowUnauthorized(own)
    const document = await requireDocument(settings, own, target)
    return work({ actor, document, now: new Date().toISOString(), req: own, settings, target })
  })
  drainSoon(settings, req.payload)
  return done
}

/** The document that is commented on. What is in the trash is left as it is. */
export async function requireDocument(
  settings: Settings,
  req: PayloadRequest,
  target: Target,
): Promise<Document> {
  const document = await loadDocument(settings, req, target)
  if (!document) throw new WorkflowNotFound(req)
  if (document.head.raw.deletedAt) throw refused(req, { code: 'trashed', kind: 'conflict' })
  return document
}

/** @throws {WorkflowNotFound} where there is no such comment on this document, or it is deleted. */
export async function requireComment({ req, target }: Work, key: string): Promise<Comment> {
  const comment = await loadComment(req, target, key)
  if (!comment || comment.deletedAt) throw new WorkflowNotFound(req, 'commentNotFound')
  return comment
}

/** The first comment of a thread, deleted or not. */
export async function requireThread({ req, target }: Work, key: string): Promise<Comment> {
  const first = await loadComment(req, target, key)
  if (!first?.status) throw new WorkflowNotFound(req, 'commentNotFound')
  return first
}

/** Changes what was read in this transaction. What another one has changed meanwhile is read again, and judged anew. */
export async function change(req: PayloadRequest, comment: Comment, to: Partial<Comment>): Promise<void> {
  if (!(await changeComment(req, comment, to)))
    throw new Error(`Write conflict: comment ${comment.key} was changed elsewhere.`)
}

/** Whoever comes with an older thread in their hands finds it changed. */
export const touch = (req: PayloadRequest, first: Comment): Promise<void> =>
  change(req, first, { threadRevision: first.threadRevision + 1 })

export const refused = (
  req: PayloadRequest,
  reason: Pick<Reason, 'code' | 'kind' | 'values'> & { clearedBy?: Reason['clearedBy'] },
): WorkflowRefused => new WorkflowRefused(req, [{ clearedBy: ['nobody'], ...reason }])

/** @throws {WorkflowRefused} 409 `commentMoved` */
export function refuseStale(req: PayloadRequest, seen: number, now: number): void {
  if (seen !== now) throw refused(req, { code: 'commentMoved', kind: 'conflict', values: { revision: now } })
}
