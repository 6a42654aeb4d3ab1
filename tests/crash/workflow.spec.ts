import { spawn } from 'node:child_process'
import { randomInt, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'esbuild'
import { createLocalReq, getPayload, type Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Note } from '@plugins/editorial-workflow/payload/outbox'
import { verify } from '@plugins/editorial-workflow/payload/maintenance'
import { drain } from '@plugins/editorial-workflow/payload/outbox'
import { readOptions } from '@plugins/editorial-workflow/payload/settings'
import { keyOf, loadVariants } from '@plugins/editorial-workflow/payload/store'
import { loadLive, loadVersion } from '@plugins/editorial-workflow/payload/versions'
import { ARTIFACTS } from '../helpers/paths'
import { hostConfig, UNDER_REVIEW } from '../helpers/workflowHostConfig'
import type { Json } from '../helpers/workflowHost'

/** Node 20 often never finishes loading Payload's editor (exit code 13), unless this part of it is there already. */
const LEXICAL = '@payloadcms/richtext-lexical/lexical'
/** Two databases side by side, each losing its process this often: 20 times in all. */
const LANES = ['a', 'b']
const KILLS = 10
/** The longest that a process may work, in milliseconds: a dozen of operations. */
const LIFE_MS = process.env.TEST_DATABASE === 'mongodb' ? 2_500 : 600
/** So many that what the dead have locked in MongoDB stops nobody. */
const DOCUMENTS = 24

// Payload brings a schema that it has pushed once into no second database of the same process.
process.env.PAYLOAD_FORCE_DRIZZLE_PUSH = 'true'

const run = randomUUID().slice(0, 8)

type Lane = { effects: string[]; folder: string; payload: Payload; said: Json[]; url: string }

async function makeLane(name: string): Promise<Lane> {
  const folder = path.join(ARTIFACTS, `crash-${run}-${name}`)
  mkdirSync(folder, { recursive: true })
  const url =
    process.env.TEST_DATABASE === 'mongodb'
      ? Object.assign(new URL(process.env.MONGODB_URL ?? ''), {
          pathname: `/crash_${run}_${name}`,
        }).toString()
      : `file:${folder}/host.db`
  const payload = await open(url, `${name}-before`)
  for (let i = 0; i < DOCUMENTS; i += 1) {
    await payload.create({
      collection: 'posts' as never,
      data: { title: `Sākums ${i}` } as never,
      locale: 'lv' as never,
      overrideAccess: true,
    })
  }
  await payload.destroy()
  return { effects: [], folder, payload, said: [], url }
}

const open = (url: string, key: string): Promise<Payload> =>
  getPayload({ config: hostConfig(url, { afterCommit: [() => undefined] }), disableOnInit: true, key })

/** Starts a process, lets it work for a random while and kills it; gives what it had found at its start. */
async function startAndKill({ folder, said, url }: Lane): Promise<void> {
  const child = spawn(process.execPath, ['--import', LEXICAL, program, url, folder], {
    env: { ...process.env, NODE_NO_WARNINGS: '1', NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? code)))
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith('{')) continue
    said.push(JSON.parse(line))
    setTimeout(() => child.kill('SIGKILL'), randomInt(LIFE_MS))
  }
  expect(await ended).toBe('SIGKILL')
}

/** The program as one file: through the loader of tsx, each start would take much longer. */
const program = path.join(ARTIFACTS, `crash-${run}.mjs`)
beforeAll(() =>
  build({
    bundle: true,
    entryPoints: ['tests/helpers/workflowCrash.ts'],
    format: 'esm',
    outfile: program,
    packages: 'external',
    platform: 'node',
    target: 'node20',
  }),
)
afterAll(() => {
  rmSync(program, { force: true })
})

const linesOf = (folder: string, name: string): string[] => {
  const file = path.join(folder, name)
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []
}

/** What all that was killed has left behind. */
async function examine(lane: Lane): Promise<void> {
  const payload = await open(lane.url, `${lane.folder}-after`)
  try {
    const req = await createLocalReq({}, payload)
    const settings = readOptions({ collections: UNDER_REVIEW })
    expect((await verify(settings, payload)).differences).toEqual([])
    const { docs } = await payload.db.find<Json>({
      collection: 'posts' as never,
      limit: 0,
      pagination: false,
    })
    const revisions = new Map<string, number>()
    let live = 0
    for (const { id } of docs) {
      const target = { collection: 'posts', document: String(id) }
      const doc: Json = await loadLive(req, target)
      for (const { locale, variant } of await loadVariants(req, target)) {
        revisions.set(keyOf({ ...target, locale }), variant.revision)
        expect(doc._status?.[locale] === 'published').toBe(variant.live !== null)
        if (!variant.live) continue
        live += 1
        const version: Json = (await loadVersion(req, target, variant.live.version))?.raw
        expect(doc.title[locale]).toBe(version.title[locale])
        if (locale === 'lv') expect([doc.code, doc.steps[0].amount]).toEqual([version.code, 1])
      }
    }
    expect(live).toBeGreaterThan(0)
    for (const line of linesOf(lane.folder, 'acknowledged')) {
      const [key = '', revision] = line.split(' ')
      expect(revisions.get(key), line).toBeGreaterThanOrEqual(Number(revision))
    }
    await expectEffects(payload, lane)
  } finally {
    const { connection } = payload.db as unknown as { connection?: { dropDatabase: () => Promise<void> } }
    await connection?.dropDatabase()
    await payload.destroy()
  }
}

/** Every event was told at least once, and nothing else ever was. */
async function expectEffects(payload: Payload, { folder }: Lane): Promise<void> {
  const told = new Set(linesOf(folder, 'effects'))
  // A process that died in the middle of an effect holds its row for a minute.
  const { docs: rows } = await payload.db.find<Json>({
    collection: 'editorial-outbox' as never,
    limit: 0,
    pagination: false,
  })
  for (const { id } of rows) {
    await payload.db.updateOne({
      collection: 'editorial-outbox' as never,
      data: { dueAt: new Date(0).toISOString() },
      id,
    })
  }
  await drain(payload, [
    ({ address, event }: Note) => {
      told.add(`${keyOf(address)}#${event.seq}`)
    },
  ])
  const { docs: events } = await payload.db.find<Json>({
    collection: 'editorial-events' as never,
    limit: 0,
    pagination: false,
  })
  expect([...told].sort()).toEqual(events.map(({ seq, variant }) => `${variant}#${seq}`).sort())
}

describe('a process that is killed', () => {
  it(
    'at twenty random moments leaves record, projection and document agreeing',
    { timeout: 300_000 },
    async () => {
      const lanes: Lane[] = []
      for (const name of LANES) lanes.push(await makeLane(name))
      await Promise.all(
        lanes.map(async (lane) => {
          for (let n = 0; n < KILLS; n += 1) await startAndKill(lane)
        }),
      )
      for (const lane of lanes) {
        expect(lane.said).toEqual(Array.from({ length: KILLS }, () => ({ differences: [] })))
        await examine(lane)
        rmSync(lane.folder, { force: true, recursive: true })
      }
    },
  )
})
