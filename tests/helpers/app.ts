import { rmSync } from 'node:fs'
import path from 'node:path'
import { GRAPHQL_POST, REST_DELETE, REST_GET, REST_PATCH, REST_POST, REST_PUT } from '@payloadcms/next/routes'
import { getPayload, type Payload } from 'payload'
import config from '@payload-config'
import type { Role } from '@/access/roles'
import type { User } from '@/payload-types'
import { giveBack } from './mongoDatabases'
import { quickPictures } from './quickPictures'

const ORIGIN = 'http://localhost:3000'
export const PASSWORD = 'a-test-password-of-some-length'

const HANDLERS = {
  DELETE: REST_DELETE(config),
  GET: REST_GET(config),
  PATCH: REST_PATCH(config),
  POST: REST_POST(config),
  PUT: REST_PUT(config),
}
const graphqlHandler = GRAPHQL_POST(config)

/* Answers are JSON of many shapes; tests say what they expect of them. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Json = any
export type Answer = { body: Json; headers: Headers; status: number }
export type Caller = { apiKey?: string; cookie?: string; token?: string } | undefined
type Options = {
  as?: Caller
  body?: unknown
  form?: FormData
  headers?: Record<string, string>
  raw?: string
}

/** Calls the real REST handlers, as the server does. `path` starts behind `/api`. */
export async function rest(
  method: keyof typeof HANDLERS,
  path: string,
  options: Options = {},
): Promise<Answer> {
  const url = new URL(`${ORIGIN}/api${path}`)
  const body =
    options.form ?? options.raw ?? (options.body === undefined ? undefined : JSON.stringify(options.body))
  const request = new Request(url, {
    method,
    body,
    headers: {
      ...(options.form || body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...authorization(options.as),
      ...options.headers,
    },
  })
  return read(await call(request))
}

/** The same with a request as it is. */
export async function call(request: Request): Promise<Response> {
  const slug = new URL(request.url).pathname
    .replace(/^\/api\//, '')
    .split('/')
    .map(decodeURIComponent)
  return HANDLERS[request.method as keyof typeof HANDLERS](request, { params: Promise.resolve({ slug }) })
}

/** Calls the real GraphQL handler. */
export async function graphql(
  query: string,
  options: Options & { variables?: Record<string, unknown> } = {},
): Promise<Answer> {
  const request = new Request(`${ORIGIN}/api/graphql`, {
    method: 'POST',
    body: JSON.stringify({ query, variables: options.variables }),
    headers: { 'Content-Type': 'application/json', ...authorization(options.as), ...options.headers },
  })
  return read(await graphqlHandler(request))
}

async function read(response: Response): Promise<Answer> {
  const isJson = response.headers.get('Content-Type')?.includes('json')
  const body: Json = isJson ? await response.json() : await response.text()
  return { body, headers: response.headers, status: response.status }
}

function authorization(caller: Caller): Record<string, string> {
  if (caller?.apiKey) return { Authorization: `users API-Key ${caller.apiKey}` }
  if (caller?.cookie) return { Cookie: `payload-token=${caller.cookie}` }
  return caller?.token ? { Authorization: `JWT ${caller.token}` } : {}
}

export type App = {
  payload: Payload
  /** One signed-in account for each role, and a second editor. */
  people: Record<Exclude<Role, 'frontend'> | 'editor2', { token: string; user: User }> & {
    frontend: { apiKey: string; user: User }
  }
  stop: () => Promise<void>
}

/** Starts Tilts on this file's own database, with an account for each role. */
export async function startApp(): Promise<App> {
  const payload = await getPayload({ config })
  quickPictures(payload)
  const person = async (name: string, roles: Role[], more: Partial<User> = {}) => {
    const email = `${name}@tilts.test`
    const user = await payload.create({
      collection: 'users',
      data: { email, name, password: PASSWORD, roles, ...more },
      // Tests need accounts before anyone could sign in to make them.
      overrideAccess: true,
    })
    const { token } = await payload.login({ collection: 'users', data: { email, password: PASSWORD } })
    return { token: token ?? '', user }
  }
  const admin = await person('admin', ['admin'])
  const apiKey = '0f7c9a52-5f0e-4f52-9d1b-2f6f2b8f0c11'
  const frontend = await person('frontend', ['frontend'], { apiKey, enableAPIKey: true })
  return {
    payload,
    people: {
      admin,
      editor: await person('editor', ['editor']),
      editor2: await person('editor2', ['editor']),
      author: await person('author', ['author']),
      translator: await person('translator', ['translator'], { languages: ['en'] }),
      frontend: { apiKey, user: frontend.user },
    },
    stop: async () => {
      if (process.env.TEST_DATABASE === 'mongodb') await giveBack(payload, process.env.DATABASE_URL ?? '')
      else await payload.destroy()
      rmSync(path.dirname(process.env.MEDIA_DIR ?? ''), { force: true, recursive: true })
    },
  }
}
