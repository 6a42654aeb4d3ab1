import { randomUUID } from 'node:crypto'
import { cpSync, mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import mongoose from 'mongoose'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exitCode } from '../../src/commands/lib/children.mjs'
import { inRoot } from '../../src/commands/lib/paths.mjs'
import { freePort } from '../../src/commands/lib/port.mjs'
import { logTail, openLog, startLogged } from '../../src/commands/lib/runLogged.mjs'
import { seed } from '../../src/commands/lib/seed.mjs'
import { isReady, startServer } from '../../src/commands/lib/server.mjs'
import { tsx } from '../../src/commands/lib/tsx.mjs'
import { E2E, PASSWORD, productionEnv, TEMPLATE } from './helpers/production'

/*
 * Two web nodes and a worker on one database, as in production: editors publish and unpublish on both nodes and by schedule, while readers
 * ask all the time. Nobody may get what was not published, nor what was replaced longer ago than the bound.
 */

/** How long after the answer to a writer a reader may still get what was before, in milliseconds. */
const BOUND_MS = 1_000
/** How long editors and readers go on: until so much was published, and between these times, in milliseconds. */
const [LEAST_MS, MOST_MS, PUBLICATIONS] = [8_000, 30_000, 12]
const READERS = 4
const ARTICLES = 3

// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Json = any
/** What readers may see of an article from `sent` on, when it was asked for, until the next one is `done` and the bound is over. */
type Standing = { done: number; sent: number; title: null | string }

const databases = [
  { make: sqliteFolder, name: 'SQLite' },
  ...(process.env.MONGODB_URL ? [{ make: mongoFolder, name: 'MongoDB' }] : []),
]

