import { APIError, createLocalReq, type CollectionSlug, type Payload } from 'payload'
import { sha256 } from '../digest'
import type { Settings } from '../settings'
import type { Address } from '../store'

/** What the public API answered: an HTTP status, 0 where there was no answer at all. */
export type Reading = { etag: null | string; status: number }

/** The longest wait for an answer, in milliseconds. */
const PATIENCE_MS = 10_000

/**
 * Reads a document in one language as anybody would: over the network where the server has an address (`serverURL`), with all the caches
 * that stand between, otherwise from within.
 */
export async function readPublic(settings: Settings, payload: Payload, address: Address): Promise<Reading> {
  const url = settings.publicUrl(payload.config, address)
  return url === null ? readInside(payload, address) : readOverNetwork(payload, url)
}

async function readOverNetwork(payload: Payload, url: string): Promise<Reading> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) })
    const body = await response.text()
    const etag = response.ok ? (response.headers.get('etag') ?? etagOf(body)) : null
    return { etag, status: response.status }
  } catch (err) {
    payload.logger.warn({ err, msg: `editorial-workflow: the public API gave no answer at ${url}` })
    return { etag: null, status: 0 }
  }
}

async function readInside(payload: Payload, { collection, document, locale }: Address): Promise<Reading> {
  const req = await createLocalReq({ fallbackLocale: false, locale: (locale ?? undefined) as never }, payload)
  try {
    const doc = await payload.findByID({
      id: document,
      collection: collection as CollectionSlug,
      depth: 0,
      fallbackLocale: false,
      locale: (locale ?? undefined) as never,
      // As nobody.
      overrideAccess: false,
      req,
    })
    return { etag: etagOf(JSON.stringify(doc)), status: 200 }
  } catch (err) {
    if (err instanceof APIError) return { etag: null, status: err.status }
    throw err
  }
}

/** Where the server gives none: of what it has answered. */
const etagOf = (body: string): string => `"${sha256(body)}"`
