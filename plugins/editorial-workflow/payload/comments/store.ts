import type { PayloadRequest, Where } from 'payload'
import type { Quote } from '../../core/comments/quote'
import { parseJson } from '../parseJson'
import { COMMENTS } from '../slugs'

/** What a thread is about, beside its document: a field by its path with ids of rows, and a passage in it. */
export type Anchor = { field: string; quote: null | Quote }
export type ThreadStatus = 'open' | 'resolved'

/** A comment as it is kept. Times are ISO 8601 in UTC. */
export type Comment = {
  anchor: Anchor | null
  at: string
  author: null | string
  authorRoles: readonly string[]
  body: string
  collectionSlug: string
  deletedAt: null | string
  document: string
  editedAt: null | string
  guestName: null | string
  guestPreview: null | string
  key: string
  /** null: about all languages. */
  locale: null | string
  mentions: readonly string[]
  resolvedAt: null | string
  resolvedBy: null | string
  revision: number
  /** Of the first of a thread; null of replies. */
  status: null | ThreadStatus
  thread: string
  threadRevision: number
}

type Stored = Partial<Comment> & Pick<Comment, 'key'> & { id: string }

const toComment = (row: Stored): Comment => ({
  anchor: parseJson<Anchor | null>(row.anchor ?? null),
  at: row.at ?? '',
  author: row.author ?? null,
  authorRoles: parseJson<null | readonly string[]>(row.authorRoles ?? null) ?? [],
  body: row.body ?? '',
  collectionSlug: row.collectionSlug ?? '',
  deletedAt: row.deletedAt ?? null,
  document: row.document ?? '',
  editedAt: row.editedAt ?? null,
  guestName: row.guestName ?? null,
  guestPreview: row.guestPreview ?? null,
  key: row.key,
  locale: row.locale ?? null,
  mentions: parseJson<null | readonly string[]>(row.mentions ?? null) ?? [],
  resolvedAt: row.resolvedAt ?? null,
  resolvedBy: row.resolvedBy ?? null,
  revision: row.revision ?? 1,
  status: row.status ?? null,
  thread: row.thread ?? row.key,
  threadRevision: row.threadRevision ?? 1,
})

const collection = COMMENTS as never

export type Target = { collection: string; document: string }

const ofDocument = ({ collection: slug, document }: Target): Where[] => [
  { collectionSlug: { equals: slug } },
  { document: { equals: document } },
]

/** Everything that is said of a document, in the order of time; with `thread`, of that thread alone. */
export async function loadComments(req: PayloadRequest, target: Target, thread?: string): Promise<Comment[]> {
  const { docs } = await req.payload.db.find<Stored>({
    collection,
    limit: 0,
    pagination: false,
    req,
    sort: ['at', 'key'],
    where: { and: [...ofDocument(target), ...(thread ? [{ thread: { equals: thread } }] : [])] },
  })
  return docs.map(toComment)
}

/** A comment on this document; null when it is another one's, or gone. */
export async function loadComment(req: PayloadRequest, target: Target, key: string): Promise<Comment | null> {
  const where = { and: [...ofDocument(target), { key: { equals: key } }] }
  const row = await req.payload.db.findOne<Stored>({ collection, req, where })
  return row ? toComment(row) : null
}

export async function countComments(req: PayloadRequest, target: Target): Promise<number> {
  const { totalDocs } = await req.payload.db.count({ collection, req, where: { and: ofDocument(target) } })
  return totalDocs
}

export async function insertComment(req: PayloadRequest, comment: Comment): Promise<void> {
  await req.payload.db.create({ collection, data: { ...comment }, req, returning: false })
}

/**
 * Changes a comment, in the transaction of `req`, if it is still as it was read.
 *
 * @returns false where somebody has been quicker, and nothing was done.
 */
export async function changeComment(
  req: PayloadRequest,
  { key, revision, threadRevision }: Comment,
  change: Partial<Comment>,
): Promise<boolean> {
  const where: Where = {
    and: [
      { key: { equals: key } },
      { revision: { equals: revision } },
      { threadRevision: { equals: threadRevision } },
    ],
  }
  const changed: unknown = await req.payload.db.updateOne({ collection, data: { ...change }, req, where })
  return Boolean(changed)
}

export async function removeComments(req: PayloadRequest, keys: readonly string[]): Promise<void> {
  await req.payload.db.deleteMany({ collection, req, where: { key: { in: [...keys] } } })
}

/** Forgets what was said of a document that is deleted for good. */
export async function removeCommentsOf(req: PayloadRequest, target: Target): Promise<void> {
  await req.payload.db.deleteMany({ collection, req, where: { and: ofDocument(target) } })
}
