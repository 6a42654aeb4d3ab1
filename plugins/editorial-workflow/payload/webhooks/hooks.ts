import type { CollectionAfterChangeHook, CollectionAfterDeleteHook } from 'payload'
import { WEBHOOK_DELIVERIES, WEBHOOK_STATES } from '../slugs'
import { loadState, putState } from './rows'

/** A new subscription gets its secret; one that is switched on again starts anew. */
export const startWebhook: CollectionAfterChangeHook = async ({ doc, operation, previousDoc, req }) => {
  const { enabled, id } = doc as { enabled?: boolean; id: number | string }
  const isOn = operation === 'update' && enabled && !(previousDoc as { enabled?: boolean }).enabled
  if (operation === 'create') await loadState(req.payload, String(id), req)
  if (isOn)
    await putState(req.payload, String(id), { failingSince: null, stopped: null, warnedAt: null }, req)
}

/** With a subscription go its secrets and its log. */
export const forgetWebhook: CollectionAfterDeleteHook = async ({ id, req }) => {
  for (const collection of [WEBHOOK_DELIVERIES, WEBHOOK_STATES])
    await req.payload.db.deleteMany({
      collection: collection as never,
      req,
      where: { webhook: { equals: String(id) } },
    })
}
