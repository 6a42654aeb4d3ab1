import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { change, inDays, rowOf, SCHEDULES, scheduled } from '../../helpers/scheduled'
import {
  startWorkflowHost,
  type Answer,
  type Json,
  type Person,
  type WorkflowHost,
} from '../../helpers/workflowHost'
import { withCollection } from '../../helpers/workflowHostConfig'

let host: WorkflowHost
/** What the project lets everybody signed in read of its posts. */
let mayRead: Json = true

const adapt = withCollection('posts', (posts) => ({
  ...posts,
  access: { ...posts.access, read: ({ req }) => (req.user ? mayRead : { _status: { equals: 'published' } }) },
}))

beforeAll(async () => {
  host = await startWorkflowHost({}, adapt)
})
afterAll(() => host.stop())
beforeEach(() => host.payload.db.deleteMany({ collection: SCHEDULES, where: {} }))
afterEach(() => {
  mayRead = true
})

const list = (as: null | Person, query: Record<string, string> | string = ''): Promise<Answer> =>
  host.rest(as, 'GET', `/editorial/schedule?${new URLSearchParams(query).toString()}`)
async function listed(query: Record<string, string> | string = '', as: Person = 'editor'): Promise<Json> {
  const { body, status } = await list(as, query)
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}
const documents = (rows: Json[]): string[] => rows.map(({ document }) => document)

const LIST = `query (
  $from: String, $to: String, $collection: EditorialCollection, $locale: LocaleInputType,
  $status: [EditorialScheduleStatus!], $release: ID, $mine: Boolean, $limit: Int, $page: Int
) {
  editorialSchedule(
    from: $from, to: $to, collection: $collection, locale: $locale, status: $status, release: $release,
    mine: $mine, limit: $limit, page: $page
  ) {
    from to timeZone page totalPages totalRows totalOverdue rows { ...row } overdue { ...row }
  }
}
fragment row on EditorialWorkflowScheduleRow {
  attempts collection document error instant lateBy locale proof { at etag ok status } release scheduledAt
  scheduledBy status target title version wallTime why zone
}`

describe('a schedule', () => {
  it('is listed with its time as it was said, by whom, and what goes live', async () => {
    const when = { wallTime: `${inDays(30).slice(0, 10)}T12:30`, zone: 'Europe/Riga' }
    const id = await scheduled(host, { title: 'Jaunumi', when })
    const { rows } = await listed()
    const { approved } = (await host.rest('editor', 'GET', `/posts/${id}/workflow`)).body.variants[0]
    expect(rows).toEqual([
      {
        ...when,
        attempts: 0,
        collection: 'posts',
        document: id,
        error: null,
        instant: (await rowOf(host, id)).instant,
        lateBy: null,
        locale: 'lv',
        proof: null,
        release: null,
        scheduledAt: expect.stringMatching(/Z$/),
        scheduledBy: host.ids.editor,
        status: 'pending',
        target: 'publish',
        title: 'Jaunumi',
        version: approved.version,
        why: null,
      },
    ])
    expect(rows[0].instant).toMatch(/T(09|10):30:00\.000Z$/)
  })

  it('tells what became of it', async () => {
    const proof = { at: inDays(0), etag: '"a"', ok: false, status: 404 }
    const done = await scheduled(host, { when: { instant: inDays(1) } })
    await change(host, done, { lateBy: 61_000, proof, status: 'done' })
    const failed = await scheduled(host, { when: { instant: inDays(2) } })
    await change(host, failed, { attempts: 3, error: 'Trūkst lauku.', status: 'failed' })
    const cancelled = await scheduled(host, { when: { instant: inDays(3) } })
    const { status } = await host.act('editor', cancelled, 'lv', 'unschedulePublish')
    expect(status).toBe(200)
    expect((await listed()).rows).toMatchObject([
      { document: done, lateBy: 61_000, proof, status: 'done' },
      { attempts: 3, document: failed, error: 'Trūkst lauku.', status: 'failed' },
      { document: cancelled, status: 'cancelled', why: 'cancelled' },
    ])
  })
})

