import { Webhook } from 'standardwebhooks'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { settingsOf } from '@plugins/editorial-workflow/payload/installed'
import { pruneDeliveries } from '@plugins/editorial-workflow/payload/webhooks/prune'
import { claim } from '@plugins/editorial-workflow/payload/schedules/claims'
import { claimOf } from '@plugins/editorial-workflow/payload/webhooks/send'
import { inboxOf } from '../../helpers/notices'
import {
  deliveriesOf,
  putDown,
  sendAt,
  startReceiver,
  stateOf,
  subscribe,
  type Reply,
} from '../../helpers/webhooks'
import { startWorkflowHost, type Json, type WorkflowHost } from '../../helpers/workflowHost'

const SECOND = 1_000
const HOUR = 3_600 * SECOND
const DAY = 24 * HOUR

let host: WorkflowHost
let receiver: Awaited<ReturnType<typeof startReceiver>>
let webhook: string
let now: number

beforeAll(async () => {
  receiver = await startReceiver()
  host = await startWorkflowHost({ webhooks: { allowPrivateAddresses: true, timeoutMs: 500 } })
})
afterAll(async () => {
  await host.stop()
  await receiver.stop()
})
beforeEach(async () => {
  now = Date.now()
  receiver.received.length = 0
  receiver.reply(() => ({ status: 204 }))
  webhook = await subscribe(host, { url: receiver.url })
})
afterEach(() => host.rest('admin', 'DELETE', `/editorial-webhooks/${webhook}`))

const failWith = (reply: Partial<Reply>): void => receiver.reply(() => ({ status: 500, ...reply }))
const numbers = (): number[] => receiver.received.map(({ body }) => JSON.parse(body).data.number)
const statuses = async (): Promise<string[]> =>
  (await deliveriesOf(host, webhook)).map(({ status }) => status)
const isOn = async (): Promise<Json> =>
  (await host.rest('admin', 'GET', `/editorial-webhooks/${webhook}`)).body.enabled

