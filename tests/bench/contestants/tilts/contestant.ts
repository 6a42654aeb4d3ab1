import path from 'node:path'
import { serverCommand } from '@/commands/lib/server.mjs'
import { slugOf } from '../content'
import type { Ask, Contestant, Plain, Question, Row } from '../contestant'
import { articleOf, fieldsOf, isOne, LIMIT, PROJECT, query, startOf } from '../fields'
import { startServer } from '../processes'
import { documentId, TABLES } from './ids'
import { openDesk } from './desk'

type Options = {
  env?: Record<string, string>
  file: string
  log: string
  name: string
  port: number
  root: string
}

/** Tilts as `npm start` starts it. The production build has to be there. */
export const tilts = ({ env = {}, file, log, name, port, root }: Options): Contestant => ({
  file,
  name,
  desk: openDesk,
  question,
  read: (row, body) => {
    const answer = JSON.parse(body)
    return (row === 'graphql' ? answer.data.Articles.docs : answer.docs) as Plain[]
  },
  start: () =>
    startServer({
      command: serverCommand({ env, port }).map((part) => part.replace(process.cwd(), root)),
      cwd: root,
      env: {
        DATABASE_URL: `file:${path.resolve(file)}`,
        LOG_LEVEL: 'error',
        MEDIA_DIR: path.resolve(path.dirname(file), 'media'),
        PAYLOAD_SECRET: SECRET,
        ...env,
      },
      log,
      port,
      sign: '/api/articles?locale=en&limit=1',
    }),
})

/** Signs sessions of the bench alone, on loopback. */
const SECRET = 'the-bench-signs-with-this-and-nothing-else-0123456789'

function question(row: Row, ask: Ask): Question {
  const { not } = ask
  const start = startOf(row, ask)
  if (row === 'graphql') {
    const where = not ? `, where: { publishedOn: { not_equals: "${not}" } }` : ''
    const text = `{ Articles(locale: en, limit: ${LIMIT}, sort: "-publishedOn"${where}) { docs { title slug publishedOn projects { title slug } partners { name country } } } }`
    return { body: JSON.stringify({ query: text }), method: 'POST', path: '/api/graphql' }
  }
  const { own, relations } = fieldsOf(row)
  const parts: [string, number | string][] = [
    ['locale', 'en'],
    ['depth', row === 'lean' ? 0 : 1],
    ...own.map((name): [string, string] => [`select[${name}]`, 'true']),
    ...Object.keys(relations).map((name): [string, string] => [`select[${name}]`, 'true']),
    ...Object.values(relations).flatMap(({ holds, names }) =>
      // Payload makes the address of a file of its name, and only where both are asked for.
      [...names, ...(holds === 'pictures' ? ['filename'] : [])].map((name): [string, string] => [
        `populate[${TABLES[holds]}][${name}]`,
        'true',
      ]),
    ),
  ]
  if (isOne(row))
    parts.push(
      ['limit', 1],
      ['pagination', 'false'],
      ['where[slug][equals]', slugOf('articles', articleOf(ask), 'en')],
    )
  // Nobody is asked for a total.
  else parts.push(['limit', LIMIT], ['pagination', 'false'], ['sort', '-publishedOn'])
  if (row === 'filtered') parts.push(['where[projects][equals]', documentId('projects', PROJECT)])
  if (start !== undefined) parts.push(['page', start / LIMIT + 1])
  if (not) parts.push(['where[publishedOn][not_equals]', not])
  return { method: 'GET', path: `/api/articles?${query(parts)}` }
}
