import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import type { TranslationUnit } from '../../core/translation/types'
import { hostOf, sourceLocaleOf } from '../host'
import type { AfterCommit } from '../outbox'
import type { Settings } from '../settings'
import { unitsAt, type TranslationAddress } from '../translation'
import { loadVersion } from '../versions'
import { callsForMemory } from './callsForMemory'
import { isWorthKeeping, keepPairs, type Pair } from './store'

/**
 * Keeps the segments of an approved translation, after the commit of its approval: that takes no longer for it. May be called again, for the
 * same pair is kept once.
 */
export const feedMemory =
  (settings: Settings): AfterCommit =>
  async ({ address: { collection, document, locale }, event }, payload: Payload) => {
    const isOurs = callsForMemory({ collection, document, locale }, event)
    if (!isOurs || locale === null || !('ref' in event) || !event.ref) return
    const req = await createLocalReq({}, payload)
    const address = { collection, document, locale }
    const { version } = event.ref
    const sourceLocale = await sourceOf(settings, req, address, version)
    if (sourceLocale === null || sourceLocale === locale) return
    const units = await unitsAt(settings, req, address, version)
    await keepUnits(req, { address, at: event.at, by: event.actor, sourceLocale, units })
  }

/** The language of the original, as the approved version says it; null where that is gone. */
async function sourceOf(
  settings: Settings,
  req: PayloadRequest,
  address: TranslationAddress,
  version: string,
): Promise<null | string> {
  const host = hostOf(settings, req, address.collection)
  const stored = host && (await loadVersion(req, address, version))
  return stored ? sourceLocaleOf(host, stored.raw) : null
}

type Fed = {
  address: TranslationAddress
  at: string
  by: null | string
  sourceLocale: string
  units: readonly TranslationUnit[]
}

/** Keeps those units that a person has written, and that say what their source says. */
async function keepUnits(
  req: PayloadRequest,
  { address: { collection, document, locale }, at, by, sourceLocale, units }: Fed,
): Promise<void> {
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
  await keepPairs(req, pairs.filter(isWorthKeeping), at)
}

const isApproved = ({ origin, status }: TranslationUnit): boolean =>
  (status === 'translated' || status === 'done') && origin !== 'machine'
