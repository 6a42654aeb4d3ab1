import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { settingsOf } from '@plugins/editorial-workflow/payload/installed'
import { ATTEMPTS } from '@plugins/editorial-workflow/payload/schedules/outcome'
import { prove } from '@plugins/editorial-workflow/payload/schedules/prove'
import { PAGE, saveWork } from '@plugins/editorial-workflow/payload/schedules/rows'
import { approvedPost, inMinutes, rowsOf, runAt } from '../../helpers/schedules'
import { startWorkflowHost, type WorkflowHost } from '../../helpers/workflowHost'

let host: WorkflowHost
beforeAll(async () => {
  host = await startWorkflowHost()
})
afterAll(() => host.stop())

async function scheduled(instant: string): Promise<string> {
  const id = await approvedPost(host)
  const { status } = await host.act('editor', id, 'lv', 'schedulePublish', { when: { instant } })
  expect(status).toBe(200)
  return id
}
const rowOf = async (document: string) =>
  (await rowsOf(host.payload, 'editorial-schedules', { document: { equals: document } }))[0]
const eventsOf = async (id: string, type: string) =>
  rowsOf(host.payload, 'editorial-events', {
    and: [{ variant: { equals: `posts/${id}/lv` } }, { type: { equals: type } }],
  })

/** What another runner has in its hands, due before everything else. */
async function heldByOthers(amount: number, until: string): Promise<void> {
  const template = await rowOf(await scheduled(inMinutes(600)))
  const { id: _, ...row } = template
  for (let n = 0; n < amount; n += 1) {
    const own = { document: `held-${n}`, dueAt: inMinutes(1), key: `held-${n}`, slot: `held-${n}` }
    await host.payload.db.create({
      collection: 'editorial-schedules' as never,
      data: { ...row, ...own } as never,
    })
    await host.payload.db.create({
      collection: 'editorial-claims' as never,
      data: { key: `posts/held-${n}`, runner: 'another', until } as never,
    })
  }
}

describe('a runner', () => {
  it('puts what readers get on record once, however many look at it', async () => {
    const at = inMinutes(60)
    const id = await scheduled(at)
    const settings = { ...settingsOf(host.payload), publicUrl: () => null }
    const run = { now: new Date(at).getTime(), payload: host.payload, settings }
    await runAt(host.payload, at)
    const done = { ...(await rowOf(id)), dueAt: at }
    await prove(run, done)
    expect(await eventsOf(id, 'proved')).toHaveLength(1)
    expect(await rowOf(id)).toMatchObject({ dueAt: null, proof: { ok: true } })
  })

  it('does not bring back what has ended while it was at work', async () => {
    const at = inMinutes(60)
    const id = await scheduled(at)
    const before = await rowOf(id)
    await runAt(host.payload, at)
    await saveWork(host.payload, before, { dueAt: at, status: 'pending' })
    expect(await rowOf(id)).toMatchObject({ dueAt: null, status: 'done' })
  })

  it('gives up what has ended every runner that took it up', async () => {
    const at = inMinutes(60)
    const id = await scheduled(at)
    const { id: row } = await rowOf(id)
    const data = { attempts: ATTEMPTS, status: 'running' }
    await host.payload.db.updateOne({ collection: 'editorial-schedules' as never, data, id: row })
    expect(await runAt(host.payload, at)).toMatchObject({ done: 0 })
    expect(await rowOf(id)).toMatchObject({ attempts: ATTEMPTS, dueAt: null, status: 'failed' })
    expect(await eventsOf(id, 'scheduleFailed')).toHaveLength(1)
  })

  it('gets to what is due behind all that others have in their hands', async () => {
    const at = inMinutes(60)
    await heldByOthers(PAGE + 10, inMinutes(120))
    const id = await scheduled(at)
    expect(await runAt(host.payload, at)).toMatchObject({ done: 1 })
    expect(await rowOf(id)).toMatchObject({ status: 'done' })
  })
})
