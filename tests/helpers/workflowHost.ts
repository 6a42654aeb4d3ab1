import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { GRAPHQL_POST, REST_DELETE, REST_GET, REST_PATCH, REST_POST } from '@payloadcms/next/routes'
import { getPayload, type Payload } from 'payload'
import type { EditorialWorkflowOptions } from '@plugins/editorial-workflow'
import { giveBack, takeDatabase } from './mongoDatabases'
import { ARTIFACTS } from './paths'
import { hostConfig, type Adapt } from './workflowHostConfig'

const PEOPLE = {
  admin: 'admin',
  author: 'author',
  author2: 'author',
  editor: 'editor',
  editor2: 'editor',
  translator: 'translator',
} as const
export type Person = keyof typeof PEOPLE

// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Json = any
export type Answer = { body: Json; headers: Headers; status: number }

export type WorkflowHost = {
  act: (as: null | Person, id: string, locale: string, action: string, body?: object) => Promise<Answer>
  ids: Record<Person, string>
  graphql: (as: null | Person, query: string, variables?: object, search?: string) => Promise<Answer>
  payload: Payload
  rest: (
    as: null | Person,
    method: 'DELETE' | 'GET' | 'PATCH' | 'POST',
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<Answer>
  /** Stops, and starts again on the same database with other options, as a new version of the project would. */
  restart: (options: Partial<EditorialWorkflowOptions>) => Promise<WorkflowHost>
  stop: () => Promise<void>
}

/** Payload keeps one project for each process: without this a second one of a file would be answered by the first. */
function forgetHost(): void {
  const kept = globalThis as { _payload?: Map<string, unknown>; _payload_graphql?: object }
  kept._payload?.delete('default')
  // And a second database of the same tables would be left without them.
  process.env.PAYLOAD_FORCE_DRIZZLE_PUSH = 'true'
  Object.assign(kept._payload_graphql ?? {}, { graphql: null, promise: null })
}

/** An account of an earlier start on the same database. */
async function findUser(payload: Payload, email: string): Promise<undefined | { id: number | string }> {
  const { docs } = await payload.find({
    collection: 'users',
    limit: 1,
    overrideAccess: true,
    where: { email: { equals: email } },
  })
  return docs[0]
}

/** Starts a blank project with the plugin on a database of its own, and one account for each person. */
export async function startWorkflowHost(
  options: Partial<EditorialWorkflowOptions> = {},
  adapt?: Adapt,
  before?: { folder: string; url: string },
): Promise<WorkflowHost> {
  const folder = before?.folder ?? path.join(ARTIFACTS, `host-${randomUUID().slice(0, 8)}`)
  mkdirSync(folder, { recursive: true })
  const isMongo = process.env.TEST_DATABASE === 'mongodb'
  const url = before?.url ?? (isMongo ? takeDatabase() : `file:${folder}/host.db`)
  // A file that failed may have left its own behind, in the process that this one goes on in.
  forgetHost()
  const config = hostConfig(url, options, adapt)
  const payload = await getPayload({ config })
  const handlers = {
    DELETE: REST_DELETE(config),
    GET: REST_GET(config),
    PATCH: REST_PATCH(config),
    POST: REST_POST(config),
  }
  const graphqlHandler = GRAPHQL_POST(config)
  const tokens = new Map<string, string>()
  const ids = {} as Record<Person, string>
  for (const [name, role] of Object.entries(PEOPLE)) {
    const email = `${name}@host.test`
    const data = { email, name, password: 'a-password-of-some-length', roles: [role] }
    const user =
      (await findUser(payload, email)) ??
      (await payload.create({ collection: 'users', data: data as never, overrideAccess: true }))
    ids[name as Person] = String(user.id)
    const { token } = await payload.login({
      collection: 'users',
      data: { email, password: data.password } as never,
    })
    tokens.set(name, token ?? '')
  }
  const authorization = (as: null | Person): Record<string, string> =>
    as ? { Authorization: `JWT ${tokens.get(as) ?? ''}` } : {}

  const rest: WorkflowHost['rest'] = async (as, method, at, body, headers = {}) => {
    const address = new URL(`http://localhost:3000/api${at}`)
    const request = new Request(address, {
      method,
      body: body === undefined ? undefined : JSON.stringify(body),
      headers: {
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
        ...authorization(as),
        ...headers,
      },
    })
    const slug = address.pathname
      .replace(/^\/api\//, '')
      .split('/')
      .map(decodeURIComponent)
    const response = await handlers[method](request, { params: Promise.resolve({ slug }) })
    return { body: await response.json(), headers: response.headers, status: response.status }
  }

  return {
    ids,
    payload,
    rest,
    act: async (as, document, locale, action, body = {}) => {
      const given = body as { revision?: number; version?: string }
      let seen = given
      if (given.revision === undefined && as) {
        const { body: now } = await rest(as, 'GET', `/posts/${document}/workflow`)
        const variant = now.variants?.find((each: Json) => each.locale === locale)
        seen = { version: variant?.submitted?.version, ...given, revision: variant?.revision ?? 0 }
        if (action !== 'approve' && action !== 'requestChanges' && given.version === undefined)
          delete seen.version
      }
      return rest(as, 'POST', `/posts/${document}/workflow/${locale}/${action}`, seen)
    },
    graphql: async (as, query, variables, search = '') => {
      const request = new Request(`http://localhost:3000/api/graphql${search}`, {
        method: 'POST',
        body: JSON.stringify({ query, variables }),
        headers: { 'Content-Type': 'application/json', ...authorization(as) },
      })
      const response = await graphqlHandler(request)
      return { body: await response.json(), headers: response.headers, status: response.status }
    },
    restart: async (next) => {
      await payload.destroy()
      forgetHost()
      return startWorkflowHost(next, adapt, { folder, url })
    },
    stop: async () => {
      await (isMongo ? giveBack(payload, url) : payload.destroy())
      forgetHost()
      rmSync(folder, { force: true, recursive: true })
    },
  }
}
