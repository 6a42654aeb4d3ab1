import type { Payload, PayloadRequest } from 'payload'
import type { WebhookEvent } from '../../core/webhooks'
import { isDuplicate } from '../isWriteConflict'
import { parseJson } from '../parseJson'
import { WEBHOOK_DELIVERIES, WEBHOOK_STATES, WEBHOOKS } from '../slugs'
import type { Outcome } from './post'
import { newSecret } from './sign'

/** How far a delivery is. `skipped`: its subscription was switched off before. */
export const DELIVERY_STATUSES = ['failed', 'pending', 'sent', 'skipped'] as const
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number]

/** One attempt, for the log. */
export type Try = { at: string } & Outcome

/** A delivery as the database has it. */
export type Delivery = {
  attempts: number
  body: string
  collectionSlug?: null | string
  createdAt: string
  document?: null | string
  dueAt: string
  event: 'test' | WebhookEvent
  firstTriedAt?: null | string
  id: number | string
  key: string
  locale?: null | string
  number: number
  status: DeliveryStatus
  tries: readonly Try[]
  webhook: string
}

/** A subscription, as its administrators have set it up. */
export type Webhook = {
  collections: readonly string[]
  enabled: boolean
  events: readonly string[]
  id: string
  locales: readonly string[]
  name: string
  url: string
}

export type Stopped = 'failing' | 'gone'

/** What the plugin itself knows of a subscription. Secrets are encrypted with the secret of the project. */
export type WebhookState = {
  failingSince?: null | string
  id: number | string
  previousSecret?: null | string
  previousUntil?: null | string
  secret: string
  secretSince: string
  stopped?: null | Stopped
  warnedAt?: null | string
  webhook: string
}

type StoredWebhook = {
  [Name in 'collections' | 'events' | 'locales']?: null | readonly string[]
} & { enabled?: boolean | null; id: number | string; name: string; url: string }

const readWebhook = (row: StoredWebhook): Webhook => ({
  collections: row.collections ?? [],
  enabled: Boolean(row.enabled),
  events: row.events ?? [],
  id: String(row.id),
  locales: row.locales ?? [],
  name: row.name,
  url: row.url,
})

/** All subscriptions. */
export async function loadWebhooks(payload: Payload): Promise<Webhook[]> {
  const { docs } = await payload.db.find<StoredWebhook>({
    collection: WEBHOOKS as never,
    limit: 0,
    pagination: false,
  })
  return docs.map(readWebhook)
}

/** One of them, or null. */
export async function loadWebhook(payload: Payload, id: string): Promise<null | Webhook> {
  const row = await payload.db.findOne<StoredWebhook>({
    collection: WEBHOOKS as never,
    where: { id: { equals: id } },
  })
  return row ? readWebhook(row) : null
}

/** How a subscription fares, and its secrets; made where there is nothing yet. */
export async function loadState(
  payload: Payload,
  webhook: string,
  req?: PayloadRequest,
): Promise<WebhookState> {
  const find = () =>
    payload.db.findOne<WebhookState>({
      collection: WEBHOOK_STATES as never,
      req,
      where: { webhook: { equals: webhook } },
    })
  const there = await find()
  if (there) return there
  const data = { secret: payload.encrypt(newSecret()), secretSince: new Date().toISOString(), webhook }
  try {
    await payload.db.create({ collection: WEBHOOK_STATES as never, data: data as never, req })
  } catch (err) {
    // Another process has made it at this moment.
    if (req || !isDuplicate(err)) throw err
  }
  const made = await find()
  if (!made) throw new Error(`editorial-workflow: the webhook ${webhook} has no secret.`)
  return made
}

/** Changes what is known of a subscription. */
export async function putState(
  payload: Payload,
  webhook: string,
  data: Partial<Omit<WebhookState, 'id' | 'webhook'>>,
  req?: PayloadRequest,
): Promise<void> {
  await payload.db.updateOne({
    collection: WEBHOOK_STATES as never,
    data: data as never,
    req,
    returning: false,
    where: { webhook: { equals: webhook } },
  })
}

/** Changes a delivery. */
export async function putDelivery(
  payload: Payload,
  id: Delivery['id'],
  data: Partial<Omit<Delivery, 'id'>>,
): Promise<void> {
  await payload.db.updateOne({
    id,
    collection: WEBHOOK_DELIVERIES as never,
    // MongoDB's adapter writes into what it is given.
    data: { ...data } as never,
    returning: false,
  })
}

/** A row as it is read: SQLite gives JSON as text in places. */
export const readDelivery = (row: Delivery): Delivery => ({
  ...row,
  tries: parseJson<null | readonly Try[]>(row.tries ?? null) ?? [],
})
