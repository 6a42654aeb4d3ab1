import { LRUCache } from 'lru-cache'

/**
 * An answer as it is kept. `bodies` and `headers` are by encoding (`identity`, `br`, `gzip`), prepared as they are sent.
 *
 * @typedef {object} Entry
 * @property {Record<string, Buffer>} bodies
 * @property {string} etag of the plain body, without quotes
 * @property {Record<string, string[]>} headers
 * @property {readonly string[]} tags everything that it was made from
 */

/** How many tags are remembered that were invalidated; beyond it, answers begun before the oldest of them are not kept. */
const REMEMBERED = 20_000

/**
 * The kept answers, and what they were made from. An answer that was begun before something of it changed is never kept, whichever of the
 * two comes here first.
 *
 * @param {{ maxBytes: number, maxEntryBytes: number, sizeOf?: (entry: any, key: string) => number }} limits in bytes; `sizeOf` where
 *   entries are no answers
 */
export function createEntries({ maxBytes, maxEntryBytes, sizeOf = sizeOfAnswer }) {
  /** @type {Map<string, Set<string>>} */
  const keysByTag = new Map()
  /** When each tag was last invalidated; the oldest first. @type {Map<string, number>} */
  const invalidatedAt = new Map()
  let sequence = 0
  /** What was begun before it may have missed an invalidation. */
  let floor = 0

  const forget = (entry, key) => {
    for (const tag of entry.tags) {
      const keys = keysByTag.get(tag)
      keys?.delete(key)
      if (keys?.size === 0) keysByTag.delete(tag)
    }
  }
  /** @type {LRUCache<string, Entry>} */
  const cache = new LRUCache({
    dispose: forget,
    maxEntrySize: maxEntryBytes,
    maxSize: maxBytes,
    sizeCalculation: sizeOf,
  })

  return {
    /** What an answer has to be begun with: `store` asks for it. */
    now: () => sequence,

    /** @param {string} key */
    get: (key) => cache.get(key),

    /**
     * @param {string} key
     * @param {Entry} entry
     * @param {number} begunAt what `now` was before the answer was asked for
     * @returns {boolean} whether it is kept
     */
    store(key, entry, begunAt) {
      if (begunAt < floor || entry.tags.length === 0) return false
      if (entry.tags.some((tag) => (invalidatedAt.get(tag) ?? 0) > begunAt)) return false
      cache.set(key, entry)
      if (cache.peek(key) !== entry) return false
      for (const tag of entry.tags) {
        const keys = keysByTag.get(tag)
        if (keys) keys.add(key)
        else keysByTag.set(tag, new Set([key]))
      }
      return true
    },

    /** The same entry with one more encoding; nothing where it is kept no longer. */
    extend(key, entry, encoding, body, headers) {
      if (cache.peek(key) !== entry) return
      entry.bodies[encoding] = body
      entry.headers[encoding] = headers
      // Its size is worked out anew.
      cache.set(key, { ...entry })
      const grown = cache.peek(key)
      if (grown) for (const tag of grown.tags) (keysByTag.get(tag) ?? mapNew(keysByTag, tag)).add(key)
    },

    /**
     * Drops every answer that was made from one of these.
     *
     * @param {Iterable<string>} tags
     * @returns {number} how many were dropped
     */
    invalidate(tags) {
      sequence += 1
      let dropped = 0
      for (const tag of tags) {
        invalidatedAt.delete(tag)
        invalidatedAt.set(tag, sequence)
        for (const key of [...(keysByTag.get(tag) ?? [])]) dropped += cache.delete(key) ? 1 : 0
      }
      while (invalidatedAt.size > REMEMBERED) {
        const [[oldest, at]] = invalidatedAt
        invalidatedAt.delete(oldest)
        floor = Math.max(floor, at)
      }
      return dropped
    },

    /** Drops all, also what is being made: nobody knows what has changed. */
    clear() {
      sequence += 1
      floor = sequence
      invalidatedAt.clear()
      cache.clear()
    },

    stats: () => ({ bytes: cache.calculatedSize, entries: cache.size, tags: keysByTag.size }),
  }
}

const mapNew = (map, tag) => {
  const keys = new Set()
  map.set(tag, keys)
  return keys
}

/** In bytes: what the bodies and headers take, and roughly what the books about it do. */
function sizeOfAnswer({ bodies, headers, tags }, key) {
  const ofBodies = Object.values(bodies).reduce((sum, body) => sum + body.byteLength, 0)
  const ofTexts = [key, ...Object.values(headers).flat(), ...tags].reduce(
    (sum, text) => sum + 2 * text.length,
    0,
  )
  return ofBodies + ofTexts + 100 * tags.length + 200
}