describe('the range', () => {
  it('begins with its first instant and ends before its last; the default is from now to 90 days on', async () => {
    const [first, last, far] = [inDays(5), inDays(10), inDays(95)]
    const ids: string[] = []
    for (const instant of [first, last, far]) ids.push(await scheduled(host, { when: { instant } }))
    expect(documents((await listed()).rows)).toEqual(ids.slice(0, 2))
    expect(documents((await listed({ from: first, to: last })).rows)).toEqual(ids.slice(0, 1))
    expect(documents((await listed({ from: last })).rows)).toEqual(ids.slice(1))
    const { from, to } = await listed({ from: '2027-01-01T02:00:00+02:00' })
    expect([from, to]).toEqual(['2027-01-01T00:00:00.000Z', '2027-04-01T00:00:00.000Z'])
  })

  it('is 400 days at most, and does not end before it begins', async () => {
    const from = '2027-01-01T00:00:00.000Z'
    const day = (n: number) => new Date(Date.parse(from) + n * 86_400_000).toISOString()
    expect((await list('editor', { from, to: day(400) })).status).toBe(200)
    expect((await list('editor', { from, to: from })).status).toBe(200)
    const ranges: Record<string, string>[] = [
      { from, to: new Date(Date.parse(day(400)) + 1).toISOString() },
      { from, to: day(-1) },
      { to: inDays(-1) },
      { from: '2027-01-01' },
      { from: 'tomorrow' },
    ]
    const others: Record<string, string>[] = [
      { status: 'nonsense' },
      { limit: '101' },
      { page: '0' },
      { mine: 'perhaps' },
      { nonsense: '1' },
    ]
    for (const query of [...ranges, ...others]) {
      const { body, status } = await list('editor', query)
      expect([query, status, body.errors[0].data.code]).toEqual([query, 400, 'badInput'])
    }
    for (const variables of ranges) {
      const { body } = await host.graphql('editor', LIST, variables)
      expect(body.errors[0].extensions.data.code).toBe('badInput')
    }
  })
})

describe('what is overdue', () => {
  it('is told in any range, while it has not happened', async () => {
    const ids: Record<string, string> = {}
    for (const status of ['pending', 'running', 'done', 'failed', 'missed', 'cancelled']) {
      ids[status] = await scheduled(host)
      await change(host, ids[status] ?? '', { instant: inDays(status === 'running' ? -3 : -2), status })
    }
    const ahead = await scheduled(host, { when: { instant: inDays(2) } })
    const open = [ids.running, ids.pending]
    const now = await listed()
    expect([documents(now.overdue), now.totalOverdue]).toEqual([open, 2])
    expect(documents(now.rows)).toEqual([ahead])
    // Of months ahead: what comes before them is not overdue for that.
    const later = await listed({ from: inDays(20) })
    expect([documents(later.overdue), later.rows]).toEqual([open, []])
    // Of a time long gone.
    expect(documents((await listed({ from: inDays(-20), to: inDays(-10) })).overdue)).toEqual(open)
    // What is in the range is not told twice.
    const all = await listed({ from: inDays(-2.5) })
    expect(documents(all.overdue)).toEqual([ids.running])
    expect(documents(all.rows)).toHaveLength(6)
    expect(documents((await listed({ status: 'pending' })).overdue)).toEqual([ids.pending])
    expect((await listed({ locale: 'en' })).overdue).toEqual([])
  })

  it('is bounded, and counted', async () => {
    const { id: _, ...row } = await rowOf(host, await scheduled(host))
    for (let n = 0; n < 101; n += 1)
      await host.payload.db.create({
        collection: SCHEDULES,
        data: { ...row, instant: inDays(-n - 1), key: `${row.key}${n}`, slot: `${row.slot}${n}` } as never,
        returning: false,
      })
    const { overdue, totalOverdue } = await listed()
    expect([overdue.length, totalOverdue]).toEqual([100, 101])
    expect(overdue[0].instant < overdue[99].instant).toBe(true)
  })
})

