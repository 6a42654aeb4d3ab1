import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { REST_DELETE, REST_GET, REST_PATCH, REST_POST } from '@payloadcms/next/routes'
import config from '@payload-config'
import { POST as query } from '@/app/(payload)/api/graphql/route'
import { tagged } from '@/delivery/tagged'
import { createFront } from '@/front/createFront.mjs'
import { openMongoChanges } from '@/front/mongoChanges.mjs'
import { RULES } from '@/front/rules.mjs'
import { openSqliteChanges } from '@/front/sqliteChanges.mjs'
import type { Caller } from './app'

/* The application's route handlers behind a real server, as Next.js calls them, and fronts before it. */

const HANDLERS: Record<string, Handler> = {
  DELETE: REST_DELETE(config),
  GET: tagged(REST_GET(config)),
  PATCH: REST_PATCH(config),
  POST: REST_POST(config),
}
type Handler = (
  request: Request,
  context: { params: Promise<{ slug: string[] }> },
) => Promise<Response> | Response

/** Starts the application; gives its port. */
export async function startBackend(): Promise<{ port: number; stop: () => Promise<void> }> {
  const server = createServer((incoming, outgoing) => {
    answer(incoming, outgoing).catch((error: unknown) => outgoing.destroy(error as Error))
  })
  return { port: await listen(server), stop: () => stop(server) }
}

async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  const { method = 'GET', url = '/' } = incoming
  const address = new URL(url, `http://${incoming.headers.host}`)
  const request = new Request(address, {
    body: chunks.length > 0 ? Buffer.concat(chunks) : null,
    headers: Object.entries(incoming.headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)] as [string, string]],
    ),
    method,
  })
  const slug = address.pathname.replace('/api/', '').split('/').map(decodeURIComponent)
  const handler: Handler | undefined = slug[0] === 'graphql' ? query : HANDLERS[method]
  const response = handler
    ? await handler(request, { params: Promise.resolve({ slug }) })
    : new Response(null, { status: 405 })
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  outgoing.end(Buffer.from(await response.arrayBuffer()))
}

export type Got = { body: string; cache: string; headers: Headers; json: Json; status: number }
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Json = any

/** A front of a node of its own, on this file's database. */
export async function startFront(port: number): Promise<{
  call: (
    path: string,
    options?: { as?: Caller; body?: unknown; headers?: Record<string, string>; method?: string },
  ) => Promise<Got>
  catchUp: () => Promise<void>
  stats: () => { entries: number }
  stop: () => Promise<void>
}> {
  const url = process.env.DATABASE_URL ?? ''
  const front = createFront({
    backend: { host: '127.0.0.1', port },
    changes: url.startsWith('file:') ? openSqliteChanges(url) : openMongoChanges(url),
    log: (message: string, error?: unknown) => {
      throw new Error(message, { cause: error })
    },
    rules: RULES,
  })
  const own = await listen(front.server)
  await front.catchUp()
  return {
    call: async (path, { as, body, headers = {}, method = 'GET' } = {}) => {
      const response = await fetch(`http://127.0.0.1:${own}/api${path}`, {
        body: body === undefined ? undefined : JSON.stringify(body),
        headers: {
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...(as?.token && { authorization: `JWT ${as.token}` }),
          ...headers,
        },
        method,
      })
      const text = await response.text()
      const isJson = response.headers.get('content-type')?.includes('json')
      return {
        body: text,
        cache: response.headers.get('cache-status') ?? '',
        headers: response.headers,
        json: isJson && text !== '' ? JSON.parse(text) : undefined,
        status: response.status,
      }
    },
    catchUp: front.catchUp,
    stats: front.stats,
    stop: front.close,
  }
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  server.closeAllConnections()
  await closed
}
