import { MongoClient } from 'mongodb'

/**
 * How far back each reading looks again, in milliseconds: rows become visible at the end of their transactions, not in the order of their
 * times, and the clocks of the nodes that write them differ.
 */
const WINDOW_MS = 15_000
const ROWS_MAX = 5_000

/**
 * Reads the record of changes that the application writes (`delivery-changes`). Each reading looks some seconds back and leaves out what
 * it has seen.
 *
 * @param {string} url `mongodb://…`
 * @returns {import('./followChanges.mjs').Changes}
 */
export function openMongoChanges(url) {
  const client = new MongoClient(url, { maxPoolSize: 2, serverSelectionTimeoutMS: 2_000 })
  const rows = client.db().collection('delivery-changes')
  /** When each row of the window was seen, by its id. @type {Map<string, number>} */
  const seen = new Map()
  let newest = new Date(0)
  let isFirst = true
  return {
    async read() {
      const since = new Date((isFirst ? Date.now() : newest.getTime()) - WINDOW_MS)
      const found = await rows
        .find(
          { createdAt: { $gt: since } },
          { projection: { createdAt: 1, tags: 1 }, readPreference: 'primary' },
        )
        .sort({ createdAt: 1 })
        .limit(ROWS_MAX)
        .toArray()
      const fresh = found.filter(({ _id }) => !seen.has(String(_id)))
      for (const { _id, createdAt } of fresh) {
        const at = new Date(createdAt)
        seen.set(String(_id), at.getTime())
        if (at > newest) newest = at
      }
      if (isFirst && newest.getTime() === 0) newest = new Date()
      for (const [id, at] of seen) if (at < newest.getTime() - 2 * WINDOW_MS) seen.delete(id)
      const wasFirst = isFirst
      isFirst = false
      if (found.length === ROWS_MAX) return ['*']
      return wasFirst ? [] : fresh.map(({ tags }) => String(tags))
    },
    close: () => client.close(),
  }
}
