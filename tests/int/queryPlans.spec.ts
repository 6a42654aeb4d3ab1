import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { graphql, rest, startApp, type App } from '../helpers/app'
import { seedContent } from '@/seed/seed'
import { watchQueries, type Watched } from '../helpers/watchQueries'

/*
 * What is documented for readers is found by indexes, on both databases: SQLite is asked how it goes about each statement; MongoDB's
 * queries are compared with the indexes that its collections declare.
 */

const CALL = /```http\n([\s\S]*?)```/g
/** Beside the examples of docs/api.md: other lists and look-ups that a frontend needs. */
const MORE = [
  '/api/articles?locale=en',
  '/api/articles?locale=lv&page=3&limit=5&pagination=false',
  '/api/articles?locale=lv&sort=publishedOn',
  '/api/articles?locale=lv&where[projects][equals]=PROJECT',
  '/api/articles?locale=lv&where[projects][in][0]=PROJECT&limit=3&pagination=false',
  '/api/articles/ARTICLE?locale=en',
  '/api/projects?locale=lv',
  '/api/projects?locale=lv&where[slug][equals]=x',
  '/api/partners?locale=en&where[slug][equals]=x',
  '/api/topics?locale=en&limit=100',
  '/api/media/MEDIA?locale=en',
]
const ROUND = /PROJECT|ARTICLE|MEDIA/g

let app: App
let ids: Record<string, string>
beforeAll(async () => {
  app = await startApp()
  await seedContent(app.payload)
  const first = async (collection: string): Promise<string> =>
    (await rest('GET', `/${collection}?limit=1`)).body.docs[0].id
  ids = { ARTICLE: await first('articles'), MEDIA: await first('media'), PROJECT: await first('projects') }
})
afterAll(() => app.stop())

const examples = [...readFileSync('docs/api.md', 'utf8').matchAll(CALL)].map(([, call = '']) => call.trim())
/** One of the examples is refused before anything is asked. */
const REFUSED = 'locale=de'
const calls = [
  ...new Set([...examples.filter((call) => !call.includes(REFUSED)), ...MORE.map((path) => `GET ${path}`)]),
]

async function make(call: string): Promise<number> {
  const [head = '', ...body] = call.split('\n\n')
  const [line = ''] = head.split('\n')
  const [method, path = ''] = line.split(' ')
  const named = path.replace(ROUND, (name) => ids[name] ?? name).replace('/api', '')
  if (method === 'GET') return (await rest('GET', named)).status
  return (await graphql(JSON.parse(body.join('\n\n')).query)).status
}

describe('what readers ask for', () => {
  it.each(calls)('is found by an index: %s', async (call) => {
    let watched: Watched | undefined
    try {
      watched = watchQueries(app.payload)
      expect(await make(call)).toBe(200)
    } finally {
      watched?.stop()
    }
    const faults = await watched.withoutIndex()
    expect(watched.count(), 'nothing was asked').toBeGreaterThan(0)
    expect(faults).toEqual([])
  })
})
