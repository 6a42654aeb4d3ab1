import http from 'node:http'
import { createEntries } from './createEntries.mjs'
import { createCors } from './cors.mjs'
import { compress, encodingOf } from './encodings.mjs'
import { followChanges } from './followChanges.mjs'
import { headersOf, isKnown, keptAnswer, knownHeaders } from './keptAnswer.mjs'
import { BODY_MAX, createQuestions } from './questionOf.mjs'
import { readBody } from './readBody.mjs'
import { answerRepeats } from './repeats.mjs'
import { createUpstream, responseHeaders } from './upstream.mjs'
import { dated, isUsable, wholeBytes } from './wholeBytes.mjs'

const MAX_BYTES = 48 * 1024 * 1024
const MAX_ENTRY_BYTES = 8 * 1024 * 1024
const TAGS_HEADER = 'x-tilts-tags'
/** Says to the application that an answer may be kept. */
const WANTS_TAGS = { 'accept-encoding': 'identity', 'x-tilts-keep': '1' }
/** A request with one of these is somebody's own, or wants something else than the whole. */
const OWN_HEADERS = [
  'authorization',
  'cookie',
  'range',
  'x-payload-http-method-override',
  'x-http-method-override',
]
const isOwn = (headers) => OWN_HEADERS.some((name) => headers[name] !== undefined)
const HIT = ['cache-status', 'Tilts; hit']
const DAY_CHECK_MS = 1_000
const CLOSE_CHECK_MS = 50
/** Who has not taken its answer so long after the server is to close does not get the rest of it. */
const SENDING_MS = 5_000
const NO_BODY = Buffer.alloc(0)
/** Idle connections are closed after so long. */
const KEEP_ALIVE_MS = 65_000

/**
 * The process before Next.js: it answers what it has answered before from memory, and hands on everything else.
 *
 * @param {object} options
 * @param {{ host: string, port: number }} options.backend where the application listens
 * @param {import('./followChanges.mjs').Changes} options.changes
 * @param {import('./keyOf.mjs').KeyRules & { graphQLRoute: string }} options.rules
 * @param {(message: string, error?: unknown) => void} options.log
 * @param {number} [options.quietMs] how long nothing is said of a record of changes that is not there yet, in milliseconds
 * @param {{ maxBytes: number, maxEntryBytes: number }} [options.limits]
 * @param {{ purge: (tags: readonly string[] | '*') => void }} [options.cdn] what keeps copies before this process
 * @param {string} [options.timeZone] where a new day changes what is told, such as whether a project runs
 */
