import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { settingsOf } from '@plugins/editorial-workflow/payload/installed'
import { addDelivery } from '@plugins/editorial-workflow/payload/webhooks/queue'
import { sendWebhooks } from '@plugins/editorial-workflow/payload/webhooks/send'
import { rowsOf } from './schedules'
import type { Json, WorkflowHost } from './workflowHost'

export type Received = { body: string; headers: IncomingHttpHeaders; url: string }
export type Reply = { body?: string; headers?: Record<string, string>; never?: boolean; status: number }

/** A real receiver on this machine, which answers as it is told. */
export async function startReceiver(): Promise<{
  received: Received[]
  reply: (next: (received: Received) => Reply) => void
  stop: () => Promise<void>
  url: string
}> {
  const received: Received[] = []
  const ok = (): Reply => ({ status: 204 })
  let answer: (received: Received) => Reply = ok
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const one = {
        body: Buffer.concat(parts).toString('utf8'),
        headers: request.headers,
        url: request.url ?? '',
      }
      received.push(one)
      const { body, headers, never, status } = answer(one)
      if (never) return
      response.writeHead(status, headers)
      response.end(body)
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    received,
    reply: (next) => {
      answer = next
    },
    stop: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
    url: `http://127.0.0.1:${port}/hook`,
  }
}

/** A subscription, made by an administrator over REST. */
export async function subscribe(host: WorkflowHost, data: object): Promise<string> {
  const { body, status } = await host.rest('admin', 'POST', '/editorial-webhooks', {
    name: 'Frontend',
    events: ['published'],
    ...data,
  })
  if (status !== 201) throw new Error(JSON.stringify(body))
  return String(body.doc.id)
}

/** Puts down a message about a post that is there for nobody, as an event does. */
export const putDown = (host: WorkflowHost, webhook: string, key: string) =>
  addDelivery(host.payload, webhook, {
    address: { collection: 'posts', document: key, locale: 'lv' },
    at: new Date(Date.now() - 1_000).toISOString(),
    event: 'published',
    key,
    seq: 1,
  })

/** Sends what is due at a moment, in milliseconds, as one of several runners would. */
export const sendAt = (host: WorkflowHost, at = Date.now(), runner = 'test'): Promise<number> =>
  sendWebhooks({
    now: () => at,
    payload: host.payload,
    random: () => 0,
    runner,
    settings: settingsOf(host.payload),
  })

/** The deliveries of a subscription, by number. */
export async function deliveriesOf(host: WorkflowHost, webhook: string): Promise<Json[]> {
  const rows = await rowsOf(host.payload, 'editorial-webhook-deliveries', { webhook: { equals: webhook } })
  return rows.sort((a, b) => a.number - b.number)
}

/** What the plugin knows of a subscription. */
export async function stateOf(host: WorkflowHost, webhook: string): Promise<Json> {
  const [state] = await rowsOf(host.payload, 'editorial-webhook-states', { webhook: { equals: webhook } })
  return state
}
