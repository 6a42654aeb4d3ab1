import { APIError, type PayloadRequest } from 'payload'
import {
  CHAIN_START,
  evolve,
  NEW_VARIANT,
  seal,
  type Actor,
  type EventBody,
  type SealedEvent,
  type Variant,
  type WorkflowEvent,
} from '../core'
import { sha256 } from './digest'
import { enqueue } from './outbox'
import { EVENTS, NO_LOCALE, VARIANTS, variantKey } from './slugs'

/** Where a variant is: one document of a collection in one language. */
export type Address = { collection: string; document: string; locale: null | string }

export type Row = {
  id: number | string
  /** Of the last event. */
  hash: null | string
  head: null | string
  headAt: null | string
  headBy: null | string
  locale: string
  variant: Variant
}

/** The newest saved state of a variant, and whose it is. */
export type Head = { head: string; headAt: string; headBy: null | string }

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

type StoredRow = Omit<Row, 'variant'> & { variant: unknown }
/** Rows of an earlier version of the plugin lack what has come since. */
const toRow = (row: StoredRow): Row => ({
  ...row,
  variant: { ...NEW_VARIANT, ...parse<Variant>(row.variant) },
})

export type Append = {
  actor: Actor | null
  bodies: readonly EventBody[]
  /** Whether effects follow after the commit. */
  outbox?: boolean
  head?: Head
  idempotencyKey?: string
  now: Date
  row: null | Row
}

/**
 * Adds events to the record and brings the projection up to date, in the transaction of `req`. Where two do so at once, the unique number
 * of the events lets one through.
 */
export async function append(
  req: PayloadRequest,
  address: Address,
  { actor, bodies, head, idempotencyKey, now, outbox, row }: Append,
): Promise<Variant> {
  let variant = row?.variant ?? NEW_VARIANT
  let previous =
    variant.revision === 0 ? CHAIN_START : (row?.hash ?? (await lastHash(req, address, variant.revision)))
  for (const body of bodies) {
    const event: WorkflowEvent = {
      ...body,
      actor: actor?.id ?? null,
      actorRoles: actor?.roles ?? [],
      at: now.toISOString(),
      seq: variant.revision + 1,
    }
    const sealed = seal(keyOf(address), previous, event, sha256)
    await req.payload.db.create({
      collection: EVENTS as never,
      data: {
        actor: event.actor,
        at: event.at,
        event,
        hash: sealed.hash,
        idempotencyKey,
        previous,
        seq: event.seq,
        type: event.type,
        variant: keyOf(address),
      },
      req,
      returning: false,
    })
    variant = evolve(variant, event)
    if (outbox) await enqueue(req, keyOf(address), { address, event })
    previous = sealed.hash
  }
  await saveProjection(req, address, { hash: previous, head, id: row?.id, variant })
  return variant
}

type Projection = {
  /** Of the last event, where there is a new one. */
  hash?: string
  head?: Head
  id: number | string | undefined
  variant: Variant
}

/** Writes the projection of a variant; operations and the rebuild of `editorial:verify` only. */
export async function saveProjection(
  req: PayloadRequest,
  address: Address,
  { hash, head, id, variant }: Projection,
): Promise<void> {
  const data = {
    ...head,
    // A field that is undefined stays as it is.
    hash,
    assignee: variant.assignee,
    collectionSlug: address.collection,
    document: address.document,
    dueAt: variant.dueAt,
    gone: variant.gone,
    isLive: variant.live !== null,
    key: keyOf(address),
    locale: address.locale ?? NO_LOCALE,
    revision: variant.revision,
    state: variant.state,
    variant,
  }
  const collection = VARIANTS as never
  if (id === undefined) await req.payload.db.create({ collection, data, req, returning: false })
  else
    await req.payload.db.updateOne({
      id,
      collection,
      data: { ...data, updatedAt: new Date().toISOString() },
      req,
      returning: false,
    })
}

/** The record of a variant in its order. */
export async function loadChain(
  req: PayloadRequest,
  key: string,
  page?: { limit: number; page: number },
): Promise<{ chain: SealedEvent[]; total: number }> {
  const { docs, totalDocs } = await req.payload.db.find<StoredEvent>({
    collection: EVENTS as never,
    limit: page?.limit ?? 0,
    page: page?.page ?? 1,
    pagination: Boolean(page),
    req,
    sort: page ? '-seq' : 'seq',
    where: { variant: { equals: key } },
  })
  const chain = docs.map(({ event, hash, previous }) => ({
    event: parse<WorkflowEvent>(event),
    hash,
    previous: previous ?? CHAIN_START,
  }))
  return { chain, total: totalDocs }
}

type StoredEvent = { event: unknown; hash: string; id: string; previous?: null | string }

/** Whether the record of a variant holds an event of a request with this key. */
export async function wasDone(
  req: PayloadRequest,
  address: Address,
  idempotencyKey: string,
): Promise<boolean> {
  const { totalDocs } = await req.payload.db.count({
    collection: EVENTS as never,
    req,
    where: { and: [{ variant: { equals: keyOf(address) } }, { idempotencyKey: { equals: idempotencyKey } }] },
  })
  return totalDocs > 0
}

async function lastHash(req: PayloadRequest, address: Address, seq: number): Promise<string> {
  const last = await req.payload.db.findOne<StoredEvent>({
    collection: EVENTS as never,
    req,
    where: { and: [{ variant: { equals: keyOf(address) } }, { seq: { equals: seq } }] },
  })
  if (!last)
    throw new APIError(`The record of ${keyOf(address)} lacks event ${seq}. Run editorial:verify.`, 500)
  return last.hash
}

export const keyOf = ({ collection, document, locale }: Address): string =>
  variantKey(collection, document, locale)

/** SQLite gives JSON columns as text in places where it joins nothing. */
const parse = <T>(value: unknown): T => (typeof value === 'string' ? JSON.parse(value) : value) as T
