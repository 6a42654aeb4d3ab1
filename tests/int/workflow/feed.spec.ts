import { createHash } from 'node:crypto'
import { lv } from '@payloadcms/translations/languages/lv'
import ICAL from 'ical.js'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { eventsIn, openFeed, type Opened } from '../../helpers/feed'
import { change, inDays, rowOf, SCHEDULES, scheduled } from '../../helpers/scheduled'
import { startWorkflowHost, type Json, type Person, type WorkflowHost } from '../../helpers/workflowHost'
import { withCollection } from '../../helpers/workflowHostConfig'

const FEED = '/editorial/schedule/feed'
const FEEDS = 'editorial-feeds' as never

let host: WorkflowHost
/** What the project lets everybody signed in read of its posts. */
let mayRead: Json = true
/** Who is switched off. */
let inactive: null | string = null

beforeAll(async () => {
  const limited = withCollection('posts', (posts) => ({
    ...posts,
    access: { ...posts.access, read: ({ req }) => (req.user ? mayRead : false) },
  }))
  host = await startWorkflowHost({ isActive: ({ id }: Json) => String(id) !== inactive }, (config, url) => {
    const adapted = limited(config, url)
    return {
      ...adapted,
      i18n: { supportedLanguages: { ...adapted.i18n?.supportedLanguages, lv } },
      serverURL: 'https://tilts.example',
    }
  })
})
afterAll(() => host.stop())
beforeEach(async () => {
  await host.payload.db.deleteMany({ collection: SCHEDULES, where: {} })
  await host.payload.db.deleteMany({ collection: FEEDS, where: {} })
})
afterEach(() => {
  mayRead = true
  inactive = null
})

const open = (url: string, headers?: Record<string, string>): Promise<Opened> => openFeed(host, url, headers)

async function make(as: Person = 'editor'): Promise<string> {
  const { body, status } = await host.rest(as, 'POST', FEED)
  expect(status, JSON.stringify(body)).toBe(200)
  return body.url
}

async function events(url: string): Promise<Json[]> {
  const { status, text } = await open(url)
  expect(status, text).toBe(200)
  return eventsIn(text)
}
async function isGone(url: string): Promise<void> {
  const { headers, status, text } = await open(url)
  expect([status, JSON.parse(text).errors[0].data]).toEqual([404, { code: 'feedNotFound' }])
  expect(text).toContain('There is no such calendar.')
  expect(headers.get('cache-control')).toContain('no-store')
}

describe('the calendar', () => {
  it('has an event for each schedule, at its instant', async () => {
    const instant = `${inDays(30).slice(0, 10)}T09:30:00.000Z`
    const id = await scheduled(host, {
      title: 'Jaunumi, daļa; viens: sākums',
      when: { instant, zone: 'Europe/Riga' },
    })
    const { key, scheduledAt, wallTime } = await rowOf(host, id)
    const url = await make()
    const { headers, text } = await open(url)
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'private, no-store',
      'content-type': 'text/calendar; charset=utf-8',
    })
    const second = (value: string): string => new Date(value).toISOString().replace(/\.\d+Z$/, 'Z')
    expect(eventsIn(text)).toEqual([
      {
        description: `${wallTime.replace('T', ' ')} (Europe/Riga)`,
        dtend: undefined,
        dtstamp: second(scheduledAt),
        dtstart: second(instant),
        'last-modified': second(scheduledAt),
        sequence: '0',
        status: 'CONFIRMED',
        summary: 'Publish: Jaunumi, daļa; viens: sākums (LV)',
        transp: 'TRANSPARENT',
        uid: `${key}@tilts.example`,
        url: `https://tilts.example/admin/collections/posts/${id}?locale=lv`,
      },
    ])
    const calendar = new ICAL.Component(ICAL.parse(text) as never)
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Scheduled publications, tilts.example')
    expect(calendar.getFirstPropertyValue('refresh-interval')?.toString()).toBe('PT15M')
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0')
    expect((await open(url)).text).toBe(text)
    // RFC 5545, 3.1: lines of 75 octets, ended by CRLF.
    const lines = text.split('\r\n')
    expect(lines.join('\n')).not.toContain('\r')
    expect(Math.max(...lines.map((line: string) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75)
  })

  it.each([
    ['done', 'CONFIRMED', 'Published: Raksts (LV)', 'Publicēts: Raksts (LV)'],
    ['failed', 'CONFIRMED', 'Not published: Raksts (LV)', 'Nav publicēts: Raksts (LV)'],
    ['missed', 'CANCELLED', 'Not published: Raksts (LV)', 'Nav publicēts: Raksts (LV)'],
    ['cancelled', 'CANCELLED', 'Publication cancelled: Raksts (LV)', 'Publicēšana atcelta: Raksts (LV)'],
    ['running', 'CONFIRMED', 'Publish: Raksts (LV)', 'Publicēt: Raksts (LV)'],
  ])('says what became of it, in both languages: %s', async (status, shown, inEnglish, inLatvian) => {
    const id = await scheduled(host, { title: 'Raksts' })
    const ended = status !== 'running'
    const finishedAt = ended ? inDays(-1) : null
    await change(host, id, { finishedAt, instant: inDays(-1), status })
    const url = new URL(await make())
    expect(url.searchParams.get('lang')).toBe('en')
    const [event] = await events(url.toString())
    expect(event).toMatchObject({ sequence: ended ? '1' : '0', status: shown, summary: inEnglish })
    if (finishedAt) expect(event.dtstamp).toBe(finishedAt.replace(/\.\d+Z$/, 'Z'))
    url.searchParams.set('lang', 'lv')
    expect((await events(url.toString()))[0].summary).toBe(inLatvian)
    // Of a language that there is not, one that there is.
    for (const lang of ['xx', '__proto__', '']) {
      url.searchParams.set('lang', lang)
      expect((await events(url.toString()))[0].summary).toBe(inEnglish)
    }
  })

  it('names the end of a publication, and keeps its name when the time is moved by a new schedule', async () => {
    const id = await scheduled(host, { title: 'Raksts' })
    const url = await make()
    const [before] = await events(url)
    await host.act('editor', id, 'lv', 'schedulePublish', { when: { instant: inDays(4) } })
    await host.act('editor', id, 'lv', 'scheduleUnpublish', { when: { instant: inDays(9) } })
    const after = await events(url)
    expect(after.map(({ status, summary }: Json) => [status, summary])).toEqual([
      ['CANCELLED', 'Publication cancelled: Raksts (LV)'],
      ['CONFIRMED', 'Publish: Raksts (LV)'],
      ['CONFIRMED', 'Unpublish: Raksts (LV)'],
    ])
    expect(after[0].uid).toBe(before.uid)
    expect(new Set(after.map(({ uid }: Json) => uid)).size).toBe(3)
  })

  it('holds 30 days back and 180 ahead', async () => {
    for (const [title, days] of [
      ['A', -30.1],
      ['B', -29.9],
      ['C', 179.9],
      ['D', 180.1],
    ] as const) {
      const id = await scheduled(host, { title })
      await change(host, id, { instant: inDays(days) })
    }
    expect((await events(await make())).map(({ summary }: Json) => summary)).toEqual([
      'Publish: B (LV)',
      'Publish: C (LV)',
    ])
  })
})

