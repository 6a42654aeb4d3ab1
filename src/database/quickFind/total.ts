import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { and, sql, type SQL } from '@payloadcms/db-sqlite/drizzle'
import { SQLiteSyncDialect } from '@payloadcms/db-sqlite/drizzle/sqlite-core'
import { LRUCache } from 'lru-cache'
import { leadWhere, type Plan } from './plan'

/** So many totals are remembered. */
const REMEMBERED = 1_000
const dialect = new SQLiteSyncDialect()

type Options = {
  /** The table that every such change is put on record in, in its own transaction and by whatever process. */
  changes: string
  /** Whether the changes of a table are put on record. */
  isRecorded: (tableName: string) => boolean
}

/**
 * Counts the documents of questions. A total has to look at all that it counts, so it is remembered until something changes that readers
 * see: the pages of a list share it.
 *
 * Where there is no record of changes, nothing is remembered; nor where drafts count, since making one changes nothing for readers.
 */
export function createTotals(
  adapter: SQLiteAdapter,
  { changes, isRecorded }: Options,
): (plan: Plan) => Promise<number> {
  const known = new LRUCache<string, number>({ max: REMEMBERED })
  let knownAt = -1

  /** The number of the newest change, of whatever process. Rows are numbered in the order of their commits. */
  const newest = async (): Promise<number> => {
    const rows = await adapter.drizzle.all<{ n: number | null }>(
      sql`select max(rowid) as n from ${adapter.tables[changes]}`,
    )
    return Number(rows[0]?.n ?? 0)
  }

  return async (plan: Plan): Promise<number> => {
    const question = questionOf(adapter, plan)
    if (!adapter.tables[changes] || !plan.isLive || !isRecorded(plan.tableName))
      return count(adapter, question)
    // Before the counting: what changes meanwhile has another number.
    const now = await newest()
    if (now !== knownAt) known.clear()
    knownAt = now
    const { params, sql: text } = dialect.sqlToQuery(question)
    const key = JSON.stringify([text, params])
    const before = known.get(key)
    if (before !== undefined) return before
    const total = await count(adapter, question)
    if (knownAt === now) known.set(key, total)
    return total
  }
}

function questionOf(adapter: SQLiteAdapter, plan: Plan): SQL {
  const { joined, leads, table, tableName, where } = plan
  const all = and(where, ...leads.map((lead) => leadWhere(adapter, tableName, lead, 'relation')))
  return sql`select count(*) as total from ${table}${joined ?? sql``}${all ? sql` where ${all}` : sql``}`
}

async function count(adapter: SQLiteAdapter, question: SQL): Promise<number> {
  const rows = await adapter.drizzle.all<{ total: number }>(question)
  return Number(rows[0]?.total ?? 0)
}
