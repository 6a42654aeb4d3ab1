import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import {
  and,
  eq,
  inArray,
  is,
  like,
  sql,
  StringChunk,
  type Column,
  type SQL,
} from '@payloadcms/db-sqlite/drizzle'
import { buildQuery } from '@payloadcms/drizzle'
import type { FlattenedField, Where } from 'payload'
import { conjunctsOf, isPinned, type Leads } from './conjuncts'

/** A table of Payload's schema: drizzle's columns by the names that fields have. */
type Table = Record<string, Column>
type RawTable = {
  indexes?: Record<string, { name: string; on: string[] | string }>
  columns: Record<string, unknown>
}

/** What finds the documents of a list, in parts that each way of finding puts together for itself. */
export type Plan = {
  /** The index that has the documents in the order that is asked for, where there is one. */
  index: string | undefined
  /** The columns of languages, joined; undefined where nothing asks for them. */
  joined: SQL | undefined
  /** Whether only what is published is asked for: drafts that are made change nothing of it. */
  isLive: boolean
  /** Relations that must lead somewhere. */
  leads: readonly Leads[]
  order: SQL
  /** The first column of the order, and whether its greatest come first. */
  first: { column: SQL; isDescending: boolean } | undefined
  /** Whether an index leads to few documents, whatever the order. */
  pinned: boolean
  table: SQL
  tableName: string
  where: SQL | undefined
}

export type Ask = {
  fields: readonly FlattenedField[]
  locale: string | undefined
  sort: string | string[] | undefined
  tableName: string
  where: Where | undefined
}

/** Fields that an index finds few documents by. */
const KEYS = ['id', 'slug']

/**
 * How a question can be answered without sorting all that it finds: Payload joins the rows of languages and asks for distinct documents in
 * order, which SQLite can only do by looking at every document there is.
 *
 * @returns undefined for questions that this is not made for: Payload then asks as it always does
 */
export function planOf(adapter: SQLiteAdapter, ask: Ask): Plan | undefined {
  const { fields, locale, tableName } = ask
  if (locale === undefined || locale === 'all' || locale === '*') return undefined
  const { leads, rest } = conjunctsOf(ask.where, fields)
  // Payload wants one row of the relation to hold all conditions on it.
  if (new Set(leads.map(({ path }) => path)).size < leads.length) return undefined
  const sort = Array.isArray(ask.sort) ? [...ask.sort] : ask.sort
  const built = buildQuery({
    adapter: adapter as never,
    fields: fields as FlattenedField[],
    locale,
    sort,
    tableName,
    where: { and: rest },
  })
  const locales = adapter.tables[`${tableName}_locales`]
  // One row for a document and language at most: nothing is found twice.
  if (built.joins.some(({ table, type }) => table !== locales || (type && type !== 'leftJoin')))
    return undefined
  if (!built.orderBy?.length) return undefined
  const [first] = built.orderBy
  const [join] = built.joins
  return {
    first: first && { column: sql`${first.column}`, isDescending: isDescending(first.order(first.column)) },
    index: first && indexOn(adapter, tableName, first.column as unknown as Column),
    joined: join && sql` left join ${locales} on ${join.condition}`,
    isLive: rest.some(({ _status: status }) => !Array.isArray(status) && status?.equals === 'published'),
    leads,
    order: sql.join(
      built.orderBy.map(({ column, order }) => order(column)),
      sql`, `,
    ),
    pinned: isPinned(rest, KEYS),
    table: sql`${adapter.tables[tableName]}`,
    tableName,
    where: built.where,
  }
}

/** Told from the statement: Payload's `desc` may be another copy of the function than ours. */
const isDescending = ({ queryChunks }: SQL): boolean =>
  queryChunks.some((chunk) => is(chunk, StringChunk) && chunk.value.join('').trim() === 'desc')

function indexOn(adapter: SQLiteAdapter, tableName: string, column: Column): string | undefined {
  const raw = (adapter.rawTables as unknown as Record<string, RawTable>)[tableName]
  const table = adapter.tables[tableName] as unknown as Table
  for (const { name, on } of Object.values(raw?.indexes ?? {})) {
    const [key] = [on].flat()
    if (key && table[key] === (column as unknown)) return name
  }
  return undefined
}

/** Whether a document has the relation: by its own rows, or by a list of all that have it. */
export function leadWhere(
  adapter: SQLiteAdapter,
  tableName: string,
  lead: Leads,
  by: 'document' | 'relation',
): SQL {
  const rels = columnsOf(adapter, `${tableName}_rels`)
  const own = columnsOf(adapter, tableName)
  const table = adapter.tables[`${tableName}_rels`]
  const isLed = and(like(rels('path'), lead.path), inArray(rels(`${lead.collection}ID`), lead.ids))
  return by === 'document'
    ? sql`exists (select 1 from ${table} where ${and(eq(rels('parent'), own('id')), isLed)})`
    : sql`${own('id')} in (select ${rels('parent')} from ${table} where ${isLed})`
}

/** The columns of a table, by the names that fields have. */
export function columnsOf(adapter: SQLiteAdapter, tableName: string): (name: string) => Column {
  const table = adapter.tables[tableName] as unknown as Table | undefined
  return (name) => {
    const column = table?.[name]
    if (!column) throw new Error(`The table ${tableName} has no column ${name}.`)
    return column
  }
}
