import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'

/** What all remembered documents may take, in characters. */
const MAX_CHARACTERS = 4 * 1024 * 1024
/** As the front reads of a body. */
const BODY_MAX = 16 * 1024
const SHA256 = /^[\da-f]{64}$/

type Handler = (request: Request) => Promise<Response>
/** What a request of GraphQL may hold. */
type Asked = { extensions?: unknown; operationName?: unknown; query?: unknown; variables?: unknown }

const KEY = Symbol.for('tilts.persistedQueries')
/** Documents by their hashes, one for the process: bundles hold several copies of this module. */
const documents = ((globalThis as Record<symbol, unknown>)[KEY] ??= new LRUCache<string, string>({
  maxSize: MAX_CHARACTERS,
  sizeCalculation: (document, hash) => document.length + hash.length,
})) as LRUCache<string, string>

/**
 * Automatic persisted queries, as Apollo's clients and others ask: a document is sent once with its SHA-256 (`extensions.persistedQuery`), and from then
 * on by that alone. Who asks for one that is not known is told `PersistedQueryNotFound`, and sends it whole.
 *
 * https://www.apollographql.com/docs/apollo-server/performance/apq
 */
export const persistedQueries =
  (handler: Handler): Handler =>
  async (request) => {
    const asked = await read(request)
    const persisted = persistedIn(asked?.extensions)
    if (!asked || persisted === undefined) return handler(request)
    const { sha256Hash: hash, version } = persisted
    if (version !== 1 || typeof hash !== 'string' || !SHA256.test(hash))
      return refuse(400, 'PersistedQueryNotSupported', 'PERSISTED_QUERY_NOT_SUPPORTED')
    if (typeof asked.query === 'string') {
      if (sha256(asked.query) !== hash)
        return refuse(400, 'provided sha does not match query', 'INTERNAL_SERVER_ERROR')
      documents.set(hash, asked.query)
      return handler(request)
    }
    const query = documents.get(hash)
    if (query === undefined) return refuse(200, 'PersistedQueryNotFound', 'PERSISTED_QUERY_NOT_FOUND')
    return handler(withQuery(request, { ...asked, query }))
  }

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Both codes and messages are those that clients look for. */
const refuse = (status: number, message: string, code: string): Response =>
  Response.json({ errors: [{ extensions: { code }, message }] }, { status })

/** What a request asks, where it may be by a hash. */
async function read(request: Request): Promise<Asked | undefined> {
  try {
    if (request.method === 'GET') {
      const { searchParams } = new URL(request.url)
      const extensions = searchParams.get('extensions')
      return extensions === null
        ? undefined
        : { extensions: JSON.parse(extensions), query: searchParams.get('query') ?? undefined }
    }
    const isSmall = Number(request.headers.get('content-length') ?? Number.NaN) <= BODY_MAX
    if (!isSmall || !request.headers.get('content-type')?.startsWith('application/json')) return undefined
    const text = await request.clone().text()
    return text.includes('persistedQuery') ? (JSON.parse(text) as Asked) : undefined
  } catch {
    // It is no JSON: Payload says so.
    return undefined
  }
}

function persistedIn(extensions: unknown): { sha256Hash?: unknown; version?: unknown } | undefined {
  if (typeof extensions !== 'object' || extensions === null || !('persistedQuery' in extensions))
    return undefined
  const { persistedQuery } = extensions
  return typeof persistedQuery === 'object' && persistedQuery !== null ? persistedQuery : {}
}

/** The same request with its document. */
function withQuery(request: Request, asked: Asked): Request {
  const { headers, method, url } = request
  if (method === 'GET') {
    const whole = new URL(url)
    whole.searchParams.set('query', String(asked.query))
    return new Request(whole, { headers })
  }
  const body = JSON.stringify(asked)
  const own = new Headers(headers)
  own.set('content-length', String(Buffer.byteLength(body)))
  return new Request(url, { body, headers: own, method })
}
