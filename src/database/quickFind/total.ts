import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { and, sql, type SQL } from '@payloadcms/db-sqlite/drizzle'
import { SQLiteSyncDialect } from '@payloadcms/db-sqlite/drizzle/sqlite-core'
import { leadWhere, type Plan } from './plan'
import type { UntilChange } from './untilChange'

const dialect = new SQLiteSyncDialect()

/** Counts the documents of a question. A total has to look at all that it counts, so it is remembered: the pages of a list share it. */
export async function totalOf(adapter: SQLiteAdapter, plan: Plan, untilChange: UntilChange): Promise<number> {
  const question = questionOf(adapter, plan)
  const { params, sql: text } = dialect.sqlToQuery(question)
  const work = (): Promise<number> => count(adapter, question)
  return (await untilChange(plan, JSON.stringify(['total', text, params]), work)) ?? work()
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
