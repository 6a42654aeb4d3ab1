import { APIError, type PayloadRequest } from 'payload'
import {
  CHAIN_START,
  evolve,
  NEW_VARIANT,
  seal,
  unfold,
  type Actor,
  type EventBody,
  type EventType,
  type SealedEvent,
  type Variant,
  type WorkflowEvent,
} from '../core'
import { sha256 } from './digest'
import { keyOf, type Address } from './address'
import { enqueue } from './outbox'
import { parseJson } from './parseJson'
import { callsForMemory } from './memory/callsForMemory'
import { callsForNotice } from './notices/notify'
import { projectSchedule } from './schedules/projectSchedule'
import { loadVariant, saveProjection, type Head, type Row } from './projection'
import { EVENTS } from './slugs'

export { addressOf, keyOf, type Address } from './address'
export {
  isProjectionOf,
  loadByDocuments,
  loadByKeys,
  loadVariant,
  loadVariants,
  saveProjection,
  type Flags,
  type Head,
  type Row,
} from './projection'

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
  if (!row) await refuseSecondBeginning(req, address)
  let variant = row?.variant ?? NEW_VARIANT
  let previous =
    variant.revision === 0 ? CHAIN_START : (row?.hash ?? (await lastHash(req, address, variant.revision)))
  for (const event of unfold(variant, bodies, { actor, now })) {
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
    await projectSchedule(req, address, event, variant)
    if (outbox || callsForMemory(address, event) || callsForNotice(event))
      await enqueue(req, keyOf(address), { address, event })
    previous = sealed.hash
  }
  await saveProjection(req, address, { hash: previous, head, id: row?.id, variant })
  return variant
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
    event: parseJson<WorkflowEvent>(event),
    hash,
    previous: previous ?? CHAIN_START,
  }))
  return { chain, total: totalDocs }
}

/** Who did the last of these in the record of a variant; null where nobody did, or it happened by itself. */
export async function lastActor(
  req: PayloadRequest,
  key: string,
  types: readonly EventType[],
): Promise<null | string> {
  const { docs } = await req.payload.db.find<{ actor?: null | string; id: string }>({
    collection: EVENTS as never,
    limit: 1,
    pagination: false,
    req,
    sort: '-seq',
    where: { and: [{ variant: { equals: key } }, { type: { in: [...types] } }] },
  })
  return docs[0]?.actor ?? null
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

/** A record begins once. Where it has and there is no row of it, nobody knows what the next event is to be chained to. */
async function refuseSecondBeginning(req: PayloadRequest, address: Address): Promise<void> {
  const { totalDocs } = await req.payload.db.count({
    collection: EVENTS as never,
    req,
    where: { variant: { equals: keyOf(address) } },
  })
  if (totalDocs === 0) return
  if (await loadVariant(req, address))
    throw new Error(`Write conflict: ${keyOf(address)} was begun elsewhere.`)
  throw new APIError(
    `The record of ${keyOf(address)} has lost its row. Run editorial:verify with --repair.`,
    500,
  )
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
