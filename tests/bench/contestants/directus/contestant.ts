import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { callJson } from '../callJson'
import { itemOf, slugOf } from '../content'
import type { Ask, Contestant, Desk, Plain, Question, Row, Server } from '../contestant'
import { articleOf, fieldsOf, isOne, LIMIT, PROJECT, query, startOf } from '../fields'
import { MODELS, type Plural } from '../model'
import { makeOnce } from '../once'
import { startServer } from '../processes'
import { configureDirectus } from './configure'
import { fillDirectus } from './fill'
import { readTranslated } from './readTranslated'

type Options = { articles: number; file: string; folder: string; log: string; port: number }

const CLI = path.join('node_modules', 'directus', 'cli.js')
/** Signs sessions of the bench alone, on loopback; the key of its administrator. */
const SECRET = 'the-bench-signs-with-this-and-nothing-else'
const TOKEN = 'the-bench-writes-with-this'
const headers = { Authorization: `Bearer ${TOKEN}` }

/** Directus in production. Its collections and database are made where they are missing. */
export async function directus({ articles, file, folder, log, port }: Options): Promise<Contestant> {
  const envOf = (database: string): Record<string, string> => ({
    ADMIN_EMAIL: 'bench@example.org',
    ADMIN_PASSWORD: 'a-bench-password',
    ADMIN_TOKEN: TOKEN,
    DB_CLIENT: 'sqlite3',
    DB_FILENAME: database,
    HOST: '127.0.0.1',
    LOG_LEVEL: 'error',
    // It would turn requests away under load.
    PRESSURE_LIMITER_ENABLED: 'false',
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    SECRET,
    TELEMETRY: 'false',
  })
  const start = (database: string, sign: string): Promise<Server> =>
    startServer({
      command: [process.execPath, CLI, 'start'],
      cwd: folder,
      env: envOf(database),
      log,
      port,
      sign,
    })
  await makeOnce(file, async (unfinished) => {
    execFileSync(process.execPath, [CLI, 'bootstrap'], {
      cwd: folder,
      env: { ...process.env, ...envOf(unfinished) },
      stdio: 'ignore',
    })
    const server = await start(unfinished, '/server/ping')
    try {
      await configureDirectus({
        get: async (at) => (await callJson<{ data: unknown }>(at, { headers, port })).data,
        post: (at, body) => callJson(at, { body: body as object, headers, port }),
      })
    } finally {
      await server.stop()
    }
    await fillDirectus({ articles, file: unfinished })
  })
  return {
    file,
    name: 'Directus',
    desk: openDesk,
    question,
    read: (row, body) => {
      const { data } = JSON.parse(body)
      return readTranslated(row === 'graphql' ? data.articles : data) as Plain[]
    },
    start: () => start(file, '/items/articles?limit=1&fields=id'),
  }
}

function question(row: Row, ask: Ask): Question {
  const { not } = ask
  const start = startOf(row, ask)
  if (row === 'graphql')
    return { body: JSON.stringify({ query: graphql(not) }), method: 'POST', path: '/graphql' }
  const { own, relations } = fieldsOf(row)
  const fields = [
    ...fieldPaths('articles', own, ''),
    ...Object.entries(relations).flatMap(([relation, { holds, names }]) =>
      fieldPaths(
        holds,
        names,
        MODELS.articles.relations[relation]?.many ? `${relation}.${holds}_id.` : `${relation}.`,
      ),
    ),
  ]
  const deep = Object.entries(relations).map(([relation, { holds }]): [string, string] => [
    MODELS.articles.relations[relation]?.many
      ? `deep[${relation}][${holds}_id][translations][_filter][languages_code][_eq]`
      : `deep[${relation}][translations][_filter][languages_code][_eq]`,
    'en',
  ])
  const parts: [string, number | string][] = [
    ['fields', fields.join(',')],
    ['deep[translations][_filter][languages_code][_eq]', 'en'],
    ...deep,
    ['filter[status][_eq]', 'published'],
  ]
  if (isOne(row))
    parts.push(['filter[translations][slug][_eq]', slugOf('articles', articleOf(ask), 'en')], ['limit', 1])
  else parts.push(['sort', '-publishedOn'], ['limit', LIMIT])
  if (row === 'filtered') parts.push(['filter[projects][projects_id][_eq]', PROJECT])
  if (start !== undefined) parts.push(['offset', start])
  if (not) parts.push(['filter[publishedOn][_neq]', not])
  return { method: 'GET', path: `/items/articles?${query(parts)}` }
}

/** Localized fields stand in the translations of a collection. */
const fieldPaths = (plural: Plural, names: string[], prefix: string): string[] =>
  names.map((name) => `${prefix}${MODELS[plural].fields[name]?.isLocalized ? 'translations.' : ''}${name}`)

function graphql(not: string | undefined): string {
  const bound = not ? `, publishedOn: { _neq: "${not}" }` : ''
  const text = (names: string): string =>
    `translations(filter: { languages_code: { code: { _eq: "en" } } }) { ${names} }`
  return `{ articles(limit: ${LIMIT}, sort: ["-publishedOn"], filter: { status: { _eq: "published" }${bound} }) { publishedOn ${text('title slug')} projects { projects_id { ${text('title slug')} } } partners { partners_id { country ${text('name')} } } } }`
}

async function openDesk({ port }: Server): Promise<Desk> {
  const patch = (id: string, body: object): Promise<unknown> =>
    callJson(`/items/articles/${id}?fields=id`, { body, headers, method: 'PATCH', port })
  /** The row of the translation of each draft, which saves name. */
  const rows = new Map<string, number>()
  return {
    create: async (n) => {
      const { relations, shared, texts } = itemOf('articles', n)
      const links = (name: 'partners' | 'projects' | 'topics'): object[] =>
        (relations[name] ?? []).map((each) => ({ [`${name}_id`]: each }))
      const body = {
        ...shared,
        partners: links('partners'),
        projects: links('projects'),
        status: 'draft',
        topics: links('topics'),
        translations: [
          {
            ...texts.lv,
            body: JSON.parse(String(texts.lv.body)) as object,
            languages_code: 'lv',
            slug: `draft-${n}-${Date.now()}`,
          },
        ],
      }
      const made = await callJson<{ data: { id: number; translations: { id: number }[] } }>(
        '/items/articles?fields=id,translations.id',
        { body, headers, port },
      )
      const id = String(made.data.id)
      rows.set(id, made.data.translations[0]?.id ?? 0)
      return id
    },
    // A saved text of what is live would be live at once: it is a draft again, and `publish` publishes it.
    save: async (id, n) =>
      void (await patch(id, { status: 'draft', translations: [{ id: rows.get(id), title: `Saved ${n}` }] })),
    publish: async (id) => void (await patch(id, { status: 'published' })),
  }
}
