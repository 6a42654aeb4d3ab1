import { createHash } from 'node:crypto'

/** What shared caches and browsers may do with a kept answer: browsers ask each time, and are told 304. In seconds. */
const PUBLIC = 'public, max-age=0, s-maxage=60, stale-while-revalidate=600'

/** An encoding for each client, and what browsers on other sites are told. */
const VARY = 'Accept-Encoding, Origin'

/** Headers of the application that say something about the content itself. */
const OWN = [
  'content-type',
  'content-language',
  'content-security-policy',
  'link',
  'referrer-policy',
  'x-content-type-options',
]

/**
 * An answer as it is kept.
 *
 * @param {{ headers: Record<string, string | string[] | undefined>, body: Buffer, tags: string[] }} answer of the application
 * @param {{ withKeys: boolean }} options `withKeys`: say to a CDN what it was made from
 * @returns {import('./createEntries.mjs').Entry}
 */
export function keptAnswer({ body, headers, tags }, { withKeys }) {
  const own = OWN.flatMap((name) => (headers[name] === undefined ? [] : [name, String(headers[name])]))
  const keys = withKeys ? ['surrogate-key', tags.join(' '), 'cache-tag', tags.join(',')] : []
  const etag = createHash('sha1').update(body).digest('base64url')
  const base = [...own, 'cache-control', PUBLIC, 'vary', VARY, ...keys]
  return {
    base,
    bodies: { identity: body },
    etag,
    headers: { identity: headersOf({ base, etag }, 'identity', body) },
    tags,
  }
}

/**
 * The headers of one encoding, flat, as `writeHead` takes them. A strong tag names the bytes, so each encoding has its own.
 *
 * @param {{ base: string[], etag: string }} entry
 * @param {string} encoding
 * @param {Buffer} body
 */
export const headersOf = ({ base, etag }, encoding, body) => [
  ...base,
  'etag',
  etagOf(etag, encoding),
  'content-length',
  String(body.byteLength),
  ...(encoding === 'identity' ? [] : ['content-encoding', encoding]),
]

const etagOf = (etag, encoding) => (encoding === 'identity' ? `"${etag}"` : `"${etag}-${encoding}"`)

/** The headers of a 304 for what `headersOf` describes. */
export const knownHeaders = ({ etag }, encoding) => [
  'etag',
  etagOf(etag, encoding),
  'cache-control',
  PUBLIC,
  'vary',
  VARY,
]

/**
 * Whether a client has what it would get, by its `If-None-Match`. Any encoding of the same content counts.
 *
 * @param {string | undefined} header
 * @param {string} etag
 */
export function isKnown(header, etag) {
  if (!header) return false
  if (header.trim() === '*') return true
  return header.split(',').some((part) => {
    const tag = part.trim().replace(/^W\//, '')
    return tag === `"${etag}"` || (tag.startsWith(`"${etag}-`) && tag.endsWith('"'))
  })
}
