import type { Payload } from 'payload'
import { isWebhookEvent, wantsEvent, type WebhookEvent } from '../../core/webhooks'
import { keyOf, type Address } from '../address'
import { isDuplicate } from '../isWriteConflict'
import { happened } from '../notices/ofEvents'
import { leftBehind } from '../notices/ofTranslations'
import type { Pass } from '../notices/pass'
import type { Effect, Note } from '../outbox'
import type { Settings } from '../settings'
import { WEBHOOK_DELIVERIES } from '../slugs'
import type { Delivery, Webhook } from './rows'

/** What a subscription is told. */
export type Message = {
  /** null: of a test, which is about nothing. */
  address: Address | null
  at: string
  event: 'test' | WebhookEvent
  /** What it is about, once and for all: a subscription is told of it once. */
  key: string
  /** Of the event in the record of its variant. */
  seq: null | number
}

/** How often a number is tried to be had: others may take them at the same moment. */
const NUMBERINGS = 50

/** Puts down what subscriptions are to be told of an event. Each is told once, however often it is called; `sendWebhooks` sends. */
export const queueWebhooks =
  (settings: Settings): Effect =>
  async (note, payload, pass) => {
    if (!settings.webhooks) return
    const webhooks = (await pass.webhooks()).filter(({ enabled }) => enabled)
    if (webhooks.length === 0) return
    for (const message of await messagesOf(settings, { note, pass, webhooks }))
      for (const webhook of webhooks)
        if (isWanted(webhook, message)) await addDelivery(payload, webhook.id, message)
  }

const isWanted = (webhook: Webhook, { address, event }: Message): boolean =>
  address !== null &&
  event !== 'test' &&
  wantsEvent(webhook, { collection: address.collection, event, locale: address.locale })

type Asked = { note: Note; pass: Pass; webhooks: readonly Webhook[] }

async function messagesOf(
  settings: Settings,
  { note: { address, event }, pass, webhooks }: Asked,
): Promise<Message[]> {
  const { at, seq, type } = event
  const key = `${keyOf(address)}#${seq}`
  const own: Message[] = isWebhookEvent(type) ? [{ address, at, event: type, key, seq }] : []
  // What is behind is looked for only where somebody wants to know.
  if (type !== 'published' || !webhooks.some(({ events }) => events.includes('outdated'))) return own
  const req = await pass.req()
  const behind = await leftBehind(settings, req, await happened(req, address, event))
  return [
    ...own,
    ...behind.map(({ locale }): Message => {
      const translation = { ...address, locale }
      return {
        address: translation,
        at,
        event: 'outdated',
        key: `${keyOf(translation)}#outdated#${key}`,
        seq: null,
      }
    }),
  ]
}

/**
 * Numbers a message for a subscription and puts it down. The unique index on (webhook, number) decides between two that want one number:
 * there is no gap, also where a process dies.
 *
 * @returns false where it is there already.
 */
export async function addDelivery(payload: Payload, webhook: string, message: Message): Promise<boolean> {
  const key = deliveryKey(webhook, message)
  for (let turn = 1; ; turn += 1) {
    const number = (await lastNumber(payload, webhook)) + 1
    try {
      await payload.db.create({
        collection: WEBHOOK_DELIVERIES as never,
        data: toRow(webhook, message, { key, number }) as never,
        returning: false,
      })
      return true
    } catch (err) {
      if (!isDuplicate(err) || turn >= NUMBERINGS) throw err
      const there: unknown = await payload.db.findOne({
        collection: WEBHOOK_DELIVERIES as never,
        where: { key: { equals: key } },
      })
      if (there) return false
    }
  }
}

/** Under which a subscription is told of something. */
export const deliveryKey = (webhook: string, { key }: Pick<Message, 'key'>): string => `${webhook}#${key}`

/** The highest number that a subscription has used: the log keeps it, however old. */
export async function lastNumber(payload: Payload, webhook: string): Promise<number> {
  const { docs } = await payload.db.find<Delivery>({
    collection: WEBHOOK_DELIVERIES as never,
    limit: 1,
    pagination: false,
    sort: '-number',
    where: { webhook: { equals: webhook } },
  })
  return docs[0]?.number ?? 0
}

function toRow(
  webhook: string,
  { address, at, event, seq }: Message,
  { key, number }: { key: string; number: number },
): Omit<Delivery, 'id'> {
  const now = new Date().toISOString()
  const { collection = null, document = null, locale = null } = address ?? {}
  return {
    attempts: 0,
    // Ids and names of events alone: whoever may read the document asks for it.
    body: JSON.stringify({
      type: `editorial.${event}`,
      timestamp: at,
      data: { collection, event, id: document, locale, number, seq },
    }),
    collectionSlug: collection,
    createdAt: now,
    document,
    // As early as its event: a runner's clock may be behind.
    dueAt: at < now ? at : now,
    event,
    key,
    locale,
    number,
    status: 'pending',
    tries: [],
    webhook,
  }
}
