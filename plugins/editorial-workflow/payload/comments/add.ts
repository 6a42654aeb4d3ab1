import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { isFieldPath } from '../../core/comments/place'
import type { Address } from '../address'
import type { Document } from '../documents'
import { badInput } from '../endpoints/parseInput'
import { NO_LOCALE } from '../slugs'
import { inTransaction } from '../inTransaction'
import { drainSoon } from '../outbox'
import type { Settings } from '../settings'
import { concernedBy, speakersOf } from './concerned'
import { requireMentioned } from './mentions'
import { tellOf } from './news'
import { countComments, insertComment, loadComments, type Anchor, type Comment, type Target } from './store'
import { onComments, refused, requireDocument, requireThread, touch, type Work } from './work'

/** The most comments of one document: they are told together. */
export const COMMENTS_LIMIT = 2_000

export type NewThread = { anchor: Anchor | null; body: string; locale: null | string }

/**
 * Begins a thread on a document in one language, or in all (`locale` null), on a field of it, or on a passage in that.
 *
 * @returns its key.
 * @throws {WorkflowRefused} 400 `badInput` for a field that there is not, 409 `commentsFull`, 422 `mentionUnknown`.
 */
export const addThread = (
  settings: Settings,
  req: PayloadRequest,
  target: Target,
  { anchor, body, locale }: NewThread,
): Promise<string> =>
  onComments(settings, req, target, async (on) => {
    const { actor, document, now } = on
    await refuseFull(on.req, target)
    requirePlace(on.req, document, anchor)
    const mentions = await requireMentioned(on, body)
    const comment = {
      ...blank(target, now),
      anchor,
      author: actor.id,
      authorRoles: actor.roles,
      body,
      locale: document.host.locales ? locale : NO_LOCALE,
      mentions,
      status: 'open' as const,
    }
    await insertComment(on.req, comment)
    const others = concernedBy(document, locale).filter((id) => !mentions.includes(id))
    await tellOf(on.req, comment, { actor: actor.id, at: now, kind: 'mentioned', to: mentions })
    await tellOf(on.req, comment, { actor: actor.id, at: now, kind: 'commented', to: others })
    return comment.key
  })

/**
 * Answers in a thread that is open. A thread that is resolved has to be opened again first, so that no answer gets lost in it.
 *
 * @throws {WorkflowNotFound} 404; {WorkflowRefused} 409 `threadResolved`, 409 `commentsFull`, 422 `mentionUnknown`.
 */
export const addReply = (
  settings: Settings,
  req: PayloadRequest,
  target: Target,
  { body, thread }: { body: string; thread: string },
): Promise<void> =>
  onComments(settings, req, target, async (on) => {
    const { actor, now } = on
    const first = await requireThread(on, thread)
    if (first.status === 'resolved') throw refused(on.req, { code: 'threadResolved', kind: 'conflict' })
    await refuseFull(on.req, target)
    const mentions = await requireMentioned(on, body)
    await touch(on.req, first)
    const comment = {
      ...blank(target, now),
      author: actor.id,
      authorRoles: actor.roles,
      body,
      locale: first.locale,
      mentions,
      thread: first.key,
    }
    await insertComment(on.req, comment)
    await tellOthers(on, comment)
  })

async function tellOthers({ actor, now, req, target }: Work, comment: Comment): Promise<void> {
  const inThread = speakersOf(await loadComments(req, target, comment.thread))
  const others = inThread.filter((id) => !comment.mentions.includes(id))
  await tellOf(req, comment, { actor: actor.id, at: now, kind: 'mentioned', to: comment.mentions })
  await tellOf(req, comment, { actor: actor.id, at: now, kind: 'replied', to: others })
}

export type GuestComment = {
  address: Address
  /** Users who are told beside those who work on the text. @default none */
  alsoTell?: readonly string[]
  anchor?: Anchor
  body: string
  /** What the guest calls themselves. */
  name: string
  /** The preview link that they came by. */
  preview: string
}

/**
 * Begins a thread for somebody without an account. That they may (a link that is signed, valid and of this document and language), and that
 * `name` and `body` are of a length to be kept, is for the caller to have seen. They mention nobody: whatever stands in the text is text.
 *
 * @returns the key of the thread.
 * @throws {WorkflowNotFound} 404; {WorkflowRefused} 400 `badInput` for a field that there is not, 409 `trashed` or `commentsFull`.
 */
export async function addGuestComment(
  settings: Settings,
  req: PayloadRequest,
  { address: { locale, ...target }, alsoTell = [], anchor = undefined, body, name, preview }: GuestComment,
): Promise<string> {
  const key = await inTransaction(req, async (own) => {
    const document = await requireDocument(settings, own, target)
    await refuseFull(own, target)
    requirePlace(own, document, anchor ?? null)
    const now = new Date().toISOString()
    const comment = {
      ...blank(target, now),
      anchor: anchor ?? null,
      body,
      guestName: name,
      guestPreview: preview,
      locale: document.host.locales ? locale : NO_LOCALE,
      status: 'open' as const,
    }
    await insertComment(own, comment)
    const to = [...new Set([...concernedBy(document, locale), ...alsoTell])]
    await tellOf(own, comment, { actor: null, at: now, kind: 'guestCommented', to })
    return comment.key
  })
  drainSoon(settings, req.payload)
  return key
}

async function refuseFull(req: PayloadRequest, target: Target): Promise<void> {
  if ((await countComments(req, target)) < COMMENTS_LIMIT) return
  throw refused(req, { code: 'commentsFull', kind: 'conflict', values: { limit: COMMENTS_LIMIT } })
}

/** A row of it need not be saved yet. */
function requirePlace(req: PayloadRequest, { host }: Document, anchor: Anchor | null): void {
  if (anchor && !isFieldPath(host.fields, anchor.field)) throw badInput(req, 'anchor.field')
}

function blank({ collection, document }: Target, at: string): Comment {
  const key = randomUUID()
  return {
    anchor: null,
    at,
    author: null,
    authorRoles: [],
    body: '',
    collectionSlug: collection,
    deletedAt: null,
    document,
    editedAt: null,
    guestName: null,
    guestPreview: null,
    key,
    locale: null,
    mentions: [],
    resolvedAt: null,
    resolvedBy: null,
    revision: 1,
    status: null,
    thread: key,
    threadRevision: 1,
  }
}
