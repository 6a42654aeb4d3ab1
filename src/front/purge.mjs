const TRIES = 5
const WAIT_MS = 500
const TIMEOUT_MS = 5_000
const KEYS_PER_REQUEST = 100
/** Beyond so many waiting keys one request drops everything. */
const WAITING_MAX = 5_000

/**
 * Tells a CDN or a shared cache what to drop, by HTTP: method PURGE, with the keys in `Surrogate-Key` (for everything: `Surrogate-Key: *`).
 * Varnish with xkey, Fastly-like caches and small adapters before others understand it, or can be taught to.
 *
 * @param {{ url: string, token?: string, log: (message: string, error?: unknown) => void, wait?: (ms: number) => Promise<void> }} options
 */
export function httpPurge({
  log,
  token,
  url,
  wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
}) {
  let waiting = new Set()
  let running

  async function send(keys) {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const response = await fetch(url, {
          headers: { 'surrogate-key': keys.join(' '), ...(token && { authorization: `Bearer ${token}` }) },
          method: 'PURGE',
          redirect: 'manual',
          signal: AbortSignal.timeout(TIMEOUT_MS),
        })
        await response.arrayBuffer()
        if (response.ok) return
        throw new Error(`It answered ${response.status}.`)
      } catch (error) {
        if (attempt === TRIES) {
          log('The CDN could not be told what to drop; its copies end by themselves.', error)
          return
        }
        await wait(WAIT_MS * 2 ** attempt)
      }
    }
  }

  async function drain() {
    while (waiting.size > 0) {
      const keys =
        waiting.has('*') || waiting.size > WAITING_MAX ? ['*'] : [...waiting].slice(0, KEYS_PER_REQUEST)
      if (keys[0] === '*') waiting = new Set()
      else for (const key of keys) waiting.delete(key)
      await send(keys)
    }
  }
  return {
    /** @param {readonly string[] | '*'} tags */
    purge(tags) {
      for (const tag of tags === '*' ? ['*'] : tags) waiting.add(tag)
      running ??= drain().finally(() => {
        running = undefined
      })
    },
    /** Resolves when nothing waits. */
    idle: async () => running,
  }
}
