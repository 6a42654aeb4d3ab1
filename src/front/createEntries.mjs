import { LRUCache } from 'lru-cache'

/**
 * An answer as it is kept. `bodies` and `headers` are by encoding (`identity`, `br`, `gzip`), prepared as they are sent.
 *
 * @typedef {object} Entry
 * @property {Record<string, Buffer>} bodies
 * @property {string} etag of the plain body, without quotes
 * @property {Record<string, string[]>} headers
 * @property {number} [soundAt] until when nothing of that had changed
 * @property {readonly string[]} tags everything that it was made from
 */

/** How many tags are remembered that were invalidated; beyond it, answers begun before the oldest of them are not kept. */
const REMEMBERED = 20_000
/** So many entries are taken out in one go: a change that thousands were made from holds up nobody. */
const TOGETHER = 200

/**
 * The kept answers, and what they were made from. An answer that was begun before something of it changed is never kept, whichever of the
 * two comes here first. What was made from something that has changed is given to nobody from that moment on; its memory is freed in the
 * background.
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

  const isStale = (entry) => {
    if (entry.soundAt === sequence) return false
    if (entry.soundAt < floor || entry.tags.some((tag) => (invalidatedAt.get(tag) ?? 0) > entry.soundAt))
      return true
    entry.soundAt = sequence
    return false
  }

  /** The keys of what was made from something that has changed. @type {Set<string>[]} */
  const doomed = []
  let sweeping
  const sweepSoon = () => {
    sweeping ??= setImmediate(() => {
      sweeping = undefined
      sweep(TOGETHER)
      if (doomed.length > 0) sweepSoon()
    })
  }
  const sweep = (most) => {
    let left = most
    for (let keys = doomed.at(-1); keys && left > 0; keys = doomed.at(-1)) {
      for (const key of keys) {
        if (left <= 0) break
        left -= 1
        keys.delete(key)
        // It may have been made anew since.
        const entry = cache.peek(key)
        if (entry && isStale(entry)) cache.delete(key)
      }
      if (keys.size === 0) doomed.pop()
    }
  }

  return {
    /** What an answer has to be begun with: `store` asks for it. */
    now: () => sequence,

    /** @param {string} key */
    get(key) {
      const entry = cache.get(key)
      if (entry === undefined || !isStale(entry)) return entry
      cache.delete(key)
      return undefined
    },

    /**
     * @param {string} key
     * @param {Entry} entry
     * @param {number} begunAt what `now` was before the answer was asked for
     * @returns {boolean} whether it is kept
     */
    store(key, entry, begunAt) {
      if (begunAt < floor || entry.tags.length === 0) return false
      if (entry.tags.some((tag) => (invalidatedAt.get(tag) ?? 0) > begunAt)) return false
      entry.soundAt = sequence
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
      if (cache.peek(key) !== entry || isStale(entry)) return
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
     */
    invalidate(tags) {
      sequence += 1
      for (const tag of tags) {
        invalidatedAt.delete(tag)
        invalidatedAt.set(tag, sequence)
        const keys = keysByTag.get(tag)
        if (keys) doomed.push(keys)
        keysByTag.delete(tag)
      }
      while (invalidatedAt.size > REMEMBERED) {
        const [[oldest, at]] = invalidatedAt
        invalidatedAt.delete(oldest)
        floor = Math.max(floor, at)
      }
      if (doomed.length > 0) sweepSoon()
    },

    /** Drops all, also what is being made: nobody knows what has changed. */
    clear() {
      sequence += 1
      floor = sequence
      invalidatedAt.clear()
      doomed.length = 0
      keysByTag.clear()
      cache.clear()
    },

    stats() {
      sweep(Number.POSITIVE_INFINITY)
      return { bytes: cache.calculatedSize, entries: cache.size, tags: keysByTag.size }
    },
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
