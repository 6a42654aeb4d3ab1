import { readdirSync } from 'node:fs'
import { createClient } from '@libsql/client'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { graphql, rest, startApp, type Answer, type App } from '../helpers/app'
import { articleData, makeArticle } from '../helpers/content'
import { dump } from '../helpers/dump'
import { act } from '../helpers/review'

let app: App
/** Live in both languages, with a newer draft in Latvian. */
let live: string
/** Live in Latvian; `bulk` writes to it and to `live`. */
let second: string

const LIVE_TITLE = 'Dzīvs raksts'

beforeAll(async () => {
  app = await startApp()
  const as = app.people.editor
  live = await makeArticle(app, { lv: LIVE_TITLE, en: 'Live article', publish: ['lv', 'en'] })
  second = await makeArticle(app, { lv: 'Otrs raksts', publish: ['lv'] })
  await rest('PATCH', `/articles/${live}?locale=lv&draft=true`, { as, body: { title: 'Jaunāks melnraksts' } })
})
afterAll(() => app.stop())

type HookName = 'afterChange' | 'afterDelete' | 'afterOperation'
const isSqlite = process.env.TEST_DATABASE === 'sqlite'
const FAULT = 'a fault of ours, with a secret in it'

/** Lets a hook of a collection fail for the time of one call; tells whether it came to that. */
async function withFailing(
  name: HookName,
  act: () => Promise<Answer>,
  slug: 'articles' | 'users' = 'articles',
): Promise<{ answer: Answer; calls: number }> {
  const { hooks } = app.payload.collections[slug].config
  const before = hooks[name]
  let calls = 0
  const fail = ({ operation }: { operation?: string }): void => {
    // Our own hooks look things up before they let a write go on.
    if (operation && /^(count|find)/.test(operation)) return
    calls += 1
    throw new Error(FAULT)
  }
  Object.assign(hooks, { [name]: [...before, fail] })
  try {
    const answer = await act()
    return { answer, calls }
  } finally {
    Object.assign(hooks, { [name]: before })
  }
}

const seenByReaders = async (): Promise<unknown> =>
  Promise.all(
    ['lv', 'en'].map(async (locale) => (await rest('GET', `/articles?locale=${locale}&sort=id`)).body),
  )

type Case = [name: string, hooks: HookName[], act: () => Promise<Answer>]

describe('a hook that fails after the write leaves nothing behind', () => {
  const change: HookName[] = ['afterChange', 'afterOperation']
  const removal: HookName[] = ['afterDelete', 'afterOperation']
  const editor = () => app.people.editor
  const both = () => `where[id][in]=${live},${second}`

  const cases: Case[] = [
    [
      'creating a draft',
      change,
      () => rest('POST', '/articles?draft=true', { as: editor(), body: articleData('Jauns') }),
    ],
    [
      'changing what is live',
      change,
      () => rest('PATCH', `/articles/${live}?locale=lv`, { as: editor(), body: { title: 'Mainīts' } }),
    ],
    [
      'saving a draft',
      change,
      () =>
        rest('PATCH', `/articles/${live}?locale=lv&draft=true`, { as: editor(), body: { title: 'Mainīts' } }),
    ],
    ['copying', change, () => rest('POST', `/articles/${live}/duplicate`, { as: editor(), body: {} })],
    [
      'putting into the trash',
      change,
      () =>
        rest('PATCH', `/articles/${live}`, { as: editor(), body: { deletedAt: new Date(0).toISOString() } }),
    ],
    ['deleting', removal, () => rest('DELETE', `/articles/${live}`, { as: editor() })],
    [
      'changing several',
      change,
      () => rest('PATCH', `/articles?locale=lv&${both()}`, { as: editor(), body: { title: 'Mainīts' } }),
    ],
    ['deleting several', removal, () => rest('DELETE', `/articles?${both()}`, { as: editor() })],
    [
      'creating by GraphQL',
      change,
      () =>
        graphql(
          'mutation ($body: JSON!) { createArticle(draft: true, data: { title: "x", lead: "x", body: $body, slug: "x", sourceLocale: lv }) { id } }',
          { as: editor(), variables: { body: articleData('Jauns').body } },
        ),
    ],
    [
      'deleting by GraphQL',
      removal,
      () => graphql(`mutation { deleteArticle(id: "${live}") { id } }`, { as: editor() }),
    ],
  ]

  const every = cases.flatMap(([name, hooks, act]) => hooks.map((hook) => [name, hook, act] as const))

  it.each(every)('%s (%s)', async (_name, hook, act) => {
    const [rows, readers] = [await dump(app.payload), await seenByReaders()]
    const { answer, calls } = await withFailing(hook, act)
    expect(calls).toBeGreaterThan(0)
    expectFault(answer)
    expect(await dump(app.payload)).toEqual(rows)
    expect(await seenByReaders()).toEqual(readers)
    expect(JSON.stringify(readers)).toContain(LIVE_TITLE)
  })

  it('also of accounts', async () => {
    const rows = await dump(app.payload)
    const body = { name: 'X', email: 'x@tilts.test', password: 'long enough password', roles: ['author'] }
    const act = () => rest('POST', '/users', { as: app.people.admin, body })
    const { answer, calls } = await withFailing('afterChange', act, 'users')
    expect(calls).toBe(1)
    expectFault(answer)
    expect(await dump(app.payload)).toEqual(rows)
  })

  it('and the next write works as if nothing had been', async () => {
    const as = editor()
    const answer = await rest('PATCH', `/articles/${second}?locale=lv`, {
      as,
      body: { lead: 'Jauns ievads' },
    })
    expect(answer.status).toBe(200)
    expect((await rest('GET', `/articles/${second}?locale=lv&draft=true`, { as })).body.lead).toBe(
      'Jauns ievads',
    )
  })

  /** A fault of ours: 500 in REST and GraphQL, and nothing of it is told. */
  function expectFault({ body, status }: Answer): void {
    const [error] = body.errors
    expect(error.extensions?.statusCode ?? status).toBe(500)
    expect(error.message).toMatch(/^(Something went wrong|Nekas netika mainīts)/)
    expect(JSON.stringify(body)).not.toContain(FAULT)
  }
})

