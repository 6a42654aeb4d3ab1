import { Webhook } from 'standardwebhooks'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { claim, release } from '@plugins/editorial-workflow/payload/schedules/claims'
import { claimOf } from '@plugins/editorial-workflow/payload/webhooks/send'
import { expectTold } from '../../helpers/schedules'
import { go, makeTranslated, save, TO_READERS } from '../../helpers/translated'
import { deliveriesOf, putDown, sendAt, startReceiver, stateOf, subscribe } from '../../helpers/webhooks'
import {
  startWorkflowHost,
  type Answer,
  type Json,
  type Person,
  type WorkflowHost,
} from '../../helpers/workflowHost'

let host: WorkflowHost
let receiver: Awaited<ReturnType<typeof startReceiver>>
let webhooks: string[] = []

beforeAll(async () => {
  receiver = await startReceiver()
  host = await startWorkflowHost({ webhooks: { allowPrivateAddresses: true } })
})
afterAll(async () => {
  await host.stop()
  await receiver.stop()
})
beforeEach(() => {
  receiver.received.length = 0
  receiver.reply(() => ({ status: 204 }))
})
afterEach(async () => {
  for (const id of webhooks) await host.rest('admin', 'DELETE', `/editorial-webhooks/${id}`)
  webhooks = []
})

async function add(data: object = {}): Promise<string> {
  const id = await subscribe(host, { url: receiver.url, ...data })
  webhooks.push(id)
  return id
}
const eventsOf = async (webhook: string): Promise<string[]> =>
  (await deliveriesOf(host, webhook)).map(({ event, locale }) => `${event} ${locale}`)
const call = (as: null | Person, method: 'GET' | 'POST', path: string, body?: unknown): Promise<Answer> =>
  host.rest(as, method, `/editorial/webhooks/${path}`, body)

