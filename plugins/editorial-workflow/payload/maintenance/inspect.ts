import { setTimeout } from 'node:timers/promises'
import type { CollectionSlug, PayloadRequest } from 'payload'
import {
  basisOf,
  referredVersions,
  replay,
  verifyChain,
  verifyEnd,
  type ChainFault,
  type SealedEvent,
  type Variant,
} from '../../core'
import { sha256 } from '../digest'
import { freshnessIn } from '../freshness'
import { hostOf, partOf } from '../host'
import type { Settings } from '../settings'
import { NO_LOCALE } from '../slugs'
import {
  isProjectionOf,
  keyOf,
  loadChain,
  loadVariant,
  type Address,
  type Flags,
  type Head,
  type Row,
} from '../store'
import { fingerprint, isPublished, loadHead, loadLive } from '../versions'
import { wrongSchedules } from './scheduleRows'

export type Difference = {
  key: string
  /**
   * Of the chain of events: `altered`, `gap`, `truncated` (cut off at the end), `unlinked`. `projection`: the row is not what the events
   * tell; `missing`: there is no row; `schedule`: that of a schedule is not what they tell. `live`: readers do not see what the record says. `version`: one that the record refers to is gone.
   */
  problem: 'live' | 'missing' | 'projection' | 'schedule' | 'version' | ChainFault['code']
  /** Whether it was put right. */
  repaired?: true
  /** The event that it is about; for `truncated` the last that is there. */
  seq?: number
}

/** A record and the row that was made of it. */
export type Recorded = {
  chain: readonly SealedEvent[]
  faults: readonly ChainFault[]
  row: null | Row
  truth: Variant
}

export async function loadRecorded(req: PayloadRequest, address: Address): Promise<Recorded> {
  // The row first: what is added in between is no fault of a chain.
  const row = await loadVariant(req, address)
  const { chain } = await loadChain(req, keyOf(address))
  const end = row ? verifyEnd(chain, { hash: row.hash, revision: row.variant.revision }) : []
  const faults = [...verifyChain(keyOf(address), chain, sha256), ...end]
  return { chain, faults, row, truth: replay(chain.map(({ event }) => event)) }
}

/** How often a variant is looked at again that somebody is at work on, and the longest wait in between, in milliseconds. */
const ATTEMPTS = 50
const WAIT_MAX_MS = 100

export type Inspection = { differences: Difference[]; events: number }

/**
 * Compares the record of a variant with its row and with what readers see. Without a transaction, which would hold up those who write:
 * whoever does so meanwhile changes the row, and then what was found is not reported but looked at again.
 */
export async function inspect(
  settings: Settings,
  req: PayloadRequest,
  address: Address,
): Promise<Inspection> {
  for (let attempt = 1; ; attempt += 1) {
    const recorded = await loadRecorded(req, address)
    const differences = await compare(settings, req, address, recorded)
    const isSure =
      differences.length === 0 || attempt >= ATTEMPTS || (await isAsBefore(req, address, recorded))
    if (isSure) return { differences, events: recorded.chain.length }
    await setTimeout(Math.min(WAIT_MAX_MS, attempt * 5))
  }
}

async function isAsBefore(req: PayloadRequest, address: Address, { row }: Recorded): Promise<boolean> {
  const now = await loadVariant(req, address)
  return now?.variant.revision === row?.variant.revision && now?.updatedAt === row?.updatedAt
}

async function compare(
  settings: Settings,
  req: PayloadRequest,
  address: Address,
  { chain, faults, row, truth }: Recorded,
): Promise<Difference[]> {
  const key = keyOf(address)
  const found: Difference[] = faults.map(({ code, seq }) => ({ key, problem: code, seq }))
  if (!row) found.push({ key, problem: 'missing' })
  else if (
    !isProjectionOf(row, address, truth) ||
    (await lacksHead(settings, req, address, row)) ||
    (await flagsOf(settings, req, address, { row, truth })) !== null
  )
    found.push({ key, problem: 'projection' })
  for (const seq of await wrongSchedules(req, address, chain)) found.push({ key, problem: 'schedule', seq })
  if (!(await isAsReadersSee(settings, req, address, truth))) found.push({ key, problem: 'live' })
  if (!(await hasVersions(settings, req, address, truth))) found.push({ key, problem: 'version' })
  return found
}

const lacksHead = async (
  settings: Settings,
  req: PayloadRequest,
  address: Address,
  row: Row,
): Promise<boolean> => row.head === null && (await headOf(settings, req, address)) !== undefined

/**
 * The newest saved state of a variant, for a row that has lost it: without it the next save would count as a change. Nobody can have saved
 * since, for a save needs the row. Who it was, no record says.
 */
export async function headOf(
  settings: Settings,
  req: PayloadRequest,
  address: Address,
): Promise<Head | undefined> {
  const host = hostOf(settings, req, address.collection)
  const head = host && (await loadHead(req, address))
  if (!head) return undefined
  const part = partOf(host, head.raw, address.locale)
  return { head: fingerprint(host.fields, head.raw, part), headAt: head.savedAt, headBy: null }
}

/** What the row of a translation has to say of it beside its original, where it says something else; null where it is right. */
export async function flagsOf(
  settings: Settings,
  req: PayloadRequest,
  address: Address,
  { row, truth }: Pick<Recorded, 'row' | 'truth'>,
): Promise<Flags | null> {
  const host = hostOf(settings, req, address.collection)
  const head = host && basisOf(truth) ? await loadHead(req, address) : null
  // A collection that the project has taken out of review stays as it was left.
  if (!host || (basisOf(truth) && !head)) return null
  const freshness = head
    ? freshnessIn(host, head.raw, { locale: address.locale ?? NO_LOCALE, variant: truth })
    : null
  if (freshness === (row?.freshness ?? null)) return null
  return { freshness, sourceChangedAt: freshness === 'outdated' && head ? head.savedAt : null }
}

async function isAsReadersSee(
  settings: Settings,
  req: PayloadRequest,
  address: Address,
  { live: recorded }: Variant,
): Promise<boolean> {
  const host = hostOf(settings, req, address.collection)
  // A collection that the project has taken out of review publishes as it likes.
  if (!host) return true
  const live = await loadLive(req, address)
  if (!live || live.deletedAt) return recorded === null
  if (isPublished(live._status, address.locale) !== (recorded !== null)) return false
  const part = partOf(host, live, address.locale)
  // A translation's rows follow the source that is live; its own words were compared when it was published.
  return recorded === null || !part.shared || fingerprint(host.fields, live, part) === recorded.fingerprint
}

/** Whether what the record still refers to can be published, or gone back to. */
async function hasVersions(
  settings: Settings,
  req: PayloadRequest,
  { collection, document }: Address,
  truth: Variant,
): Promise<boolean> {
  const ids = referredVersions(truth)
  if (ids.length === 0 || !hostOf(settings, req, collection)) return true
  const { totalDocs } = await req.payload.db.countVersions({
    collection: collection as CollectionSlug,
    req,
    where: { and: [{ parent: { equals: document } }, { id: { in: ids } }] },
  })
  return totalDocs === ids.length
}
