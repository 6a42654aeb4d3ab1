import { readdirSync, readFileSync } from 'node:fs'
import { createClient, type Client } from '@libsql/client'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { createLocalReq, initTransaction, commitTransaction, type PayloadRequest } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrate } from '@/database/migrate'
import { migrations } from '@/migrations'
import { startApp, type App } from '../helpers/app'

/** MongoDB has no migrations: its indexes are made at start. */
describe.runIf(process.env.TEST_DATABASE === 'sqlite')('the committed migrations', () => {
  let app: App
  let adapter: SQLiteAdapter

  beforeAll(async () => {
    app = await startApp()
    adapter = app.payload.db as unknown as SQLiteAdapter
  })
  afterAll(() => app.stop())

  it('are all in the list that production runs', () => {
    const files = readdirSync('src/migrations').filter((file) => /^\d.*\.ts$/.test(file))
    expect(files.length).toBeGreaterThan(0)
    expect(migrations.map(({ name }) => `${name}.ts`)).toEqual(files.sort())
  })

  it('leave nothing for the next migration to do', async () => {
    const { generateDrizzleJson, generateMigration } = adapter.requireDrizzleKit()
    const now = await generateDrizzleJson(adapter.schema)
    expect(await generateMigration(lastSnapshot(), now)).toEqual([])
    expect(await generateMigration(now, lastSnapshot())).toEqual([])
  })

  it('make the very tables, indexes and references of the collections', async () => {
    const { generateDrizzleJson, generateMigration } = adapter.requireDrizzleKit()
    const now = await generateDrizzleJson(adapter.schema)
    const fresh = createClient({ url: ':memory:' })
    for (const statement of await generateMigration(adapter.defaultDrizzleSnapshot, now)) {
      await fresh.execute(statement)
    }
    expect(await schemaOf(adapter.client)).toEqual(await schemaOf(fresh))
    fresh.close()
  })

  it('are not run twice', async () => {
    const before = await adapter.client.execute('SELECT * FROM payload_migrations')
    expect(before.rows.map(({ name }) => name)).toEqual(migrations.map(({ name }) => name))
    await migrate(app.payload)
    expect((await adapter.client.execute('SELECT * FROM payload_migrations')).rows).toEqual(before.rows)
  })

  describe('give every look-up an index', () => {
    it.each(['articles', '_articles_v', 'projects_activities', 'media'])(
      '%s_locales by parent',
      async (name) => {
        expect(await planOf(`SELECT * FROM ${name}_locales WHERE _parent_id = 'x'`)).toBe(
          `SEARCH ${name}_locales USING INDEX ${name}_locales_parent_lookup_idx (_parent_id=?)`,
        )
      },
    )

    it('the languages of many parents at once', async () => {
      const plan = await planOf(
        "SELECT * FROM articles_locales WHERE _parent_id IN ('x', 'y') AND _locale = 'lv'",
      )
      expect(plan).toMatch(/^SEARCH articles_locales USING INDEX \w+ \(.*_parent_id=\?/)
    })

    it('all tables that hold the languages of a row', async () => {
      const tables = await tablesOf(adapter.client)
      const locales = tables.filter((name) => name.endsWith('_locales'))
      expect(locales.length).toBeGreaterThan(15)
      for (const name of locales) {
        expect(await planOf(`SELECT * FROM "${name}" WHERE _parent_id = 'x'`), name).toContain(
          `USING INDEX ${name}_parent_lookup_idx`,
        )
      }
    })

    async function planOf(query: string): Promise<string> {
      // The driver leaves an EXPLAIN unfinished, which locks the tables of its connection.
      const client = createClient({ url: process.env.DATABASE_URL ?? '' })
      const { rows } = await client.execute(`EXPLAIN QUERY PLAN ${query}`)
      client.close()
      return rows.map(({ detail }) => String(detail)).join('; ')
    }
  })

  it('can be taken back and run again', async () => {
    const before = await schemaOf(adapter.client)
    for (const { down } of [...migrations].reverse()) await inTransaction(down as Step)
    expect(await tablesOf(adapter.client)).toEqual([])
    for (const { up } of migrations) await inTransaction(up as Step)
    expect(await schemaOf(adapter.client)).toEqual(before)
    const article = { title: 'Raksts', slug: 'raksts', sourceLocale: 'lv' } as never
    const made = await app.payload.create({
      collection: 'articles',
      data: article,
      draft: true,
      locale: 'lv',
      // The accounts went with the tables.
      overrideAccess: true,
    })
    expect(made).toMatchObject({ title: 'Raksts' })
  })

  type Step = (args: { db: unknown; payload: App['payload']; req: PayloadRequest }) => Promise<void>

  async function inTransaction(step: Step): Promise<void> {
    const req = await createLocalReq({}, app.payload)
    await initTransaction(req)
    const session = adapter.sessions[String(await req.transactionID)]
    await step({ db: session?.db, payload: app.payload, req })
    await commitTransaction(req)
  }
})

type Snapshot = SQLiteAdapter['defaultDrizzleSnapshot']

function lastSnapshot(): Snapshot {
  const last = readdirSync('src/migrations')
    .filter((file) => file.endsWith('.json'))
    .sort()
    .at(-1)
  return JSON.parse(readFileSync(`src/migrations/${last}`, 'utf8')) as Snapshot
}

async function tablesOf(client: Client): Promise<string[]> {
  const { rows } = await client.execute(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
  )
  return rows.map(({ name }) => String(name))
}

/** Columns, indexes and references of each table, in an order that does not depend on that of their making. */
async function schemaOf(client: Client): Promise<Record<string, unknown>> {
  const pragma = async (query: string): Promise<Record<string, unknown>[]> => {
    const { rows } = await client.execute(`PRAGMA ${query}`)
    return rows.map((row) => ({ ...row }))
  }
  const sorted = (items: unknown[]): string[] => items.map((item) => JSON.stringify(item)).sort()
  const tables: Record<string, unknown> = {}
  for (const table of await tablesOf(client)) {
    const columns = await pragma(`table_info("${table}")`)
    const references = await pragma(`foreign_key_list("${table}")`)
    const indexes = []
    for (const { name, unique } of await pragma(`index_list("${table}")`)) {
      const parts = await pragma(`index_info("${String(name)}")`)
      indexes.push([name, unique, parts.map((part) => part.name)])
    }
    tables[table] = {
      columns: sorted(columns.map(({ cid: _cid, ...column }) => column)),
      indexes: sorted(indexes),
      references: sorted(references.map(({ id: _id, ...reference }) => reference)),
    }
  }
  return tables
}
