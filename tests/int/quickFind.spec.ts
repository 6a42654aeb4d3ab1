import { find } from '@payloadcms/drizzle'
import type { PaginatedDocs, Where } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createQuickFind } from '@/database/quickFind'
import { startApp, type App } from '../helpers/app'

/* Pages are found by our own statements on SQLite (src/database/quickFind); Payload's must give the same. QUICKFIND_SEED repeats a run. */

const SEED = Number(process.env.QUICKFIND_SEED ?? 20_261_123)
const RUNS = 400
const ARTICLES = 60
let app: App
const projects: string[] = []
const articles: string[] = []

describe.runIf(process.env.TEST_DATABASE === 'sqlite')('pages of documents', () => {
  beforeAll(async () => {
    app = await startApp()
    for (const n of [1, 2, 3])
      projects.push(await row('projects', { _status: both('published'), title: both(`P${n}`) }))
    const next = random(SEED)
    for (let n = 0; n < ARTICLES; n += 1) articles.push(await row('articles', article(n, next)))
  })
  afterAll(() => app.stop())

  it(`are the same as Payload finds them, for ${RUNS} questions`, async () => {
    const next = random(SEED + 1)
    let found = 0
    // With so few articles the order would never be walked for a relation.
    const walking = createQuickFind(app.payload.db as never, { few: 2, firstMax: 6, walkMax: 12 })
    for (let run = 0; run < RUNS; run += 1) {
      const args = askAnything(next)
      const ours = (await app.payload.db.find(structuredClone(args) as never)) as PaginatedDocs
      const far = (await walking(structuredClone(args) as never)) as PaginatedDocs
      const theirs = (await find.call(
        app.payload.db as never,
        structuredClone(args) as never,
      )) as PaginatedDocs
      expect(ours, `run ${run}: ${JSON.stringify(args)}`).toEqual(theirs)
      expect(far, `walking, run ${run}: ${JSON.stringify(args)}`).toEqual(theirs)
      found += ours.docs.length
    }
    expect(found).toBeGreaterThan(RUNS)
  })

  it('count again when something has changed', async () => {
    const question = {
      collection: 'articles',
      limit: 2,
      locale: 'lv',
      where: { _status: { equals: 'published' } },
    }
    const total = async (): Promise<number> => (await app.payload.db.find(question as never)).totalDocs
    const before = await total()
    const id = await row('articles', { _status: both('published'), title: both('One more') })
    expect(await total()).toBe(before + 1)
    await app.payload.db.deleteOne({ collection: 'articles', where: { id: { equals: id } } })
    expect(await total()).toBe(before)
  })

  it('have what was published, moved and taken off since the first ones of a relation were remembered', async () => {
    const { db } = app.payload
    const walking = createQuickFind(db as never, { few: 2, firstMax: 6, walkMax: 12 })
    const [project] = projects
    const question = {
      collection: 'articles',
      limit: 4,
      locale: 'lv',
      pagination: false,
      sort: '-publishedOn',
      where: { and: [{ _status: { equals: 'published' } }, { projects: { equals: project } }] },
    }
    const same = async (): Promise<string[]> => {
      const asked = (): never => structuredClone(question) as never
      const ours = (await walking(asked())) as PaginatedDocs
      const theirs = (await find.call(db as never, asked())) as PaginatedDocs
      expect(ours).toEqual(theirs)
      return ours.docs.map(({ id }) => String(id))
    }
    const before = await same()
    const id = await row('articles', {
      ...article(ARTICLES, () => 1),
      _status: both('published'),
      deletedAt: null,
      projects: [project],
      publishedOn: '2027-01-01T00:00:00.000Z',
    })
    expect(await same()).toEqual([id, ...before.slice(0, 3)])
    const change = (data: object) => db.updateOne({ collection: 'articles', data, id } as never)
    await change({ publishedOn: '2020-01-01T00:00:00.000Z' })
    expect(await same()).toEqual(before)
    await change({ publishedOn: '2027-01-01T00:00:00.000Z' })
    expect((await same())[0]).toBe(id)
    await change({ projects: [] })
    expect(await same()).toEqual(before)
    await change({ projects: [project] })
    expect((await same())[0]).toBe(id)
    await change({ _status: both('draft') })
    expect(await same()).toEqual(before)
    await db.deleteOne({ collection: 'articles', where: { id: { equals: id } } })
  })

  it('count a draft that was made just now', async () => {
    const question = { collection: 'articles', limit: 2, locale: 'lv', where: { title: { exists: true } } }
    const total = async (): Promise<number> => (await app.payload.db.find(question as never)).totalDocs
    const before = await total()
    const id = await row('articles', { _status: both('draft'), title: both('A draft') })
    expect(await total()).toBe(before + 1)
    await app.payload.db.deleteOne({ collection: 'articles', where: { id: { equals: id } } })
  })

  it('are seen as they are inside a transaction', async () => {
    const { db } = app.payload
    const transactionID = (await db.beginTransaction()) as string
    const req = { transactionID } as never
    await db.create({
      collection: 'articles',
      data: { _status: both('published'), title: both('Inside') },
      req,
    })
    const where = { title: { equals: 'Inside' } }
    const question = { collection: 'articles', limit: 5, locale: 'lv', where }
    expect((await db.find({ ...question, req } as never)).docs).toHaveLength(1)
    expect((await db.find(question as never)).docs).toHaveLength(0)
    await db.rollbackTransaction(transactionID)
  })
})

