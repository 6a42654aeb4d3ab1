import { createReadStream } from 'node:fs'
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setImmediate } from 'node:timers/promises'
import { createClient, type Client, type InValue } from '@libsql/client'
import { keepStatements } from '@/database/keepStatements'

export type Row = Record<string, InValue>

/** Rows in one statement list. */
const TOGETHER = 2_000

/** An SQLite file, filled without the product that it belongs to. */
export const openDatabase = (file: string): Client => {
  keepStatements()
  return createClient({ url: `file:${file}` })
}

/** Has the system read a file once, so that nobody is measured waiting for the disk. */
export async function readThrough(file: string): Promise<void> {
  await pipeline(
    createReadStream(file, { highWaterMark: 1024 * 1024 }),
    new Writable({ write: (_chunk, _encoding, done) => done() }),
  )
}

/** Writes rows into a table, some thousand in each transaction; every row has the columns of the first. */
export async function insertAll(db: Client, table: string, rows: Iterable<Row>): Promise<void> {
  let some: { args: InValue[]; sql: string }[] = []
  const write = async (): Promise<void> => {
    if (some.length > 0) await db.batch(some, 'write')
    some = []
    // The driver works synchronously; what it has done with is freed when the loop turns.
    await setImmediate()
  }
  let sql = ''
  let columns: string[] = []
  for (const row of rows) {
    if (!sql) {
      columns = Object.keys(row)
      sql = `INSERT INTO "${table}" (${columns.map((name) => `"${name}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`
    }
    some.push({ args: columns.map((name) => row[name] ?? null), sql })
    if (some.length === TOGETHER) await write()
  }
  await write()
}

/** The names of the columns of a table. */
export async function columnsOf(db: Client, table: string): Promise<string[]> {
  const { rows } = await db.execute(`PRAGMA table_info("${table}")`)
  return rows.map(({ name }) => String(name))
}
