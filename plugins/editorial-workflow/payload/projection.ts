import type { PayloadRequest, Where } from 'payload'
import { basisOf, canonicalJson, NEW_VARIANT, type Freshness, type Variant } from '../core'
import { keyOf, type Address } from './address'
import { parseJson } from './parseJson'
import { NO_LOCALE, VARIANTS } from './slugs'

/** Ids in one text, in which `namedIn` is found by `like` for each of them. */
const namesIn = (ids: readonly string[]): string => `,${ids.join(',')},`
export const namedIn = (id: string): string => `,${id},`

/** What the row of a variant holds beside its `Variant`, for queries. */
const columnsOf = (address: Address, variant: Variant) => ({
  assignee: variant.assignee,
  atStep: `${variant.workflowVersion}.${variant.step}`,
  authors: namesIn(variant.authors),
  collectionSlug: address.collection,
  document: address.document,
  dueAt: variant.dueAt,
  gone: variant.gone,
  isLive: variant.live !== null,
  key: keyOf(address),
  liveAt: variant.live?.at ?? null,
  locale: address.locale ?? NO_LOCALE,
  revision: variant.revision,
  state: variant.state,
})
type Columns = ReturnType<typeof columnsOf>

export type Row = Columns & {
  /** Of the last event. */
  hash: null | string
  head: null | string
  headAt: null | string
  headBy: null | string
  freshness?: Freshness | null
  id: number | string
  sourceChangedAt?: null | string
  updatedAt: string
  variant: Variant
  words?: null | number
  wordsOf?: null | string
}

/** The newest saved state of a variant, and whose it is. */
export type Head = { head: string; headAt: string; headBy: null | string }

type StoredRow = Omit<Row, 'gone' | 'isLive' | 'variant'> & {
  gone?: boolean | null
  isLive?: boolean | null
  variant: unknown
}

/** Rows of an earlier version of the plugin lack what has come since. */
const toRow = (row: StoredRow): Row => ({
  ...row,
  gone: Boolean(row.gone),
  isLive: Boolean(row.isLive),
  variant: { ...NEW_VARIANT, ...parseJson<Variant>(row.variant) },
})

/** The projection of a variant; null when nothing was ever recorded of it. */
export async function loadVariant(req: PayloadRequest, address: Address): Promise<null | Row> {
  const row = await req.payload.db.findOne<StoredRow>({
    collection: VARIANTS as never,
    req,
    where: { key: { equals: keyOf(address) } },
  })
  return row ? toRow(row) : null
}

/** The projections of all languages of a document. */
export async function loadVariants(
  req: PayloadRequest,
  { collection, document }: Omit<Address, 'locale'>,
): Promise<Row[]> {
  const { docs } = await req.payload.db.find<StoredRow>({
    collection: VARIANTS as never,
    limit: 0,
    pagination: false,
    req,
    where: { and: [{ collectionSlug: { equals: collection } }, { document: { equals: document } }] },
  })
  return docs.map(toRow)
}

/** The projections of all languages of some documents of a collection. */
export async function loadByDocuments(
  req: PayloadRequest,
  collection: string,
  documents: readonly string[],
): Promise<Pick<Row, 'document' | 'locale' | 'variant'>[]> {
  const { docs } = await req.payload.db.find<StoredRow>({
    collection: VARIANTS as never,
    limit: 0,
    pagination: false,
    req,
    select: { document: true, locale: true, variant: true },
    where: { and: [{ collectionSlug: { equals: collection } }, { document: { in: [...documents] } }] },
  })
  return docs.map(toRow)
}

/** The projections of some variants, by their keys. */
export async function loadByKeys(req: PayloadRequest, keys: readonly string[]): Promise<Row[]> {
  if (keys.length === 0) return []
  const { docs } = await req.payload.db.find<StoredRow>({
    collection: VARIANTS as never,
    limit: 0,
    pagination: false,
    req,
    where: { key: { in: keys } },
  })
  return docs.map(toRow)
}

/** What a row says of a translation beside its record: it follows from the newest save of its original. */
export type Flags = { freshness: Freshness | null; sourceChangedAt: null | string }
const NO_FLAGS: Flags = { freshness: null, sourceChangedAt: null }

type Projection = {
  /** Of the last event, where there is a new one. */
  hash?: string
  head?: Head
  /** How a translation stands beside its original; of one that nobody has approved nothing is told. @default as it was */
  flags?: Flags
  id: number | string | undefined
  /** Writes only where the row has not been written since this time of its. @default whatever has been written */
  unchangedSince?: string
  variant: Variant
}

/**
 * Writes the projection of a variant; operations and the rebuild of `verify` only.
 *
 * @returns false where it has been written by somebody else in between, and nothing was done.
 */
export async function saveProjection(
  req: PayloadRequest,
  address: Address,
  { flags, hash, head, id, unchangedSince, variant }: Projection,
): Promise<boolean> {
  // A field that is undefined stays as it is.
  const known = basisOf(variant) ? flags : NO_FLAGS
  const data = { ...head, ...columnsOf(address, variant), ...known, hash, variant }
  const collection = VARIANTS as never
  if (id === undefined) {
    await req.payload.db.create({ collection, data, req, returning: false })
    return true
  }
  const update = { collection, data: { ...data, updatedAt: new Date().toISOString() }, req }
  if (unchangedSince === undefined) {
    await req.payload.db.updateOne({ ...update, id, returning: false })
    return true
  }
  const where: Where = { and: [{ id: { equals: id } }, { updatedAt: { equals: unchangedSince } }] }
  const written: unknown = await req.payload.db.updateOne({ ...update, where })
  return Boolean(written)
}

/** Whether a row holds what its record tells. */
export function isProjectionOf(row: Row, address: Address, truth: Variant): boolean {
  const columns = columnsOf(address, truth)
  const kept = Object.keys(columns).map((name) => [name, row[name as keyof Columns]])
  return (
    canonicalJson(row.variant) === canonicalJson(truth) &&
    canonicalJson(Object.fromEntries(kept)) === canonicalJson(columns)
  )
}
