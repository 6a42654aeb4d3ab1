import type { PayloadRequest } from 'payload'
import { comparePlaces, findPlace, type PathStep } from '../../core/comments/place'
import { labelText } from '../content/labelText'
import { loadDocument, type Document } from '../documents'
import { requireReadable } from '../endpoints/requireReadable'
import { requireStaff } from '../endpoints/requireStaff'
import { WorkflowNotFound } from '../errors'
import { mayUpdate } from '../mayUpdate'
import { namesOf } from '../people'
import type { Settings } from '../settings'
import { NO_LOCALE } from '../slugs'
import { loadComments, type Anchor, type Comment, type Target, type ThreadStatus } from './store'

/** Somebody of the staff; `name` is null once their account is deleted. */
export type Somebody = { id: string; name: null | string }

export type ToldComment = {
  at: string
  /** null of guests. */
  author: null | Somebody
  /** With mentions as `@[id]`. Plain text: escape it wherever it is shown. */
  body: string
  deleted: boolean
  editedAt: null | string
  /** Somebody who came by a preview link. */
  guest: { name: string; preview: string } | null
  id: string
  mayDelete: boolean
  mayEdit: boolean
  /** Those who are told by `@[id]` in the text. */
  mentions: readonly Somebody[]
  revision: number
  /** What they were when they wrote it. */
  roles: readonly string[]
}

export type ToldThread = {
  /** null: on the document as a whole. `label` is the name of the field, null where it is not there any more. */
  anchor: (Anchor & { label: null | string }) | null
  comments: readonly ToldComment[]
  id: string
  /** null: about all languages. */
  locale: null | string
  resolvedAt: null | string
  resolvedBy: null | Somebody
  revision: number
  status: ThreadStatus
}

export type CommentFilter = { locale?: string; status?: ThreadStatus }
export type CommentList = {
  /** In the language that was asked for, with those about all languages. */
  open: number
  resolved: number
  /** On the document first, then in the order of its fields, then of what is not there any more. */
  threads: readonly ToldThread[]
}

/** What is said of a document, for those of the staff who may read it. As many queries for many comments as for few. */
export async function listComments(
  settings: Settings,
  req: PayloadRequest,
  target: Target,
  { locale, status }: CommentFilter,
): Promise<CommentList> {
  requireStaff(settings, req)
  await requireReadable(req, target)
  const document = await loadDocument(settings, req, target)
  if (!document) throw new WorkflowNotFound(req)
  const all = (await loadComments(req, target)).filter(
    (each) => locale === undefined || each.locale === null || each.locale === locale,
  )
  const threads = await tellThreads(req, target, document, all)
  const count = (wanted: ThreadStatus): number => threads.filter((each) => each.status === wanted).length
  return {
    open: count('open'),
    resolved: count('resolved'),
    threads: threads.filter((each) => status === undefined || each.status === status),
  }
}

/** One thread; null where nothing is left of it. */
export async function tellThread(
  settings: Settings,
  req: PayloadRequest,
  target: Target,
  key: string,
): Promise<null | ToldThread> {
  const document = await loadDocument(settings, req, target)
  if (!document) throw new WorkflowNotFound(req)
  const [told] = await tellThreads(req, target, document, await loadComments(req, target, key))
  return told ?? null
}

async function tellThreads(
  req: PayloadRequest,
  target: Target,
  { head, host }: Document,
  comments: readonly Comment[],
): Promise<ToldThread[]> {
  const names = await namesOf(
    req,
    comments.flatMap(({ author, mentions, resolvedBy }) => [author, resolvedBy, ...mentions]),
  )
  const mayCleanUp =
    comments.some(({ guestPreview }) => guestPreview !== null) &&
    (await mayUpdate(req, { ...target, locale: null }))
  const teller: Teller = { mayCleanUp, names, user: String(req.user?.id) }
  const byThread = new Map<string, Comment[]>()
  for (const comment of comments)
    byThread.set(comment.thread, [...(byThread.get(comment.thread) ?? []), comment])
  const found = [...byThread.values()].flatMap((inThread) => {
    const first = inThread.find(({ status }) => status !== null)
    if (!first) return []
    const { anchor, locale } = first
    const own = locale === NO_LOCALE ? null : locale
    const place = anchor && findPlace(host.fields, head.raw, anchor.field, own)
    const label = place && labelOf(req, place)
    return [{ place, thread: tellOne(teller, first, inThread, anchor && { ...anchor, label }) }]
  })
  return found.sort(inOrder).map(({ thread }) => thread)
}

type Found = { place: null | readonly PathStep[]; thread: ToldThread }

/** Of one place, in the order of time, which is that of a stable sort. */
function inOrder(one: Found, other: Found): number {
  const group = ({ place, thread }: Found): number => (thread.anchor === null ? 0 : place ? 1 : 2)
  if (group(one) !== group(other)) return group(one) - group(other)
  return one.place && other.place ? comparePlaces(one.place, other.place) : 0
}

const labelOf = (req: PayloadRequest, place: readonly PathStep[]): string =>
  place
    .map(({ field, row }) => {
      const label = labelText(req, field.label as never, field.name)
      return row === null ? label : `${label} ${row + 1}`
    })
    .join(' > ')

type Teller = { mayCleanUp: boolean; names: ReadonlyMap<string, string>; user: string }

const tellOne = (
  teller: Teller,
  first: Comment,
  comments: readonly Comment[],
  anchor: ToldThread['anchor'],
): ToldThread => ({
  anchor,
  comments: comments.map((comment) => tellComment(teller, comment)),
  id: first.key,
  locale: first.locale,
  resolvedAt: first.resolvedAt,
  resolvedBy: somebody(teller, first.resolvedBy),
  revision: first.threadRevision,
  status: first.status ?? 'open',
})

const somebody = ({ names }: Teller, id: null | string): null | Somebody =>
  id === null ? null : { id, name: names.get(id) ?? null }

function tellComment(teller: Teller, comment: Comment): ToldComment {
  const { author, deletedAt, guestName, guestPreview } = comment
  const isOwn = author === teller.user && deletedAt === null
  return {
    at: comment.at,
    author: somebody(teller, author),
    body: comment.body,
    deleted: deletedAt !== null,
    editedAt: comment.editedAt,
    guest: guestPreview === null ? null : { name: guestName ?? '', preview: guestPreview },
    id: comment.key,
    mayDelete: isOwn || (author === null && deletedAt === null && teller.mayCleanUp),
    mayEdit: isOwn,
    mentions: comment.mentions.map((id) => ({ id, name: teller.names.get(id) ?? null })),
    revision: comment.revision,
    roles: comment.authorRoles,
  }
}