describe('a write of several documents', () => {
  it('changes none when one of them is refused, and tells which', async () => {
    const as = app.people.editor
    const free = await makeArticle(app, { lv: 'Brīvs' })
    const frozen = await makeArticle(app, { lv: 'Tiek pārskatīts' })
    expect((await act(app, `/articles/${frozen}`, 'lv', 'submit')).status).toBe(200)
    const rows = await dump(app.payload)
    const answer = await rest('PATCH', `/articles?locale=lv&where[id][in]=${free},${frozen}`, {
      as,
      body: { lead: 'Kopīgs ievads' },
    })
    expect(answer.status).toBe(400)
    expect(answer.body.docs).toEqual([])
    const [summary, ...failed] = answer.body.errors
    expect(summary).toMatchObject({
      data: { code: 'bulkUndone' },
      message: expect.stringContaining('1 no 2'),
    })
    expect(failed).toEqual([{ id: frozen, message: expect.stringMatching(/pārskat/) }])
    expect(await dump(app.payload)).toEqual(rows)
  })

  it('changes all when none is refused', async () => {
    const as = app.people.editor
    const ids = [await makeArticle(app, { lv: 'Viens' }), await makeArticle(app, { lv: 'Divi' })]
    const answer = await rest('PATCH', `/articles?locale=lv&where[id][in]=${ids.join(',')}`, {
      as,
      body: { lead: 'Kopīgs ievads' },
    })
    expect([answer.status, answer.body.docs.length]).toEqual([200, 2])
    for (const id of ids)
      expect((await rest('GET', `/articles/${id}?draft=true`, { as })).body.lead).toBe('Kopīgs ievads')
  })
})

type Version = { latest?: boolean; version: { _status: string; title: string } }

/** What the database holds of an article in Latvian: its newest title, and every version of it. */
async function stored(id: string): Promise<{ title: string; versions: Version[] }> {
  const { payload } = app
  // The database is looked at, not what somebody may see of it.
  const common = { collection: 'articles', depth: 0, locale: 'lv', overrideAccess: true } as const
  const doc = await payload.findByID({ ...common, id, draft: true })
  const { docs } = await payload.findVersions({ ...common, limit: 0, where: { parent: { equals: id } } })
  return { title: String(doc.title), versions: docs as unknown as Version[] }
}

const save = (id: string, title: string): Promise<Answer> =>
  rest('PATCH', `/articles/${id}?locale=lv`, { as: app.people.editor, body: { title } })

describe('simultaneous writes', () => {
  it('of 40 documents all succeed and none is lost', async () => {
    const numbers = Array.from({ length: 40 }, (_, i) => i)
    const ids: string[] = []
    for (const i of numbers) ids.push(await makeArticle(app, { lv: `Raksts ${i}` }))
    const answers = await Promise.all(ids.map((id, i) => save(id, `Saglabāts ${i}`)))
    expect(answers.map(({ status }) => status)).toEqual(numbers.map(() => 200))
    const found = await Promise.all(ids.map(stored))
    expect(found.map(({ title }) => title)).toEqual(numbers.map((i) => `Saglabāts ${i}`))
    expect(found.map(({ versions }) => versions.length)).toEqual(numbers.map(() => 2))
  })

  it('of one document end in one of the states that were written, with a version for each', async () => {
    const id = await makeArticle(app, { lv: 'Raksts', publish: ['lv'] })
    const before = await stored(id)
    const titles = Array.from({ length: 20 }, (_, i) => `Laidiens ${i}`)
    const answers = await Promise.all(titles.map((title) => save(id, title)))
    const written = titles.filter((_, i) => answers[i]?.status === 200)
    expect(written.length).toBeGreaterThan(0)
    if (isSqlite) expect(written).toEqual(titles)
    for (const { body, status } of answers.filter((answer) => answer.status !== 200)) {
      expect([status, body.errors[0].data]).toEqual([409, { code: 'writeConflict' }])
    }
    const after = await stored(id)
    expect(written).toContain(after.title)
    expect(after.versions.length).toBe(before.versions.length + written.length)
    const latest = after.versions.filter((version) => version.latest)
    expect(latest.map(({ version }) => version.title)).toEqual([after.title])
    const kept = after.versions.map(({ version }) => version.title)
    expect(titles.filter((title) => kept.includes(title))).toEqual(written)
  })
})

