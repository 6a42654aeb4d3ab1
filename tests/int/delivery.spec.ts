import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { CHANGES, createPruner } from '@/delivery/outbox'
import { startApp, type App, type Caller } from '../helpers/app'
import { articleData, makeArticle } from '../helpers/content'
import { startBackend, startFront, type Got } from '../helpers/delivery'
import { makeLive } from '../helpers/live'
import { variantOf, type Locale } from '../helpers/review'

type Front = Awaited<ReturnType<typeof startFront>>

let app: App
let backend: Awaited<ReturnType<typeof startBackend>>
let front: Front
let otherNode: Front

beforeAll(async () => {
  app = await startApp()
  backend = await startBackend()
  front = await startFront(backend.port)
  otherNode = await startFront(backend.port)
})
afterAll(async () => {
  await front.stop()
  await otherNode.stop()
  await backend.stop()
  await app.stop()
})

const MISS = 'Tilts; fwd=uri-miss; stored'
const HIT = 'Tilts; hit'
const get = (path: string): Promise<Got> => front.call(path)
const hit = async (path: string): Promise<Got> => {
  await get(path)
  const again = await get(path)
  expect([path, again.cache]).toEqual([path, HIT])
  return again
}
const isKept = async (path: string): Promise<boolean> => (await get(path)).cache === HIT

/** What was written beside the fronts is known to them after this. */
const settled = async <T>(work: Promise<T>): Promise<T> => {
  const done = await work
  await Promise.all([front.catchUp(), otherNode.catchUp()])
  return done
}

/** An action of the workflow, through the front. */
async function act(
  id: string,
  locale: Locale,
  action: string,
  as: Caller = app.people.editor,
): Promise<void> {
  const { revision, submitted } = await variantOf(app, `/articles/${id}`, locale)
  const version = action === 'approve' ? submitted?.version : undefined
  const body = { revision, version }
  const done = await front.call(`/articles/${id}/workflow/${locale}/${action}`, { as, body, method: 'POST' })
  expect([action, done.status, done.json]).toEqual([action, 200, done.json])
}
const save = async (id: string, locale: Locale, data: object): Promise<void> => {
  const path = `/articles/${id}?locale=${locale}&draft=true`
  const saved = await front.call(path, { as: app.people.editor, body: data, method: 'PATCH' })
  expect([saved.status, saved.json]).toEqual([200, saved.json])
}

describe('an answer', () => {
  let id: string
  beforeAll(async () => {
    id = await settled(makeArticle(app, { lv: 'Glabāta atbilde '.repeat(12).trim(), publish: ['lv'] }))
  })

  it('is kept, the same for every way of asking for it, byte for byte', async () => {
    const first = await get(`/articles/${id}?depth=1&locale=lv`)
    expect([first.status, first.cache]).toEqual([200, MISS])
    const second = await get(`/articles/${id}?locale=lv&depth=1&draft=false`)
    expect([second.status, second.cache, second.body]).toEqual([200, HIT, first.body])
    expect(second.headers.get('cache-control')).toBe(
      'public, max-age=0, s-maxage=60, stale-while-revalidate=600',
    )
    const other = await get(`/articles/${id}?depth=1&locale=en`)
    expect([other.status, other.cache.includes('hit')]).toEqual([404, false])
  })

  it('is told by its tag, in each encoding, and without its body', async () => {
    const path = `/articles?where[id][equals]=${id}`
    const { headers } = await hit(path)
    const etag = headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[\w-]{27}(-\w+)?"$/)
    const same = await front.call(path, { headers: { 'if-none-match': `W/"x", ${etag}` } })
    expect([same.status, same.body]).toEqual([304, ''])
    const head = await front.call(path, { method: 'HEAD' })
    expect([head.status, head.body, head.cache]).toEqual([200, '', HIT])
    for (const encoding of ['br', 'gzip']) {
      const asked = { headers: { 'accept-encoding': encoding } }
      await vi.waitFor(async () =>
        expect((await front.call(path, asked)).headers.get('content-encoding')).toBe(encoding),
      )
      const { body, headers: own } = await front.call(path, asked)
      expect(JSON.parse(body).docs[0].id).toBe(id)
      expect(own.get('etag')).toMatch(new RegExp(`-${encoding}"$`))
    }
  })

  it.each<[string, string, Parameters<Front['call']>[1]]>([
    ['somebody who is signed in', '', { as: { token: 'x' } }],
    ['a cookie', '', { headers: { cookie: 'a=b' } }],
    ['a part of it', '', { headers: { range: 'bytes=0-10' } }],
    ['another method within', '', { headers: { 'x-payload-http-method-override': 'GET' } }],
    ['drafts', '?draft=true', {}],
    ['what is in the bin', '?trash=true', {}],
    ['what nobody knows', '?something=1', {}],
    ['the same twice', '?limit=1&limit=2', {}],
    ['who may do what', '/../access', {}],
  ])('is not kept, nor given, for %s', async (_, query, options) => {
    await hit(`/articles/${id}`)
    for (const _time of [1, 2]) {
      const { cache, headers } = await front.call(`/articles/${id}${query}`, options)
      expect(cache).not.toMatch(/hit|stored/)
      expect(headers.get('cache-control')).not.toMatch(/public/)
    }
  })

  it('tells nobody what it was made from', async () => {
    const names = (headers: Headers): string[] =>
      [...headers.keys()].filter((name) => name.startsWith('x-tilts'))
    expect(names((await get('/articles?limit=3')).headers)).toEqual([])
    const asked = await front.call(`/articles/${id}?draft=true`, { headers: { 'x-tilts-keep': '1' } })
    expect(names(asked.headers)).toEqual([])
  })
})

