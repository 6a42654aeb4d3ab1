/**
 * What schedules cost and how punctual they are, with one runner: 1,000 that are due at one instant, the idle runner, and schedules that are
 * made a few seconds before their time. Ends with 1 when a target is missed. `npm run bench:schedule`; BENCH_SCHEDULES sets another number,
 * MONGODB_URL another database than SQLite.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { createLocalReq, getPayload, type PayloadRequest } from 'payload'
import type { Action, When } from '@plugins/editorial-workflow/core'
import { settingsOf } from '@plugins/editorial-workflow/payload/installed'
import { perform } from '@plugins/editorial-workflow/payload/operations'
import { startWorker } from '@plugins/editorial-workflow/payload/schedules/worker'
import { loadVariant } from '@plugins/editorial-workflow/payload/store'
import { hostConfig } from '../helpers/workflowHostConfig'

const SCHEDULES = Number(process.env.BENCH_SCHEDULES ?? 1_000)
const ALL_LIVE_S = 60
const LATE_S = 6
const IDLE_S = Number(process.env.BENCH_IDLE_S ?? 60)
const QUERIES_PER_S = 1 / 5
const PUNCTUAL = 20

const folder = mkdtempSync(path.join(tmpdir(), 'tilts-bench-'))
const mongo = process.env.MONGODB_URL
const url = mongo
  ? Object.assign(new URL(mongo), { pathname: `/bench_schedule_${process.pid}` }).toString()
  : `file:${path.join(folder, 'schedule.db')}`
const payload = await getPayload({ config: hostConfig(url) })
const settings = settingsOf(payload)

const author = { collection: 'users', id: 'author', roles: ['author'] }
const editor = { collection: 'users', id: 'editor', roles: ['editor'] }
const as = (user: object): Promise<PayloadRequest> =>
  createLocalReq({ locale: 'lv', user: user as never }, payload)

async function act(document: string, action: Action, user: object, when?: When): Promise<void> {
  const req = await as(user)
  const address = { collection: 'posts', document, locale: 'lv' }
  const variant = (await loadVariant(req, address))?.variant
  const version = action === 'approve' ? variant?.submitted?.version : undefined
  await perform(settings, {
    address,
    command: { action, revision: variant?.revision ?? 0, version, when },
    req,
  })
}

async function approvedPost(n: number): Promise<string> {
  const made: object = await payload.create({
    collection: 'posts' as never,
    data: {
      code: `A${n}`,
      layout: [{ blockType: 'quote', text: `Citāts ${n}`, year: 2024 }],
      steps: [{ amount: 1, label: `Pirmais ${n}` }],
      title: `Virsraksts ${n}`,
    } as never,
    draft: true,
    locale: 'lv' as never,
    overrideAccess: true,
    req: await as(author),
  })
  const id = 'id' in made ? String(made.id) : ''
  await act(id, 'submit', author)
  await act(id, 'approve', editor)
  return id
}

const schedule = (id: string, at: number): Promise<void> =>
  act(id, 'schedulePublish', editor, { instant: new Date(at).toISOString(), zone: 'Europe/Riga' })

async function rows(where: object): Promise<{ lateBy: number; proof: unknown }[]> {
  const { docs } = await payload.db.find<{ lateBy: number; proof: unknown }>({
    collection: 'editorial-schedules' as never,
    limit: 0,
    pagination: false,
    where: where as never,
  })
  return docs
}

/** Waits until so many are done, or until it has taken too long. */
async function allDone(
  wanted: number,
  where: object,
  patience: number,
): Promise<Awaited<ReturnType<typeof rows>>> {
  for (const end = performance.now() + patience; ; await setTimeout(250)) {
    const done = await rows(where)
    if (done.length >= wanted || performance.now() > end) return done
  }
}

let missed = 0
function tell(what: string, value: number, unit: string, most: number): void {
  if (!(value <= most)) missed += 1
  console.log(`${what}: ${value.toFixed(2)} ${unit} (at most ${most.toFixed(2)})`)
}