describe('subscriptions', () => {
  it('are told of their events, collections and languages, in the order of the record, after the commit', async () => {
    const all = await add({ events: ['submitted', 'approved', 'published', 'unpublished', 'outdated'] })
    const english = await add({ events: ['published'], locales: ['en'] })
    const posts = await add({ collections: ['posts'], events: ['outdated'] })
    const off = await add({ enabled: false, events: ['published'] })
    const id = await makeTranslated(host)
    await go(host, id, 'lv', ...TO_READERS)
    await go(host, id, 'en', ...TO_READERS)
    await save(host, id, 'lv', { title: 'Cits virsraksts' })
    await go(host, id, 'lv', ...TO_READERS)
    await go(host, id, 'en', 'unpublish')
    await expectTold(host.payload)
    const three = (locale: string): string[] =>
      ['submitted', 'approved', 'published'].map((event) => `${event} ${locale}`)
    expect(await eventsOf(all)).toEqual([
      ...three('lv'),
      ...three('en'),
      ...three('lv'),
      'outdated en',
      'unpublished en',
    ])
    expect([await eventsOf(english), await eventsOf(posts), await eventsOf(off)]).toEqual([
      ['published en'],
      ['outdated en'],
      [],
    ])
    const bodies = (await deliveriesOf(host, all)).map(({ body }) => JSON.parse(body))
    expect(bodies.map(({ data }) => data.number)).toEqual(bodies.map((_, at) => at + 1))
    expect(bodies[0]).toEqual({
      type: 'editorial.submitted',
      timestamp: expect.any(String),
      data: { collection: 'posts', event: 'submitted', id, locale: 'lv', number: 1, seq: expect.any(Number) },
    })
    // No word of the text, and nobody's name: what is said is not published yet.
    expect(JSON.stringify(bodies)).not.toMatch(/virsraksts|Title|author|editor@/i)
    await expect.poll(() => receiver.received.length, { timeout: 20_000 }).toBe(13)
  })

  it('are told nothing of what was rolled back', async () => {
    const id = await add({ events: ['submitted', 'created', 'edited'] })
    const post = await makeTranslated(host)
    await expectTold(host.payload)
    const before = await eventsOf(id)
    expect((await host.act('author', post, 'lv', 'submit', { revision: 99 })).status).toBe(409)
    await expectTold(host.payload)
    expect(await eventsOf(id)).toEqual(before)
  })

  it.each([
    [{ url: 'ftp://example.org/' }, 'url'],
    [{ url: 'https://a:b@example.org/' }, 'url'],
    [{ url: 'https://example.org/\r\nX-Evil: 1' }, 'url'],
    [{ events: [] }, 'events'],
    [{ events: ['nonsense'] }, 'events'],
    [{ collections: ['users'] }, 'collections'],
    [{ locales: ['de'] }, 'locales'],
    [{ name: '' }, 'name'],
    [{ name: 'x'.repeat(101) }, 'name'],
  ])('%j is refused with 400', async (data, field) => {
    const body = { name: 'x', events: ['published'], url: receiver.url, ...data }
    const answer = await host.rest('admin', 'POST', '/editorial-webhooks', body)
    expect([answer.status, answer.body.errors[0].data.errors[0].path]).toEqual([400, field])
  })

  it('take nothing of the secrets or the log with them into the API, and both go with them', async () => {
    const id = await add()
    await putDown(host, id, 'a')
    const { secret } = (await call('admin', 'GET', `${id}/secret`)).body
    const { body } = await host.rest('admin', 'GET', `/editorial-webhooks/${id}`)
    expect(Object.keys(body).sort()).toEqual(
      ['collections', 'createdAt', 'enabled', 'events', 'id', 'locales', 'name', 'updatedAt', 'url'].sort(),
    )
    expect(JSON.stringify(await stateOf(host, id))).not.toContain(secret)
    for (const slug of ['editorial-webhook-states', 'editorial-webhook-deliveries']) {
      expect((await host.rest('admin', 'GET', `/${slug}`)).status).toBe(403)
      expect((await host.rest(null, 'GET', `/${slug}`)).status).toBe(403)
    }
    const { body: schema } = await host.graphql('admin', '{ __schema { types { name fields { name } } } }')
    const names = JSON.stringify(schema.data.__schema.types)
    expect(names).toContain('EditorialWebhook')
    expect(names).not.toMatch(/secret|EditorialWebhookState|EditorialWebhookDeliver/i)
    await host.rest('admin', 'DELETE', `/editorial-webhooks/${id}`)
    expect([await stateOf(host, id), await deliveriesOf(host, id)]).toEqual([undefined, []])
  })

  it.each([null, 'author', 'translator', 'editor'] as const)('are nothing to %s', async (as) => {
    const id = await add()
    await putDown(host, id, 'a')
    const [{ id: delivery }] = (await deliveriesOf(host, id)) as [Json]
    const rest = (method: 'DELETE' | 'GET' | 'PATCH' | 'POST', path: string, body?: object) =>
      host.rest(as, method, `/editorial-webhooks${path}`, body).then(({ status }) => status)
    const data = { name: 'x', events: ['published'], url: receiver.url }
    expect(await rest('GET', '')).toBe(403)
    expect(await rest('GET', `/${id}`)).toBe(403)
    expect(await rest('POST', '', data)).toBe(403)
    expect(await rest('PATCH', `/${id}`, { url: 'http://127.0.0.1:1/' })).toBe(403)
    expect(await rest('DELETE', `/${id}`)).toBe(403)
    const query = '{ EditorialWebhooks { docs { url } } }'
    expect((await host.graphql(as, query)).body.errors).toHaveLength(1)
    const status = as === null ? 401 : 403
    for (const [method, path] of [
      ['GET', `${id}/deliveries`],
      ['GET', `${id}/secret`],
      ['POST', `${id}/secret`],
      ['POST', `${id}/test`],
      ['POST', `${id}/deliveries/${delivery}/resend`],
    ] as const)
      expect([path, (await call(as, method, path)).status]).toEqual([path, status])
    expect(receiver.received).toEqual([])
  })
})

