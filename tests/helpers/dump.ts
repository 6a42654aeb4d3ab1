import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'

type Row = Record<string, unknown>
type MongoCollection = {
  collectionName: string
  find: () => { sort: (by: Row) => { toArray: () => Promise<Row[]> } }
}
type MongoConnection = { connection: { db: { collections: () => Promise<MongoCollection[]> } } }

/** What follows a commit is written when there is time, also while a test looks. */
const BUT_WHAT_FOLLOWS = /^(?!editorial.(claims|notices|outbox))/

/**
 * Every row that the database holds, table by table, past all of Payload's reading. Empty tables are left out.
 *
 * @param only Tables of these names only, by default all but notices and what is to be told; SQLite keeps the lists of a document in tables of their own, `users_roles`.
 */
export async function dump(payload: Payload, only = BUT_WHAT_FOLLOWS): Promise<Record<string, Row[]>> {
  const all = payload.db.name === 'sqlite' ? await dumpSqlite(payload, only) : await dumpMongo(payload, only)
  const filled = all.filter(([, rows]) => rows.length > 0).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.parse(JSON.stringify(Object.fromEntries(filled))) as Record<string, Row[]>
}

async function dumpSqlite(payload: Payload, only: RegExp): Promise<[string, Row[]][]> {
  const { client } = payload.db as unknown as SQLiteAdapter
  const tables = await client.execute(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
  )
  const names = tables.rows.map(({ name }) => String(name)).filter((name) => only.test(name))
  return Promise.all(
    names.map(async (name): Promise<[string, Row[]]> => {
      const { rows } = await client.execute(`SELECT * FROM "${name}" ORDER BY rowid`)
      return [name, rows.map((row) => ({ ...row }))]
    }),
  )
}

async function dumpMongo(payload: Payload, only: RegExp): Promise<[string, Row[]][]> {
  const { connection } = payload.db as unknown as MongoConnection
  const collections = (await connection.db.collections()).filter((found) => only.test(found.collectionName))
  return Promise.all(
    collections.map(async (collection): Promise<[string, Row[]]> => {
      return [collection.collectionName, await collection.find().sort({ _id: 1 }).toArray()]
    }),
  )
}
