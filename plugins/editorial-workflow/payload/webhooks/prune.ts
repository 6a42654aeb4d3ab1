import type { Payload } from 'payload'
import type { Settings } from '../settings'
import { WEBHOOK_DELIVERIES } from '../slugs'
import { lastNumber } from './queue'
import { loadWebhooks } from './rows'

const DAY_MS = 24 * 60 * 60_000

/** Takes old deliveries out of the log, but none that is still to be sent, and not the newest of a subscription, whose number counts on. */
export async function pruneDeliveries(settings: Settings, payload: Payload, now: number): Promise<void> {
  if (!settings.webhooks) return
  const before = new Date(now - settings.webhooks.keepLogDays * DAY_MS).toISOString()
  for (const { id } of await loadWebhooks(payload))
    await payload.db.deleteMany({
      collection: WEBHOOK_DELIVERIES as never,
      where: {
        and: [
          { webhook: { equals: id } },
          { createdAt: { less_than: before } },
          { status: { not_equals: 'pending' } },
          { number: { less_than: await lastNumber(payload, id) } },
        ],
      },
    })
}
