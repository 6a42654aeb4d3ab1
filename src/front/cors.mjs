import { LRUCache } from 'lru-cache'

const ORIGINS_MAX = 1_000

/**
 * What the application tells browsers about calls from other sites. Kept answers are kept without it; for each origin it is learnt from the
 * first answer that the application gives there, and put back.
 */
export function createCors() {
  /** @type {LRUCache<string, string[]>} */
  const known = new LRUCache({ max: ORIGINS_MAX })
  return {
    /**
     * @param {string | undefined} origin
     * @returns {string[] | undefined} flat, as `writeHead` takes them; undefined where the application has to be asked
     */
    of: (origin) => (origin === undefined ? [] : known.get(origin)),

    /**
     * @param {string | undefined} origin
     * @param {import('node:http').IncomingHttpHeaders} headers of the application's answer
     */
    learn(origin, headers) {
      if (origin === undefined || known.has(origin)) return
      const own = Object.entries(headers).filter(([name]) => name.startsWith('access-control-'))
      known.set(
        origin,
        own.flatMap(([name, value]) => [name, String(value)]),
      )
    },
  }
}
