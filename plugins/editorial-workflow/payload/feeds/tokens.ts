import { randomBytes } from 'node:crypto'
import type { PayloadRequest, TypedUser } from 'payload'
import { sha256 } from '../digest'
import { inTransaction } from '../inTransaction'
import { FEEDS } from '../slugs'

/** When the address of a calendar was made, and when it was last read, to the hour. */
export type Feed = { createdAt: string; lastUsedAt: null | string }

/** One address of a calendar as the database has it. */
export type StoredFeed = {
  createdAt: string
  id: number | string
  lastUsedAt?: null | string
  user: string
}

/** 256 random bits. */
const TOKEN_BYTES = 32
/** Those, in base64url. */
const TOKEN = /^[\w-]{43}$/
/** How often the use of an address is written down, in milliseconds. */
const USE_MS = 60 * 60_000

/** The address of a user's calendar; null where they have none. */
export async function readFeed(req: PayloadRequest, user: TypedUser): Promise<Feed | null> {
  const found = await req.payload.db.findOne<StoredFeed>({
    collection: FEEDS as never,
    req,
    where: { user: { equals: nameOf(user) } },
  })
  return found ? toFeed(found) : null
}

/** Makes a new address, which takes the place of the earlier one. Its token is told here and never again. */
export async function makeFeed(req: PayloadRequest, user: TypedUser): Promise<{ feed: Feed; token: string }> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  const createdAt = new Date().toISOString()
  await inTransaction(req, async (own) => {
    await revokeFeed(own, user)
    await own.payload.db.create({
      collection: FEEDS as never,
      data: { createdAt, lastUsedAt: null, tokenHash: sha256(token), user: nameOf(user) } as never,
      req: own,
      returning: false,
    })
  })
  return { feed: { createdAt, lastUsedAt: null }, token }
}

export async function revokeFeed(req: PayloadRequest, user: TypedUser): Promise<void> {
  await req.payload.db.deleteMany({
    collection: FEEDS as never,
    req,
    where: { user: { equals: nameOf(user) } },
  })
}

/** What a token leads to. It is looked up by its hash: how long that takes tells nothing of the token. */
export async function findFeed({ payload }: PayloadRequest, token: string): Promise<null | StoredFeed> {
  if (!TOKEN.test(token)) return null
  return payload.db.findOne<StoredFeed>({
    collection: FEEDS as never,
    where: { tokenHash: { equals: sha256(token) } },
  })
}

/** Notes that a calendar was read. A calendar is given also where that fails. */
export async function noteUse({ payload }: PayloadRequest, feed: StoredFeed, now: Date): Promise<void> {
  const last = feed.lastUsedAt ? Date.parse(feed.lastUsedAt) : Number.NEGATIVE_INFINITY
  if (now.getTime() - last < USE_MS) return
  try {
    await payload.db.updateOne({
      collection: FEEDS as never,
      data: { lastUsedAt: now.toISOString() } as never,
      returning: false,
      where: { id: { equals: feed.id } },
    })
  } catch (err) {
    payload.logger.error({ err, msg: 'editorial-workflow: the use of a calendar feed was not noted' })
  }
}

/** Ids of different collections may be the same. */
const nameOf = (user: TypedUser): string => `${user.collection}/${user.id}`

const toFeed = ({ createdAt, lastUsedAt }: StoredFeed): Feed => ({
  createdAt: new Date(createdAt).toISOString(),
  lastUsedAt: lastUsedAt ? new Date(lastUsedAt).toISOString() : null,
})