describe('filters', () => {
  let ids: string[]
  beforeEach(async () => {
    ids = [
      await scheduled(host, { title: 'Pirmais', when: { instant: inDays(1) } }),
      await scheduled(host, { as: 'editor2', locale: 'en', title: 'Second', when: { instant: inDays(2) } }),
      await scheduled(host, { title: 'Trešais', when: { instant: inDays(3) } }),
    ]
    await change(host, ids[2] ?? '', { release: 'r1', status: 'failed' })
  })

  it.each<[object, number[]]>([
    [{}, [0, 1, 2]],
    [{ mine: true }, [0, 2]],
    [{ locale: 'en' }, [1]],
    [{ release: 'r1' }, [2]],
    [{ status: ['failed'] }, [2]],
    [{ status: ['pending', 'failed'] }, [0, 1, 2]],
    [{ collection: 'posts', locale: 'lv', status: ['pending'] }, [0]],
    [{ limit: 2, page: 2 }, [2]],
  ])('%j, in REST and in GraphQL alike', async (filter, wanted) => {
    // Both work out what is 90 days from now at their own moment.
    const range = { from: inDays(0), to: inDays(10) }
    const query = new URLSearchParams(range)
    for (const [name, value] of Object.entries(filter))
      for (const each of [value].flat()) query.append(name, String(each))
    const { body } = await host.rest('editor', 'GET', `/editorial/schedule?${query.toString()}`)
    expect(documents(body.rows)).toEqual(wanted.map((n) => ids[n]))
    const { data, errors } = (await host.graphql('editor', LIST, { ...range, ...filter })).body
    expect(errors).toBeUndefined()
    expect(data.editorialSchedule).toEqual(body)
  })

  it('pages do not repeat or leave out what has one and the same time', async () => {
    const instant = inDays(1)
    for (const id of ids) await change(host, id, { instant, status: 'pending' })
    const found: string[] = []
    for (const page of ['1', '2', '3']) {
      const { rows, totalPages, totalRows } = await listed({ limit: '1', page })
      expect([rows.length, totalPages, totalRows]).toEqual([1, 3, 3])
      found.push(...documents(rows))
    }
    expect(found.sort()).toEqual([...ids].sort())
  })
})

describe('who sees it', () => {
  it('staff alone', async () => {
    const id = await scheduled(host)
    for (const as of ['admin', 'author', 'editor', 'translator'] as const)
      expect(documents((await listed('', as)).rows)).toEqual([id])
    const asked: [null | Person, number, string][] = [[null, 401, 'signIn']]
    await host.payload.update({
      id: host.ids.author2,
      collection: 'users',
      data: { roles: [] } as never,
      overrideAccess: true,
    })
    asked.push(['author2', 404, 'notFound'])
    for (const [as, status, code] of asked) {
      const answer = await list(as)
      expect([answer.status, answer.body.errors[0].data.code]).toEqual([status, code])
      const inGraphQL = (await host.graphql(as, LIST)).body
      expect(inGraphQL.data.editorialSchedule).toBeNull()
      expect(inGraphQL.errors[0].extensions).toMatchObject({ data: { code }, statusCode: status })
    }
  })

  it.each<[string, Json]>([
    ['nothing', false],
    ['what is live', { _status: { equals: 'published' } }],
    ['what is theirs', { code: { equals: 'mine' } }],
  ])('of a document that they may not read, no title and no error: %s', async (_name, access) => {
    const id = await scheduled(host, { title: 'Noslēpums' })
    await change(host, id, { error: 'Noslēpums ir tukšs.' })
    mayRead = access
    const answer = await listed()
    expect(answer.rows).toMatchObject([{ document: id, error: null, title: null }])
    expect(JSON.stringify(answer)).not.toContain('Noslēpums')
  })

  it('the title of what access by status lets them read, in its language', async () => {
    const [lv, en] = [
      await scheduled(host, { title: 'Raksts' }),
      await scheduled(host, { locale: 'en', title: 'Article', when: { instant: inDays(4) } }),
    ]
    mayRead = { _status: { equals: 'draft' } }
    expect((await listed()).rows.map(({ document, title }: Json) => [document, title])).toEqual([
      [lv, 'Raksts'],
      [en, 'Article'],
    ])
  })
})

it('asks the database as often for a long list as for a short one', async () => {
  const { db } = host.payload
  const count = async (limit: string): Promise<number> => {
    const asked = (['count', 'find', 'findOne', 'queryDrafts'] as const).map((name) => vi.spyOn(db, name))
    await listed({ limit })
    const times = asked.reduce((sum, { mock }) => sum + mock.calls.length, 0)
    vi.restoreAllMocks()
    return times
  }
  for (let day = 1; day <= 6; day += 1)
    await scheduled(host, { title: `T${day}`, when: { instant: inDays(day) } })
  const short = await count('1')
  expect(short).toBeGreaterThan(2)
  expect(await count('6')).toBe(short)
})