export function createFront({
  backend,
  cdn,
  changes,
  limits = { maxBytes: MAX_BYTES, maxEntryBytes: MAX_ENTRY_BYTES },
  log,
  quietMs = 0,
  rules,
  timeZone = 'Europe/Riga',
}) {
  const entries = createEntries(limits)
  const questions = createQuestions(rules)
  const upstream = createUpstream(backend)
  const cors = createCors()
  /** Answers that are being made, by their keys. */
  const flights = new Map()

  const drop = (tags) => {
    if (tags === '*' || tags.includes('*')) entries.clear()
    else entries.invalidate(tags)
    cdn?.purge(tags)
  }
  // A new database has no tables before the application has made them.
  let isSilent = quietMs > 0
  if (isSilent) setTimeout(() => (isSilent = false), quietMs).unref()
  const follower = followChanges(changes, {
    onChange: drop,
    onFault: (error) => {
      // One line for a fault that lasts, not five a second.
      if (!isSilent) log('The record of changes cannot be read: answers are not kept until it can.', error)
      isSilent = true
      setTimeout(() => (isSilent = false), 60_000).unref()
    },
  })
  const dayOf = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone })
  let day = dayOf.format(new Date())
  const midnight = setInterval(() => {
    const now = dayOf.format(new Date())
    if (now !== day) drop('*')
    day = now
  }, DAY_CHECK_MS)
  midnight.unref()

  let isClosing = false
  /** Connections that Node.js takes for idle while an answer goes over them. @type {Set<import('node:net').Socket>} */
  const sending = new Set()
  const server = http.createServer()
  const repeats = answerRepeats(server, giveAgain)
  server.on('request', (request, response) => {
    if (request.method === 'GET' && giveAtOnce(request, response)) return
    answer(request, response).catch((error) => fail(response, error))
  })
  server.keepAliveTimeout = KEEP_ALIVE_MS
  server.headersTimeout = KEEP_ALIVE_MS + 1_000
  server.on('upgrade', (_, socket) => {
    socket.removeAllListeners('data')
    socket.end('HTTP/1.1 501 Not Implemented\r\nConnection: close\r\n\r\n')
  })

  /** What is asked for most: an answer that is kept, with nothing to be worked out. `answer` would give the same. */
  function giveAtOnce(request, response) {
    const { headers } = request
    if (headers.origin !== undefined || isOwn(headers) || !follower.isTrusted()) return false
    const { key } = questions.ofGet(request)
    const entry = key === undefined ? undefined : entries.get(key)
    return entry !== undefined && giveKept(request, response, entry, key)
  }

  function giveKept(request, response, entry, key) {
    const { 'accept-encoding': accepted, 'if-none-match': held } = request.headers
    const encoding = encodingOf(accepted)
    const body = entry.bodies[encoding]
    if (body === undefined) return false
    if (isKnown(held, entry.etag)) {
      response.writeHead(304, unchanged(entry, encoding))
      response.end()
    } else {
      response.writeHead(200, hitHeaders(entry, encoding))
      response.end(body)
    }
    repeats.learn(request, response, { encoding, held, key })
    return true
  }

  /** The same for a request whose bytes came before. */
  function giveAgain(socket, { encoding, held, key }) {
    if (isClosing || !follower.isTrusted()) return false
    const entry = entries.get(key)
    const body = entry?.bodies[encoding]
    if (body === undefined) return false
    const wholes = (entry.wholes ??= {})
    if (isKnown(held, entry.etag)) {
      const known = `304 ${encoding}`
      if (!wholes[known] || !isUsable(wholes[known]))
        wholes[known] = wholeBytes(304, unchanged(entry, encoding), NO_BODY, KEEP_ALIVE_MS)
      send(socket, wholes[known])
    } else {
      if (!wholes[encoding] || !isUsable(wholes[encoding])) {
        wholes[encoding] = wholeBytes(200, hitHeaders(entry, encoding), body, KEEP_ALIVE_MS)
        entry.bodies[encoding] = wholes[encoding].body
      }
      send(socket, wholes[encoding])
    }
    return true
  }

  function send(socket, whole) {
    socket.write(dated(whole))
    if (socket.writableLength === 0) return
    // These bytes are still being sent: the next date is written into others.
    whole.isSending = true
    if (!sending.has(socket)) socket.once('close', () => sending.delete(socket))
    sending.add(socket)
  }

  async function answer(request, response) {
    const { headers, method } = request
    const isRead = method === 'GET' || method === 'HEAD'
    const isQuery = method === 'POST' && questions.isGraphQL(request.url)
    if (!(isRead || isQuery) || isOwn(headers)) {
      return handOn(request, response, { isWrite: !isRead })
    }
    let body
    if (isQuery) {
      if (!headers['content-type']?.startsWith('application/json'))
        return handOn(request, response, { isWrite: true })
      body = await readBody(request, BODY_MAX)
      if (!body) return handOn(request, response, { isWrite: true })
    }
    const question = isRead ? questions.ofGet(request) : questions.ofPost(request, body)
    if ('bypass' in question)
      return handOn(request, response, { body, isWrite: !isRead, reason: question.bypass })
    if (!follower.isTrusted()) return handOn(request, response, { body, reason: 'trust' })
    if (!cors.of(headers.origin)) return handOn(request, response, { body, reason: 'origin' })
    const { key } = question
    const kept = entries.get(key)
    if (kept && isQuery && headers.origin === undefined && giveKept(request, response, kept, key)) return
    if (kept) return give(request, response, kept, 'hit', key)
    if (method === 'HEAD') return handOn(request, response, {})
    return make(request, response, { body, key })
  }

  /** Gives an answer from memory. */
  function give(request, response, entry, how, key) {
    const { headers } = request
    const wanted = encodingOf(headers['accept-encoding'])
    let encoding = wanted
    if (entry.bodies[wanted] === undefined) {
      encoding = 'identity'
      if (!entry.pending?.has(wanted)) void shrink(entry, wanted, key)
    }
    const more = ['cache-status', `Tilts; ${how}`, ...(cors.of(headers.origin) ?? [])]
    if (isKnown(headers['if-none-match'], entry.etag)) {
      response.writeHead(304, [...knownHeaders(entry, wanted), ...more])
      response.end()
      return
    }
    response.writeHead(200, [...entry.headers[encoding], ...more])
    response.end(request.method === 'HEAD' ? undefined : entry.bodies[encoding])
  }

  /** Compresses beside the answers; until it is done, the plain one is given. */
  async function shrink(entry, encoding, key) {
    entry.pending ??= new Set()
    entry.pending.add(encoding)
    try {
      const body = await compress(entry.bodies.identity, encoding)
      if (body) entries.extend(key, entry, encoding, body, headersOf(entry, encoding, body))
    } catch (error) {
      log(`An answer could not be compressed (${encoding}).`, error)
    }
  }

  /**
   * Asks the application, once for all who ask the same while it works. Who comes after a change does not join what was begun before it.
   */
  async function make(request, response, { body, key }) {
    const flight = flights.get(key)
    if (flight && flight.begunAt === entries.now()) {
      const entry = await flight.answer
      return entry
        ? give(request, response, entry, 'fwd=uri-miss; collapsed', key)
        : handOn(request, response, { body, reason: 'joined' })
    }
    const begunAt = entries.now()
    let settle
    const own = { answer: new Promise((resolve) => (settle = resolve)), begunAt }
    flights.set(key, own)
    try {
      const incoming = await upstream.send(request, {
        body,
        headers: WANTS_TAGS,
        onRequest: (sent) => dropWhenGone(response, sent, own),
      })
      const tags = incoming.headers[TAGS_HEADER]
      const length = Number(incoming.headers['content-length'] ?? 0)
      if (incoming.statusCode !== 200 || !tags || length > limits.maxEntryBytes) {
        settle(undefined)
        return relay(request, response, incoming)
      }
      const { bytes, isWhole } = await collect(incoming, limits.maxEntryBytes)
      if (!isWhole) {
        settle(undefined)
        response.writeHead(200, {
          ...responseHeaders(incoming.headers),
          'cache-control': 'private, no-store',
        })
        response.write(bytes)
        incoming.once('error', () => response.destroy())
        incoming.pipe(response)
        return
      }
      const answered = { body: bytes, headers: incoming.headers, tags: tags.split(' ') }
      const entry = keptAnswer(answered, { withKeys: cdn !== undefined })
      const isKept = entries.store(key, entry, begunAt)
      settle(entry)
      give(request, response, entry, isKept ? 'fwd=uri-miss; stored' : 'fwd=uri-miss', key)
    } finally {
      settle(undefined)
      if (flights.get(key) === own) flights.delete(key)
    }
  }

  /** Everything else goes to the application as it is, and its answer back; what it has written is known here before the answer goes. */
  async function handOn(request, response, { body, isWrite = false, reason }) {
    const incoming = await upstream.send(request, {
      body,
      isRepeatable: !isWrite,
      onRequest: (sent) => dropWhenGone(response, sent),
    })
    if (isWrite) await follower.catchUp()
    relay(request, response, incoming, reason)
  }

  function relay(request, response, incoming, reason) {
    cors.learn(request.headers.origin, incoming.headers)
    const headers = responseHeaders(incoming.headers)
    // What was made for one person, or of a moment, is nobody else's; files say themselves how long they are good for.
    if (isApi(request.url) && headers['cache-control'] === undefined)
      headers['cache-control'] = 'private, no-store'
    if (reason) headers['cache-status'] = `Tilts; fwd=bypass; detail=${reason}`
    response.writeHead(incoming.statusCode, headers)
    incoming.on('error', () => response.destroy())
    incoming.pipe(response)
  }

  const isApi = (url) => url.startsWith(`${rules.apiRoute}/`) && !/^\/[^/]+\/[^/]+\/file\//.test(url)

  /** Nobody waits for the answer any more, unless others joined: then it is finished for them. */
  function dropWhenGone(response, sent, flight) {
    response.once('close', () => {
      if (!response.writableFinished && !flight) sent.destroy()
    })
  }

  function fail(response, error) {
    if (response.headersSent || response.destroyed) return response.destroy()
    const isGone = error.code === 'ECONNREFUSED' || error.code === 'ECONNRESET' || error.code === 'EPIPE'
    const status = isGone ? 503 : error.code === 'ETIMEDOUT' ? 504 : 502
    if (!isGone) log('The application did not answer.', error)
    const message =
      status === 504
        ? 'The answer took too long.'
        : 'Tilts is starting, or not there for a moment. Please try again.'
    response.writeHead(status, {
      'cache-control': 'no-store',
      'content-type': 'application/json',
      'retry-after': '1',
    })
    response.end(JSON.stringify({ errors: [{ message }] }))
  }

  return {
    server,
    stats: () => entries.stats(),
    /** Resolves when everything is dropped that was changed before the call. */
    catchUp: () => follower.catchUp(),
    async close() {
      clearInterval(midnight)
      isClosing = true
      const until = Date.now() + SENDING_MS
      while ([...sending].some((socket) => socket.writableLength > 0) && Date.now() < until)
        await new Promise((resolve) => setTimeout(resolve, CLOSE_CHECK_MS))
      const closed = new Promise((resolve) => server.close(resolve))
      // Those that are busy now are idle soon.
      const idle = setInterval(() => server.closeIdleConnections(), CLOSE_CHECK_MS)
      server.closeIdleConnections()
      await closed
      clearInterval(idle)
      await follower.close()
      upstream.close()
    },
  }
}

function hitHeaders(entry, encoding) {
  const hits = (entry.hits ??= {})
  return (hits[encoding] ??= [...entry.headers[encoding], ...HIT])
}

const unchanged = (entry, encoding) => [...knownHeaders(entry, encoding), ...HIT]

/** Reads a body, as far as it may be kept; the rest of a longer one is still to be read. */
function collect(incoming, limit) {
  return new Promise((resolve, reject) => {
    const chunks = []
    let size = 0
    const stop = (told) => {
      incoming.off('data', take).off('end', end).off('error', reject).off('close', cut)
      told()
    }
    const take = (chunk) => {
      chunks.push(chunk)
      size += chunk.byteLength
      if (size <= limit) return
      incoming.pause()
      stop(() => resolve({ bytes: Buffer.concat(chunks), isWhole: false }))
    }
    const end = () => stop(() => resolve({ bytes: Buffer.concat(chunks), isWhole: true }))
    const cut = () => reject(Object.assign(new Error('The answer was cut off.'), { code: 'ECONNRESET' }))
    incoming.on('data', take).once('end', end).once('error', reject).once('close', cut)
  })
}