describe('what is published', () => {
  let id: string
  let slug: string
  const lists = (): string[] => [
    `/articles/${id}?locale=lv`,
    '/articles?limit=5&locale=lv',
    `/articles?where[slug][equals]=${slug}&locale=lv`,
  ]
  beforeEach(async () => {
    id = await settled(makeArticle(app, { lv: `Raksts ${Math.random()}`, publish: ['lv'] }))
    ;({
      json: { slug },
    } = await get(`/articles/${id}?locale=lv&depth=0`))
  })

  it('is there for the first who asks after the answer to the writer, on this node', async () => {
    const [one = '', ...others] = lists()
    for (const path of lists()) await hit(path)
    await hit('/topics')
    await save(id, 'lv', { title: 'Labots' })
    await act(id, 'lv', 'submit')
    await act(id, 'lv', 'approve', app.people.editor2)
    for (const path of lists()) expect([path, await isKept(path)]).toEqual([path, true])
    await act(id, 'lv', 'publish')
    expect((await get(one)).json.title).toBe('Labots')
    for (const path of others) expect((await get(path)).json.docs[0].title).toBe('Labots')
    expect(await isKept('/topics')).toBe(true)
  })

  it('goes with the answer to the writer, too, and within a second on other nodes', async () => {
    for (const path of lists()) await hit(path)
    for (const path of lists()) await otherNode.call(path)
    await act(id, 'lv', 'unpublish')
    const at = performance.now()
    const seen = (got: Got): boolean => got.status === 200 && got.body.includes(id)
    for (const path of lists()) expect([path, seen(await get(path))]).toEqual([path, false])
    for (const path of lists()) {
      await vi.waitFor(async () => expect(seen(await otherNode.call(path))).toBe(false), {
        interval: 20,
        timeout: 5_000,
      })
    }
    // Two hundred milliseconds between readings; the rest is this machine's.
    expect(performance.now() - at).toBeLessThan(5_000)
  })

  it('fills an answer that was empty', async () => {
    const path = '/articles?where[slug][equals]=vel-nav&locale=lv'
    expect((await hit(path)).json.docs).toEqual([])
    await save(id, 'lv', { title: 'Cits' })
    expect((await hit(path)).json.docs).toEqual([])
    const made = await settled(
      makeLive(app, 'articles', { lv: { ...articleData('Vēl nav'), slug: 'vel-nav' } }),
    )
    await vi.waitFor(async () => expect((await get(path)).json.docs[0]?.id).toBe(made.id))
  })

  it('changes what shows it, and nothing else', async () => {
    const [one, two] = [
      await settled(makeLive(app, 'topics', { lv: { name: `Viens ${Math.random()}` } })),
      await settled(makeLive(app, 'topics', { lv: { name: `Divi ${Math.random()}` } })),
    ]
    const showing = (topic: string) =>
      settled(makeLive(app, 'articles', { lv: { ...articleData(`Par ${Math.random()}`), topics: [topic] } }))
    const [first, second] = [await showing(one.id), await showing(two.id)]
    const path = (article: { id: string }): string => `/articles/${article.id}?locale=lv&depth=1`
    await vi.waitFor(async () => {
      await hit(path(first))
      await hit(path(second))
    })
    await app.payload.update({
      collection: 'topics',
      context: { editorialBypass: 'A test' },
      data: { name: 'Pārdēvēts', _status: 'published' },
      id: one.id,
      locale: 'lv',
      overrideAccess: true,
    })
    await vi.waitFor(async () => expect((await get(path(first))).body).toContain('Pārdēvēts'))
    expect(await isKept(path(second))).toBe(true)
  })
})

