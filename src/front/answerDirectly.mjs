import { AsyncLocalStorage } from 'node:async_hooks'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { compress, encodingOf } from './encodings.mjs'

/** Where the routes of the API put themselves forward: `src/delivery/direct.ts`. */
const KEY = Symbol.for('tilts.direct')
/** What is to begin once an answer is on its way: `src/delivery/whenAnswered.ts`. */
const answers = (globalThis[Symbol.for('tilts.answers')] ??= new AsyncLocalStorage())
/** Plain addresses of the API; what is written in another way is for Next.js to read. */
const API = /^\/api\/((?:[\w~-][\w.~-]*\/)*[\w~-][\w.~-]*)(?:\?|$)/
const HOST = /^[\w.:[\]-]+$/
/** Bodies up to this are read before the handler is called. In bytes. */
const SMALL = 64 * 1024

/**
 * Answers by the handler of a route of the API, without what Next.js does around one (a quarter of the time of an answer): its routing, its
 * copies of request and response, its streams. Once Next.js has loaded the route, which is with the first request.
 *
 * @param {import('node:http').IncomingMessage} incoming
 * @param {import('node:http').ServerResponse} outgoing
 * @returns {boolean} false where it is a matter of Next.js
 */
export function answerDirectly(incoming, outgoing) {
  const { headers, method, url } = incoming
  const path = API.exec(url)?.[1]
  const routes = path && globalThis[KEY]
  const handler = routes && (path === 'graphql' ? routes.graphql : routes.rest)?.[method]
  if (!handler || path === 'graphql-playground' || !HOST.test(headers.host ?? 'localhost')) return false
  const state = { after: [], isOver: false }
  outgoing.once('close', () => {
    state.isOver = true
    for (const work of state.after) work()
  })
  answers
    .run(state, () => answer(handler, path, incoming, outgoing))
    .catch((error) => {
      // Who asked has gone.
      if (outgoing.destroyed || error?.code === 'ERR_STREAM_PREMATURE_CLOSE') return
      console.error(error)
      if (outgoing.headersSent) outgoing.destroy()
      else outgoing.writeHead(500).end()
    })
  return true
}

async function answer(handler, path, incoming, outgoing) {
  const request = await toRequest(incoming)
  const response = await handler(request, { params: Promise.resolve({ slug: path.split('/') }) })
  const headers = Object.fromEntries(response.headers)
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) headers['set-cookie'] = cookies
  if (response.body === null || headers['content-type']?.startsWith('application/json')) {
    let body = Buffer.from(await response.arrayBuffer())
    const encoding = encodingOf(incoming.headers['accept-encoding'])
    const smaller = headers['content-encoding'] ? undefined : await compress(body, encoding)
    if (smaller) {
      body = smaller
      headers['content-encoding'] = encoding
      headers.vary = [headers.vary, 'Accept-Encoding'].filter(Boolean).join(', ')
    }
    // Without a body there is none to be told the length of (204, 304).
    if (response.body !== null) headers['content-length'] = String(body.byteLength)
    outgoing.writeHead(response.status, headers)
    outgoing.end(body)
    return
  }
  outgoing.writeHead(response.status, headers)
  await pipeline(Readable.fromWeb(response.body), outgoing)
}

async function toRequest(incoming) {
  const { headers, method, url } = incoming
  const protocol = String(headers['x-forwarded-proto']).includes('https') ? 'https' : 'http'
  const sent = new Headers()
  for (const [name, value] of Object.entries(headers))
    for (const each of [value].flat()) sent.append(name, each)
  const length = Number(headers['content-length'] ?? (headers['transfer-encoding'] ? Number.NaN : 0))
  const hasBody = method !== 'GET' && length !== 0
  const body = !hasBody ? undefined : length <= SMALL ? await bytesOf(incoming) : Readable.toWeb(incoming)
  return new Request(`${protocol}://${headers.host ?? 'localhost'}${url}`, {
    body,
    duplex: 'half',
    headers: sent,
    method,
  })
}

async function bytesOf(incoming) {
  const chunks = []
  for await (const chunk of incoming) chunks.push(chunk)
  return Buffer.concat(chunks)
}