describe.each(databases)('two nodes and a worker on $name', ({ make }) => {
  const processes: ReturnType<typeof startServer>[] = []
  const nodes: string[] = []
  let clean: () => Promise<void>

  beforeAll(async () => {
    const made = await make()
    clean = made.clean
    openLog(made.folder)
    const ports = [await freePort(), await freePort()]
    for (const port of ports) {
      const env = { ...made.env, PORT: String(port), RUNNER: 'separate' }
      const server = startServer({ env, port })
      processes.push(server)
      nodes.push(`http://127.0.0.1:${port}`)
      if (!(await isReady(server, `http://127.0.0.1:${port}`))) throw new Error(`No server. ${logTail()}`)
    }
    const env = { ...made.env, RUNNER: 'separate' }
    processes.push(startLogged(tsx(inRoot('src', 'editorial', 'worker.ts')), { env }))
  })
  afterAll(async () => {
    await Promise.all(
      processes.map((child) => {
        const ended = exitCode(child)
        child.kill('SIGTERM')
        return ended
      }),
    )
    await clean()
  })

  it('shows readers what is published, and nothing else, and nothing older than the bound', async () => {
    const call = async (
      node: number,
      method: string,
      at: string,
      token = '',
      body?: object,
    ): Promise<Json> => {
      const response = await fetch(`${nodes[node]}/api${at}`, {
        body: body && JSON.stringify(body),
        headers: {
          ...(body && { 'content-type': 'application/json' }),
          ...(token && { authorization: `JWT ${token}` }),
        },
        method,
      })
      const told: Json = await response.json()
      if (!response.ok) throw new Error(`${method} ${at}: ${response.status} ${JSON.stringify(told)}`)
      return told
    }
    const signIn = async (name: string): Promise<string> =>
      (await call(0, 'POST', '/users/login', '', { email: `${name}@tilts.test`, password: PASSWORD })).token
    const [author, editor] = [await signIn('author'), await signIn('editor')]
    const variantOf = async (node: number, id: string, token: string): Promise<Json> =>
      (await call(node, 'GET', `/articles/${id}/workflow`, token)).variants.find(
        ({ locale }: Json) => locale === 'lv',
      )
    /** As a person does it: whoever was overtaken by what happens by itself looks again. */
    const act = async (
      node: number,
      id: string,
      action: string,
      token: string,
      more: object = {},
    ): Promise<void> => {
      for (let tries = 0; tries < 5; tries += 1) {
        const { revision, submitted } = await variantOf(node, id, token)
        const version = action === 'approve' ? submitted.version : undefined
        const headers = { authorization: `JWT ${token}`, 'content-type': 'application/json' }
        const body = JSON.stringify({ revision, version, ...more })
        const at = `${nodes[node]}/api/articles/${id}/workflow/lv/${action}`
        const response = await fetch(at, { body, headers, method: 'POST' })
        const told = await response.text()
        if (response.ok) return
        if (!told.includes('staleRevision')) throw new Error(`${action}: ${response.status} ${told}`)
      }
      throw new Error(`${action}: overtaken again and again`)
    }

    const {
      docs: [{ body, lead }],
    } = await call(0, 'GET', '/articles?locale=lv&depth=0&limit=1')
    const ids: string[] = []
    const history = new Map<string, Standing[]>()
    for (let n = 0; n < ARTICLES; n += 1) {
      const { doc } = await call(0, 'POST', '/articles?locale=lv', author, {
        body,
        lead,
        title: `Nr ${n} v0`,
      })
      ids.push(doc.id)
      history.set(doc.id, [{ done: 0, sent: 0, title: null }])
    }

    const startedAt = Date.now()
    let cycles = 0
    const isOver = (): boolean => {
      const lasted = Date.now() - startedAt
      return lasted > MOST_MS || (lasted > LEAST_MS && cycles >= PUBLICATIONS)
    }
    /** One article again and again: written, approved, published by one node, the other or the worker, and sometimes taken off. */
    const edit = async (id: string, n: number): Promise<void> => {
      for (let turn = 1; !isOver(); turn += 1, cycles += 1) {
        const node = (turn + n) % 2
        const title = `Nr ${n} v${turn}`
        await call(node, 'PATCH', `/articles/${id}?locale=lv&draft=true`, author, { title })
        await act(node, id, 'submit', author)
        await act(1 - node, id, 'approve', editor)
        const standing: Standing = { done: Number.POSITIVE_INFINITY, sent: Date.now(), title }
        history.get(id)?.push(standing)
        if (turn % 4 === 3) {
          await act(node, id, 'schedulePublish', editor, {
            when: { instant: new Date(Date.now() + 4_000).toISOString() },
          })
          await until(async () => {
            const { schedules, state } = await variantOf(node, id, editor)
            return state === 'published' && schedules.publish === null
          })
        } else await act(node, id, 'publish', editor)
        standing.done = Date.now()
        if (turn % 3 === 0) {
          const gone: Standing = { done: Number.POSITIVE_INFINITY, sent: Date.now(), title: null }
          history.get(id)?.push(gone)
          await act(1 - node, id, 'unpublish', editor)
          gone.done = Date.now()
        }
      }
    }

    const faults: string[] = []
    const seen = { answers: 0, hits: 0, oldest: 0 }
    const judge = (id: string, title: null | string, begun: number, ended: number): void => {
      const standings = history.get(id) ?? []
      const fits = standings.some((standing, i) => {
        const next = standings[i + 1]
        return standing.title === title && standing.sent <= ended && (!next || next.done + BOUND_MS >= begun)
      })
      if (!fits)
        faults.push(`${id}: ${title} at ${begun}–${ended}, of ${JSON.stringify(standings.slice(-4))}`)
      const at = standings.findLastIndex((standing) => standing.title === title)
      const replaced = standings[at + 1]?.done ?? Number.POSITIVE_INFINITY
      if (fits && replaced < begun) seen.oldest = Math.max(seen.oldest, begun - replaced)
    }
    const query = `{ Articles(locale: lv, limit: 100, where: { title: { like: "Nr" } }) { docs { id title } } }`
    const read = async (turn: number): Promise<void> => {
      const id = ids[turn % ARTICLES] ?? ''
      const ask = [
        `/articles/${id}?locale=lv&depth=0`,
        `/articles?where[id][in]=${ids.join(',')}&select[title]=true&locale=lv`,
        `/graphql?query=${encodeURIComponent(query)}`,
      ][turn % 5 < 3 ? 0 : (turn % 5) - 2]
      const begun = Date.now()
      const response = await fetch(`${nodes[turn % 2]}/api${ask}`)
      const told: Json = await response.json()
      const ended = Date.now()
      seen.answers += 1
      if (response.headers.get('cache-status') === 'Tilts; hit') seen.hits += 1
      if (turn % 5 < 3) return judge(id, response.ok ? told.title : null, begun, ended)
      expect([ask, response.status, told.errors]).toEqual([ask, 200, undefined])
      const docs: Json[] = (told.data?.Articles ?? told).docs
      for (const each of ids) judge(each, docs.find((doc) => doc.id === each)?.title ?? null, begun, ended)
    }
    const readAll = async (first: number): Promise<void> => {
      for (let turn = first; !isOver(); turn += READERS + 1) await read(turn)
    }
    await Promise.all([...ids.map(edit), ...Array.from({ length: READERS }, (_, n) => readAll(n))])

    console.log(`consistency.spec: ${JSON.stringify({ ...seen, cycles })}`)
    expect(faults.slice(0, 5)).toEqual([])
    expect(cycles).toBeGreaterThanOrEqual(ARTICLES)
    expect(seen.hits).toBeGreaterThan(100)
  })
})

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('It did not happen in ten seconds.')
}

type Made = { clean: () => Promise<void>; env: ReturnType<typeof productionEnv>; folder: string }

function newFolder(): string {
  const folder = path.join(E2E, `site-${randomUUID().slice(0, 8)}`)
  mkdirSync(folder, { recursive: true })
  return folder
}

async function sqliteFolder(): Promise<Made> {
  const folder = newFolder()
  cpSync(TEMPLATE, folder, { recursive: true })
  return {
    clean: async () => rmSync(folder, { force: true, recursive: true }),
    env: productionEnv(folder),
    folder,
  }
}

async function mongoFolder(): Promise<Made> {
  const folder = newFolder()
  const name = `nodes_${randomUUID().slice(0, 8)}`
  const url = Object.assign(new URL(process.env.MONGODB_URL ?? ''), { pathname: `/${name}` }).toString()
  const env = { ...productionEnv(folder), DATABASE_URL: url }
  openLog(folder)
  await seed(env)
  return {
    clean: async () => {
      const connection = await mongoose.createConnection(url).asPromise()
      await connection.dropDatabase()
      await connection.close()
      rmSync(folder, { force: true, recursive: true })
    },
    env,
    folder,
  }
}
