import { createClient } from '@libsql/client'

/** More than so many changes drop everything. */
const MOST = 1_000
/** The changes since one of them, and in a row without tags the number of the newest; one statement sees one state. */
const SINCE = `select number, tags from (select rowid as number, tags from delivery_changes where rowid > ? order by rowid limit ${MOST})
  union all select coalesce(max(rowid), 0), null from delivery_changes`

/**
 * Reads the record of changes that the application writes (`delivery_changes`), from where the last reading ended. SQLite has one writer
 * at a time, so rows become visible in the order of their numbers.
 *
 * @param {string} url `file:…`
 * @returns {import('./followChanges.mjs').Changes}
 */
export function openSqliteChanges(url) {
  const client = createClient({ url })
  let last = -1
  return {
    async read() {
      const { rows } = await client.execute({ args: [Math.max(last, 0)], sql: SINCE })
      const newest = Number(rows.find(({ tags }) => tags === null)?.number)
      const added = rows.filter(({ tags }) => tags !== null)
      const before = last
      last = newest
      // What was written before there was anything to drop.
      if (before < 0) return []
      // Numbers begin anew where the table was emptied, as a restored backup does.
      if (newest < before || added.length === MOST) return ['*']
      return added.map(({ tags }) => String(tags))
    },
    async close() {
      client.close()
    },
  }
}
