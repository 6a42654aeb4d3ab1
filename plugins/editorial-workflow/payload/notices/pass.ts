import { createLocalReq, type Payload, type PayloadRequest, type TypedUser } from 'payload'
import { settingsOf } from '../installed'
import { staffOf } from '../people'
import { loadWebhooks, type Webhook } from '../webhooks/rows'

/** What the effects of one pass through the outbox share. */
export type Pass = {
  /** A request of nobody, in no transaction. */
  req: () => Promise<PayloadRequest>
  /** Staff whose accounts are in use, read once however many events there are. */
  staff: () => Promise<readonly TypedUser[]>
  /** The subscriptions of webhooks, read once as well. */
  webhooks: () => Promise<readonly Webhook[]>
}

/** Begins a pass; nothing is read until somebody asks. */
export function startPass(payload: Payload): Pass {
  const req = once(() => createLocalReq({}, payload))
  return {
    req,
    staff: once(async () => staffOf(settingsOf(payload), await req())),
    webhooks: once(() => loadWebhooks(payload)),
  }
}

/** What has failed is asked again. */
function once<T>(read: () => Promise<T>): () => Promise<T> {
  let known: Promise<T> | undefined
  return () => {
    known ??= read().catch((err: unknown) => {
      known = undefined
      throw err
    })
    return known
  }
}
