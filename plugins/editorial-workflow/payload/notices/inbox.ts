import type { PayloadRequest, TypedUser, Where } from 'payload'
import { NOTICES } from '../slugs'
import { ownNotices } from './own'
import type { StoredNotice } from './rows'
import { showNotices, type ToldNotice } from './show'

export type Inbox = {
  /** When it was read: what has come since is not among what `upTo` marks. */
  asOf: string
  page: number
  rows: ToldNotice[]
  totalPages: number
  totalRows: number
  unread: number
}

const unreadOf = (user: TypedUser): Where => ({ and: [ownNotices(user), { unread: { equals: true } }] })

/** How many notices somebody has not read: one query, by an index. */
export async function countUnread({ payload }: PayloadRequest, user: TypedUser): Promise<number> {
  const { totalDocs } = await payload.db.count({ collection: NOTICES as never, where: unreadOf(user) })
  return totalDocs
}

/** One page of somebody's notices, the newest first. */
export async function readInbox(
  req: PayloadRequest,
  user: TypedUser,
  { limit, now, page, unread }: { limit: number; now: Date; page: number; unread: boolean },
): Promise<Inbox> {
  const found = await req.payload.db.find<StoredNotice>({
    collection: NOTICES as never,
    limit,
    page,
    pagination: true,
    // Those of one moment are told apart by their key, so that no page repeats one.
    sort: ['-at', 'key'],
    where: unread ? unreadOf(user) : ownNotices(user),
  })
  return {
    asOf: now.toISOString(),
    page,
    rows: await showNotices(req, found.docs),
    totalPages: Math.max(1, found.totalPages),
    totalRows: found.totalDocs,
    unread: await countUnread(req, user),
  }
}

type Marked = { ids: readonly string[] } | { upTo: string }

/** Marks notices as read: some, or all that were written up to a moment. Those of others are left alone, without a word. */
export async function markRead(
  req: PayloadRequest,
  user: TypedUser,
  { marked, now }: { marked: Marked; now: Date },
): Promise<number> {
  const which: Where = 'ids' in marked ? { id: { in: marked.ids } } : toldUpTo(marked.upTo)
  await req.payload.db.updateMany({
    collection: NOTICES as never,
    data: { readAt: now.toISOString(), unread: false },
    returning: false,
    where: { and: [unreadOf(user), which] },
  })
  return countUnread(req, user)
}

/** Those of an earlier version of the plugin do not say when they were written. */
const toldUpTo = (instant: string): Where => ({
  or: [{ toldAt: { less_than_equal: instant } }, { toldAt: { exists: false } }],
})
