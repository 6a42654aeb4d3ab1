/** How many tries of links that open nothing one address has in each minute. */
const LIMIT = 30
const WINDOW_MS = 60_000
/** How many addresses are remembered: beyond that, those of earlier minutes are forgotten. */
const REMEMBERED = 10_000

const failed = new Map<string, { since: number; times: number }>()

/** Whether somebody has tried too many links that open nothing. Each process counts for itself: tokens of 256 bits are not guessed by any number of them. */
export function isTired(client: string, now = Date.now()): boolean {
  const known = failed.get(client)
  return known !== undefined && now - known.since < WINDOW_MS && known.times >= LIMIT
}

/** Notes that a link has opened nothing. */
export function noteFailure(client: string, now = Date.now()): void {
  const known = failed.get(client)
  if (known && now - known.since < WINDOW_MS) {
    known.times += 1
    return
  }
  if (failed.size >= REMEMBERED)
    for (const [each, { since }] of failed)
      if (now - since >= WINDOW_MS || failed.size >= REMEMBERED) failed.delete(each)
  failed.set(client, { since: now, times: 1 })
}

/** Who asks, as the server in front of this one tells it. */
export const clientOf = (headers: Headers): string =>
  headers.get('X-Forwarded-For')?.split(',').at(-1)?.trim() || 'unknown'
