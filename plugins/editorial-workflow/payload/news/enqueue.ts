import type { PayloadRequest } from 'payload'
import type { Address } from '../address'
import { OUTBOX } from '../slugs'

/** What people are told of beside the events of the record. */
export const NEWS_KINDS = ['commented', 'mentioned', 'replied', 'guestCommented', 'guestSignedOff'] as const
export type NewsKind = (typeof NEWS_KINDS)[number]

/** It carries no text of the document and none of the comment: whoever is told reads it where they may. */
export type News = {
  address: Address
  /** Who did it: never told of it. null for somebody without an account. */
  actor: null | string
  at: string
  /** What it is about, once and for all: nobody is told the same twice. */
  key: string
  kind: NewsKind
  /** The comment, or the preview link, that it leads to. */
  subject: string
  /** Ids of users. Who is no staff any more, or may not read the document, is passed over when it is told. */
  to: readonly string[]
}

/**
 * Writes news down in the transaction of `req`. Told after the commit: at once where whoever has written it calls `drainSoon` (`payload/outbox`)
 * then, otherwise by a runner within two minutes.
 */
export async function enqueueNews(req: PayloadRequest, news: News): Promise<void> {
  if (news.to.length === 0) return
  await req.payload.db.create({
    collection: OUTBOX as never,
    data: { attempts: 0, dueAt: news.at, key: `news#${news.key}`, note: { news } },
    req,
    returning: false,
  })
}
