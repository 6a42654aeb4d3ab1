import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { LRUCache } from 'lru-cache'

/** So many shapes of queries are kept: a few of each table. */
const KEPT_MAX = 300

type Order = (columns: unknown, operators: unknown) => unknown
type Relation =
  true | { columns?: object; extras?: object; orderBy?: Order; where?: unknown; with?: Relations }
type Relations = Record<string, Relation | false | undefined>
type Query = {
  columns?: Record<string, boolean | undefined>
  extras?: object
  limit?: number
  offset?: number
  orderBy?: unknown
  where?: unknown
  with?: Relations
}
/** Without drizzle’s `typings`, which are there for PostgreSQL. */
type Text = { params: unknown[]; sql: string }
type Built = { selection: unknown; sql: { toQuery: (settings: object) => Text }; tableTsKey: string }
type Arguments = {
  nestedQueryRelation?: unknown
  queryConfig: Query | true
  tableAlias: string
  tableConfig: { columns: Record<string, unknown>; tsName: string }
}
/** The part of drizzle that writes queries, and is shared by all that one adapter asks. */
type Dialect = { buildRelationalQuery: (args: Arguments) => Built; sqlToQuery: (sql: Built['sql']) => Text }
type Head = Text & { opening: string; probe: Query['columns']; selection: unknown }

type Options = {
  /** Whether each text is compared with what drizzle writes of the same query, which takes longer than it saves: for tests. */
  isChecked?: boolean
}

/**
 * Has drizzle write the long part of a query once: what is read of a document, of its languages and of its rows in other tables. That is the same
 * each time, two thousand characters for an article, and writing it took a fifth of the time of a save. Conditions, order and limits are
 * written anew.
 */
export function keepQueries(db: SQLiteAdapter, options: Options = {}): SQLiteAdapter {
  const connect = db.connect?.bind(db)
  db.connect = async (args) => {
    await connect?.(args)
    keepTexts((db.drizzle as unknown as { dialect: Dialect }).dialect, options)
  }
  return db
}

function keepTexts(dialect: Dialect, { isChecked = false }: Options): void {
  const build = dialect.buildRelationalQuery.bind(dialect)
  const heads = new LRUCache<string, Head>({ max: KEPT_MAX })

  const write = (args: Arguments, queryConfig: Query): Text & { selection: unknown } => {
    const { selection, sql } = build({ ...args, queryConfig })
    return { selection, ...dialect.sqlToQuery(sql) }
  }
  const headOf = (args: Arguments, { columns, with: relations }: Query): Head | undefined => {
    const first = Object.keys(args.tableConfig.columns)[0]
    if (!first) return undefined
    const probe = { [first]: true }
    const { params, selection, sql } = write(args, {
      ...(columns && { columns }),
      ...(relations && { with: relations }),
    })
    return { opening: write(args, { columns: probe }).sql, params, probe, selection, sql }
  }

  dialect.buildRelationalQuery = (args) => {
    const { nestedQueryRelation, queryConfig, tableAlias, tableConfig } = args
    const shape = nestedQueryRelation || queryConfig === true ? undefined : shapeOf(queryConfig)
    if (shape === undefined || queryConfig === true) return build(args)
    const key = `${tableConfig.tsName} ${tableAlias} ${shape}`
    const head = heads.get(key) ?? headOf(args, queryConfig)
    if (!head) return build(args)
    heads.set(key, head)
    const { limit, offset, orderBy, where } = queryConfig
    // What is asked for, of one column alone: only what comes behind its table is used.
    const tail = build({ ...args, queryConfig: { columns: head.probe, limit, offset, orderBy, where } })
    const toQuery = (settings: object): Text => {
      const { params, sql } = tail.sql.toQuery(settings)
      const text = { params: [...head.params, ...params], sql: head.sql + sql.slice(head.opening.length) }
      if (isChecked) compare(text, build(args).sql.toQuery(settings))
      return text
    }
    return { selection: head.selection, sql: { toQuery }, tableTsKey: tail.tableTsKey }
  }
}

function compare(text: Text, expected: Text): void {
  if (JSON.stringify(text) === JSON.stringify({ params: expected.params, sql: expected.sql })) return
  throw new Error(`A kept query is not what drizzle writes:\n${text.sql}\n${expected.sql}`)
}

/** A name that queries have in common which read the same; none where it cannot be told. */
function shapeOf({ columns, extras, orderBy, where, with: relations }: Query): string | undefined {
  // Both would be told the columns, which are not those of the whole query.
  if (typeof where === 'function' || (typeof orderBy === 'function' && orderBy.length > 0)) return undefined
  return shapeOfRelation({ columns, extras, with: relations })
}

function shapeOfRelation(relation: Relation): string | undefined {
  if (relation === true) return '*'
  const { columns, extras, orderBy, where, with: relations, ...others } = relation
  if (Object.keys(others).length > 0 || (extras && Object.keys(extras).length > 0)) return undefined
  const condition = where === undefined ? '' : conditions.get(where as object)
  if (condition === undefined) return undefined
  let shape = condition && ` if ${condition}`
  for (const [name, isRead] of Object.entries(columns ?? {}))
    if (isRead !== undefined) shape += ` ${name}${isRead ? '+' : '-'}`
  if (orderBy) {
    const order = orderOf(orderBy)
    if (order === undefined) return undefined
    shape += ` by ${order}`
  }
  for (const [name, inner] of Object.entries(relations ?? {})) {
    const innerShape = inner ? shapeOfRelation(inner) : ''
    if (innerShape === undefined) return undefined
    shape += ` ${name}(${innerShape})`
  }
  return shape
}

const conditions = new WeakMap<object, string>()

/** Names a condition for rows in other tables, so that queries with it are kept. @param name the same for equal conditions alone */
export function nameCondition<T extends object>(condition: T, name: string): T {
  conditions.set(condition, name)
  return condition
}

/** Says of any column its name. */
const NAMES = new Proxy({}, { get: (_, name) => String(name) })
const OPERATORS = { asc: (name: unknown) => `${name} asc`, desc: (name: unknown) => `${name} desc` }

/** What an order that is worked out of columns comes to; none where it is more than their names. */
function orderOf(orderBy: Order): string | undefined {
  if (typeof orderBy !== 'function') return undefined
  const order = orderBy(NAMES, OPERATORS)
  const names = Array.isArray(order) ? order : [order]
  return names.every((name) => typeof name === 'string') ? names.join() : undefined
}