describe('secrets', () => {
  it('are changed with both valid for a while', async () => {
    const id = await add()
    const old = (await call('admin', 'GET', `${id}/secret`)).body
    const renewed = await call('admin', 'POST', `${id}/secret`, { keepHours: 2 })
    expect(renewed.headers.get('cache-control')).toBe('private, no-store')
    expect(renewed.body.secret).toMatch(/^whsec_/)
    expect([old.previousUntil, renewed.body.secret === old.secret]).toEqual([null, false])
    await putDown(host, id, 'a')
    await sendAt(host)
    const verify = (secret: string, at = 0): Json => {
      const { body, headers } = receiver.received[at] as (typeof receiver.received)[0]
      return new Webhook(secret).verify(body, headers as Record<string, string>)
    }
    expect(verify(old.secret)).toEqual(verify(renewed.body.secret))
    const last = (await call('admin', 'POST', `${id}/secret`, { keepHours: 0 })).body
    await putDown(host, id, 'b')
    await sendAt(host)
    expect(verify(last.secret, 1)).toMatchObject({ data: { number: 2 } })
    expect(() => verify(renewed.body.secret, 1)).toThrow()
    expect(() => verify(old.secret, 1)).toThrow()
  })

  it.each([{ keepHours: -1 }, { keepHours: 169 }, { keepHours: 'x' }, { other: 1 }])(
    '%j is refused with 400',
    async (body) => {
      const id = await add()
      const before = (await call('admin', 'GET', `${id}/secret`)).body
      expect((await call('admin', 'POST', `${id}/secret`, body)).status).toBe(400)
      expect((await call('admin', 'GET', `${id}/secret`)).body).toEqual(before)
    },
  )
})

