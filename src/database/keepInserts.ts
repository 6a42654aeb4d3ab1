import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { sql } from '@payloadcms/db-sqlite/drizzle'
import { LRUCache } from 'lru-cache'

/** So many shapes of inserts are kept: one or two of each table, and one for each number of rows. */
const KEPT_MAX = 300

type Encoder = { mapToDriverValue: (value: unknown) => unknown }
type Column = Encoder & {
  default?: unknown
  defaultFn?: () => unknown
  onUpdateFn?: () => unknown
  shouldDisableInsert: () => boolean
}
type Value = { encoder: Encoder; value: unknown }
type Insert = {
  onConflict?: readonly unknown[]
  returning?: readonly { path: readonly string[] }[]
  select?: unknown
  table: Record<symbol, unknown>
  values: readonly Record<string, unknown>[]
  withList?: readonly unknown[]
}
type Text = { params: unknown[]; sql: string }
type Built = { toQuery: (settings: object) => Text }
/** The part of drizzle that writes inserts. */
type Dialect = { buildInsertQuery: (insert: Insert) => Built }

const COLUMNS = Symbol.for('drizzle:Columns')
const NAME = Symbol.for('drizzle:Name')

type Options = {
  /** Whether each text is compared with what drizzle writes of the same insert, for tests. */
  isChecked?: boolean
}

/**
 * Has drizzle write an insert once for each set of columns that have values: rows of one table have the same ones mostly. Only the values are worked
 * out each time.
 */
export function keepInserts(db: SQLiteAdapter, { isChecked = false }: Options = {}): SQLiteAdapter {
  const connect = db.connect?.bind(db)
  db.connect = async (args) => {
    await connect?.(args)
    const { dialect } = db.drizzle as unknown as { dialect: Dialect }
    const build = dialect.buildInsertQuery.bind(dialect)
    const texts = new LRUCache<string, string>({ max: KEPT_MAX })
    dialect.buildInsertQuery = (insert) => {
      const read = isPlain(insert) ? readRows(insert) : undefined
      if (!read) return build(insert)
      const toQuery = (settings: object): Text => {
        const { params, rows, shape } = read
        const known = texts.get(shape)
        const told =
          known === undefined || isChecked ? build({ ...insert, values: rows }).toQuery(settings) : undefined
        const text = { params, sql: known ?? String(told?.sql) }
        texts.set(shape, text.sql)
        if (told) compare(text, told)
        return text
      }
      return { toQuery }
    }
  }
  return db
}

function compare(text: Text, { params, sql: expected }: Text): void {
  if (JSON.stringify(text) === JSON.stringify({ params, sql: expected })) return
  throw new Error(`A kept insert is not what drizzle writes:\n${text.sql}\n${expected}`)
}

const isPlain = ({ onConflict, select, values, withList }: Insert): boolean =>
  !select && !onConflict?.length && !withList?.length && Array.isArray(values)

type Read = { params: unknown[]; rows: Record<string, unknown>[]; shape: string }

/** The values of an insert in the order of its columns, defaults among them, as drizzle takes them; none where it is more than values. */
function readRows({ returning, table, values }: Insert): Read | undefined {
  const columns = Object.entries(table[COLUMNS] as Record<string, Column>).filter(
    ([, column]) => !column.shouldDisableInsert(),
  )
  const params: unknown[] = []
  const rows: Record<string, unknown>[] = []
  let shape = `${String(table[NAME])} ${returning?.map(({ path }) => path.join('.')).join() ?? '-'} `
  for (const row of values) {
    const read: Record<string, unknown> = {}
    for (const [name, column] of columns) {
      const value = valueOf(row[name], column)
      if (value === undefined) return undefined
      shape += value === null ? '0' : '1'
      if (value === null) continue
      const param: unknown = value.value === null ? null : value.encoder.mapToDriverValue(value.value)
      if (isSql(param)) return undefined
      params.push(param)
      read[name] = sql.param(value.value, value.encoder as never)
    }
    shape += ' '
    rows.push(read)
  }
  return { params, rows, shape }
}

/** What goes into a column: null without a value and a default, undefined where it is worked out by SQL. */
function valueOf(given: unknown, column: Column): null | undefined | Value {
  const value = given as undefined | Value
  if (value && !('encoder' in value)) return undefined
  if (value && value.value !== undefined) return value
  const found = column.default ?? column.defaultFn?.() ?? column.onUpdateFn?.()
  if (found === undefined || found === null) return null
  return isSql(found) ? undefined : { encoder: column, value: found }
}

const isSql = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'queryChunks' in value
