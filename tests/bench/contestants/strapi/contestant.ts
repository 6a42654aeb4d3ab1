import { readFileSync } from 'node:fs'
import path from 'node:path'
import { callJson } from '../callJson'
import { itemOf, slugOf } from '../content'
import type { Ask, Contestant, Desk, Plain, Question, Row, Server } from '../contestant'
import { articleOf, fieldsOf, isOne, LIMIT, PROJECT, query, startOf } from '../fields'
import { makeOnce } from '../once'
import { startServer } from '../processes'
import { configureStrapi } from './configure'
import { documentId, fillStrapi } from './fill'

type Options = { articles: number; file: string; folder: string; log: string; port: number }

/** Strapi in production, without its admin panel. Its content types and database are made where they are missing. */
export async function strapi({ articles, file, folder, log, port }: Options): Promise<Contestant> {
  configureStrapi(folder)
  const token = `${file}.token`
  const start = (database: string): Promise<Server> =>
    startServer({
      command: [
        process.execPath,
        path.join('node_modules', '@strapi', 'strapi', 'bin', 'strapi.js'),
        'start',
      ],
      cwd: folder,
      env: { ...QUIET, DATABASE_FILENAME: database, SECRET, TOKEN_FILE: token },
      log,
      port,
      sign: '/api/articles?locale=en&pagination[pageSize]=1',
    })
  await makeOnce(file, async (unfinished) => {
    // It makes its tables, and leaves a key for writing.
    const server = await start(unfinished)
    await server.stop()
    await fillStrapi({ articles, file: unfinished })
  })
  return {
    file,
    name: 'Strapi',
    desk: (server) => openDesk(server, readFileSync(token, 'utf8')),
    question,
    read: (row, body) => {
      const { data } = JSON.parse(body)
      return (row === 'graphql' ? data.articles : data) as Plain[]
    },
    start: () => start(file),
  }
}

const QUIET = { STRAPI_DISABLE_UPDATE_NOTIFICATION: 'true', STRAPI_TELEMETRY_DISABLED: 'true' }
/** Signs keys of the bench alone, on loopback. */
const SECRET = 'the-bench-signs-with-this-and-no'

function question(row: Row, ask: Ask): Question {
  const { not } = ask
  const start = startOf(row, ask)
  if (row === 'graphql') {
    const filters = not ? `, filters: { publishedOn: { ne: "${not}" } }` : ''
    const text = `{ articles(locale: "en", pagination: { limit: ${LIMIT} }, sort: "publishedOn:desc"${filters}) { title slug publishedOn projects { title slug } partners { name country } } }`
    return { body: JSON.stringify({ query: text }), method: 'POST', path: '/graphql' }
  }
  const { own, relations } = fieldsOf(row)
  const parts: [string, number | string][] = [
    ['locale', 'en'],
    ...own.map((name, at): [string, string] => [`fields[${at}]`, name]),
    ...Object.entries(relations).flatMap(([relation, { names }]) =>
      names.map((name, at): [string, string] => [`populate[${relation}][fields][${at}]`, name]),
    ),
    ['pagination[withCount]', 'false'],
  ]
  if (isOne(row))
    parts.push(['filters[slug][$eq]', slugOf('articles', articleOf(ask), 'en')], ['pagination[pageSize]', 1])
  else parts.push(['sort', 'publishedOn:desc'], ['pagination[pageSize]', LIMIT])
  if (row === 'filtered') parts.push(['filters[projects][documentId][$eq]', documentId('projects', PROJECT)])
  if (start !== undefined) parts.push(['pagination[page]', start / LIMIT + 1])
  if (not) parts.push(['filters[publishedOn][$ne]', not])
  return { method: 'GET', path: `/api/articles?${query(parts)}` }
}

async function openDesk({ port }: Server, token: string): Promise<Desk> {
  const headers = { Authorization: `Bearer ${token}` }
  const put = (id: string, status: string, data: object): Promise<unknown> =>
    callJson(`/api/articles/${id}?locale=lv&status=${status}`, {
      body: { data },
      headers,
      method: 'PUT',
      port,
    })
  return {
    create: async (n) => {
      const { relations, shared, texts } = itemOf('articles', n)
      const ids = (name: 'partners' | 'projects' | 'topics'): string[] =>
        (relations[name] ?? []).map((each) => documentId(name, each))
      const data = {
        ...shared,
        ...texts.lv,
        body: JSON.parse(String(texts.lv.body)) as object,
        partners: ids('partners'),
        projects: ids('projects'),
        slug: `draft-${n}-${Date.now()}`,
        topics: ids('topics'),
      }
      const made = await callJson<{ data: { documentId: string } }>('/api/articles?locale=lv&status=draft', {
        body: { data },
        headers,
        port,
      })
      return made.data.documentId
    },
    save: async (id, n) => void (await put(id, 'draft', { title: `Saved ${n}` })),
    publish: async (id) => void (await put(id, 'published', {})),
  }
}