describe.runIf(isSqlite)('the queue of writers of SQLite', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  /** Lets the clock run until a promise is settled, for so many seconds at most. */
  async function runClock(pending: Promise<unknown>, seconds: number): Promise<number> {
    let settled = false
    const done = (): void => {
      settled = true
    }
    pending.then(done, done)
    let passed = 0
    while (!settled && passed < seconds) {
      await vi.advanceTimersByTimeAsync(1_000)
      passed += 1
    }
    return passed
  }

  const mutation = () =>
    `mutation { updateArticle(id: "${live}", locale: lv, data: { title: "Ārējs" }) { id } }`

  it.each<[string, () => Promise<Answer>]>([
    ['REST', () => save(live, 'Ārējs')],
    ['GraphQL', () => graphql(mutation(), { as: app.people.editor })],
  ])(
    'refuses a nested write that forgot its request, instead of waiting for ever (%s)',
    async (_name, act) => {
      const { hooks } = app.payload.collections.articles.config
      const before = hooks.afterChange
      const forgetful = async (): Promise<void> => {
        Object.assign(hooks, { afterChange: before })
        // No `req`: a second transaction, which waits for the one that waits for it.
        await app.payload.update({
          collection: 'articles',
          id: second,
          data: { lead: 'Iekšējs' },
          locale: 'lv',
          overrideAccess: true,
        })
      }
      Object.assign(hooks, { afterChange: [...before, forgetful] })
      const rows = await dump(app.payload)
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
      const pending = act()
      const seconds = await runClock(pending, 60)
      vi.useRealTimers()
      const { body, status } = await pending
      expect(seconds).toBeLessThanOrEqual(32)
      const [error] = body.errors
      expect(error.extensions?.statusCode ?? status).toBe(503)
      expect(error.extensions?.data ?? error.data).toEqual({ code: 'databaseBusy' })
      expect(error.message).toBe('Datubāze pašlaik ir aizņemta. Lūdzu, pēc brīža mēģiniet vēlreiz.')
      expect(await dump(app.payload)).toEqual(rows)
      expect((await save(second, 'Otrs raksts')).status).toBe(200)
    },
  )

  it('goes on when somebody never ends a transaction', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const abandoned = await app.payload.db.beginTransaction()
    await vi.advanceTimersByTimeAsync(100_000)
    const pending = save(second, 'Pēc pamestās')
    expect(await runClock(pending, 25)).toBeLessThan(25)
    vi.useRealTimers()
    expect((await pending).status).toBe(200)
    expect((await stored(second)).title).toBe('Pēc pamestās')
    expect(abandoned).toBeTruthy()
  })

  it('refuses a write that another process keeps from the database', async () => {
    const other = createClient({ url: process.env.DATABASE_URL ?? '' })
    const lock = await other.transaction('write')
    try {
      const answer = await save(second, 'Aizņemts')
      expect([answer.status, answer.body.errors[0].data]).toEqual([503, { code: 'databaseBusy' }])
    } finally {
      await lock.rollback()
      other.close()
    }
    expect((await save(second, 'Otrs raksts')).status).toBe(200)
  })

  it('tells a commit that failed', async () => {
    const { client } = app.payload.db as unknown as SQLiteAdapter
    const begin = client.transaction
    const rows = await dump(app.payload)
    client.transaction = async () => {
      const transaction = await begin.call(client)
      transaction.commit = () => Promise.reject(new Error('SQLITE_FULL: database or disk is full'))
      return transaction
    }
    try {
      expect((await save(second, 'Nekad')).status).toBe(500)
    } finally {
      client.transaction = begin
    }
    expect(await dump(app.payload)).toEqual(rows)
    expect((await save(second, 'Otrs raksts')).status).toBe(200)
  })

  const descriptors = (): number => readdirSync('/proc/self/fd').length

  it.runIf(process.platform === 'linux')('leaves no descriptors open after 150 writes', async () => {
    const write = (n: number): Promise<unknown> =>
      app.payload.update({
        collection: 'articles',
        id: second,
        data: { lead: `Ievads ${n}` },
        depth: 0,
        locale: 'lv',
        // As a job of the system would.
        overrideAccess: true,
      })
    await write(0)
    const before = descriptors()
    for (let n = 1; n <= 150; n += 1) await write(n)
    // Some are closed when memory is cleared up.
    await expect.poll(() => descriptors() - before, { timeout: 20_000 }).toBeLessThanOrEqual(5)
    // The newest hundred and what is live; old ones are removed by the tenth.
    const { versions } = await stored(second)
    expect(versions.length).toBeGreaterThanOrEqual(101)
    expect(versions.length).toBeLessThanOrEqual(111)
  })
})
