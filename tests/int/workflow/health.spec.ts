import { setImmediate } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { startWorker } from '@plugins/editorial-workflow/payload/schedules/worker'
import { change, inDays, SCHEDULES, scheduled } from '../../helpers/scheduled'
import { startWorkflowHost, type Answer, type Json, type WorkflowHost } from '../../helpers/workflowHost'

const WORKERS = 'editorial-workers' as never
const SECOND_MS = 1_000

let host: WorkflowHost

beforeAll(async () => {
  host = await startWorkflowHost()
})
afterAll(() => host.stop())
beforeEach(async () => {
  await host.payload.db.deleteMany({ collection: SCHEDULES, where: {} })
  await host.payload.db.deleteMany({ collection: WORKERS, where: {} })
})

const ago = (seconds: number): string => new Date(Date.now() - seconds * SECOND_MS).toISOString()
const seen = (name: string, seconds: number): Promise<unknown> =>
  host.payload.db.create({
    collection: WORKERS,
    data: { name, seenAt: ago(seconds), startedAt: ago(86_400) } as never,
    returning: false,
  })
const ready = (): Promise<Answer> => host.rest(null, 'GET', '/ready')

/** What a monitor is told; nothing beside it. */
async function told(): Promise<{ checks: Json; status: number }> {
  const { body, headers, status } = await ready()
  expect(headers.get('cache-control')).toBe('no-store')
  expect(Object.keys(body).sort()).toEqual(['checks', 'status'])
  expect(body.status).toBe(status === 200 ? 'ready' : 'notReady')
  return { checks: body.checks, status }
}

describe('health', () => {
  it('is told to anybody, without the database', async () => {
    const { db } = host.payload
    const asked = vi.spyOn(db, 'find')
    const one = vi.spyOn(db, 'findOne')
    const { body, headers, status } = await host.rest(null, 'GET', '/health')
    expect([status, body, headers.get('cache-control')]).toEqual([200, { status: 'ok' }, 'no-store'])
    expect([asked.mock.calls, one.mock.calls]).toEqual([[], []])
    vi.restoreAllMocks()
  })
})

describe('ready', () => {
  it('is a project with a runner, to anybody', async () => {
    await seen('a', 500)
    await seen('b', 10)
    const { checks, status } = await told()
    expect([status, checks]).toEqual([
      200,
      {
        database: { ok: true },
        schedules: { alerts: 0, ok: true, oldestOverdueSeconds: null },
        worker: { ok: true, seenSecondsAgo: expect.any(Number) },
      },
    ])
    expect(checks.worker.seenSecondsAgo).toBeGreaterThanOrEqual(10)
    expect(checks.worker.seenSecondsAgo).toBeLessThan(60)
  })

  it('is one while a runner is at work', async () => {
    const worker = startWorker(host.payload)
    await vi.waitFor(async () => expect((await told()).status).toBe(200), { timeout: 10_000 })
    await worker.stop()
    expect((await told()).status).toBe(503)
  })

  it('is none without a runner, or with one that was not heard of for 150 seconds', async () => {
    expect(await told()).toMatchObject({
      checks: {
        database: { ok: true },
        schedules: { ok: true },
        worker: { ok: false, seenSecondsAgo: null },
      },
      status: 503,
    })
    await seen('a', 160)
    expect(await told()).toMatchObject({ checks: { worker: { ok: false } }, status: 503 })
    await seen('b', 100)
    expect(await told()).toMatchObject({ checks: { worker: { ok: true } }, status: 200 })
    // Of a node whose clock is ahead.
    await seen('c', -30)
    expect(await told()).toMatchObject({ checks: { worker: { ok: true, seenSecondsAgo: 0 } }, status: 200 })
  })

  it.each<[string, number, boolean]>([
    ['pending', 200, true],
    ['running', 200, true],
    ['pending', 400, false],
    ['running', 400, false],
  ])('is told of what is overdue: %s for %i seconds', async (status, seconds, ok) => {
    await seen('a', 0)
    const [id, other] = [await scheduled(host), await scheduled(host)]
    await change(host, other, { instant: ago(100) })
    await change(host, id, { instant: ago(seconds), status })
    const { checks, status: answered } = await told()
    expect([answered, checks.schedules.ok]).toEqual([ok ? 200 : 503, ok])
    expect(Math.abs(checks.schedules.oldestOverdueSeconds - seconds)).toBeLessThan(60)
  })

  it('counts what went wrong within a day, which makes it no less ready', async () => {
    await seen('a', 0)
    const proof = (ok: boolean) => ({ at: ago(5), etag: null, ok, status: ok ? 200 : 404 })
    const rows: Json[] = [
      { finishedAt: ago(10), status: 'failed' },
      { finishedAt: ago(10), status: 'missed' },
      { finishedAt: ago(10), proof: proof(false), status: 'done' },
      // And these are none of it.
      { finishedAt: ago(10), proof: proof(true), status: 'done' },
      { finishedAt: ago(10), status: 'done' },
      { finishedAt: ago(10), status: 'cancelled' },
      { finishedAt: inDays(-1.01), status: 'failed' },
      { finishedAt: inDays(-1.01), proof: proof(false), status: 'done' },
    ]
    for (const row of rows) await change(host, await scheduled(host), { instant: ago(3_600), ...row })
    expect(await told()).toMatchObject({
      checks: { schedules: { alerts: 3, ok: true, oldestOverdueSeconds: null } },
      status: 200,
    })
  })

  it('tells nothing of what there is', async () => {
    const id = await scheduled(host, { title: 'Noslēpums' })
    await change(host, id, { error: 'Noslēpums', finishedAt: ago(1), instant: ago(900), status: 'failed' })
    const { body } = await ready()
    expect(JSON.stringify(body)).not.toMatch(new RegExp(`Noslēpums|posts|${id}`))
  })
})

describe('a database that', () => {
  const down = {
    database: { ok: false },
    schedules: { alerts: null, ok: false, oldestOverdueSeconds: null },
    worker: { ok: false, seenSecondsAgo: null },
  }
  afterEach(() => {
    vi.restoreAllMocks()
    vi.useRealTimers()
  })

  it('is away, is 503 and in the log, and ready again when it is back', async () => {
    await seen('a', 0)
    const logged = vi.spyOn(host.payload.logger, 'error')
    const db = host.payload.db as Json
    const isMongo = db.name === 'mongoose'
    await (isMongo ? db.connection.close() : db.client.close())
    const { checks, status } = await told()
    await (isMongo ? db.connection.openUri(db.url) : db.client.reconnect())
    expect([status, checks]).toEqual([503, down])
    expect(logged.mock.calls).toEqual([[expect.objectContaining({ err: expect.any(Error) })]])
    expect((await told()).status).toBe(200)
  })

  it('does not answer, is 503 after two seconds, and ready again when it does', async () => {
    await seen('a', 0)
    vi.spyOn(host.payload.logger, 'error')
    const hung = vi.spyOn(host.payload.db, 'find').mockImplementation(() => new Promise(() => undefined))
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const answers = Promise.all([told(), told(), told()])
    while (vi.getTimerCount() < 3) await setImmediate()
    await vi.advanceTimersByTimeAsync(1_999)
    // Those who ask at one moment ask it once.
    expect([hung.mock.calls.length, vi.getTimerCount()]).toEqual([1, 3])
    await vi.advanceTimersByTimeAsync(1)
    for (const { checks, status } of await answers) expect([status, checks]).toEqual([503, down])
    expect(vi.getTimerCount()).toBe(0)
    vi.restoreAllMocks()
    vi.useRealTimers()
    expect((await told()).status).toBe(200)
  })
})