describe('by hand', () => {
  it('a test is sent once, also while the subscription is off', async () => {
    const id = await add({ enabled: false })
    const { body } = await call('admin', 'POST', `${id}/test`)
    expect(body).toMatchObject({ event: 'test', number: 1, status: 'sent', tries: [{ status: 204 }] })
    expect(JSON.parse(receiver.received[0]?.body ?? '')).toMatchObject({ type: 'editorial.test' })
    receiver.reply(() => ({ status: 500 }))
    expect((await call('admin', 'POST', `${id}/test`)).body).toMatchObject({
      nextTryAt: null,
      status: 'failed',
    })
    expect((await stateOf(host, id)).failingSince ?? null).toBeNull()
  })

  it('a delivery is sent again as it was, and the log tells of it', async () => {
    const id = await add()
    receiver.reply(() => ({ status: 410 }))
    await putDown(host, id, 'a')
    await sendAt(host)
    const { body: log } = await call('admin', 'GET', `${id}/deliveries`)
    expect(log).toMatchObject({ page: 1, stopped: 'gone', totalDeliveries: 1, totalPages: 1 })
    const [{ id: delivery }] = log.deliveries
    receiver.reply(() => ({ body: 'Thanks', status: 200 }))
    const again = await call('admin', 'POST', `${id}/deliveries/${delivery}/resend`)
    expect(again.body).toMatchObject({
      attempts: 2,
      status: 'sent',
      tries: [{ answer: 'Thanks' }, { status: 410 }],
    })
    const [first, second] = receiver.received
    expect([second?.body, second?.headers['webhook-id']]).toEqual([first?.body, first?.headers['webhook-id']])
    for (const [query, count] of [
      ['status=sent', 1],
      ['status=failed', 0],
      ['page=2', 0],
    ] as const)
      expect((await call('admin', 'GET', `${id}/deliveries?${query}`)).body.deliveries).toHaveLength(count)
    for (const query of ['page=0', 'status=x', 'x=1'])
      expect((await call('admin', 'GET', `${id}/deliveries?${query}`)).status).toBe(400)
  })

  it('the same over GraphQL', async () => {
    const id = await add()
    const ask = (as: null | Person, query: string) => host.graphql(as, query).then(({ body }) => body)
    const test = `mutation { editorialWebhookTest(webhook: "${id}") { id number status } }`
    const { editorialWebhookTest: sent } = (await ask('admin', test)).data
    expect(sent).toMatchObject({ number: 1, status: 'sent' })
    const again = `mutation { editorialWebhookResend(webhook: "${id}", delivery: "${sent.id}") { attempts } }`
    expect((await ask('admin', again)).data).toEqual({ editorialWebhookResend: { attempts: 2 } })
    const log = `{ editorialWebhookLog(webhook: "${id}", status: sent) { totalDeliveries deliveries { event tries { status } } } }`
    const tries = [{ status: 204 }, { status: 204 }]
    expect((await ask('admin', log)).data.editorialWebhookLog).toEqual({
      deliveries: [{ event: 'test', tries }],
      totalDeliveries: 1,
    })
    for (const [as, status] of [
      [null, 401],
      ['editor', 403],
    ] as const)
      for (const query of [test, again, log])
        expect((await ask(as, query)).errors[0].extensions.statusCode).toBe(status)
    expect(receiver.received).toHaveLength(2)
  })

  it('what waits keeps its time', async () => {
    const id = await add()
    receiver.reply(() => ({ status: 500 }))
    await putDown(host, id, 'a')
    await sendAt(host)
    const [before] = (await deliveriesOf(host, id)) as [Json]
    await call('admin', 'POST', `${id}/deliveries/${before.id}/resend`)
    const [after] = (await deliveriesOf(host, id)) as [Json]
    expect([after.status, after.dueAt, after.attempts]).toEqual(['pending', before.dueAt, 1])
  })

  it('is refused while something is being sent, and for what is not there', async () => {
    const id = await add()
    const other = await add()
    await putDown(host, other, 'a')
    const [{ id: delivery }] = (await deliveriesOf(host, other)) as [Json]
    const missing = [
      `${id}/deliveries/${delivery}/resend`,
      `${id}/deliveries/nonsense/resend`,
      'nonsense/test',
    ]
    for (const path of missing)
      expect([path, (await call('admin', 'POST', path)).status]).toEqual([path, 404])
    const mine = { leaseMs: 60_000, now: Date.now, runner: 'one' }
    await claim(host.payload, claimOf(id), mine)
    const busy = await call('admin', 'POST', `${id}/test`)
    expect([busy.status, busy.body.errors[0].data.code]).toEqual([409, 'webhookBusy'])
    await release(host.payload, claimOf(id), mine)
    expect(receiver.received).toEqual([])
  })
})

it('a name that leads to a private network is refused when it is sent to, whatever it led to before', async () => {
  await host.stop()
  let answers = [['127.0.0.1'], ['::ffff:127.0.0.1'], ['1.1.1.1', '169.254.169.254'], []]
  host = await startWorkflowHost({
    webhooks: {
      resolve: () => {
        const [found = []] = answers
        answers = answers.slice(1)
        return Promise.resolve(found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })))
      },
    },
  })
  for (const url of [receiver.url, 'https://127.1/', 'https://[::1]/']) {
    const body = { name: 'x', events: ['published'], url }
    expect((await host.rest('admin', 'POST', '/editorial-webhooks', body)).status).toBe(400)
  }
  const { port } = new URL(receiver.url)
  const id = await subscribe(host, { url: `https://receiver.example:${port}/hook` })
  const errors: unknown[] = []
  for (let turn = 0; turn < 4; turn += 1)
    errors.push((await call('admin', 'POST', `${id}/test`)).body.tries[0].error)
  expect(errors).toEqual(['privateAddress', 'privateAddress', 'privateAddress', 'ENOTFOUND'])
  // As it was set up while private addresses were allowed.
  await host.payload.db.updateOne({
    id,
    collection: 'editorial-webhooks' as never,
    data: { url: receiver.url } as never,
  })
  expect((await call('admin', 'POST', `${id}/test`)).body.tries[0].error).toBe('privateAddress')
  expect(receiver.received).toEqual([])
})
