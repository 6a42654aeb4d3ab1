import { randomBytes } from 'node:crypto'
import type { PayloadRequest, Where } from 'payload'
import type { VersionRef } from '../../core'
import { addressOf, keyOf, type Address } from '../address'
import { sha256 } from '../digest'
import { mayBeVersion } from '../ids'
import { parseJson } from '../parseJson'
import { NO_LOCALE, PREVIEWS } from '../slugs'

/** What somebody has signed off, and as whom. */
export type SignOff = {
  at: string
  comment: null | string
  /** Whether it was an approval of the step, too. */
  counted: boolean
  id: string
  name: string
  organisation: null | string
  ref: VersionRef
  /** So that the hash in the record tells nobody a name by trying names. */
  salt: string
}

/** A link as the database has it. */
export type StoredPreview = {
  collectionSlug: string
  createdAt: string
  createdBy: string
  document: string
  expiresAt: string
  id: number | string
  label: string
  lastUsedAt?: null | string
  locale: string
  maySignOff: boolean
  revision: number
  revokedAt?: null | string
  revokedBy?: null | string
  signOffs: readonly SignOff[]
  variant: string
  version?: null | string
}

/** 256 random bits. */
const TOKEN_BYTES = 32
/** Those, in base64url. */
const TOKEN = /^[\w-]{43}$/

const collection = PREVIEWS as never

type Row = Omit<StoredPreview, 'signOffs'> & { signOffs?: unknown }
const toStored = (row: Row): StoredPreview => ({
  ...row,
  signOffs: row.signOffs ? parseJson<SignOff[]>(row.signOffs) : [],
})

export const addressIn = ({ variant }: Pick<StoredPreview, 'variant'>): Address => addressOf(variant)

/** Makes a link. Its token is told here and never again. */
export async function insertPreview(
  req: PayloadRequest,
  address: Address,
  data: Pick<StoredPreview, 'createdAt' | 'createdBy' | 'expiresAt' | 'label' | 'maySignOff' | 'version'>,
): Promise<{ row: StoredPreview; token: string }> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  const row = (await req.payload.db.create({
    collection,
    data: {
      ...data,
      collectionSlug: address.collection,
      document: address.document,
      locale: address.locale ?? NO_LOCALE,
      revision: 0,
      signOffs: [],
      tokenHash: sha256(token),
      variant: keyOf(address),
    },
    req,
  })) as unknown as Row
  return { row: toStored(row), token }
}

/** What a token leads to. It is looked up by its hash: how long that takes tells nothing of the token. */
export async function findByToken(req: PayloadRequest, token: string): Promise<null | StoredPreview> {
  return TOKEN.test(token) ? findOne(req, { tokenHash: { equals: sha256(token) } }) : null
}

export const findById = async (req: PayloadRequest, id: string): Promise<null | StoredPreview> =>
  mayBeVersion(req, id) ? findOne(req, { id: { equals: id } }) : null

async function findOne(req: PayloadRequest, where: Where): Promise<null | StoredPreview> {
  const row = await req.payload.db.findOne<Row>({ collection, req, where })
  return row ? toStored(row) : null
}

/** The links of a variant, the newest first. */
export const listPreviews = (req: PayloadRequest, address: Address): Promise<StoredPreview[]> =>
  find(req, { variant: { equals: keyOf(address) } })

async function find(req: PayloadRequest, where: Where): Promise<StoredPreview[]> {
  const { docs } = await req.payload.db.find<Row>({
    collection,
    limit: 0,
    pagination: false,
    req,
    sort: '-createdAt',
    where,
  })
  return docs.map(toStored)
}

/** Versions of a document that links show for good, while they are open, and those that were signed off. */
export async function versionsOfPreviews(
  req: PayloadRequest,
  { collection: slug, document }: Omit<Address, 'locale'>,
): Promise<string[]> {
  const rows = await find(req, {
    and: [{ collectionSlug: { equals: slug } }, { document: { equals: document } }],
  })
  const now = new Date()
  return rows.flatMap((row) => [
    ...(row.version && isOpen(row, now) ? [row.version] : []),
    ...row.signOffs.map(({ ref }) => ref.version),
  ])
}

export const isOpen = ({ expiresAt, revokedAt }: StoredPreview, now: Date): boolean =>
  !revokedAt && Date.parse(expiresAt) > now.getTime()

/** Writes what has changed of a link; @returns false where it has been written by somebody else since it was read. */
export async function updatePreview(
  req: PayloadRequest,
  { id, revision }: StoredPreview,
  data: Partial<Pick<StoredPreview, 'revokedAt' | 'revokedBy' | 'signOffs'>>,
): Promise<boolean> {
  const written: unknown = await req.payload.db.updateOne({
    collection,
    data: { ...data, revision: revision + 1 },
    req,
    where: { and: [{ id: { equals: id } }, { revision: { equals: revision } }] },
  })
  return Boolean(written)
}

/** How often the use of a link is written down, in milliseconds. */
const USE_MS = 60 * 60_000

/** Notes that a link was opened. It is opened also where that fails. */
export async function noteUse({ payload }: PayloadRequest, row: StoredPreview, now: Date): Promise<void> {
  const last = row.lastUsedAt ? Date.parse(row.lastUsedAt) : Number.NEGATIVE_INFINITY
  if (now.getTime() - last < USE_MS) return
  try {
    await payload.db.updateOne({
      collection,
      data: { lastUsedAt: now.toISOString() } as never,
      returning: false,
      where: { id: { equals: row.id } },
    })
  } catch (err) {
    payload.logger.error({ err, msg: 'editorial-workflow: the use of a preview link was not noted' })
  }
}
