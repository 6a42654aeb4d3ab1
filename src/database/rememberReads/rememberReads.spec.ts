import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { describe, expect, it } from 'vitest'
import { rememberReads } from '.'

/*
 * What a transaction remembers, and when it forgets. The adapter is a mock which counts what it is asked; that remembered answers are those of the
 * database is compared in all tests of Tilts on SQLite (`TILTS_CHECK_QUERIES`).
 */

type Call = { args: Record<string, unknown>; name: string }
type Mock = Record<string, (args: unknown) => Promise<never>>

const CONFIG = {
  collections: [
    {
      slug: 'articles',
      flattenedFields: [{ name: 'project', type: 'relationship', relationTo: 'projects' }],
    },
    { slug: 'projects', flattenedFields: [{ name: 'title', type: 'text' }] },
    { slug: 'events', flattenedFields: [{ name: 'of', type: 'text' }] },
    { slug: 'notes', flattenedFields: [{ name: 'on', type: 'group', flattenedFields: [] }] },
  ],
  globals: [],
}

function mock(answers: Record<string, (args: Record<string, unknown>) => unknown> = {}) {
  const calls: Call[] = []
  const method =
    (name: string) =>
    async (args: Record<string, unknown>): Promise<unknown> => {
      calls.push({ args, name })
      const answer = await answers[name]?.(args)
      return answer ?? { docs: [{ id: 'a', n: calls.length }] }
    }
  const names = [
    'commitTransaction',
    'create',
    'createVersion',
    'deleteVersions',
    'find',
    'findVersions',
    'rollbackTransaction',
    'updateOne',
    'updateVersion',
  ]
  const raw = {
    payload: { config: CONFIG },
    sessions: { one: {}, two: {} },
    ...Object.fromEntries(names.map((name) => [name, method(name)])),
  }
  const db = rememberReads(raw as unknown as SQLiteAdapter) as unknown as Mock
  return { asked: (name: string) => calls.filter((call) => call.name === name).length, db }
}
const req = { transactionID: 'one' }
const articles = { collection: 'articles', limit: 0, where: { id: { in: ['a'] } } }

describe('what is asked twice', () => {
  it('is read once in a transaction, and given to each as its own', async () => {
    const { asked, db } = mock()
    const first = (await db.find?.({ ...articles, req })) as unknown as { docs: { n: number }[] }
    for (const doc of first.docs) doc.n = 100
    expect(await db.find?.({ ...articles, req })).toEqual({ docs: [{ id: 'a', n: 1 }] })
    expect(asked('find')).toBe(1)
    await db.find?.({ ...articles, locale: 'lv', req })
    expect(asked('find')).toBe(2)
  })

  it.each([
    ['without a transaction', [undefined, undefined]],
    ['in a transaction that is over', ['three', 'three']],
    ['in two transactions', ['one', 'two']],
  ])('is read twice %s', async (_where, ids) => {
    const { asked, db } = mock()
    for (const transactionID of ids) await db.find?.({ ...articles, req: { transactionID } })
    expect(asked('find')).toBe(2)
  })

  it.each(['commitTransaction', 'rollbackTransaction'])('is forgotten by %s', async (name) => {
    const { asked, db } = mock()
    await db.find?.({ ...articles, req })
    await db[name]?.('one')
    await db.find?.({ ...articles, req })
    expect(asked('find')).toBe(2)
  })
})

describe('a write', () => {
  it.each([
    ['of the same collection', 'articles', 2],
    ['of one that others refer to', 'projects', 2],
    ['of one that nobody refers to', 'events', 1],
  ])('%s', async (_what, collection, times) => {
    const { asked, db } = mock()
    await db.find?.({ ...articles, req })
    await db.create?.({ collection, data: {}, req })
    await db.find?.({ ...articles, req })
    expect(asked('find')).toBe(times)
  })

  it('drops what was read even where it fails', async () => {
    const { asked, db } = mock({ updateOne: () => Promise.reject(new Error('lost')) })
    await db.find?.({ ...articles, req })
    await expect(db.updateOne?.({ collection: 'articles', id: 'a', req })).rejects.toThrow('lost')
    await db.find?.({ ...articles, req })
    expect(asked('find')).toBe(2)
  })

  it('is not followed by what was read before it and came after it', async () => {
    let answer: (() => void) | undefined
    const { asked, db } = mock({
      find: () =>
        new Promise(
          (resolve) => (answer ??= () => resolve({ docs: [] })) && asked('find') > 1 && resolve({ docs: [] }),
        ),
    })
    const slow = db.find?.({ ...articles, req })
    await Promise.resolve()
    await db.updateOne?.({ collection: 'articles', id: 'a', req })
    answer?.()
    await slow
    await db.find?.({ ...articles, req })
    expect(asked('find')).toBe(2)
  })
})

