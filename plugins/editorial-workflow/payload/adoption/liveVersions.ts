import type { CollectionSlug, JsonObject, PayloadRequest } from 'payload'
import type { Raw } from '../../core'
import { partOf, type Host } from '../host'
import type { Address } from '../store'
import { fingerprint, loadHead, saveLiveVersion } from '../versions'

type Input = {
  host: Host
  live: Raw
  /** Those that readers get. */
  locales: readonly (null | string)[]
  target: Omit<Address, 'locale'>
}

/** How many versions are looked at in one step: a whole document each. */
const PAGE = 10

/**
 * Which version holds what is live in each language: the newest whose part of it is the same. Where none does, as when it was removed long
 * ago or the collection had no versions, what is live is written down as one, below the newest draft.
 */
export async function liveVersions(
  req: PayloadRequest,
  { host, live, locales, target }: Input,
): Promise<Map<null | string, string>> {
  const prints = new Map(locales.map((locale) => [locale, printOf(host, live, live, locale)]))
  const found = new Map<null | string, string>()
  if (locales.length === 0 && (await loadHead(req, target))) return found
  for await (const { id, raw } of versionsOf(req, target)) {
    for (const [locale, print] of prints) {
      if (!found.has(locale) && printOf(host, raw, live, locale) === print) found.set(locale, id)
    }
    if (found.size === prints.size) return found
  }
  const { fields, locales: all } = host
  const written = await saveLiveVersion(req, { fields, locales: all, target }, live)
  for (const locale of locales) if (!found.has(locale)) found.set(locale, written)
  return found
}

/** What is live says itself which language is its source. */
const printOf = (host: Host, raw: Raw, live: Raw, locale: null | string): string =>
  fingerprint(host.fields, raw, partOf(host, live, locale))

async function* versionsOf(
  req: PayloadRequest,
  { collection, document }: Input['target'],
): AsyncGenerator<{ id: string; raw: Raw }> {
  for (let page = 1; ; page += 1) {
    const { docs } = await req.payload.db.findVersions<JsonObject>({
      collection: collection as CollectionSlug,
      limit: PAGE,
      locale: 'all',
      page,
      pagination: false,
      req,
      sort: '-updatedAt',
      where: { parent: { equals: document } },
    })
    for (const { id, version } of docs) yield { id: String(id), raw: version }
    if (docs.length < PAGE) return
  }
}
