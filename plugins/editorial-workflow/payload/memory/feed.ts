import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import type { TranslationUnit } from '../../core/translation/types'
import type { Address } from '../address'
import type { AfterCommit } from '../outbox'
import type { Settings } from '../settings'
import { unitsOfVersion } from './unitsOfVersion'
import { callsForMemory } from './callsForMemory'
import { isWorthKeeping, keepPairs, type Pair } from './store'

/**
 * Keeps the segments of an approved translation, after the commit of its approval: that takes no longer for it. May be called again, for the
 * same pair is kept once.
 */
export const feedMemory =
  (settings: Settings): AfterCommit =>
  async ({ address, event }, payload: Payload) => {
    if (!callsForMemory(address, event) || !('ref' in event) || !event.ref) return
    const req = await createLocalReq({}, payload)
    const found = await unitsOfVersion(settings, req, address, event.ref.version)
    if (!found) return
    await keepUnits(req, {
      address,
      at: event.at,
      by: event.actor,
      sourceLocale: found.sourceLocale,
      units: found.units,
    })
  }

export type Fed = {
  address: Address
  at: string
  by: null | string
  sourceLocale: string
  units: readonly TranslationUnit[]
}

/** Keeps those units that a person has written, and that say what their source says. */
export async function keepUnits(
  req: PayloadRequest,
  { address: { collection, document, locale }, at, by, sourceLocale, units }: Fed,
): Promise<ReadonlySet<string>> {
  if (locale === null) return new Set()
  const pairs = units.filter(isApproved).map(({ id, source, target }): Pair => ({
    approvedAt: at,
    approvedBy: by,
    collectionSlug: collection,
    document,
    locale,
    source,
    sourceLocale,
    target,
    unit: id,
  }))
  return keepPairs(req, pairs.filter(isWorthKeeping), at)
}

const isApproved = ({ origin, status }: TranslationUnit): boolean =>
  (status === 'translated' || status === 'done') && origin !== 'machine'
