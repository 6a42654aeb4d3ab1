import { randomInt, randomUUID } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { createClient } from '@libsql/client'
import { getPayload, type Payload } from 'payload'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { verify } from '@plugins/editorial-workflow/payload/maintenance'
import { settingsOf } from '@plugins/editorial-workflow/payload/installed'
import { ARTIFACTS } from '../helpers/paths'
import {
  approvedBatch,
  expectNothingLeft,
  expectNotices,
  expectOnce,
  makeStaff,
  noticesOf,
  publishBatch,
  scheduleBatch,
  standingOf,
  versionsMade,
  without,
  type Batch,
  type Staff,
} from '../helpers/scheduledBatch'
import { rowsOf } from '../helpers/schedules'
import { startTcpProxy } from '../helpers/tcpProxy'
import {
  buildWorkerProgram,
  eventually,
  startWorkerProcess,
  type ProcessOptions,
  type Program,
  type WorkerProcess,
} from '../helpers/workerProcess'
import { hostConfig } from '../helpers/workflowHostConfig'

/** The full measure is 10 rounds of 200. */
const ROUNDS = Number(process.env.CRASH_ROUNDS ?? 2)
const SCHEDULES = Number(process.env.CRASH_SCHEDULES ?? 60)
/** How long the database is away, in milliseconds. */
const OUTAGE_MS = Number(process.env.CRASH_OUTAGE_MS ?? 30_000)
const OPTIONS = { leaseMs: 3_000, pollMs: 500 }
const MINUTE = 60_000

// Payload brings a schema that it has pushed once into no second database of the same process.
process.env.PAYLOAD_FORCE_DRIZZLE_PUSH = 'true'

const isMongo = process.env.TEST_DATABASE === 'mongodb'
const run = randomUUID().slice(0, 8)
const folder = path.join(ARTIFACTS, `workers-${run}`)
const url = isMongo
  ? Object.assign(new URL(process.env.MONGODB_URL ?? ''), { pathname: `/workers_${run}` }).toString()
  : `file:${folder}/host.db`

let byHand: unknown
let payload: Payload
let program: Program
let staff: Staff
const workers = new Set<WorkerProcess>()
const started: WorkerProcess[] = []
const dead: string[] = []

beforeAll(async () => {
  mkdirSync(folder, { recursive: true })
  payload = await getPayload({ config: hostConfig(url), key: run })
  program = await buildWorkerProgram()
  staff = await makeStaff(payload)
  const batch = await approvedBatch(payload, staff, 4)
  await publishBatch(payload, staff, batch)
  byHand = await versionsMade(payload, batch)
}, MINUTE)
afterEach(async () => {
  for (const worker of workers) await kill(worker)
  reportLogs()
  started.length = 0
})
afterAll(async () => {
  program.remove()
  const { connection } = payload.db as unknown as { connection?: { dropDatabase: () => Promise<void> } }
  await connection?.dropDatabase()
  await payload.destroy()
  rmSync(folder, { force: true, recursive: true })
}, 2 * MINUTE)

async function start(options: ProcessOptions = {}, at = url): Promise<WorkerProcess> {
  const worker = await startWorkerProcess(program, at, { ...OPTIONS, ...options })
  workers.add(worker)
  started.push(worker)
  return worker
}

async function kill(worker: WorkerProcess): Promise<void> {
  workers.delete(worker)
  dead.push(worker.name)
  await worker.kill()
}

/** What the runners had to say, each once, with how often. */
function reportLogs(): void {
  const counts = new Map<string, number>()
  for (const { log } of started)
    for (const line of log) {
      const said = /editorial-workflow: [^"\\]*|Error: [^"\\]*/
        .exec(line)?.[0]
        .replace(/[\w-]*[0-9a-f]{8}[\w-]*/g, '…')
      if (said) counts.set(said, (counts.get(said) ?? 0) + 1)
    }
  for (const [said, count] of counts) process.stdout.write(`${count} × ${said}\n`)
}

/** All of them have gone on by themselves to the end, and end when they are asked to. */
async function stopAll(): Promise<void> {
  for (const worker of workers) {
    workers.delete(worker)
    expect(await worker.stop(), worker.log.slice(-20).join('\n')).toBe(0)
  }
}

/** Approves so much, and schedules it for an instant by which that is done. */
async function scheduled(size: number): Promise<{ batch: Batch; instant: Date }> {
  const began = performance.now()
  const batch = await approvedBatch(payload, staff, size)
  const instant = new Date(Date.now() + 3_000 + (performance.now() - began) * 0.6)
  await scheduleBatch(payload, staff, batch, instant)
  return { batch, instant }
}

const done = (batch: Batch, patienceMs: number) =>
  eventually(
    'done',
    () => standingOf(payload, batch),
    ({ proved }) => proved === batch.size,
    patienceMs,
  )

async function examine(batch: Batch, instant: Date): Promise<void> {
  await eventually(
    'told',
    () => rowsOf(payload, 'editorial-outbox'),
    ({ length }) => length === 0,
    // Who died while telling people holds what it was telling for a minute.
    1.5 * MINUTE,
  )
  await expectOnce(payload, batch, instant)
  await expectNotices(payload, batch, staff.editor)
  expect(await versionsMade(payload, batch)).toEqual(byHand)
}

