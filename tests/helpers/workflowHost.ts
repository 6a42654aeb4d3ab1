import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { lexicalEditor } from '@payloadcms/richtext-lexical'
import { GRAPHQL_POST, REST_DELETE, REST_GET, REST_PATCH, REST_POST } from '@payloadcms/next/routes'
import { buildConfig, getPayload, type CollectionConfig, type Payload } from 'payload'
import { en } from 'payload/i18n/en'
import { createDatabase } from '@/database'
import { editorialWorkflow, type EditorialWorkflowOptions } from '@plugins/editorial-workflow'
import { ARTIFACTS } from './paths'

/** A project as others would have it, with every kind of field, that the plugin is installed into. */
const posts: CollectionConfig = {
  slug: 'posts',
  access: {
    create: ({ req }) => Boolean(req.user),
    delete: ({ req }) => Boolean(req.user),
    read: ({ req }) => (req.user ? true : { _status: { equals: 'published' } }),
    readVersions: ({ req }) => Boolean(req.user),
    update: ({ req }) => Boolean(req.user),
  },
  admin: { useAsTitle: 'title' },
  fields: [
    { name: 'title', type: 'text', localized: true, required: true },
    { name: 'code', type: 'text' },
    { name: 'sourceLocale', type: 'select', options: ['lv', 'en'], defaultValue: 'lv' },
    { name: 'related', type: 'relationship', relationTo: 'posts' as never, hasMany: true },
    {
      type: 'tabs',
      tabs: [
        { label: 'Text', fields: [{ name: 'body', type: 'richText', localized: true }] },
        {
          name: 'seo',
          fields: [
            { name: 'description', type: 'textarea', localized: true },
            { name: 'index', type: 'checkbox' },
          ],
        },
      ],
    },
    {
      name: 'contact',
      type: 'group',
      fields: [
        { name: 'person', type: 'text' },
        { name: 'role', type: 'text', localized: true },
      ],
    },
    {
      name: 'steps',
      type: 'array',
      fields: [
        { name: 'label', type: 'text', localized: true },
        { name: 'amount', type: 'number' },
      ],
    },
    { name: 'tags', type: 'array', localized: true, fields: [{ name: 'tag', type: 'text' }] },
    {
      name: 'layout',
      type: 'blocks',
      blocks: [
        {
          slug: 'quote',
          fields: [
            { name: 'text', type: 'textarea', localized: true },
            { name: 'year', type: 'number' },
          ],
        },
        {
          slug: 'rows',
          fields: [
            { name: 'items', type: 'array', fields: [{ name: 'name', type: 'text', localized: true }] },
          ],
        },
      ],
    },
  ],
  trash: true,
  versions: { drafts: { localizeStatus: true } },
}

const users: CollectionConfig = {
  slug: 'users',
  access: { read: ({ req }) => Boolean(req.user) },
  auth: true,
  fields: [
    { name: 'name', type: 'text' },
    {
      name: 'roles',
      type: 'select',
      hasMany: true,
      options: ['admin', 'editor', 'author', 'translator'],
      saveToJWT: true,
    },
  ],
}

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
  graphql: (as: null | Person, query: string, variables?: object) => Promise<Answer>
  payload: Payload
  rest: (
    as: null | Person,
    method: 'DELETE' | 'GET' | 'PATCH' | 'POST',
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<Answer>
  stop: () => Promise<void>
}

/** Starts a blank project with the plugin on a database of its own, and one account for each person. */
export async function startWorkflowHost(
  options: Partial<EditorialWorkflowOptions> = {},
): Promise<WorkflowHost> {
  const id = randomUUID().slice(0, 8)
  const folder = path.join(ARTIFACTS, `host-${id}`)
  mkdirSync(folder, { recursive: true })
  const isMongo = process.env.TEST_DATABASE === 'mongodb'
  const url = isMongo
    ? Object.assign(new URL(process.env.MONGODB_URL ?? ''), { pathname: `/host_${id}` }).toString()
    : `file:${folder}/host.db`
  // A blank project has no migrations; its schema follows its collections.
  process.env.TILTS_SCHEMA_PUSH = 'true'
  const config = buildConfig({
    admin: { user: 'users' },
    collections: [posts, users],
    db: createDatabase(url),
    editor: lexicalEditor(),
    experimental: { localizeStatus: true },
    i18n: { supportedLanguages: { en } },
    localization: { defaultLocale: 'lv', fallback: false, locales: ['lv', 'en'] },
    logger: { options: { level: process.env.LOG_LEVEL ?? 'silent' } },
    plugins: [
      editorialWorkflow({
        collections: { posts: { sourceLocaleField: 'sourceLocale' } } as never,
        ...options,
      }),
    ],
    secret: 'a-secret-for-tests-only-0123456789',
    telemetry: false,
  })
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
    const user = await payload.create({ collection: 'users', data: data as never, overrideAccess: true })
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
    graphql: async (as, query, variables) => {
      const request = new Request('http://localhost:3000/api/graphql', {
        method: 'POST',
        body: JSON.stringify({ query, variables }),
        headers: { 'Content-Type': 'application/json', ...authorization(as) },
      })
      const response = await graphqlHandler(request)
      return { body: await response.json(), headers: response.headers, status: response.status }
    },
    stop: async () => {
      if (isMongo)
        await (
          payload.db as unknown as { connection: { dropDatabase: () => Promise<void> } }
        ).connection.dropDatabase()
      await payload.destroy()
      rmSync(folder, { force: true, recursive: true })
    },
  }
}