describe('its address', () => {
  it('is told once; of its token there is only a hash, and nobody reads that', async () => {
    expect((await host.rest('editor', 'GET', FEED)).body).toEqual({ feed: null })
    const made = await host.rest('editor', 'POST', FEED)
    const url = new URL(made.body.url)
    const token = url.searchParams.get('token') ?? ''
    expect(made.headers.get('cache-control')).toContain('no-store')
    expect(url.origin + url.pathname).toBe('https://tilts.example/api/editorial/schedule.ics')
    expect(Buffer.from(token, 'base64url')).toHaveLength(32)
    const { docs } = await host.payload.db.find<Json>({ collection: FEEDS })
    expect(docs).toMatchObject([
      { tokenHash: createHash('sha256').update(token).digest('hex'), user: `users/${host.ids.editor}` },
    ])
    expect(JSON.stringify(docs)).not.toContain(token)
    const told = await host.rest('editor', 'GET', FEED)
    expect(told.body).toEqual({ feed: { createdAt: made.body.feed.createdAt, lastUsedAt: null } })
    expect((await host.rest('admin', 'GET', FEED)).body).toEqual({ feed: null })
    for (const as of ['admin', 'editor', null] as const) {
      const row = await host.rest(as, 'GET', `/editorial-feeds/${docs[0].id}`)
      const rows = await host.rest(as, 'GET', '/editorial-feeds')
      expect([row.status, rows.status]).toEqual([403, 403])
      expect((await host.rest(as, 'POST', '/editorial-feeds', { user: 'x', tokenHash: 'x' })).status).toBe(
        403,
      )
    }
    const { body } = await host.graphql('admin', '{ __schema { types { name } } }')
    const types: string[] = body.data.__schema.types.map(({ name }: Json) => name)
    expect(types).toContain('EditorialOutbox')
    expect(types.filter((name) => /^EditorialFeed/.test(name))).toEqual([])
  })

  it('ends with the next one, and when it is revoked; that of others does not', async () => {
    const others = await make('admin')
    const first = await make()
    expect(await events(first)).toEqual([])
    const second = await make()
    await isGone(first)
    await events(second)
    for (let again = 0; again < 2; again += 1)
      expect((await host.rest('editor', 'DELETE', FEED)).body).toEqual({ feed: null })
    await isGone(second)
    expect((await host.rest('editor', 'GET', FEED)).body).toEqual({ feed: null })
    await events(others)
  })

  it('is one also where it is made twice at once', async () => {
    const made = await Promise.all([make(), make(), make()])
    const statuses = (await Promise.all(made.map((url) => open(url)))).map(({ status }) => status)
    expect(statuses.sort()).toEqual([200, 404, 404])
  })

  it.each([
    ['none', ''],
    ['an empty one', 'token='],
    ['a short one', 'token=x'],
    ['another one', `token=${'A'.repeat(43)}`],
    ['a long one', `token=${'A'.repeat(5_000)}`],
    ['a query', 'token[$ne]=x'],
  ])('is not opened by a token that is not its own: %s', async (_name, query) => {
    await make()
    await isGone(`http://localhost:3000/api/editorial/schedule.ics?${query}`)
  })

  it('notes its use, once an hour', async () => {
    const url = await make()
    const lastUsed = async (): Promise<string> =>
      (await host.rest('editor', 'GET', FEED)).body.feed.lastUsedAt
    await events(url)
    const first = await lastUsed()
    expect(Date.now() - Date.parse(first)).toBeLessThan(60_000)
    await events(url)
    expect(await lastUsed()).toBe(first)
    const before = new Date(Date.parse(first) - 61 * 60_000).toISOString()
    await host.payload.db.updateOne({
      collection: FEEDS,
      data: { lastUsedAt: before } as never,
      where: { user: { equals: `users/${host.ids.editor}` } },
    })
    await events(url)
    expect((await lastUsed()) > first).toBe(true)
  })
})

