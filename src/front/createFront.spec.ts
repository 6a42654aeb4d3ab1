import { createServer, request as httpRequest, type Server } from 'node:http'
import { connect, type AddressInfo } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createFront } from './createFront.mjs'
import { RULES } from './rules.mjs'

/* A front before a small application of its own, over real connections. */

type Answer = { body?: string; headers?: Record<string, string>; status?: number; tags?: string }
type Handle = (request: {
  headers: Record<string, unknown>
  method: string
  url: string
}) => Answer | Promise<Answer>

const open: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close()
})

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

async function start(handle: Handle, more: { limits?: { maxBytes: number; maxEntryBytes: number } } = {}) {
  const asked: string[] = []
  const record: string[] = []
  const broken = { reading: false }
  const application = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => {
      const { headers, method = '', url = '' } = incoming
      asked.push(`${method} ${url}`)
      void Promise.resolve(handle({ headers, method, url })).then(
        ({ body = '', headers: own, status = 200, tags }) => {
          outgoing.writeHead(status, {
            'content-type': 'application/json',
            vary: 'Sec-CH-Prefers-Color-Scheme',
            ...own,
            ...(tags && { 'x-tilts-tags': tags }),
          })
          outgoing.end(body || JSON.stringify({ body: Buffer.concat(chunks).toString(), url }))
        },
      )
    })
  })
  const port = await listen(application)
  open.push(
    () =>
      new Promise((resolve) => {
        application.close(resolve)
        application.closeAllConnections()
      }),
  )
  const logged: string[] = []
  const purged: (readonly string[] | string)[] = []
  const front = createFront({
    backend: { host: '127.0.0.1', port },
    cdn: { purge: (tags: readonly string[] | '*') => purged.push(tags) },
    changes: {
      close: async () => undefined,
      read: async () => {
        if (broken.reading) throw new Error('no database')
        return record.splice(0)
      },
    },
    log: (message: string) => logged.push(message),
    rules: RULES,
    ...more,
  })
  const own = await listen(front.server)
  open.push(front.close)
  await front.catchUp()
  const get = async (path: string, init: RequestInit = {}) => {
    const response = await fetch(`http://127.0.0.1:${own}${path}`, init)
    return {
      cache: response.headers.get('cache-status'),
      headers: response.headers,
      status: response.status,
      text: await response.text(),
    }
  }
  return { application, asked, broken, front, get, logged, port: own, purged, record }
}

/** A promise, and how to settle it. */
function gate(): { open: () => void; opened: Promise<void> } {
  let settle = (): void => undefined
  const opened = new Promise<void>((resolve) => (settle = resolve))
  return { open: () => settle(), opened }
}

const HIT = 'Tilts; hit'
const STORED = 'Tilts; fwd=uri-miss; stored'

