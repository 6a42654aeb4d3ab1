import { randomUUID } from 'node:crypto'
import type { PayloadRequest, Where } from 'payload'
import { WorkflowNotFound, WorkflowRefused } from '../errors'
import { mayBeRow } from '../ids'
import { claim, release } from '../schedules/claims'
import type { Settings } from '../settings'
import { WEBHOOK_DELIVERIES } from '../slugs'
import { requireWebhookManager } from './managers'
import { addDelivery, deliveryKey } from './queue'
import {
  loadState,
  loadWebhook,
  putDelivery,
  putState,
  readDelivery,
  type Delivery,
  type DeliveryStatus,
  type Stopped,
  type Try,
  type Webhook,
} from './rows'
import { claimOf, deliver, isAccepted, LEASE_MS, secretsOf, tried } from './send'
import { newSecret } from './sign'
import type { WebhookSettings } from './settings'

/** Deliveries of one page of the log. */
const PAGE = 20

/** A delivery as administrators get it. */
export type ToldDelivery = {
  attempts: number
  body: string
  collection: null | string
  createdAt: string
  document: null | string
  event: Delivery['event']
  id: string
  locale: null | string
  /** null: it is not tried again by itself. */
  nextTryAt: null | string
  number: number
  status: DeliveryStatus
  /** The last ones, the newest first. */
  tries: Try[]
}
export type DeliveryLog = {
  deliveries: ToldDelivery[]
  failingSince: null | string
  page: number
  stopped: null | Stopped
  totalDeliveries: number
  totalPages: number
}
export type ToldSecret = { previousUntil: null | string; secret: null | string; since: string }

type Found = { options: WebhookSettings; webhook: Webhook }

async function find(settings: Settings, req: PayloadRequest, id: string): Promise<Found> {
  const options = requireWebhookManager(settings, req)
  const webhook = mayBeRow(req, id) ? await loadWebhook(req.payload, id) : null
  if (!webhook) throw new WorkflowNotFound(req)
  return { options, webhook }
}

/** What was sent, the newest first. */
export async function readLog(
  settings: Settings,
  req: PayloadRequest,
  { id, page, status }: { id: string; page: number; status?: DeliveryStatus },
): Promise<DeliveryLog> {
  const { webhook } = await find(settings, req, id)
  const { failingSince, stopped } = await loadState(req.payload, webhook.id)
  const { docs, totalDocs, totalPages } = await req.payload.db.find<Delivery>({
    collection: WEBHOOK_DELIVERIES as never,
    limit: PAGE,
    page,
    sort: '-number',
    where: {
      and: [{ webhook: { equals: webhook.id } }, ...(status ? [{ status: { equals: status } }] : [])],
    },
  })
  return {
    // Behind the last page, some databases give the first.
    deliveries: page > totalPages ? [] : docs.map(tell),
    failingSince: failingSince ? instantOf(failingSince) : null,
    page,
    stopped: stopped ?? null,
    totalDeliveries: totalDocs,
    totalPages,
  }
}

/** The secret that messages are signed with; null where the secret of the project has changed since. */
export async function readSecret(settings: Settings, req: PayloadRequest, id: string): Promise<ToldSecret> {
  const { webhook } = await find(settings, req, id)
  const state = await loadState(req.payload, webhook.id)
  const now = Date.now()
  const [secret = null] = secretsOf(req.payload, { ...state, previousSecret: null }, now)
  const until = state.previousUntil && Date.parse(state.previousUntil) > now ? state.previousUntil : null
  return { previousUntil: until ? instantOf(until) : null, secret, since: instantOf(state.secretSince) }
}

/** Makes a new secret; the one before stays valid beside it for some hours. The one before that ends at once. */
export async function renewSecret(
  settings: Settings,
  req: PayloadRequest,
  { id, keepHours }: { id: string; keepHours: number },
): Promise<ToldSecret> {
  const { webhook } = await find(settings, req, id)
  const { secret } = await loadState(req.payload, webhook.id)
  const now = Date.now()
  await putState(req.payload, webhook.id, {
    previousSecret: keepHours > 0 ? secret : null,
    previousUntil: keepHours > 0 ? new Date(now + keepHours * 3_600_000).toISOString() : null,
    secret: req.payload.encrypt(newSecret()),
    secretSince: new Date(now).toISOString(),
  })
  return readSecret(settings, req, id)
}

