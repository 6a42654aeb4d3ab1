import type { CollectionSlug, PayloadRequest } from 'payload'
import type { CheckResult, Findings, Named, NotLive, Raw } from '../core'
import { collectionConfig } from './collectionConfig'
import { contentForReaders } from './content/contentForReaders'
import { findFaults } from './content/findFaults'
import { placesIn } from './content/places'
import { findDeadLinks } from './deadLinks'
import { rowIn, type Document } from './documents'
import { partOf, sourceLocaleOf } from './host'
import { isolate } from './isolate'
import { findLinks } from './links'
import type { Settings } from './settings'
import { NO_LOCALE } from './slugs'
import { loadByKeys, type Address } from './store'
import { fingerprint, type StoredVersion } from './versions'

/** Of a version that is gone, or that nobody asks about. */
export const NOT_LOOKED_AT: Findings = {
  checks: [],
  fingerprint: null,
  invalid: [],
  missing: [],
  notLive: [],
  sourceLive: true,
}

type Look = {
  address: Address
  /** What counts as live, by key. */
  alongside?: ReadonlySet<string>
  document: Document
  version: StoredVersion
}

/** Looks at the content of one version with the eyes of one variant. */
export async function findingsOf(settings: Settings, req: PayloadRequest, look: Look): Promise<Findings> {
  const { address, alongside, document, version } = look
  const { host, rows } = document
  const { collection, locale } = address
  const config = collectionConfig(req, collection)
  const part = partOf(host, version.raw, locale)
  const doc = { ...(await readVersion(req, look)), ...(await besideIt(req, look)) }
  // Payload asks conditions and validation with the document as it would be published.
  const data = { ...doc, _status: 'published', id: address.document }
  // What a publication fills is judged by nobody.
  const all = { data, fields: config.fields, without: Object.keys(host.fixes) }
  const places = placesIn(req, { ...all, part })
  // What a translation stands beside has to be there in its language too. What refers to itself goes live with itself.
  const shown = part.shared ? places : placesIn(req, { ...all, part: { ...part, shared: true } })
  const links = findLinks(req, data, shown).filter(
    (link) => link.collection !== collection || link.id !== address.document,
  )
  const dead = (await findDeadLinks(req, links, locale)).filter(
    ({ id }) => !alongside?.has(keyIn(id, locale)),
  )
  const original = part.shared ? null : rowIn(rows, sourceLocaleOf(host, version.raw))
  return {
    ...(await findFaults(req, { collection: config, data, part, places })),
    checks: await runChecks(settings, req, address, doc),
    fingerprint: fingerprint(host.fields, version.raw, part),
    notLive: await withTimes(req, dead, locale),
    sourceLive: part.shared || Boolean(original && (original.variant.live || alongside?.has(original.key))),
    sourceLiveAt: original?.variant.schedules.publish?.instant ?? null,
  }
}

/** The key of what a link names, `collection/id`, in a language. */
const keyIn = (link: string, locale: null | string): string => `${link}/${locale ?? NO_LOCALE}`

/** When what is not live yet is going to be. */
async function withTimes(
  req: PayloadRequest,
  dead: readonly Named[],
  locale: null | string,
): Promise<NotLive[]> {
  if (dead.length === 0) return []
  const rows = await loadByKeys(
    req,
    dead.map(({ id }) => keyIn(id, locale)),
  )
  const times = new Map(rows.map(({ key, variant }) => [key, variant.schedules.publish?.instant]))
  return dead.map((link) => ({ ...link, liveAt: times.get(keyIn(link.id, locale)) ?? null }))
}

/** What a translation is published with and does not hold itself: the shared fields that are live. The original has all in itself. */
async function besideIt(req: PayloadRequest, { address, document, version }: Look): Promise<Raw> {
  const { host } = document
  return partOf(host, version.raw, address.locale).shared
    ? {}
    : contentForReaders(req, { address, host, version: version.raw })
}

/** A version in the language of the variant: what the project's checks and validation are written for. */
async function readVersion(
  req: PayloadRequest,
  { address, version }: Look,
): Promise<Record<string, unknown>> {
  const found: unknown = await req.payload.findVersionByID({
    id: version.id,
    collection: address.collection as CollectionSlug,
    depth: 0,
    fallbackLocale: false,
    locale: (address.locale ?? undefined) as never,
    // The content is judged, not the actor's rights to it.
    overrideAccess: true,
    req: isolate(req),
    showHiddenFields: true,
  })
  return (found as { version: Record<string, unknown> }).version
}

/** One after the other: a transaction of MongoDB bears one query at a time. */
async function runChecks(
  settings: Settings,
  req: PayloadRequest,
  { collection, document, locale }: Address,
  doc: Record<string, unknown>,
): Promise<CheckResult[]> {
  const results: CheckResult[] = []
  for (const check of settings.collections[collection]?.checks ?? [])
    results.push(...(await check({ collection, doc, id: document, locale, req: isolate(req, locale) })))
  return results
}
