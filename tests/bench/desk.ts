/**
 * What the dashboard and the queue take with 10,000 variants and 100,000 events: p50 and p95 of 200 requests each through the real handler, as
 * an editor and as a translator, and how many queries they ask with 10 rows in each list and with 1,000. On SQLite, or on MongoDB with
 * MONGODB_URL. Ends with 1 when a p95 is above 300 ms, or more rows take more queries. `npm run bench:desk`; BENCH_DOCUMENTS, BENCH_EVENTS and
 * BENCH_ROUNDS set other numbers.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { getPayload, handleEndpoints } from 'payload'
import { STATES } from '@plugins/editorial-workflow/core'
import { fillSchedules, fillVariants, liveSince, queriesOf, type Wanted } from '../helpers/manyVariants'
import { hostConfig } from '../helpers/workflowHostConfig'

/** Each in two languages. */
const DOCUMENTS = Number(process.env.BENCH_DOCUMENTS ?? 5_000)
const EVENTS = Number(process.env.BENCH_EVENTS ?? 100_000)
const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 200)
/** Milliseconds. */
const P95_TARGET = 300
/** The documents that are there when the queries are counted for the first time: two lists take both languages. */
const FEW = 50
const HOUR_MS = 3_600_000

const folder = mkdtempSync(path.join(tmpdir(), 'tilts-bench-'))
const mongo = process.env.MONGODB_URL
const url = mongo
  ? Object.assign(new URL(mongo), { pathname: '/bench_desk' }).toString()
  : `file:${path.join(folder, 'desk.db')}`
const config = hostConfig(url, {
  mayActOn: ({ locale, user }) => locale === 'en' || !user.roles?.includes('translator'),
})
const payload = await getPayload({ config })

const password = 'a-password-of-some-length'
async function account(role: string): Promise<{ id: string; token: string }> {
  const email = `${role}@bench.test`
  const { id } = await payload.create({
    collection: 'users',
    data: { email, name: role, password, roles: [role] } as never,
  })
  const { token } = await payload.login({ collection: 'users', data: { email, password } as never })
  return { id: String(id), token: token ?? '' }
}
const people = {
  author: await account('author'),
  editor: await account('editor'),
  translator: await account('translator'),
}

let seed = 1
/** The same numbers each time (mulberry32). */
function random(): number {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
}
const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
const now = Date.now()
const around = (hours: number): string => new Date(now + (random() - 0.5) * hours * HOUR_MS).toISOString()

/** Every state and every kind of assignment, so that each list has its share of the rows. */
function wanted(_n: number, locale: string): Wanted {
  const state = pick(STATES)
  const isLive = state === 'published' || random() < 0.2
  const writer = locale === 'en' ? people.translator.id : pick([people.author.id, people.editor.id])
  return {
    ...(isLive && liveSince(around(2_000))),
    assignee: pick([null, null, people.author.id, people.editor.id, people.translator.id]),
    authors: state === 'published' ? [] : [writer],
    dueAt: random() < 0.4 ? around(1_000) : null,
    freshness: isLive && locale === 'en' ? pick(['current', 'outdated'] as const) : undefined,
    headBy: writer,
    revision: 10,
    state,
  }
}

async function fillEvents(documents: readonly string[]): Promise<void> {
  const rows = Array.from({ length: EVENTS }, (_, n) => {
    const variant = `posts/${documents[n % documents.length] ?? ''}/${n % 2 ? 'lv' : 'en'}`
    const seq = Math.floor(n / documents.length) + 1
    const at = new Date(now - (EVENTS - n) * 60_000).toISOString()
    const event = { type: 'edited', actor: people.author.id, actorRoles: ['author'], at, seq }
    return { actor: people.author.id, at, event, hash: `hash ${n}`, seq, type: 'edited', variant }
  })
  for (let from = 0; from < rows.length; from += 500) {
    const some = rows.slice(from, from + 500)
    if (mongo) {
      const { connection } = payload.db as unknown as MongooseAdapter
      await connection.collection('editorial-events').insertMany(some)
    } else {
      const { drizzle, tables } = payload.db as unknown as SQLiteAdapter
      const table = tables.editorial_events
      if (!table) throw new Error('The events have no table.')
      const values = some.map((row, n) => ({ ...row, id: `event ${from + n}` }))
      await drizzle.insert(table).values(values as never)
    }
  }
}

type Role = 'editor' | 'translator'
async function ask(role: Role, at: string): Promise<void> {
  const request = new Request(`http://localhost:3000/api${at}`, {
    headers: { Authorization: `JWT ${people[role].token}` },
  })
  const response = await handleEndpoints({ config, request })
  if (response.status !== 200) throw new Error(await response.text())
  await response.arrayBuffer()
}

const PATHS = {
  dashboard: '/editorial/desk',
  queue: '/editorial/queue?limit=50',
  'waiting for me': '/editorial/queue?limit=50&list=review',
  'a search': '/editorial/queue?limit=50&search=7',
} as const
const ROLES = ['editor', 'translator'] as const

async function counts(): Promise<Record<string, number>> {
  const found: Record<string, number> = {}
  for (const role of ROLES)
    for (const [name, at] of Object.entries(PATHS))
      found[`${name}, ${role}`] = await queriesOf(payload, () => ask(role, at))
  return found
}

const soon = (n: number): string => new Date(now + HOUR_MS + n * 60_000).toISOString()
const started = performance.now()
const first = await fillVariants(payload, { count: FEW, wanted })
await fillSchedules(payload, first.slice(0, 10), { by: people.editor.id, instant: soon })
const few = await counts()
const rest = await fillVariants(payload, { count: DOCUMENTS - FEW, from: FEW, wanted })
await fillSchedules(payload, rest.slice(0, 990), { by: people.editor.id, instant: soon })
await fillEvents([...first, ...rest])
const many = await counts()
console.log(
  `${DOCUMENTS * 2} variants and ${EVENTS} events on ${payload.db.name}, filled in ${((performance.now() - started) / 1_000).toFixed(0)} s; ${ROUNDS} requests each:`,
)

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
let isGood = true
for (const role of ROLES)
  for (const [name, address] of Object.entries(PATHS)) {
    const times: number[] = []
    for (let n = 0; n < ROUNDS + 5; n += 1) {
      const before = performance.now()
      await ask(role, address)
      if (n >= 5) times.push(performance.now() - before)
    }
    times.sort((a, b) => a - b)
    const key = `${name}, ${role}`
    const p95 = at(times, 0.95)
    if (p95 > P95_TARGET || few[key] !== many[key]) isGood = false
    console.log(
      `${key}: p50 ${at(times, 0.5).toFixed(0)} ms, p95 ${p95.toFixed(0)} ms (at most ${P95_TARGET}); queries ${few[key]} with few rows, ${many[key]} with many`,
    )
  }
if (mongo)
  await (
    payload.db as unknown as { connection: { dropDatabase: () => Promise<void> } }
  ).connection.dropDatabase()
await payload.destroy()
rmSync(folder, { force: true, recursive: true })
process.exit(isGood ? 0 : 1)