/** Sends a message about nothing, once, also to a subscription that is switched off. */
export async function sendTest(settings: Settings, req: PayloadRequest, id: string): Promise<ToldDelivery> {
  const found = await find(settings, req, id)
  return holding(req, found.webhook, async () => {
    const at = new Date().toISOString()
    const message = { address: null, at, event: 'test' as const, key: `test#${randomUUID()}`, seq: null }
    await addDelivery(req.payload, found.webhook.id, message)
    const row = await findDelivery(req, { key: { equals: deliveryKey(found.webhook.id, message) } })
    // Its subscription was deleted at this moment.
    if (!row) throw new WorkflowNotFound(req)
    return sendOnce(req, found, { isLast: true, row })
  })
}

/** Sends a delivery of the log again, once and at once, as it was and under the same `webhook-id`. */
export async function resend(
  settings: Settings,
  req: PayloadRequest,
  { delivery, id }: { delivery: string; id: string },
): Promise<ToldDelivery> {
  const found = await find(settings, req, id)
  return holding(req, found.webhook, async () => {
    const row = mayBeRow(req, delivery)
      ? await findDelivery(req, {
          and: [{ id: { equals: delivery } }, { webhook: { equals: found.webhook.id } }],
        })
      : null
    if (!row) throw new WorkflowNotFound(req)
    return sendOnce(req, found, { isLast: false, row })
  })
}

async function findDelivery({ payload }: PayloadRequest, where: Where): Promise<Delivery | null> {
  const row = await payload.db.findOne<Delivery>({ collection: WEBHOOK_DELIVERIES as never, where })
  return row ? readDelivery(row) : null
}

/** What is sent by hand neither switches anything off nor delays what is sent by itself. */
async function sendOnce(
  { payload }: PayloadRequest,
  { options, webhook }: Found,
  { isLast, row }: { isLast: boolean; row: Delivery },
): Promise<ToldDelivery> {
  const state = await loadState(payload, webhook.id)
  const outcome = await deliver({ now: Date.now, options, payload }, { row, state, webhook })
  const { attempts, firstTriedAt, tries } = tried(row, outcome, Date.now())
  const isSent = isAccepted(outcome) || row.status === 'sent'
  const status: DeliveryStatus = isSent ? 'sent' : isLast ? 'failed' : row.status
  const isCounted = isSent || status === 'failed'
  // One that waits keeps its own count: a try by hand brings its end no nearer.
  const data = isCounted ? { attempts, firstTriedAt, status, tries } : { status, tries }
  await putDelivery(payload, row.id, data)
  return tell({ ...row, ...data })
}

/** Does something while nobody else sends to a subscription. */
async function holding<T>(req: PayloadRequest, { id }: Webhook, work: () => Promise<T>): Promise<T> {
  const mine = { leaseMs: LEASE_MS, now: Date.now, runner: `hand-${process.pid}-${randomUUID()}` }
  if (!(await claim(req.payload, claimOf(id), mine)))
    throw new WorkflowRefused(req, [{ code: 'webhookBusy', kind: 'conflict', clearedBy: ['nobody'] }])
  try {
    return await work()
  } finally {
    await release(req.payload, claimOf(id), mine)
  }
}

const instantOf = (stored: string): string => new Date(stored).toISOString()

function tell(stored: Delivery): ToldDelivery {
  const row = readDelivery(stored)
  return {
    attempts: row.attempts,
    body: row.body,
    collection: row.collectionSlug ?? null,
    createdAt: instantOf(row.createdAt),
    document: row.document ?? null,
    event: row.event,
    id: String(row.id),
    locale: row.locale ?? null,
    nextTryAt: row.status === 'pending' ? instantOf(row.dueAt) : null,
    number: row.number,
    status: row.status,
    tries: [...row.tries].reverse(),
  }
}
