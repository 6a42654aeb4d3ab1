import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { approvedPost, inMinutes, rowsOf, scheduleNotices, runAt } from '../../helpers/schedules'
import { startWorkflowHost, type Json, type WorkflowHost } from '../../helpers/workflowHost'

/** A frontend, as it stands between the API and its readers: it answers what a test tells it to. */
let answer: { etag?: string; status: number }
let asked: string[] = []
let frontend: Server
let host: WorkflowHost

beforeAll(async () => {
  frontend = createServer((req, res) => {
    asked.push(String(req.url))
    res.writeHead(answer.status, answer.etag ? { ETag: answer.etag } : {})
    res.end('{}')
  })
  await new Promise<void>((resolve) => frontend.listen(0, '127.0.0.1', resolve))
  const { port } = frontend.address() as AddressInfo
  host = await startWorkflowHost({
    publicUrl: ({ collection, id, locale }) =>
      locale === 'en' ? 'http://127.0.0.1:1/' : `http://127.0.0.1:${port}/${locale}/${collection}/${id}`,
  })
})
afterAll(async () => {
  await host.stop()
  await new Promise((resolve) => frontend.close(resolve))
})

/** Publishes by a schedule, with as many looks as a runner takes. */
async function publishAt(locale = 'lv'): Promise<{ events: Json[]; id: string; notices: Json[]; row: Json }> {
  asked = []
  const id = await approvedPost(host, { sourceLocale: locale }, locale)
  const at = inMinutes(60)
  const made = await host.act('editor', id, locale, 'schedulePublish', { when: { instant: at } })
  expect(made.status).toBe(200)
  for (let second = 0; second < 20; second += 1)
    await runAt(host.payload, new Date(Date.parse(at) + second * 1_000))
  const [row] = await rowsOf(host.payload, 'editorial-schedules', { document: { equals: id } })
  const { body } = await host.rest('editor', 'GET', `/posts/${id}/workflow/history?locale=${locale}`)
  return {
    events: body.events,
    id,
    notices: await scheduleNotices(host.payload, { document: { equals: id } }),
    row,
  }
}

describe('the proof of a publication', () => {
  it('is what the frontend answers, with its ETag', async () => {
    answer = { etag: '"abc"', status: 200 }
    const { events, id, notices, row } = await publishAt()
    expect(asked).toEqual([`/lv/posts/${id}`])
    expect(row.proof).toMatchObject({ etag: '"abc"', ok: true, status: 200 })
    expect(events[0]).toMatchObject({
      etag: '"abc"',
      ok: true,
      status: 200,
      target: 'publish',
      type: 'proved',
    })
    expect(notices.map(({ kind }) => kind)).toEqual(['done'])
  })

  it.each([404, 503])('is looked for four times, and told where it is not there: %i', async (status) => {
    answer = { etag: '"error"', status }
    const { events, notices, row } = await publishAt()
    expect(asked).toHaveLength(4)
    expect(row).toMatchObject({ dueAt: null, proof: { etag: null, ok: false, status }, status: 'done' })
    expect(events[0]).toMatchObject({ ok: false, status, type: 'proved' })
    const told = notices.filter(({ kind }) => kind === 'unproved').map(({ recipient }) => recipient)
    expect(told.sort()).toEqual([host.ids.admin, host.ids.editor, host.ids.editor2].sort())
    const { body } = await host.rest(null, 'GET', '/ready')
    expect(body.checks.schedules.alerts).toBeGreaterThan(0)
  })

  it('is not there where nobody answers', async () => {
    const { row } = await publishAt('en')
    expect(row).toMatchObject({ dueAt: null, proof: { etag: null, ok: false, status: 0 }, status: 'done' })
  })

  it('waits for a frontend that is a moment behind', async () => {
    answer = { status: 404 }
    const id = await approvedPost(host)
    const at = inMinutes(60)
    await host.act('editor', id, 'lv', 'schedulePublish', { when: { instant: at } })
    await runAt(host.payload, at)
    answer = { status: 200 }
    await runAt(host.payload, new Date(Date.parse(at) + 5_000))
    const [row] = await rowsOf(host.payload, 'editorial-schedules', { document: { equals: id } })
    // An answer without an ETag gets one made of what it says.
    expect(row.proof).toMatchObject({ etag: expect.stringMatching(/^"\w{64}"$/), ok: true })
  })
})
