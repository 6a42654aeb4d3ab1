import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { desc, eq, inArray, sql } from '@payloadcms/db-sqlite/drizzle'
import { drizzle } from '@payloadcms/db-sqlite/drizzle/libsql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { nameCondition } from '@/database/keepQueries'
import { startApp, type App } from '../helpers/app'
import { makeArticle } from '../helpers/content'

/*
 * The long part of a query is written once (src/database/keepQueries.ts), so are inserts (src/database/keepInserts.ts), and both are what drizzle
 * writes. In all tests of Tilts on SQLite each text is compared, too; here are shapes that Payload does not ask for.
 */

type Config = Record<string, unknown>
type Query = { toSQL: () => { params: unknown[]; sql: string } } & PromiseLike<{ id: string }[]>
type Queries = Record<
  'articles',
  { findFirst: (config?: Config) => Query; findMany: (config?: Config) => Query }
>
type Table = Record<string, never>

/** Without `typings`, which are there for PostgreSQL. */
const textOf = (query: Query): { params: unknown[]; sql: string } => {
  const { params, sql } = query.toSQL()
  return { params, sql }
}

describe.runIf(process.env.TEST_DATABASE === 'sqlite')('a query', () => {
  let app: App
  let kept: Queries
  let plain: Queries
  let articles: Table
  let locales: Table
  let id: string
  beforeAll(async () => {
    app = await startApp()
    id = await makeArticle(app, { lv: 'Raksts', en: 'Article', publish: ['lv'] })
    const adapter = app.payload.db as unknown as SQLiteAdapter
    kept = adapter.drizzle.query as unknown as Queries
    plain = drizzle(adapter.client, { schema: adapter.schema }).query as unknown as Queries
    articles = adapter.tables.articles as unknown as Table
    locales = adapter.tables.articles_locales as unknown as Table
  })
  afterAll(() => app.stop())

  const inOrder = (name: string) => ({
    orderBy: (row: Table, { asc }: Record<string, (of: unknown) => unknown>) => [asc?.(row[name])],
  })
  const backwards = (name: string) => ({ orderBy: (row: Table) => [desc(row[name] as never)] })
  const _locales = { columns: { title: true } }
  const cases: [string, () => Config | undefined][] = [
    ['of all there is', () => undefined],
    ['of one document', () => ({ where: eq(articles.id as never, id) })],
    ['of some documents', () => ({ where: inArray(articles.id as never, [id, 'x', 'y']) })],
    ['of some columns', () => ({ columns: { publishedOn: true } })],
    ['of all columns but one', () => ({ columns: { publishedOn: false } })],
    ['of a column that is not said', () => ({ columns: { heroImage: undefined, publishedOn: true } })],
    [
      'of columns but one that is not said',
      () => ({ columns: { heroImage: undefined, publishedOn: false } }),
    ],
    ['with languages', () => ({ with: { _locales: true } })],
    ['with one column of languages', () => ({ with: { _locales } })],
    ['with relations in their order', () => ({ with: { _rels: inOrder('order') } })],
    ['with relations in another order', () => ({ with: { _rels: inOrder('path') } })],
    ['with relations backwards', () => ({ with: { _rels: backwards('order') } })],
    [
      'in an order, a page of it',
      () => ({ limit: 3, offset: 2, orderBy: () => [desc(articles.updatedAt as never)], with: { _locales } }),
    ],
    [
      'in an order that is told the columns',
      () => ({ orderBy: (row: Table) => [desc(row.id as never)], with: { _locales } }),
    ],
    [
      'by a condition that is told the columns',
      () => ({ where: (row: Table) => eq(row.id as never, id), with: { _locales } }),
    ],
    ['with what is worked out', () => ({ extras: { one: sql`1`.as('one') }, with: { _locales } })],
    ['with some rows of languages', () => ({ with: { _locales: { ..._locales, limit: 1 } } })],
    [
      'with one language',
      () => ({ with: { _locales: { ..._locales, where: eq(locales._locale as never, 'lv') } } }),
    ],
    [
      'with the other language',
      () => ({ with: { _locales: { ..._locales, where: eq(locales._locale as never, 'en') } } }),
    ],
    [
      'with one language, by a name',
      () => ({
        with: { _locales: { ..._locales, where: nameCondition(eq(locales._locale as never, 'lv'), 'lv') } },
      }),
    ],
    [
      'with the other language, by a name',
      () => ({
        with: { _locales: { ..._locales, where: nameCondition(eq(locales._locale as never, 'en'), 'en') } },
      }),
    ],
  ]

  it.each(cases)('%s is what drizzle writes, and finds the same', async (_name, config) => {
    // What the first one kept, the second one is written with.
    for (const _time of [1, 2]) {
      for (const name of ['findMany', 'findFirst'] as const)
        expect(textOf(kept.articles[name](config()))).toEqual(textOf(plain.articles[name](config())))
      expect(await kept.articles.findMany(config())).toEqual(await plain.articles.findMany(config()))
    }
  })

  it('is told from another one of the same text in part', async () => {
    const some = await kept.articles.findMany({ where: eq(articles.id as never, id), with: { _locales } })
    const none = await kept.articles.findMany({ where: eq(articles.id as never, 'x'), with: { _locales } })
    expect([some.length, none.length]).toEqual([1, 0])
  })

  it('that is not what drizzle writes would be noticed in tests', () => {
    const by = (locale: string): Config => ({
      with: { _locales: { where: nameCondition(eq(locales._locale as never, locale), 'a name for both') } },
    })
    kept.articles.findMany(by('lv')).toSQL()
    expect(() => kept.articles.findMany(by('en')).toSQL()).toThrow(/A kept query is not what drizzle writes/)
  })

  type Insert = Query & {
    onConflictDoNothing: () => Insert
    returning: (columns?: object) => Insert
  }
  type Inserts = { insert: (table: Table) => { values: (rows: object | object[]) => Insert } }
  const row = { id: 'a', sourceLocale: 'lv' }
  const inserts: [string, (to: Inserts) => Insert][] = [
    ['of a row', (to) => to.insert(articles).values(row)],
    ['of a row with nothing in a column', (to) => to.insert(articles).values({ ...row, publishedOn: null })],
    [
      'of a row with a column that is not said',
      (to) => to.insert(articles).values({ ...row, publishedOn: undefined }),
    ],
    [
      'of rows with other columns',
      (to) => to.insert(articles).values([row, { ...row, publishedOn: '2026-01-01' }]),
    ],
    [
      'of rows the other way round',
      (to) => to.insert(articles).values([{ ...row, publishedOn: '2026-01-01' }, row]),
    ],
    [
      'with what is worked out',
      (to) => to.insert(articles).values({ ...row, publishedOn: sql`'2026' || ${'-01'}` }),
    ],
    ['that tells the row', (to) => to.insert(articles).values(row).returning()],
    ['that tells a column', (to) => to.insert(articles).values(row).returning({ id: articles.id })],
    ['that gives way', (to) => to.insert(articles).values(row).onConflictDoNothing()],
    ['into another table', (to) => to.insert(locales).values({ _locale: 'lv', _parentID: 'a', title: 'ā' })],
  ]
  it.each(inserts)('an insert %s is what drizzle writes', (_name, insert) => {
    const { client, drizzle: own, schema } = app.payload.db as unknown as SQLiteAdapter
    for (const _time of [1, 2])
      expect(textOf(insert(own as never))).toEqual(textOf(insert(drizzle(client, { schema }) as never)))
  })
})
