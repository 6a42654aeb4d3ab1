/** Where the routes of the API put themselves forward: `src/delivery/direct.ts`. */
const KEY = Symbol.for('tilts.direct')
/** Lists, documents and GraphQL, as `keyOf` keeps them; other addresses have more to them. */
const API = /^\/api\/([\w-]+(?:\/[\w-]+)?)(?:\?|$)/
const BODY_MAX = 64 * 1024

/**
 * Answers a reader's question by the route's own handler, without what Next.js does around one (a quarter of the time of such an answer): its
 * routing, its copies of request and response, its streams. Only the front asks so, and only once Next.js has loaded the route.
 *
 * @param {import('node:http').IncomingMessage} incoming
 * @param {import('node:http').ServerResponse} outgoing
 * @returns {boolean} false where it is a matter of Next.js
 */
export function answerDirectly(incoming, outgoing) {
  const { headers, method, url } = incoming
  if (headers['x-tilts-keep'] === undefined) return false
  const path = API.exec(url)?.[1]
  const handler = path && globalThis[KEY]?.[path === 'graphql' ? 'graphql' : 'rest']
  const hasBody = method === 'POST'
  if (!handler || (hasBody && !(Number(headers['content-length']) <= BODY_MAX))) return false
  answer(handler, path, incoming, outgoing, hasBody).catch((error) => {
    console.error(error)
    if (!outgoing.headersSent) outgoing.writeHead(500)
    outgoing.end()
  })
  return true
}

async function answer(handler, path, incoming, outgoing, hasBody) {
  const { headers, method, url } = incoming
  const protocol = String(headers['x-forwarded-proto']).includes('https') ? 'https' : 'http'
  const request = new Request(`${protocol}://${headers.host ?? 'localhost'}${url}`, {
    body: hasBody ? await bytesOf(incoming) : undefined,
    headers: Object.entries(headers),
    method,
  })
  const response = await handler(request, { params: Promise.resolve({ slug: path.split('/') }) })
  const body = Buffer.from(await response.arrayBuffer())
  const sent = Object.fromEntries(response.headers)
  const cookies = response.headers.getSetCookie()
  if (cookies.length > 0) sent['set-cookie'] = cookies
  sent['content-length'] = String(body.byteLength)
  outgoing.writeHead(response.status, sent)
  outgoing.end(body)
}

async function bytesOf(incoming) {
  const chunks = []
  for await (const chunk of incoming) chunks.push(chunk)
  return Buffer.concat(chunks)
}