type Next = (below: number) => number
const both = <T>(value: T): { en: T; lv: T } => ({ en: value, lv: value })

function article(n: number, next: Next) {
  const status = (): string => (next(4) === 0 ? 'draft' : 'published')
  return {
    _status: { en: status(), lv: status() },
    createdAt: new Date(Date.UTC(2026, 0, 1, 0, 0, n)).toISOString(),
    deletedAt: next(8) === 0 ? '2026-01-01T00:00:00.000Z' : null,
    projects: projects.filter(() => next(2) === 0),
    // Some have none, and some share one.
    publishedOn: next(6) === 0 ? null : new Date(Date.UTC(2025, next(12), 1)).toISOString(),
    slug: both(`article-${n}`),
    sortKey: both(String(next(20))),
    title: { en: `Article ${n}`, lv: `Raksts ${n}` },
  }
}

async function row(collection: 'articles' | 'projects', data: object): Promise<string> {
  const { id } = await app.payload.db.create({ collection, data: data as never })
  return String(id)
}

function askAnything(next: Next) {
  const pick = <T>(list: readonly T[]): T => list[next(list.length)] as T
  const wheres: Where[] = [
    { _status: { equals: 'published' } },
    { deletedAt: { exists: false } },
    { projects: { equals: pick(projects) } },
    { projects: { in: projects.slice(next(3)) } },
    { 'projects.title': { equals: 'P1' } },
    { publishedOn: { less_than: '2025-06-01T00:00:00.000Z' } },
    { publishedOn: { not_equals: '2025-06-01T00:00:00.000Z' } },
    { slug: { equals: `article-${next(ARTICLES)}` } },
    { id: { in: [pick(articles), pick(articles)] } },
    { '_status.lv': { equals: 'published' } },
    { or: [{ title: { like: '1' } }, { slug: { equals: 'article-3' } }] },
    { projects: { exists: true } },
    { projects: { not_in: [pick(projects)] } },
    { title: { contains: pick(['1', 'Raksts', 'nothing']) } },
  ]
  const chosen = wheres.filter(() => next(5) === 0)
  return {
    collection: 'articles',
    limit: pick([0, 1, 3, 10, 100]),
    locale: pick(['lv', 'en', 'all']),
    page: pick([1, 1, 2, 5]),
    pagination: pick([true, false, undefined]),
    select: pick([undefined, { title: true }, { projects: true, publishedOn: true }]),
    sort: pick([
      undefined,
      '-publishedOn',
      'publishedOn',
      'sortKey',
      '-title',
      ['publishedOn', '-sortKey'],
      'id',
      '-createdAt',
    ]),
    where: pick([{ and: chosen }, Object.assign({}, ...chosen) as Where, { and: [{ and: chosen }] }]),
  }
}

/** Mulberry32: small, and the same everywhere. */
function random(seed: number): Next {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}