describe('three runners in processes of their own', () => {
  it(
    `carry out ${SCHEDULES} schedules exactly once, with one of them killed, ${ROUNDS} times`,
    { timeout: ROUNDS * 4 * MINUTE + 4 * MINUTE },
    async () => {
      await Promise.all([start(), start(), start()])
      const rounds: { batch: Batch; instant: Date }[] = []
      for (let n = 1; n <= ROUNDS; n += 1) {
        const { batch, instant } = await scheduled(SCHEDULES)
        rounds.push({ batch, instant })
        const moment = randomInt(1, SCHEDULES * 0.8)
        await eventually(
          'at work',
          () => standingOf(payload, batch),
          (at) => at.done >= moment,
          2 * MINUTE,
        )
        await setTimeout(randomInt(100))
        const [victim] = [...workers].sort(() => Math.random() - 0.5)
        if (!victim) throw new Error('No runner is there')
        await kill(victim)
        const held = await rowsOf(payload, 'editorial-claims', { runner: { equals: victim.name } })
        const replaced = start()
        const others = without(batch, held)
        await done(others, 2 * MINUTE)
        report(n, moment, held.length, instant, (await standingOf(payload, others)).rows)
        await replaced
      }
      // MongoDB keeps locked what the dead were writing, for a minute.
      for (const { batch } of rounds) await done(batch, 2 * MINUTE)
      for (const { batch, instant } of rounds) await examine(batch, instant)
      await stopAll()
      await expectNothingLeft(payload, dead)
      expect((await verify(settingsOf(payload), payload)).differences).toEqual([])
    },
  )
})

function report(n: number, moment: number, held: number, instant: Date, rows: { lateBy: number }[]): void {
  const last = Math.max(...rows.map(({ lateBy }) => lateBy))
  const seconds = (Date.now() - instant.getTime()) / 1000
  process.stdout.write(
    `round ${n}: killed after ${moment}, ${held} documents in its hands; the last went live ${last / 1000} s after its time, all proved after ${seconds.toFixed(1)} s\n`,
  )
}

/** Lets go of the database for so long; the runners are to go on by themselves afterwards. */
type Outage = (work: () => Promise<void>) => Promise<void>

async function expectToOutlive(outage: Outage, at = url): Promise<void> {
  await Promise.all([start({}, at), start({}, at), start({}, at)])
  const { batch, instant } = await scheduled(48)
  const standing = () => standingOf(payload, batch)
  await eventually('at work', standing, (seen) => seen.done >= 8, MINUTE)
  await outage(async () => {
    const before = (await standing()).done
    expect(before).toBeLessThan(batch.size)
    await setTimeout(OUTAGE_MS)
    expect((await standing()).done).toBe(before)
  })
  const back = performance.now()
  await done(batch, 2 * MINUTE)
  process.stdout.write(
    `all done ${((performance.now() - back) / 1000).toFixed(1)} s after the database was back\n`,
  )
  await examine(batch, instant)
  await stopAll()
  expect((await verify(settingsOf(payload), payload)).differences).toEqual([])
}

describe(`a database that is away for ${OUTAGE_MS / 1000} s`, () => {
  const timeout = OUTAGE_MS + 6 * MINUTE

  it.runIf(isMongo)('loses nothing, and the runners go on by themselves', { timeout }, async () => {
    const { hostname, port } = new URL(url)
    const proxy = await startTcpProxy(hostname, Number(port))
    // Otherwise the driver would go to the address that the server says of itself, past the proxy.
    const at = new URL(url)
    at.port = String(proxy.port)
    at.searchParams.set('directConnection', 'true')
    try {
      await expectToOutlive(async (work) => {
        await proxy.cut()
        await work()
        await proxy.mend()
      }, at.toString())
    } finally {
      await proxy.stop()
    }
  })

  // In WAL mode a lock keeps out writers only; there is none that keeps out readers as well.
  it.runIf(!isMongo)('loses nothing, and the runners go on by themselves', { timeout }, async () => {
    const client = createClient({ timeout: 5_000, url })
    try {
      await expectToOutlive(async (work) => {
        const lock = await client.transaction('write')
        await work()
        await lock.rollback()
      })
    } finally {
      client.close()
    }
  })
})

/* On SQLite all processes have the clock of one machine: there is nothing to differ. */
describe.runIf(isMongo)('a runner whose clock is wrong', () => {
  it.each([
    ['an hour ahead', 60 * MINUTE],
    ['an hour behind', -60 * MINUTE],
  ])('by %s publishes at the time of the database', { timeout: 3 * MINUTE }, async (_, skewMs) => {
    await start({ skewMs })
    const { batch, instant } = await scheduled(6)
    const standing = () => standingOf(payload, batch)
    await eventually('begun', standing, (seen) => seen.done > 0, MINUTE)
    expect(Date.now()).toBeGreaterThanOrEqual(instant.getTime())
    await done(batch, MINUTE)
    expect(Date.now() - instant.getTime()).toBeLessThan(20_000)
    await eventually(
      'told',
      () => noticesOf(payload, batch),
      ({ length }) => length >= batch.size,
      10_000,
    )
    await examine(batch, instant)
    for (const { lateBy } of (await standing()).rows) expect(lateBy).toBeGreaterThanOrEqual(0)
    await stopAll()
  })
})
