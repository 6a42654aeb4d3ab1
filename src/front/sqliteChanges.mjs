import { createClient } from '@libsql/client'

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
      const { rows } = await client.execute({
        sql: 'select rowid as number, tags from delivery_changes where rowid > ? order by rowid limit 1000',
        args: [Math.max(last, 0)],
      })
      if (last < 0) {
        // What was written before there was anything to drop.
        last = await newest(client)
        return []
      }
      // Numbers begin anew where the table was emptied, as a restored backup does.
      if (rows.length === 0 && last > 0 && (await newest(client)) < last) {
        last = await newest(client)
        return ['*']
      }
      if (rows.length > 0) last = Number(rows[rows.length - 1].number)
      return rows.length === 1000 ? ['*', ...(await this.read())] : rows.map(({ tags }) => String(tags))
    },
    async close() {
      client.close()
    },
  }
}

async function newest(client) {
  const { rows } = await client.execute('select coalesce(max(rowid), 0) as number from delivery_changes')
  return Number(rows[0].number)
}