describe('GraphQL', () => {
  const ask = (query: string, variables?: object): Promise<Got> =>
    front.call('/graphql', { body: { query, variables }, method: 'POST' })

  it('is kept for every way of writing a query, by GET and by POST, and follows what it was made from', async () => {
    const id = await settled(makeArticle(app, { lv: `Vaicāts ${Math.random()}`, publish: ['lv'] }))
    const query = 'query($id: String!) { Article(id: $id, locale: lv) { title } }'
    const first = await ask(query, { id })
    expect([first.status, first.cache]).toEqual([200, MISS])
    const again = await ask(`query($id:String!){Article(id:$id,locale:lv){title}} # the same`, { id })
    expect([again.cache, again.body]).toEqual([HIT, first.body])
    const search = new URLSearchParams({ query, variables: JSON.stringify({ id }) })
    const byGet = await get(`/graphql?${search.toString()}`)
    expect([byGet.cache, byGet.body]).toEqual([HIT, first.body])
    await save(id, 'lv', { title: 'Vaicāts no jauna' })
    expect((await ask(query, { id })).cache).toBe(HIT)
    await act(id, 'lv', 'submit')
    await act(id, 'lv', 'approve', app.people.editor2)
    await act(id, 'lv', 'publish')
    expect((await ask(query, { id })).json.data.Article.title).toBe('Vaicāts no jauna')
  })

  it.each([
    ['a mutation', 'mutation { logoutUser }'],
    ['a draft', '{ Articles(draft: true) { totalDocs } }'],
    ['who asks', '{ meUser { user { id } } }'],
    ['an error', '{ Articles { nothing } }'],
  ])('does not keep %s', async (_, query) => {
    for (const _time of [1, 2]) expect((await ask(query)).cache).not.toMatch(/hit|stored/)
  })

  it('is asked by the hash of a document that was sent before', async () => {
    const id = await settled(makeArticle(app, { lv: `Pēc jaucējkoda ${Math.random()}`, publish: ['lv'] }))
    const query = `query($id: String!) { Article(id: $id, locale: lv) { title } } # ${id}`
    const sha256Hash = createHash('sha256').update(query).digest('hex')
    const extensions = { persistedQuery: { sha256Hash, version: 1 } }
    const post = (body: object, as?: Caller): Promise<Got> =>
      front.call('/graphql', { as, body: { extensions, variables: { id }, ...body }, method: 'POST' })
    for (const _time of [1, 2]) {
      const { cache, json, status } = await post({})
      expect([status, cache, json.errors[0]]).toEqual([
        200,
        expect.not.stringMatching(/hit|stored/),
        { extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' }, message: 'PersistedQueryNotFound' },
      ])
    }
    const whole = await post({ query })
    expect([whole.status, whole.cache]).toEqual([200, MISS])
    const byHash = await post({})
    expect([byHash.cache, byHash.body]).toEqual([MISS, whole.body])
    expect((await post({})).cache).toBe(HIT)
    const search = new URLSearchParams({
      extensions: JSON.stringify(extensions),
      variables: JSON.stringify({ id }),
    })
    const byGet = await get(`/graphql?${search.toString()}`)
    expect([byGet.cache, byGet.body]).toEqual([HIT, whole.body])
    expect((await post({}, app.people.editor)).json).toEqual(whole.json)
    await save(id, 'lv', { title: 'No jauna' })
    await act(id, 'lv', 'submit')
    await act(id, 'lv', 'approve', app.people.editor2)
    await act(id, 'lv', 'publish')
    expect((await post({})).json.data.Article.title).toBe('No jauna')
    const other = await post({ variables: { id: 'nobody' } })
    expect(other.json.data?.Article ?? null).toBeNull()
  })

  it('is refused where a hash is no hash of its document, or changes something by GET', async () => {
    const ask = (extensions: object, query?: string): Promise<Got> =>
      front.call('/graphql', { body: { extensions, query }, method: 'POST' })
    const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
    const query = '{ Topics { totalDocs } }'
    await ask({ persistedQuery: { sha256Hash: hashOf(query), version: 1 } }, query)
    const wrong = await ask({ persistedQuery: { sha256Hash: hashOf('other'), version: 1 } }, query)
    expect([wrong.status, wrong.json.errors[0].message]).toEqual([400, 'provided sha does not match query'])
    expect((await ask({ persistedQuery: { sha256Hash: hashOf('other'), version: 1 } })).body).toContain(
      'NotFound',
    )
    const unknown = await ask({ persistedQuery: { sha256Hash: 'x', version: 2 } })
    expect([unknown.status, unknown.json.errors[0].message]).toEqual([400, 'PersistedQueryNotSupported'])
    const mutation = 'mutation { logoutUser }'
    const persistedQuery = { sha256Hash: hashOf(mutation), version: 1 }
    await ask({ persistedQuery }, mutation)
    const search = new URLSearchParams({ extensions: JSON.stringify({ persistedQuery }) })
    expect((await get(`/graphql?${search.toString()}`)).status).toBe(405)
  })

  it('changes nothing by GET', async () => {
    const { headers, status } = await get(
      `/graphql?${new URLSearchParams({ query: 'mutation { logoutUser }' }).toString()}`,
    )
    expect([status, headers.get('allow')]).toEqual([405, 'POST'])
  })
})

it('nothing is dropped by what is rolled back', async () => {
  const id = await settled(makeArticle(app, { lv: 'Atsaukts', publish: ['lv'] }))
  const path = `/articles/${id}?locale=lv`
  await hit(path)
  const { db } = app.payload
  const transactionID = (await db.beginTransaction()) ?? undefined
  expect(transactionID).toBeDefined()
  await db.updateOne({
    collection: 'articles',
    data: { updatedAt: new Date().toISOString() },
    id,
    locale: 'lv',
    req: { transactionID },
  })
  await db.rollbackTransaction(transactionID as string)
  await front.call('/users/logout', { method: 'POST' })
  expect(await isKept(path)).toBe(true)
})

it('the record of changes is kept for an hour', async () => {
  const { db } = app.payload
  const row = (tags: string, ageMs: number) => {
    const createdAt = new Date(Date.now() - ageMs).toISOString()
    return db.create({ collection: CHANGES, data: { createdAt, tags, updatedAt: createdAt } })
  }
  await row('old', 2 * 3_600_000)
  await row('young', 60_000)
  await createPruner(db)()
  const found = await db.find({ collection: CHANGES, limit: 0, where: { tags: { in: ['old', 'young'] } } })
  expect(found.docs.map((doc) => (doc as unknown as { tags: string }).tags)).toEqual(['young'])
})

it('the record of changes is nobody’s to read or write', async () => {
  const answers = [
    await front.call(`/${CHANGES}`, { as: app.people.admin }),
    await front.call(`/${CHANGES}`, { as: app.people.admin, body: { tags: 'x' }, method: 'POST' }),
    await front.call(`/${CHANGES}`),
  ]
  expect(answers.map(({ status }) => status)).toEqual([403, 403, 403])
})
