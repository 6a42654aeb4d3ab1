import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { and, inArray, sql, type SQL } from '@payloadcms/db-sqlite/drizzle'
import { SQLiteSyncDialect } from '@payloadcms/db-sqlite/drizzle/sqlite-core'
import { LRUCache } from 'lru-cache'
import { columnsOf, leadWhere, type Plan } from './plan'
import type { UntilChange } from './untilChange'

const dialect = new SQLiteSyncDialect()

/** When the order of documents is walked to find those with a relation. */
export type Limits = {
  /** So many documents are found by the relation and sorted; where there are more, the order is walked. */
  few: number
  /** So many of the first ones with a relation are remembered: most pages that are asked for are among them. */
  firstMax: number
  /** So far is it walked, before they are found by the relation after all. */
  walkMax: number
}
export const LIMITS: Limits = { few: 200, firstMax: 40, walkMax: 2_000 }

/** How long what was found out about a way is believed, in milliseconds. Whichever way is gone, the documents are the same. */
const BELIEVED_MS = 60_000
const BELIEVED_MAX = 500
const beliefs = new WeakMap<object, LRUCache<string, { value: SQL | boolean | undefined }>>()

type Page = { limit: number; offset: number }
type Row = Record<string, unknown>

/** The ids of one page, in order. */
export async function idsOf(
  adapter: SQLiteAdapter,
  plan: Plan,
  page: Page,
  { limits, untilChange }: { limits: Limits; untilChange: UntilChange },
): Promise<string[]> {
  const { index, leads, pinned } = plan
  if (pinned || !index || page.limit === 0) return ask(adapter, plan, page, { by: 'relation' })
  if (leads.length === 0) return ask(adapter, plan, page, { by: 'document', index })
  const related = JSON.stringify([plan.tableName, limits.few, leads])
  if (await believed(adapter, related, () => areFew(adapter, plan, limits.few)))
    return ask(adapter, plan, page, { by: 'relation' })
  const among = await amongFirst({ adapter, limits, plan, related, untilChange }, page)
  if (among) return among
  return walk(adapter, { ...plan, index }, page, limits)
}

/** Walks the order until the page is full, as far as the edge; then all with the relation are found and sorted. */
async function walk(
  adapter: SQLiteAdapter,
  plan: Plan & { index: string },
  page: Page,
  limits: Limits,
): Promise<string[]> {
  const { index } = plan
  const ordered = JSON.stringify([index, plan.first?.isDescending, limits.walkMax])
  const edge = await believed(adapter, ordered, () => edgeOf(adapter, plan, index, limits.walkMax))
  const walked = await ask(adapter, plan, page, { by: 'document', edge, index })
  // Those behind the edge may belong to this page, too, where it is not full.
  return walked.length === page.limit || !edge ? walked : ask(adapter, plan, page, { by: 'relation' })
}

type First = { adapter: SQLiteAdapter; limits: Limits; plan: Plan; related: string; untilChange: UntilChange }

/**
 * A page from the first documents with its relations, which are remembered in their order, whatever else is asked of them. Drafts may be among them
 * that have changed since; only what is live is asked for here.
 *
 * @returns undefined where the page may go beyond them.
 */
async function amongFirst(
  { adapter, limits, plan, related, untilChange }: First,
  { limit, offset }: Page,
): Promise<string[] | undefined> {
  const { firstMax } = limits
  const { index } = plan
  if (!index || offset + limit > firstMax) return undefined
  const bare = { ...plan, index, where: undefined }
  const { params, sql: order } = dialect.sqlToQuery(sql`${plan.joined ?? sql``} ${plan.order}`)
  const key = JSON.stringify(['first', related, index, order, params])
  const first = await untilChange(plan, key, () =>
    walk(adapter, bare, { limit: firstMax, offset: 0 }, limits),
  )
  if (!first) return undefined
  const id = columnsOf(adapter, plan.tableName)('id')
  const wanted = offset + limit
  // Most of them are what is asked for: the page is among twice as many.
  for (const some of wanted * 2 < first.length ? [first.slice(0, wanted * 2), first] : [first]) {
    const found = await ask(
      adapter,
      { ...plan, where: and(inArray(id, some), plan.where) },
      { limit: 0, offset: 0 },
      { by: 'document' },
    )
    if (found.length < wanted && (some !== first || first.length === firstMax)) continue
    const places = new Map(some.map((each, place) => [each, place]))
    found.sort((a, b) => Number(places.get(a)) - Number(places.get(b)))
    return found.slice(offset, wanted)
  }
  return undefined
}

async function believed<T extends SQL | boolean | undefined>(
  adapter: SQLiteAdapter,
  key: string,
  find: () => Promise<T>,
): Promise<T> {
  const own = beliefs.get(adapter) ?? new LRUCache({ max: BELIEVED_MAX, ttl: BELIEVED_MS })
  beliefs.set(adapter, own)
  const known = own.get(key)
  if (known) return known.value as T
  const value = await find()
  own.set(key, { value })
  return value
}

type Way = { by: 'document' | 'relation'; edge?: SQL; index?: string }

async function ask(adapter: SQLiteAdapter, plan: Plan, { limit, offset }: Page, way: Way): Promise<string[]> {
  const { joined, leads, order, table, tableName, where } = plan
  const id = columnsOf(adapter, tableName)('id')
  const all = and(where, way.edge, ...leads.map((lead) => leadWhere(adapter, tableName, lead, way.by)))
  const range = limit === 0 ? sql`` : sql` limit ${limit} offset ${offset}`
  const rows = await adapter.drizzle.all<Row>(
    sql`select ${id} as id from ${table}${indexed(way.index)}${joined ?? sql``}${all ? sql` where ${all}` : sql``} order by ${order}${range}`,
  )
  return rows.map((row) => String(row.id))
}

const indexed = (index: string | undefined): SQL =>
  index ? sql` indexed by ${sql.identifier(index)}` : sql``

async function areFew(adapter: SQLiteAdapter, { leads, tableName }: Plan, few: number): Promise<boolean> {
  for (const lead of leads) {
    const table = adapter.tables[`${tableName}_rels`]
    const target = columnsOf(adapter, `${tableName}_rels`)(`${lead.collection}ID`)
    const rows = await adapter.drizzle.all<Row>(
      sql`select count(*) as n from (select 1 from ${table} where ${target} in ${lead.ids} limit ${few + 1})`,
    )
    if (Number(rows[0]?.n) <= few) return true
  }
  return false
}

/** The condition that keeps to the first documents of the order; undefined where there are no more than those. */
async function edgeOf(
  adapter: SQLiteAdapter,
  { first, table }: Plan,
  index: string,
  walkMax: number,
): Promise<SQL | undefined> {
  if (!first) return undefined
  const { column, isDescending } = first
  const rows = await adapter.drizzle.all<Row>(
    sql`select ${column} as edge from ${table} indexed by ${sql.identifier(index)} order by ${column} ${sql.raw(isDescending ? 'desc' : 'asc')} limit 1 offset ${walkMax}`,
  )
  if (rows.length === 0) return undefined
  const edge = rows[0]?.edge ?? null
  // Nothing comes before all others, as SQLite sorts.
  if (isDescending) return edge === null ? undefined : sql`${column} >= ${edge}`
  return edge === null ? sql`${column} is null` : sql`(${column} is null or ${column} <= ${edge})`
}