describe('the front', () => {
  it('asks once for all who ask the same while the answer is made', async () => {
    const door = gate()
    const { asked, get } = await start(async ({ url }) => {
      await door.opened
      return { body: url, tags: 'a' }
    })
    const all = Array.from({ length: 20 }, () => get('/api/articles?limit=3'))
    await vi.waitFor(() => expect(asked).toHaveLength(1))
    door.open()
    const answers = await Promise.all(all)
    expect(new Set(answers.map(({ text }) => text))).toEqual(new Set(['/api/articles?limit=3']))
    expect(asked).toHaveLength(1)
  })

  it('keeps nothing that was begun before what it was made from changed, and lets nobody join it after', async () => {
    const door = gate()
    let version = 1
    const { asked, front, get, record } = await start(async () => {
      const body = `version ${version}`
      if (version === 1) await door.opened
      return { body, tags: 'a b' }
    })
    const early = get('/api/articles')
    await vi.waitFor(() => expect(asked).toHaveLength(1))
    version = 2
    record.push('b')
    await front.catchUp()
    expect((await get('/api/articles')).text).toBe('version 2')
    door.open()
    expect((await early).text).toBe('version 1')
    expect(await get('/api/articles')).toMatchObject({ cache: HIT, text: 'version 2' })
  })

  it('drops what was made from what has changed, that alone, and tells the CDN', async () => {
    const { front, get, purged, record } = await start(({ url }) => ({
      tags: url.includes('articles') ? 'a s' : 'p s',
    }))
    for (const path of ['/api/articles', '/api/projects']) await get(path)
    record.push('a')
    await front.catchUp()
    expect((await get('/api/projects')).cache).toBe(HIT)
    expect((await get('/api/articles')).cache).toBe(STORED)
    expect(purged).toEqual([['a']])
    record.push('*')
    await front.catchUp()
    expect((await get('/api/projects')).cache).toBe(STORED)
  })

  it('knows what a write has changed before the writer knows that it is done', async () => {
    const title = { now: 'old' }
    const { get, record } = await start(({ method }) => {
      if (method === 'GET') return { body: title.now, tags: 'a' }
      title.now = 'new'
      record.push('a')
      return { body: 'done' }
    })
    await get('/api/articles')
    await get('/api/articles/1', { body: '{}', method: 'PATCH' })
    expect((await get('/api/articles')).text).toBe('new')
  })

  it('vouches for nothing when it cannot read what has changed, and goes on when it can', async () => {
    const { broken, get, logged } = await start(() => ({ tags: 'a' }))
    await get('/api/articles')
    expect((await get('/api/articles')).cache).toBe(HIT)
    broken.reading = true
    await vi.waitFor(async () => expect((await get('/api/articles')).cache).toMatch(/trust/), {
      timeout: 4_000,
    })
    expect(logged).toHaveLength(1)
    broken.reading = false
    await vi.waitFor(async () => expect((await get('/api/articles')).cache).toBe(HIT), { timeout: 4_000 })
  })

  it('hands on what is not to be kept: no tags, other statuses, cookies, writes', async () => {
    const answers: Record<string, Answer> = {
      '/api/articles/none': { status: 404, tags: 'a' },
      '/api/articles/plain': {},
    }
    const { asked, get } = await start(({ url }) => answers[url] ?? { tags: 'a' })
    for (const path of Object.keys(answers)) {
      for (const _time of [1, 2]) {
        const { cache, headers } = await get(path)
        expect([path, cache, headers.get('cache-control')]).toEqual([path, null, 'private, no-store'])
        expect(headers.get('x-tilts-tags')).toBeNull()
      }
    }
    const body = 'x'.repeat(300_000)
    const sent = await get('/api/articles', {
      body,
      headers: { 'content-type': 'text/plain' },
      method: 'POST',
    })
    expect(JSON.parse(sent.text).body).toBe(body)
    expect(asked).toHaveLength(5)
  })

  it('says who asks, and lets nobody say what only it says', async () => {
    const seen: Record<string, unknown>[] = []
    const { get } = await start(({ headers }) => {
      seen.push(headers)
      return {}
    })
    const headers = {
      'x-forwarded-for': '203.0.113.7',
      'x-tilts-keep': '1',
      'x-tilts-tags': 'z',
      cookie: 'a=b',
    }
    await get('/api/articles', { headers })
    expect(seen[0]).toMatchObject({
      'x-forwarded-for': '203.0.113.7, 127.0.0.1',
      'x-forwarded-proto': 'http',
    })
    expect(Object.keys(seen[0] ?? {}).filter((name) => name.startsWith('x-tilts'))).toEqual([])
  })

  it('learns from the application which sites may read, and keeps one answer for all', async () => {
    const { asked, get } = await start(({ headers }) => ({
      headers: {
        ...(headers.origin === 'https://a.example' && { 'access-control-allow-origin': 'https://a.example' }),
      },
      tags: 'a',
    }))
    const from = (origin: string) => get('/api/articles', { headers: { origin } })
    await get('/api/articles')
    for (const _time of [1, 2]) {
      expect((await from('https://a.example')).headers.get('access-control-allow-origin')).toBe(
        'https://a.example',
      )
      expect((await from('https://b.example')).headers.get('access-control-allow-origin')).toBeNull()
    }
    expect((await from('https://a.example')).cache).toBe(HIT)
    expect(asked).toHaveLength(3)
  })

  it('keeps within its bounds, and hands on what is larger whole', async () => {
    const large = 'y'.repeat(60_000)
    const limits = { maxBytes: 200_000, maxEntryBytes: 50_000 }
    const { front, get } = await start(
      ({ url }) => ({ body: url.includes('large') ? large : 'z'.repeat(20_000), tags: 'a' }),
      { limits },
    )
    expect(await get('/api/articles?sort=large')).toMatchObject({ status: 200, text: large })
    for (let page = 2; page < 60; page += 1) await get(`/api/articles?page=${page}`)
    const { bytes, entries } = front.stats() as { bytes: number; entries: number }
    expect(bytes).toBeLessThanOrEqual(limits.maxBytes)
    expect(entries).toBeGreaterThan(1)
  })

  it('says 503 while the application is away, and still gives what it has', async () => {
    const { application, get } = await start(() => ({ tags: 'a' }))
    await get('/api/articles')
    await new Promise<void>((resolve) => {
      application.close(() => resolve())
      application.closeAllConnections()
    })
    expect((await get('/api/articles')).cache).toBe(HIT)
    const away = await get('/api/projects')
    expect([away.status, away.headers.get('retry-after')]).toEqual([503, '1'])
    expect(JSON.parse(away.text).errors).toHaveLength(1)
  })

  it('gives requests that came before in the same bytes what Node.js would have given them', async () => {
    let version = 1
    const { broken, front, port, record } = await start(() => ({ body: `ā version ${version}`, tags: 'a' }))
    let read = 0
    front.server.on('request', () => (read += 1))
    const socket = connect({ host: '127.0.0.1', port })
    open.push(async () => socket.destroy())
    let received = ''
    socket.on('data', (chunk) => (received += chunk.toString()))
    const ask = async (more = '', end = /version \d(\r\n0\r\n\r\n)?$/) => {
      received = ''
      socket.write(`GET /api/articles?limit=3 HTTP/1.1\r\nHost: test\r\n${more}\r\n`)
      await vi.waitFor(() => expect(received).toMatch(end))
      const date = /\r\nDate: (.*)\r\n/.exec(received)?.[1] ?? ''
      return { date: Date.parse(date), rest: received.replace(date, '') }
    }
    const [stored, kept, again] = [await ask(), await ask(), await ask()]
    expect(stored.rest).toContain(STORED)
    expect(kept.rest).toContain(HIT)
    expect(again.rest).toBe(kept.rest)
    expect(read).toBe(2)
    await new Promise((resolve) => setTimeout(resolve, 1_100))
    const later = await ask()
    expect(later.rest).toBe(kept.rest)
    expect(later.date - again.date).toBeGreaterThanOrEqual(1_000)
    expect(Math.abs(later.date - Date.now())).toBeLessThan(2_000)
    expect(read).toBe(2)
    const held = /etag: (.*)\r\n/.exec(kept.rest)?.[1]
    const askAgain = (end?: RegExp) => ask(`If-None-Match: ${held}\r\n`, end)
    const [unchanged, same] = [await askAgain(/\r\n\r\n$/), await askAgain(/\r\n\r\n$/)]
    expect(unchanged.rest).toContain('HTTP/1.1 304 Not Modified\r\n')
    expect(same.rest).toBe(unchanged.rest)
    expect(read).toBe(3)
    version = 2
    record.push('a')
    await front.catchUp()
    expect((await ask()).rest).toContain('version 2')
    expect((await ask()).rest).toContain(HIT)
    expect((await askAgain()).rest).toContain('version 2')
    broken.reading = true
    await vi.waitFor(async () => expect((await ask()).rest).toContain('detail=trust'), { timeout: 5_000 })
  })

  it('finishes what is running when it is stopped, and closes', async () => {
    const door = gate()
    const { asked, front, get } = await start(async () => {
      await door.opened
      return { body: 'done' }
    })
    const running = get('/api/users', { headers: { cookie: 'a=b' } })
    await vi.waitFor(() => expect(asked).toHaveLength(1))
    const closed = front.close()
    door.open()
    expect((await running).text).toBe('done')
    await closed
    await expect(get('/api/articles')).rejects.toThrow()
  })

  it('sends the rest of an answer that is on its way when it is stopped', async () => {
    const body = 'x'.repeat(40_000_000)
    const { front, port } = await start(() => ({ body, tags: 'a' }), {
      limits: { maxBytes: 100_000_000, maxEntryBytes: 50_000_000 },
    })
    let read = 0
    front.server.on('request', () => (read += 1))
    const socket = connect({ host: '127.0.0.1', port })
    open.push(async () => socket.destroy())
    let received = 0
    socket.on('data', (chunk) => (received += chunk.byteLength))
    const ask = () => socket.write('GET /api/articles HTTP/1.1\r\nHost: test\r\n\r\n')
    for (const answers of [1, 2]) {
      ask()
      await vi.waitFor(() => expect(received).toBeGreaterThan(answers * body.length), { timeout: 10_000 })
    }
    received = 0
    socket.pause()
    ask()
    await new Promise((resolve) => setTimeout(resolve, 200))
    const closed = front.close()
    await new Promise((resolve) => setTimeout(resolve, 200))
    socket.resume()
    await closed
    await vi.waitFor(() => expect(received).toBeGreaterThan(body.length), { timeout: 10_000 })
    expect(read).toBe(2)
  })

  it('passes for whole nothing that the application has cut off', async () => {
    const { application, front, get } = await start(() => new Promise(() => undefined), {
      limits: { maxBytes: 100_000, maxEntryBytes: 50_000 },
    })
    let length = 0
    application.on('request', (_, outgoing) => {
      outgoing.writeHead(200, { 'x-tilts-tags': 'a' })
      outgoing.write('x'.repeat(length))
      setTimeout(() => outgoing.destroy(), 50)
    })
    for (length of [1_000, 60_000]) {
      const asked = get(`/api/articles?limit=${length}`)
      if (length < 50_000) expect((await asked).status).toBe(503)
      else await expect(asked).rejects.toThrow('terminated')
    }
    expect(front.stats().entries).toBe(0)
  })

  it.each([
    ['what reads, which nobody has seen carried out', 200, 2, undefined],
    ['not what writes, which may have been', 503, 1, { query: 'mutation { a }' }],
  ])('sends again over a closed connection: %s', async (_what, status, times, body) => {
    const { application, get } = await start(() => new Promise(() => undefined))
    const own = { headers: { authorization: 'JWT x', 'content-type': 'application/json' } }
    let asked = 0
    application.on('request', (incoming, outgoing) => {
      asked += 1
      // The first request leaves a connection behind, which the second one is sent over.
      if (asked === 2) incoming.socket.destroy()
      else outgoing.end('{}')
    })
    await get('/api/articles', own)
    const answered = body
      ? await get('/api/graphql', { ...own, body: JSON.stringify(body), method: 'POST' })
      : await get('/api/articles', own)
    expect([answered.status, asked - 1]).toEqual([status, times])
  })

  it('stops asking when the client goes', async () => {
    let isDropped = false
    const { asked, application, port } = await start(() => new Promise(() => undefined))
    application.on('request', (incoming) => incoming.socket.on('close', () => (isDropped = true)))
    const asking = httpRequest({ headers: { cookie: 'a=b' }, host: '127.0.0.1', path: '/api/articles', port })
    asking.on('error', () => undefined)
    asking.end()
    await vi.waitFor(() => expect(asked).toHaveLength(1))
    asking.destroy()
    await vi.waitFor(() => expect(isDropped).toBe(true))
  })
})
