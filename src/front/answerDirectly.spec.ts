import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { putForward } from '@/delivery/direct'
import { whenAnswered } from '@/delivery/whenAnswered'
import { answerDirectly } from './answerDirectly.mjs'

let server: Server
let address: string

beforeAll(async () => {
  server = createServer((incoming, outgoing) => {
    if (!answerDirectly(incoming, outgoing)) outgoing.writeHead(418).end('Next.js')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))
afterEach(() => vi.restoreAllMocks())

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${address}${path}`, { headers })
const post = (path: string, body: BodyInit): Promise<Response> =>
  fetch(`${address}${path}`, { body, duplex: 'half', method: 'POST' } as RequestInit)

describe('a request to the API', () => {
  it('is a matter of Next.js until it has loaded the route', async () => {
    expect((await get('/api/articles')).status).toBe(418)
  })

  it('is answered by the handler of its route, as Next.js would call it', async () => {
    putForward('rest', {
      GET: async (request, { params }) => {
        const headers = new Headers({ 'content-type': 'text/plain', 'x-from': 'handler' })
        headers.append('set-cookie', 'a=1')
        headers.append('set-cookie', 'b=2')
        const { slug } = await params
        return new Response(`${request.method} ${request.url} ${slug.join('|')} ā`, { headers, status: 203 })
      },
    })
    const answered = await get('/api/articles/some-id?locale=lv', { 'x-forwarded-proto': 'https,http' })
    expect(answered.status).toBe(203)
    expect(answered.headers.get('x-from')).toBe('handler')
    expect(answered.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
    const text = `GET ${address.replace('http:', 'https:')}/api/articles/some-id?locale=lv articles|some-id ā`
    expect(await answered.text()).toBe(text)
  })

  it.each([
    ['a page', '/lv/projekti'],
    ['an address that is written otherwise', '/api/articles%2Fx'],
    ['one that begins anew', '/api//articles'],
    ['one that ends with a stroke', '/api/articles/'],
    ['one that goes up', '/api/articles/../media'],
    ['the playground', '/api/graphql-playground'],
    ['GraphQL, which is not loaded yet', '/api/graphql?query={a}'],
  ])('is left to Next.js where it is %s', async (_, path) => {
    const { hostname, port } = new URL(address)
    // `fetch` would put the address right.
    const status = await new Promise((resolve, reject) => {
      request({ hostname, path, port }, (response) => {
        response.resume()
        resolve(response.statusCode)
      })
        .on('error', reject)
        .end()
    })
    expect(status).toBe(418)
  })

  it('with a method that the route has not is left to Next.js', async () => {
    expect((await fetch(`${address}/api/articles`, { method: 'DELETE' })).status).toBe(418)
  })

  it('comes with its body, however large, also one whose length nobody knows', async () => {
    putForward('graphql', { POST: async (request) => Response.json({ got: (await request.text()).length }) })
    const got = async (body: BodyInit): Promise<unknown> => (await post('/api/graphql', body)).json()
    expect(await got('{"query":"{ a }"}')).toEqual({ got: 17 })
    expect(await got('x'.repeat(200_000))).toEqual({ got: 200_000 })
    expect(await got(new Blob(['abc', 'def']).stream())).toEqual({ got: 6 })
  })

  it('is compressed for who takes it so', async () => {
    putForward('rest', { GET: () => Response.json({ text: 'x'.repeat(5_000) }) })
    for (const encoding of ['br', 'gzip', 'identity']) {
      const answered = await get('/api/articles', { 'accept-encoding': encoding })
      const told = answered.headers.get('content-encoding') ?? 'identity'
      expect([told, await answered.json()]).toEqual([encoding, { text: 'x'.repeat(5_000) }])
    }
  })

  it('has its form read', async () => {
    putForward('rest', {
      POST: async (request) => {
        const file = (await request.formData()).get('file') as File
        return Response.json({ name: file.name, size: file.size })
      },
    })
    const form = new FormData()
    form.set('file', new Blob(['x'.repeat(300_000)]), 'a.txt')
    expect(await (await post('/api/media', form)).json()).toEqual({ name: 'a.txt', size: 300_000 })
  })

  it('gets a stream, nothing at all, or an error of its own where the handler fails', async () => {
    const told = vi.spyOn(console, 'error').mockReturnValue()
    const answers = [
      () => new Response(new Blob(['one', 'two']).stream(), { headers: { 'content-type': 'image/png' } }),
      () => new Response(null, { status: 304 }),
      () => Promise.reject(new Error('broken')),
    ]
    const seen: unknown[] = []
    for (const GET of answers) {
      putForward('rest', { GET })
      const answered = await get('/api/media/file/a.png')
      seen.push([answered.status, await answered.text()])
    }
    expect(seen).toEqual([
      [200, 'onetwo'],
      [304, ''],
      [500, ''],
    ])
    expect(told).toHaveBeenCalledOnce()
  })

  it('that nobody waits for any more ends its stream', async () => {
    let isCancelled = false
    const endless = (): ReadableStream =>
      new ReadableStream({
        cancel: () => void (isCancelled = true),
        pull: (controller) => controller.enqueue(new Uint8Array(65_536)),
      })
    putForward('rest', { GET: () => new Response(endless()) })
    const controller = new AbortController()
    const answered = await fetch(`${address}/api/media/file/b.png`, { signal: controller.signal })
    await answered.body?.getReader().read()
    controller.abort()
    await vi.waitFor(() => expect(isCancelled).toBe(true))
  })

  it('begins what is to follow an answer once that is on its way, also where the client has gone', async () => {
    const begun: string[] = []
    let release = (): void => undefined
    const gate = new Promise<void>((resolve) => (release = resolve))
    putForward('rest', {
      GET: async (request) => {
        const name = new URL(request.url).pathname
        await Promise.resolve()
        whenAnswered(() => begun.push(name))
        if (name === '/api/slow') await gate
        expect(begun).not.toContain('/api/quick')
        setTimeout(() => whenAnswered(() => begun.push(`${name} later`)), 50)
        return Response.json({})
      },
    })
    whenAnswered(() => begun.push('at once'))
    expect(begun).toEqual(['at once'])
    expect((await get('/api/quick')).status).toBe(200)
    await vi.waitFor(() => expect(begun).toEqual(['at once', '/api/quick', '/api/quick later']))
    const gone = new AbortController()
    const asked = fetch(`${address}/api/slow`, { signal: gone.signal }).catch(() => undefined)
    await new Promise((resolve) => setTimeout(resolve, 50))
    gone.abort()
    await asked
    await vi.waitFor(() => expect(begun).toContain('/api/slow'))
    release()
  })
})
