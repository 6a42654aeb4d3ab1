import http from 'node:http'

/** Between two machines only; never handed on. */
const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
])

/** Said between the front and the application; from anywhere else they mean nothing. */
const INTERNAL = /^x-tilts-/

/** Many documents make many tags. */
const MAX_HEADER_BYTES = 128 * 1024
/** Below the 65 s that the application keeps idle connections for. */
const IDLE_MS = 30_000
const TIMEOUT_MS = 120_000

/**
 * The application behind the front.
 *
 * @param {{ host: string, port: number }} address
 */
export function createUpstream({ host, port }) {
  const agent = new http.Agent({ keepAlive: true, maxFreeSockets: 64, maxSockets: 512, timeout: IDLE_MS })

  /**
   * Sends a request on. An idle connection may be closed by the other side at the moment it is used: then it is sent once more, if it
   * can be; what writes is not, since it may have been carried out.
   *
   * @param {http.IncomingMessage} incoming
   * @param {{ body?: Buffer, headers?: Record<string, string>, isRepeatable?: boolean, method?: string, onRequest?: (request: http.ClientRequest) => void }} options
   * @returns {Promise<http.IncomingMessage>}
   */
  function send(incoming, options = {}, isRetry = false) {
    return new Promise((resolve, reject) => {
      const method = options.method ?? incoming.method
      const request = http.request({
        agent,
        headers: requestHeaders(incoming, options.headers, options.body),
        host,
        maxHeaderSize: MAX_HEADER_BYTES,
        method,
        path: incoming.url,
        port,
        timeout: TIMEOUT_MS,
      })
      options.onRequest?.(request)
      request.once('response', resolve)
      request.once('timeout', () =>
        request.destroy(Object.assign(new Error('The application did not answer.'), { code: 'ETIMEDOUT' })),
      )
      request.once('error', (error) => {
        const isStale = request.reusedSocket && error.code === 'ECONNRESET'
        const isThere = options.body !== undefined || method === 'GET' || method === 'HEAD'
        const canRepeat = isThere && options.isRepeatable !== false
        if (isStale && canRepeat && !isRetry) resolve(send(incoming, options, true))
        else reject(error)
      })
      if (options.body) request.end(options.body)
      else if (method === 'GET' || method === 'HEAD') request.end()
      else incoming.pipe(request)
    })
  }
  return { close: () => agent.destroy(), send }
}

function requestHeaders(incoming, more, body) {
  const headers = {}
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (!HOP_BY_HOP.has(name) && !INTERNAL.test(name)) headers[name] = value
  }
  // A body that was read already has a length.
  if (incoming.headers['transfer-encoding'] && !body) headers['transfer-encoding'] = 'chunked'
  if (body) headers['content-length'] = String(body.byteLength)
  const address = incoming.socket.remoteAddress ?? ''
  const before = incoming.headers['x-forwarded-for']
  headers['x-forwarded-for'] = before ? `${before}, ${address}` : address
  headers['x-forwarded-proto'] ??= incoming.socket.encrypted ? 'https' : 'http'
  headers['x-forwarded-host'] ??= incoming.headers.host
  return { ...headers, ...more }
}

/**
 * The headers of an answer for the client.
 *
 * @param {http.IncomingHttpHeaders} headers
 */
export const responseHeaders = (headers) =>
  Object.fromEntries(
    Object.entries(headers).filter(
      ([name, value]) => value !== undefined && !HOP_BY_HOP.has(name) && !INTERNAL.test(name),
    ),
  )