describe('who reads it', () => {
  it.each<[string, Json]>([
    ['nothing', false],
    ['what is live', { _status: { equals: 'published' } }],
    ['what is theirs', { code: { equals: 'mine' } }],
  ])('sees only what they may read at that moment: %s', async (_name, access) => {
    await scheduled(host, { title: 'Noslēpums' })
    const url = await make()
    expect(await events(url)).toHaveLength(1)
    mayRead = access
    const { status, text } = await open(url)
    expect([status, eventsIn(text)]).toEqual([200, []])
    expect(text).not.toContain('Noslēpums')
  })

  it('is whoever the token says, not who is signed in', async () => {
    await scheduled(host, { title: 'Raksts' })
    const url = await make('translator')
    const { token } = (
      await host.rest(null, 'POST', '/users/login', {
        email: 'admin@host.test',
        password: 'a-password-of-some-length',
      })
    ).body
    mayRead = { id: { exists: true } }
    expect(eventsIn((await open(url, { Authorization: `JWT ${token}` })).text)).toHaveLength(1)
    // A stranger who is signed in gets no further without a token.
    const { status } = await open('http://localhost:3000/api/editorial/schedule.ics', {
      Authorization: `JWT ${token}`,
    })
    expect(status).toBe(404)
  })

  it('is nobody who is switched off, no staff any more, or deleted', async () => {
    const url = await make('author2')
    const id = host.ids.author2
    await events(url)
    inactive = id
    await isGone(url)
    inactive = null
    const roles = (given: string[]) =>
      host.payload.update({ id, collection: 'users', data: { roles: given } as never, overrideAccess: true })
    await roles([])
    await isGone(url)
    await roles(['author'])
    await events(url)
    await host.payload.delete({ id, collection: 'users', overrideAccess: true })
    await isGone(url)
  })

  it('is not the next one who gets the id of somebody deleted', async () => {
    const url = await make()
    await events(url)
    await host.payload.db.updateOne({
      collection: FEEDS,
      data: { createdAt: '2020-01-01T00:00:00.000Z' } as never,
      where: { user: { equals: `users/${host.ids.editor}` } },
    })
    await isGone(url)
  })
})

describe('in REST and GraphQL', () => {
  const QUERIES = {
    GET: '{ answer: editorialFeed { feed { createdAt lastUsedAt } } }',
    POST: 'mutation { answer: editorialFeedCreate { url feed { createdAt lastUsedAt } } }',
    DELETE: 'mutation { answer: editorialFeedRevoke { feed { createdAt lastUsedAt } } }',
  } as const

  it('the same', async () => {
    const ask = async (method: keyof typeof QUERIES): Promise<Json> => {
      const { body } = await host.graphql('translator', QUERIES[method])
      expect(body.errors).toBeUndefined()
      return body.data.answer
    }
    expect(await ask('GET')).toEqual({ feed: null })
    const { feed, url } = await ask('POST')
    await events(url)
    expect((await ask('GET')).feed.createdAt).toBe(feed.createdAt)
    expect((await host.rest('translator', 'GET', FEED)).body.feed.createdAt).toBe(feed.createdAt)
    expect(await ask('DELETE')).toEqual({ feed: null })
    await isGone(url)
  })

  it('staff alone', async () => {
    const outsider = 'author'
    const update = (roles: string[]) =>
      host.payload.update({
        id: host.ids.author,
        collection: 'users',
        data: { roles } as never,
        overrideAccess: true,
      })
    await update([])
    for (const [as, status, code] of [
      [null, 401, 'signIn'],
      [outsider, 404, 'notFound'],
    ] as const)
      for (const method of ['GET', 'POST', 'DELETE'] as const) {
        const answer = await host.rest(as, method, FEED)
        expect([method, answer.status, answer.body.errors[0].data.code]).toEqual([method, status, code])
        const { body } = await host.graphql(as, QUERIES[method])
        expect(body.data.answer).toBeNull()
        expect(body.errors[0].extensions).toMatchObject({ data: { code }, statusCode: status })
      }
    await update(['author'])
    expect((await host.payload.db.find({ collection: FEEDS })).docs).toEqual([])
  })
})
