import type { Payload } from 'payload'
import { isDuplicate } from '../isWriteConflict'
import { CLAIMS } from '../slugs'

type Claim = { id: number | string; key: string; runner: string; until: string }

/** A runner, and how long what it takes stays its own, in milliseconds. */
export type Claimant = { leaseMs: number; now: () => number; runner: string }

/**
 * Takes a document or a release for one runner.
 *
 * @returns false where another one is at work on it, and has been for less than its lease.
 */
export async function claim(
  payload: Payload,
  key: string,
  { leaseMs, now, runner }: Claimant,
): Promise<boolean> {
  const until = new Date(now() + leaseMs).toISOString()
  if (await add(payload, { key, runner, until })) return true
  const there = await payload.db.findOne<Claim>({
    collection: CLAIMS as never,
    where: { key: { equals: key } },
  })
  if (!there || Date.parse(there.until) > now()) return false
  // Its runner has died. The row goes by its own id: whoever else comes upon it now takes away nothing that is newer.
  await payload.db.deleteMany({ collection: CLAIMS as never, where: { id: { equals: there.id } } })
  return add(payload, { key, runner, until })
}

export async function release(payload: Payload, key: string, { runner }: Claimant): Promise<void> {
  await payload.db.deleteMany({
    collection: CLAIMS as never,
    where: { and: [{ key: { equals: key } }, { runner: { equals: runner } }] },
  })
}

/** Which of the keys are taken at this moment. */
export async function taken(payload: Payload, keys: readonly string[], now: number): Promise<Set<string>> {
  const { docs } = await payload.db.find<Claim>({
    collection: CLAIMS as never,
    limit: 0,
    pagination: false,
    where: { and: [{ key: { in: keys } }, { until: { greater_than: new Date(now).toISOString() } }] },
  })
  return new Set(docs.map(({ key }) => key))
}

async function add(payload: Payload, claimed: Omit<Claim, 'id'>): Promise<boolean> {
  try {
    await payload.db.create({ collection: CLAIMS as never, data: claimed as never, returning: false })
    return true
  } catch (err) {
    // The unique index has let another one through.
    if (isDuplicate(err)) return false
    throw err
  }
}
