import Database from 'libsql'
import { LRUCache } from 'lru-cache'

/** So many statements of a connection are kept; a save has thirteen. */
const KEPT_MAX = 100
/** Longer ones hold long lists, which are others each time. */
const LENGTH_MAX = 16_384
/** Nothing else is asked again and again: what changes the schema, for one, is not. */
const KEPT = /^\s*(?:begin|commit|delete|insert|rollback|select|update|with)\b/i
/** Their columns are others once those of the table are. */
const ALL_COLUMNS = /^\s*select\s+(?:"?\w+"?\.)?\*|\breturning\s+\*/i

/**
 * What a connection is told before anything else. Payload tells the first one alone, and the driver opens others beside a transaction: those would
 * wait for the disk with each commit. NORMAL keeps the database whole through a crash of the process; only a power cut may lose the last commits.
 */
const SETTINGS = ['synchronous = NORMAL', `journal_size_limit = ${64 * 1024 * 1024}`]

type Statement = { all: () => unknown[]; columns: () => unknown[]; raw: (isOn?: boolean) => Statement }
type Connection = { close: () => void; prepare: (sql: string) => Statement }

const DONE = Symbol.for('tilts.keepStatements')

/**
 * Has the SQLite driver keep the statements that it has prepared, on each connection. `@libsql/client` prepares every statement anew, and asks it twice for
 * its columns: together a tenth of the time of a save. It has no setting for that, so `prepare` of the driver below it is replaced; what it gives
 * may be executed any number of times.
 */
export function keepStatements(): void {
  const prototype = Database.prototype as unknown as Connection
  if (DONE in prototype) return
  const { close, prepare } = prototype
  const kept = new WeakMap<Connection, LRUCache<string, Statement>>()
  const keptOf = (connection: Connection): LRUCache<string, Statement> => {
    const known = kept.get(connection)
    if (known) return known
    const statements = new LRUCache<string, Statement>({ max: KEPT_MAX })
    kept.set(connection, statements)
    for (const setting of SETTINGS) prepare.call(connection, `PRAGMA ${setting}`).all()
    return statements
  }
  Object.assign(prototype, {
    [DONE]: true,
    close(this: Connection) {
      kept.delete(this)
      close.call(this)
    },
    prepare(this: Connection, sql: string) {
      const statements = keptOf(this)
      if (sql.length > LENGTH_MAX || !KEPT.test(sql) || ALL_COLUMNS.test(sql)) return prepare.call(this, sql)
      let statement = statements.get(sql)
      if (!statement) {
        statement = remembering(prepare.call(this, sql))
        statements.set(sql, statement)
      }
      return statement
    },
  })
}

/** The same statement, which works out once what it gives. */
function remembering(statement: Statement): Statement {
  try {
    statement.raw(true)
  } catch (noData: unknown) {
    return Object.assign(statement, {
      raw: () => {
        throw noData
      },
    })
  }
  const columns = statement.columns()
  return Object.assign(statement, { columns: () => columns, raw: () => statement })
}