const OLD = { id: 'v1', parent: 'a', updatedAt: '2026-01-01T10:00:00.000Z', version: { title: 'old' } }
const NEW = { id: 'v2', parent: 'a', updatedAt: '2026-01-01T10:00:01.000Z', version: { title: 'new' } }
const common = { collection: 'articles', limit: 1, pagination: false, req }
const newest = {
  ...common,
  sort: '-updatedAt',
  where: { and: [{ parent: { equals: 'a' } }, { latest: { equals: true } }] },
}
/** As Payload asks before it saves. */
const untrashed = {
  ...newest,
  where: {
    and: [
      { and: [{ parent: { equals: 'a' } }, { 'version.deletedAt': { exists: false } }] },
      { and: [{ parent: { equals: 'a' } }, { latest: { equals: true } }] },
    ],
  },
}
const byId = (id: string, parent?: string) => ({
  ...common,
  where: { and: [{ id: { equals: id } }, ...(parent ? [{ parent: { equals: parent } }] : [])] },
})
const one = (version: object) => ({ docs: [version] })
const written = { collectionSlug: 'articles', parent: 'a', req }

describe('the newest version', () => {
  const scene = (saved: object = NEW) => mock({ createVersion: () => saved, findVersions: () => one(OLD) })

  it('is the one that was written, where the one before it was known', async () => {
    const { asked, db } = scene()
    await db.findVersions?.(untrashed)
    await db.createVersion?.(written)
    expect(await db.findVersions?.(newest)).toMatchObject({ docs: [NEW], totalDocs: 1, totalPages: 1 })
    expect(await db.findVersions?.(byId('v2'))).toMatchObject(one(NEW))
    expect(await db.findVersions?.(byId('v2', 'a'))).toMatchObject(one(NEW))
    expect(asked('findVersions')).toBe(1)
  })

  it.each([
    ['was not known', false, NEW],
    ['is newer', true, { ...NEW, updatedAt: OLD.updatedAt }],
    ['is not told', true, { id: 'v2' }],
  ])('is read where the one before it %s', async (_what, isRead, saved) => {
    const { asked, db } = scene(saved)
    if (isRead) await db.findVersions?.(newest)
    await db.createVersion?.(written)
    await db.findVersions?.(newest)
    expect(asked('findVersions')).toBe(isRead ? 2 : 1)
  })

  it.each([
    ['is in the trash and is not to be', { ...NEW, version: { deletedAt: '2026-01-01' } }, untrashed],
    ['is asked for in part', NEW, { ...newest, select: { updatedAt: true } }],
    ['is asked for in another order', NEW, { ...newest, sort: 'updatedAt' }],
    ['is another document’s', NEW, byId('v2', 'b')],
    [
      'is asked for with something else',
      NEW,
      { ...newest, where: { ...newest.where, autosave: { equals: true } } },
    ],
  ])('is read where it %s', async (_what, saved, question) => {
    const { asked, db } = scene(saved)
    await db.findVersions?.(newest)
    await db.createVersion?.(written)
    await db.findVersions?.(question)
    expect(asked('findVersions')).toBe(2)
  })

  it.each([
    ['updateOne', 1],
    ['updateVersion', 2],
    ['deleteVersions', 2],
  ])('after %s', async (name, times) => {
    const { asked, db } = scene()
    await db.findVersions?.(newest)
    await db[name]?.({ collection: 'articles', id: 'a', req })
    await db.findVersions?.(newest)
    expect(asked('findVersions')).toBe(times)
  })
})
