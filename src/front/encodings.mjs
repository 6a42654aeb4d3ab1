import { promisify } from 'node:util'
import zlib from 'node:zlib'

/** Answers shorter than this gain nothing, in bytes. */
const LEAST_BYTES = 1_024
const BROTLI = { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 5 } }

/** How bodies are compressed, the best first; Node has zstd from 22.15 on. @type {Record<string, (body: Buffer) => Promise<Buffer>>} */
const COMPRESSORS = {
  ...(typeof zlib.zstdCompress === 'function' && { zstd: promisify(zlib.zstdCompress) }),
  br: (body) => promisify(zlib.brotliCompress)(body, BROTLI),
  gzip: promisify(zlib.gzip),
}
const NAMES = Object.keys(COMPRESSORS)

const MEMORY_MAX = 500
/** @type {Map<string, string>} */
const memory = new Map()

/**
 * The encoding to answer with, by the header `Accept-Encoding`.
 *
 * @param {string | undefined} header
 * @returns {string} `zstd`, `br`, `gzip` or `identity`
 */
export function encodingOf(header) {
  if (!header) return 'identity'
  const known = memory.get(header)
  if (known) return known
  const chosen = choose(header)
  if (memory.size >= MEMORY_MAX) memory.clear()
  memory.set(header, chosen)
  return chosen
}

function choose(header) {
  const accepted = new Map(
    header
      .toLowerCase()
      .split(',')
      .map((part) => {
        const [name, ...rest] = part.split(';').map((text) => text.trim())
        const quality = rest.find((text) => text.startsWith('q='))
        return [name, quality ? Number(quality.slice(2)) : 1]
      }),
  )
  const quality = (name) => accepted.get(name) ?? accepted.get('*') ?? 0
  const best = NAMES.filter((name) => quality(name) > 0).sort((one, other) => quality(other) - quality(one))
  return best[0] ?? 'identity'
}

/**
 * @param {Buffer} body
 * @param {string} encoding
 * @returns {Promise<Buffer | undefined>} undefined where it is not worth it
 */
export async function compress(body, encoding) {
  if (body.byteLength < LEAST_BYTES) return undefined
  const smaller = await COMPRESSORS[encoding]?.(body)
  return smaller && smaller.byteLength < body.byteLength ? smaller : undefined
}
