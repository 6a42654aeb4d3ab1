/**
 * What the application has put on record since the last reading: tags with spaces between, or `*` for everything.
 *
 * @typedef {{ read: () => Promise<string[]>, close: () => Promise<void> }} Changes
 */

/** How often the record is read, in milliseconds. What comes through this front is read at once. */
export const POLL_MS = 200
/** How long after a reading kept answers may be given, in milliseconds. */
export const TRUST_MS = 1_000

/**
 * Keeps reading the record of changes. What cannot be read cannot be vouched for: `isTrusted` then says no until it can again.
 *
 * @param {Changes} changes
 * @param {{ onChange: (tags: string[] | '*') => void, onFault: (error: unknown) => void, isPolled?: boolean, now?: () => number }} options
 *   `isPolled` is false for who asks to catch up before each use
 */
export function followChanges(
  changes,
  { onChange, onFault, isPolled = true, now = () => performance.now() },
) {
  let readAt = Number.NEGATIVE_INFINITY
  let isClosed = false
  /** @type {NodeJS.Timeout | undefined} */
  let timer
  /** The reading that is under way, and the one that begins after it. */
  let running
  let following

  const readOnce = async () => {
    const begunAt = now()
    try {
      for (const tags of await changes.read()) onChange(tags === '*' ? '*' : tags.split(' '))
      readAt = begunAt
    } catch (error) {
      if (!isClosed) onFault(error)
    }
  }
  const start = () => {
    running = readOnce().finally(() => {
      running = undefined
    })
    return running
  }
  /**
   * Resolves when everything is known that was committed before the call: a reading under way may have begun too early for that.
   *
   * @returns {Promise<void>}
   */
  const catchUp = () => {
    if (!running) return start()
    following ??= running.then(() => {
      following = undefined
      return start()
    })
    return following
  }
  const poll = async () => {
    await catchUp()
    if (!isClosed) timer = setTimeout(poll, POLL_MS)
  }
  if (isPolled) void poll()
  return {
    catchUp,
    isTrusted: () => now() - readAt < TRUST_MS,
    async close() {
      isClosed = true
      clearTimeout(timer)
      await running
      await changes.close()
    },
  }
}