console.log(`Making ${SCHEDULES} approved documents on ${payload.db.name}.`)
const ids: string[] = []
const before = performance.now()
for (let n = 0; n < SCHEDULES; n += 1) ids.push(await approvedPost(n))
console.log(`That took ${((performance.now() - before) / 1_000).toFixed(0)} s.`)

// Far enough ahead to make them all.
const instant = Date.now() + 30_000 + SCHEDULES * 60
for (const id of ids) await schedule(id, instant)
const ahead = instant - Date.now()
if (ahead < 0) throw new Error('They were due before they were made.')
await setTimeout(Math.max(0, ahead - 2_000))
const worker = startWorker(payload)
const published = await allDone(SCHEDULES, { status: { equals: 'done' } }, 300_000)
const late = published.map(({ lateBy }) => lateBy / 1_000)
console.log(`${published.length} of ${SCHEDULES} are live.`)
if (published.length < SCHEDULES) missed += 1
// `lateBy` is the time at which its document was taken up; the last one ends a moment later, with the list of those that are done.
const lastLive = (Date.now() - instant) / 1_000
tell(`${SCHEDULES} due at one instant: the last is live after`, lastLive, 's', ALL_LIVE_S)
console.log(`Of these, the first was begun after ${Math.min(...late).toFixed(2)} s.`)
const proved = { and: [{ status: { equals: 'done' } }, { proof: { exists: true } }] }
const proofs = await allDone(SCHEDULES, proved, 300_000)
console.log(`${proofs.length} are proved to readers after ${((Date.now() - instant) / 1_000).toFixed(1)} s.`)

// The notices follow.
await allDone(0, {}, 0)
const outboxIsEmpty = async (): Promise<boolean> =>
  (await payload.db.count({ collection: 'editorial-outbox' as never })).totalDocs === 0
for (let n = 0; n < 1_200 && !(await outboxIsEmpty()); n += 1) await setTimeout(250)
console.log(`The notices are written after ${((Date.now() - instant) / 1_000).toFixed(1)} s.`)

// What an idle runner asks.
const asked = new Map<string, number>()
const db = payload.db as unknown as Record<string, unknown>
for (const name of ['count', 'create', 'deleteMany', 'find', 'findOne', 'updateMany', 'updateOne']) {
  const own = db[name] as (...args: unknown[]) => unknown
  db[name] = (...args: unknown[]) => {
    asked.set(name, (asked.get(name) ?? 0) + 1)
    return own.apply(db, args)
  }
}
await setTimeout(IDLE_S * 1_000)
const counted = [...asked].map(([name, times]) => `${name} ${times}`).join(', ')
console.log(`Idle for ${IDLE_S} s: ${counted}.`)
const looks = asked.get('find') ?? 0
// One more fits in where the time begins with one.
tell('Looks of an idle runner', (looks - 1) / IDLE_S, 'per s', QUERIES_PER_S)

// Made while the runner waits: some before its next look, some after.
const soon: string[] = []
for (let n = 0; n < PUNCTUAL; n += 1) soon.push(await approvedPost(SCHEDULES + n))
for (const [n, id] of soon.entries()) {
  await setTimeout(311)
  await schedule(id, Date.now() + 200 + n * 300)
}
const done = await allDone(
  PUNCTUAL,
  { and: [{ status: { equals: 'done' } }, { document: { in: soon } }] },
  60_000,
)
if (done.length < PUNCTUAL) missed += 1
tell(
  `${done.length} made a moment before: the latest went live after`,
  Math.max(...done.map((row) => row.lateBy)) / 1_000,
  's',
  LATE_S,
)

await worker.stop()
if (mongo)
  await (
    payload.db as unknown as { connection: { dropDatabase: () => Promise<void> } }
  ).connection.dropDatabase()
await payload.destroy()
rmSync(folder, { force: true, recursive: true })
process.exit(missed === 0 ? 0 : 1)
