import { randomInt } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { settingsOf } from '@plugins/editorial-workflow/payload/installed'
import { verify } from '@plugins/editorial-workflow/payload/maintenance'
import {
  approvedBatch,
  expectNothingLeft,
  expectNotices,
  expectOnce,
  publishBatch,
  scheduleBatch,
  standingOf,
  versionsMade,
  without,
  type Staff,
} from '../../helpers/scheduledBatch'
import { rowsOf } from '../../helpers/schedules'
import {
  buildWorkerProgram,
  databaseUrlOf,
  eventually,
  startWorkerProcess,
  type ProcessOptions,
  type Program,
  type WorkerProcess,
} from '../../helpers/workerProcess'
import { startWorkflowHost, type WorkflowHost } from '../../helpers/workflowHost'

/** tests/crash/workers.spec.ts does the same with more of everything. */
const SCHEDULES = 30
const OPTIONS = { leaseMs: 1_500, pollMs: 300 }

let host: WorkflowHost
let program: Program
let staff: Staff
let workers: WorkerProcess[] = []
beforeAll(async () => {
  host = await startWorkflowHost()
  program = await buildWorkerProgram()
  staff = { author: host.ids.author, editor: host.ids.editor }
})
afterEach(async () => {
  await Promise.all(workers.map((worker) => worker.kill()))
  workers = []
})
afterAll(async () => {
  program.remove()
  await host.stop()
})

async function start(options: ProcessOptions = OPTIONS): Promise<WorkerProcess> {
  const worker = await startWorkerProcess(program, databaseUrlOf(host.payload), options)
  workers.push(worker)
  return worker
}

/** A process that dies while it tells people holds what it was telling for a minute: here it is over at once. */
async function endLeasesOfOutbox(): Promise<void> {
  const dueAt = new Date(0).toISOString()
  for (const { id } of await rowsOf(host.payload, 'editorial-outbox'))
    await host.payload.db.updateOne({ collection: 'editorial-outbox' as never, data: { dueAt }, id })
}

const allTold = () =>
  eventually(
    'told',
    () => rowsOf(host.payload, 'editorial-outbox'),
    ({ length }) => length === 0,
    15_000,
  )
const publishers = (): string[] => [host.ids.admin, host.ids.editor, host.ids.editor2]

describe('runners in processes of their own', () => {
  it('carry out each schedule exactly once, also when one is killed', { timeout: 150_000 }, async () => {
    const { payload } = host
    const byHand = await approvedBatch(payload, staff, 4)
    await publishBatch(payload, staff, byHand)
    const batch = await approvedBatch(payload, staff, SCHEDULES)
    const [first] = await Promise.all([start(), start(), start()])
    const instant = new Date(Date.now() + 3_000)
    await scheduleBatch(payload, staff, batch, instant)
    const moment = randomInt(1, SCHEDULES / 2)
    const standing = () => standingOf(payload, batch)
    await eventually('at work', standing, ({ done }) => done >= moment, 20_000)
    await first.kill()
    const held = await rowsOf(payload, 'editorial-claims', { runner: { equals: first.name } })
    const others = without(batch, held)
    const rest = () => standingOf(payload, others)
    await eventually('done by the others', rest, ({ proved }) => proved === others.size, 15_000)
    // MongoDB keeps what the dead one was writing locked for a minute.
    await eventually('done', standing, ({ proved }) => proved === SCHEDULES, 80_000)
    await endLeasesOfOutbox()
    await allTold()
    const alive = workers.filter((worker) => worker !== first)
    await Promise.all(alive.map(async (worker) => expect(await worker.stop()).toBe(0)))
    await expectOnce(payload, batch, instant)
    // What the dead one had locked may have come late.
    await expectNotices(payload, batch, staff.editor, publishers())
    await expectNothingLeft(payload, [first.name])
    expect(await versionsMade(payload, batch)).toEqual(await versionsMade(payload, byHand))
    expect((await verify(settingsOf(payload), payload)).differences).toEqual([])
  })

  it('carry out late what was due while none was there, and say so', async () => {
    const { payload } = host
    const batch = await approvedBatch(payload, staff, 3)
    const hour = 3_600_000
    const instant = new Date(Date.now() - hour)
    await scheduleBatch(payload, staff, batch, instant, new Date(instant.getTime() - hour))
    const worker = await start()
    await eventually(
      'proved',
      () => standingOf(payload, batch),
      ({ proved }) => proved === batch.size,
      10_000,
    )
    await allTold()
    expect(await worker.stop()).toBe(0)
    await expectOnce(payload, batch, instant)
    const { rows } = await standingOf(payload, batch)
    for (const { key, lateBy } of rows) {
      expect(lateBy).toBeGreaterThanOrEqual(hour)
      expect(lateBy).toBeLessThan(hour + 60_000)
      expect(worker.log.filter((line) => line.includes(`${key} is late`))).toHaveLength(1)
    }
    await expectNotices(payload, batch, staff.editor, publishers())
  })
})