describe('a delivery', () => {
  it('is signed as Standard Webhooks has it, and holds ids and nothing else', async () => {
    await putDown(host, webhook, 'a')
    expect(await sendAt(host)).toBe(1)
    const [{ body, headers }] = receiver.received as [(typeof receiver.received)[0]]
    const { secret } = (await host.rest('admin', 'GET', `/editorial/webhooks/${webhook}/secret`)).body
    const message = new Webhook(secret).verify(body, headers as Record<string, string>) as Json
    expect(message).toEqual({
      type: 'editorial.published',
      timestamp: expect.stringMatching(/Z$/),
      data: { collection: 'posts', event: 'published', id: 'a', locale: 'lv', number: 1, seq: 1 },
    })
    expect([headers['content-type'], headers['webhook-id']]).toEqual([
      'application/json',
      expect.stringMatching(/^msg_[0-9a-f]{32}$/),
    ])
    expect(body + JSON.stringify(headers)).not.toContain(secret.slice(6))
    const [{ status, tries }] = (await deliveriesOf(host, webhook)) as [Json]
    expect([status, tries]).toEqual([
      'sent',
      [expect.objectContaining({ answer: '', error: null, status: 204 })],
    ])
  })

  it('is numbered for its subscription, without gaps, also by many at once', async () => {
    await Promise.all(Array.from({ length: 8 }, (_, n) => putDown(host, webhook, `n${n}`)))
    expect(await putDown(host, webhook, 'n3')).toBe(false)
    const rows = await deliveriesOf(host, webhook)
    expect(rows.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
    await sendAt(host)
    expect(numbers()).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })

  it('is tried again later and later, under the same id, and accepted in the end', async () => {
    failWith({ body: 'Broken', status: 503 })
    await putDown(host, webhook, 'a')
    for (const wait of [0, 5, 30]) {
      now += wait * SECOND
      await sendAt(host, now - 1_000)
      const before = receiver.received.length
      await sendAt(host, now + 1_000)
      expect(receiver.received.length - before).toBeLessThanOrEqual(1)
      now += 1_000
    }
    expect(receiver.received).toHaveLength(3)
    receiver.reply(() => ({ status: 200 }))
    await sendAt(host, now + 121 * SECOND)
    const [{ attempts, status, tries }] = (await deliveriesOf(host, webhook)) as [Json]
    expect([status, attempts]).toEqual(['sent', 4])
    expect(tries.map((each: Json) => [each.status, each.answer])).toEqual([
      [503, 'Broken'],
      [503, 'Broken'],
      [503, 'Broken'],
      [200, ''],
    ])
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(4)
  })

  it('is not tried again before the receiver has asked for it, and the log has nothing of that', async () => {
    failWith({ headers: { 'retry-after': '60' }, status: 429 })
    await putDown(host, webhook, 'a')
    for (const after of [0, 10, 59]) await sendAt(host, now + after * SECOND)
    expect(numbers()).toEqual([1])
    receiver.reply(() => ({ status: 204 }))
    await sendAt(host, now + 73 * SECOND)
    expect(numbers()).toEqual([1, 1])
    const [{ status, tries }] = (await deliveriesOf(host, webhook)) as [Json]
    expect(status).toBe('sent')
    for (const each of tries)
      expect(Object.keys(each).sort()).toEqual(['answer', 'at', 'error', 'ms', 'status'])
  })

  it('holds up those behind it, but not for ever', async () => {
    receiver.reply(({ body }) => ({ status: body.includes('"number":1,') ? 500 : 204 }))
    await putDown(host, webhook, 'bad')
    await putDown(host, webhook, 'good')
    await sendAt(host, now)
    await sendAt(host, now + SECOND)
    expect(numbers()).toEqual([1])
    for (const after of [6, 40, 170]) await sendAt(host, now + after * SECOND)
    expect(numbers()).toEqual([1, 1, 1, 1])
    await sendAt(host, now + 171 * SECOND)
    expect(numbers()).toEqual([1, 1, 1, 1, 2])
    expect(await statuses()).toEqual(['pending', 'sent'])
  })

  it('is sent once by two runners at once', async () => {
    for (const key of ['a', 'b', 'c']) await putDown(host, webhook, key)
    const done = await Promise.all(
      ['one', 'two', 'three'].map((runner) => sendAt(host, now + SECOND, runner)),
    )
    expect(done.reduce((sum, each) => sum + each)).toBe(3)
    expect(numbers()).toEqual([1, 2, 3])
  })

  it('is sent again where a process dies after the answer: at least once', async () => {
    await putDown(host, webhook, 'a')
    const { db } = host.payload
    const updateOne = db.updateOne.bind(db)
    db.updateOne = ((args: Json) =>
      args.collection === 'editorial-webhook-deliveries'
        ? Promise.reject(new Error('The process dies here.'))
        : updateOne(args)) as never
    try {
      await expect(sendAt(host, now + SECOND)).rejects.toThrow('dies')
    } finally {
      db.updateOne = updateOne
    }
    await sendAt(host, now + 2 * SECOND)
    expect(receiver.received).toHaveLength(2)
    const [first, second] = receiver.received
    expect(second?.headers['webhook-id']).toBe(first?.headers['webhook-id'])
    expect(await statuses()).toEqual(['sent'])
  })

  it('is taken over from a runner that has died', async () => {
    await putDown(host, webhook, 'a')
    await claim(host.payload, claimOf(webhook), { leaseMs: 60 * SECOND, now: () => now, runner: 'dead' })
    expect(await sendAt(host, now + 59 * SECOND)).toBe(0)
    expect(await sendAt(host, now + 61 * SECOND)).toBe(1)
    expect(numbers()).toEqual([1])
  })

  it('goes with its subscription, also where it comes after it', async () => {
    await host.rest('admin', 'DELETE', `/editorial-webhooks/${webhook}`)
    await putDown(host, webhook, 'a')
    expect([await sendAt(host), await deliveriesOf(host, webhook)]).toEqual([0, []])
  })

  it('does not wait for the slow receivers of others', async () => {
    receiver.reply(({ url }) => ({ never: url === '/slow', status: 204 }))
    const slow = await subscribe(host, { url: receiver.url.replace('/hook', '/slow') })
    await putDown(host, slow, 'a')
    await putDown(host, webhook, 'b')
    await putDown(host, webhook, 'c')
    expect(await sendAt(host)).toBe(2)
    const [{ tries }] = (await deliveriesOf(host, slow)) as [Json]
    expect(tries[0].error).toBe('timeout')
    await host.rest('admin', 'DELETE', `/editorial-webhooks/${slow}`)
  })

  it('follows no redirect', async () => {
    const other = await startReceiver()
    failWith({ headers: { Location: other.url }, status: 307 })
    await putDown(host, webhook, 'a')
    await sendAt(host)
    await other.stop()
    expect(other.received).toEqual([])
    const [{ status, tries }] = (await deliveriesOf(host, webhook)) as [Json]
    expect([status, tries[0].error, tries[0].status]).toEqual(['pending', 'redirect', 307])
  })

  it('waits for no receiver that takes too long, and reads no endless answer', async () => {
    failWith({ never: true })
    await putDown(host, webhook, 'slow')
    await sendAt(host)
    receiver.reply(() => ({ body: 'ā\u0000'.repeat(100_000), status: 200 }))
    await sendAt(host, now + 7 * SECOND)
    const [{ tries }] = (await deliveriesOf(host, webhook)) as [Json]
    expect([tries[0].error, tries[0].status, tries[1].status]).toEqual(['timeout', null, 200])
    expect(Buffer.byteLength(tries[1].answer)).toBeLessThan(3_000)
    expect(tries[1].answer).not.toContain('\u0000')
  })

  it('is not sent while its subscription is off, and not made up for', async () => {
    await putDown(host, webhook, 'a')
    await host.rest('admin', 'PATCH', `/editorial-webhooks/${webhook}`, { enabled: false })
    await sendAt(host)
    await host.rest('admin', 'PATCH', `/editorial-webhooks/${webhook}`, { enabled: true })
    await sendAt(host, now + DAY)
    expect([receiver.received, await statuses()]).toEqual([[], ['skipped']])
  })
})

describe('a subscription', () => {
  it('ends with 410, and its administrators are told', async () => {
    failWith({ status: 410 })
    await putDown(host, webhook, 'a')
    await putDown(host, webhook, 'b')
    await sendAt(host)
    expect([numbers(), await statuses()]).toEqual([[1], ['failed', 'skipped']])
    const { body } = await host.rest('admin', 'GET', `/editorial-webhooks/${webhook}`)
    expect([body.enabled, body.events, body.url]).toEqual([false, ['published'], receiver.url])
    expect((await stateOf(host, webhook)).stopped).toBe('gone')
    const own = ({ rows }: Json): Json[] => rows.filter(({ document }: Json) => document === webhook)
    expect(own(await inboxOf(host, 'admin'))).toMatchObject([
      {
        kind: 'webhookGone',
        path: `/collections/editorial-webhooks/${webhook}`,
        sentence: 'The webhook “Frontend” was switched off: its receiver is gone for good',
      },
    ])
    expect(own(await inboxOf(host, 'editor'))).toEqual([])
  })

  it('gives a message up after 24 hours, tells of it once, and is switched off after five days', async () => {
    failWith({ status: 500 })
    const kinds = async (): Promise<string[]> =>
      (await inboxOf(host, 'admin')).rows
        .filter(({ document }: Json) => document === webhook)
        .map(({ kind }: Json) => kind)
        .reverse()
    await putDown(host, webhook, 'a')
    for (let hours = 0; hours <= 25; hours += 1) await sendAt(host, now + hours * HOUR)
    expect([await statuses(), await kinds(), await isOn()]).toEqual([['failed'], ['webhookFailing'], true])
    await putDown(host, webhook, 'b')
    for (let hours = 26; hours <= 51; hours += 1) await sendAt(host, now + hours * HOUR)
    expect([await statuses(), await kinds()]).toEqual([['failed', 'failed'], ['webhookFailing']])
    await putDown(host, webhook, 'c')
    await putDown(host, webhook, 'd')
    await sendAt(host, now + 5 * DAY)
    expect(await isOn()).toBe(false)
    expect((await stateOf(host, webhook)).stopped).toBe('failing')
    expect(await kinds()).toEqual(['webhookFailing', 'webhookOff'])
    expect(await statuses()).toEqual(['failed', 'failed', 'skipped', 'skipped'])
    await host.rest('admin', 'PATCH', `/editorial-webhooks/${webhook}`, { enabled: true })
    expect(await stateOf(host, webhook)).toMatchObject({ failingSince: null, stopped: null, warnedAt: null })
  })

  it('is forgiven with the first message that is accepted', async () => {
    failWith({ status: 500 })
    await putDown(host, webhook, 'a')
    await sendAt(host, now)
    expect((await stateOf(host, webhook)).failingSince).toBeTruthy()
    receiver.reply(() => ({ status: 200 }))
    await sendAt(host, now + HOUR)
    expect((await stateOf(host, webhook)).failingSince).toBeNull()
  })
})

it('the log loses what is old, but nothing that waits, and counts on', async () => {
  for (const key of ['a', 'b', 'c']) await putDown(host, webhook, key)
  await sendAt(host)
  const settings = settingsOf(host.payload)
  await pruneDeliveries(settings, host.payload, now + 29 * DAY)
  expect(await statuses()).toHaveLength(3)
  await pruneDeliveries(settings, host.payload, now + 31 * DAY)
  expect((await deliveriesOf(host, webhook)).map(({ number }) => number)).toEqual([3])
  await putDown(host, webhook, 'd')
  await putDown(host, webhook, 'e')
  await pruneDeliveries(settings, host.payload, now + 62 * DAY)
  expect((await deliveriesOf(host, webhook)).map(({ number }) => number)).toEqual([4, 5])
})
