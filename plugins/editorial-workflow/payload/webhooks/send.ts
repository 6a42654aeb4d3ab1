import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { HOLDS_UP, nextTry, OFF_AFTER_MS } from '../../core/webhooks'
import { API_VERSION } from '../endpoints/apiVersion'
import { claim, release, type Claimant } from '../schedules/claims'
import type { Settings } from '../settings'
import { WEBHOOK_DELIVERIES, WEBHOOKS } from '../slugs'
import { post, type Answered, type Outcome } from './post'
import {
  loadState,
  loadWebhook,
  putDelivery,
  putState,
  readDelivery,
  type Delivery,
  type Stopped,
  type Webhook,
  type WebhookState,
} from './rows'
import { isSecret, messageId, signatureHeaders } from './sign'
import type { WebhookSettings } from './settings'
import { tellManagers } from './tellManagers'

/** How long a subscription may take before another process takes over, in milliseconds. */
export const LEASE_MS = 5 * 60_000
/** How many deliveries are made within one lease: each takes as long as a receiver may at most. */
const TURN = 15
/** How many subscriptions are sent to at a time: one whose receiver is slow holds up no other for long. */
const ABREAST = 4
/** How many attempts of a delivery the log shows. */
const TRIES = 20
/** Rows that are looked at in one go. */
const PAGE = 100

export type Sending = {
  now: () => number
  payload: Payload
  /** From 0 up to 1. @default chance */
  random?: () => number
  runner: string
  settings: Settings
  /** Stops after the delivery at hand. */
  signal?: AbortSignal
}

/** Holds a subscription: one process at a time sends to it. */
export const claimOf = (webhook: string): string => `webhook/${webhook}`

/**
 * Sends what is due. Any number of processes may do so at once; each subscription is with one of them at a time, and gets its deliveries one
 * after another by their numbers. One that fails holds up those behind it until it has failed `HOLDS_UP` times.
 *
 * A delivery is made once. It is made again, under the same `webhook-id`, where a process dies between the receiver's answer and the row that
 * says so.
 *
 * @returns how many deliveries were accepted.
 */
export async function sendWebhooks(sending: Sending): Promise<number> {
  const { now, payload, settings, signal } = sending
  if (!settings.webhooks || settings.disabled) return 0
  const seen = new Set<string>()
  let sent = 0
  while (!signal?.aborted) {
    const webhooks = await findDue(payload, now(), [...seen])
    if (webhooks.length === 0) break
    const abreast = webhooks.slice(0, ABREAST)
    for (const webhook of abreast) seen.add(webhook)
    // All of them have to end, so that nothing of this pass is at work beside the next one.
    const ends = await Promise.allSettled(abreast.map((webhook) => sendTo(sending, webhook)))
    const failed = ends.find((end) => end.status === 'rejected')
    if (failed) throw failed.reason
    for (const end of ends) sent += end.status === 'fulfilled' ? end.value : 0
  }
  return sent
}

/** Sends what one subscription has, turn by turn, unless another process is at it. */
async function sendTo(sending: Sending, webhook: string): Promise<number> {
  const { now, payload, runner, settings, signal } = sending
  const mine: Claimant = { leaseMs: LEASE_MS, now, runner }
  let sent = 0
  let more = true
  while (more && settings.webhooks && !signal?.aborted) {
    if (!(await claim(payload, claimOf(webhook), mine))) return sent
    try {
      const turn = await takeTurn(sending, settings.webhooks, webhook)
      sent += turn.sent
      more = turn.more
    } finally {
      await release(payload, claimOf(webhook), mine)
    }
  }
  return sent
}

async function findDue(payload: Payload, now: number, except: readonly string[]): Promise<string[]> {
  const { docs } = await payload.db.find<Delivery>({
    collection: WEBHOOK_DELIVERIES as never,
    limit: PAGE,
    pagination: false,
    sort: 'dueAt',
    where: {
      and: [
        { status: { equals: 'pending' } },
        { dueAt: { less_than_equal: new Date(now).toISOString() } },
        ...(except.length > 0 ? [{ webhook: { not_in: [...except] } }] : []),
      ],
    },
  })
  return [...new Set(docs.map(({ webhook }) => webhook))]
}

async function takeTurn(
  sending: Sending,
  options: WebhookSettings,
  id: string,
): Promise<{ more: boolean; sent: number }> {
  const { now, payload, signal } = sending
  const webhook = await loadWebhook(payload, id)
  if (!webhook?.enabled) {
    await (webhook ? skipPending(payload, id) : forget(payload, id))
    return { more: false, sent: 0 }
  }
  const state = await loadState(payload, id)
  let sent = 0
  for (const row of await nextOf(payload, id, now())) {
    if (signal?.aborted || Date.parse(row.dueAt) > now()) return { more: false, sent }
    const outcome = await deliver({ ...sending, options }, { row, state, webhook })
    if (!isAccepted(outcome)) {
      await noteFailure(sending, { outcome, row, state, webhook })
      return { more: false, sent }
    }
    await noteSuccess(sending, { outcome, row, state })
    sent += 1
  }
  return { more: sent === TURN, sent }
}

/** By number: those that are due, and those that hold up others. */
async function nextOf(payload: Payload, webhook: string, now: number): Promise<Delivery[]> {
  const { docs } = await payload.db.find<Delivery>({
    collection: WEBHOOK_DELIVERIES as never,
    limit: TURN,
    pagination: false,
    sort: 'number',
    where: {
      and: [
        { webhook: { equals: webhook } },
        { status: { equals: 'pending' } },
        {
          or: [
            { dueAt: { less_than_equal: new Date(now).toISOString() } },
            { attempts: { less_than: HOLDS_UP } },
          ],
        },
      ],
    },
  })
  return docs.map(readDelivery)
}

export const isAccepted = ({ status }: Outcome): boolean => status !== null && status >= 200 && status < 300

type Delivering = { now: () => number; options: WebhookSettings; payload: Payload }
type Parcel = {
  row: Pick<Delivery, 'body' | 'createdAt' | 'key'>
  state: WebhookState
  webhook: Pick<Webhook, 'url'>
}

/** One attempt: signs with the secrets that are valid now, and sends. */
export async function deliver(
  { now, options, payload }: Delivering,
  { row, state, webhook }: Parcel,
): Promise<Answered> {
  const secrets = secretsOf(payload, state, now())
  if (secrets.length === 0) return { answer: '', error: 'noSecret', ms: 0, status: null }
  const { allowPrivateAddresses, resolve, timeoutMs } = options
  const timestamp = Math.floor(now() / 1_000)
  return post({
    allowPrivateAddresses,
    body: row.body,
    headers: {
      'content-type': 'application/json',
      'user-agent': `editorial-workflow/${API_VERSION}`,
      ...signatureHeaders({ body: row.body, id: messageId(row), secrets, timestamp }),
    },
    resolve,
    timeoutMs,
    url: webhook.url,
  })
}

/** The secrets that are valid, the newest first. None where the secret of the project has changed: they cannot be read any more. */
export function secretsOf(payload: Payload, state: WebhookState, now: number): string[] {
  const { previousSecret, previousUntil, secret } = state
  const isStillValid = previousSecret && previousUntil && Date.parse(previousUntil) > now
  return [secret, ...(isStillValid ? [previousSecret] : [])]
    .map((each) => payload.decrypt(each))
    .filter(isSecret)
}

type Noted = { outcome: Answered; row: Delivery; state: WebhookState }

/** The row of a delivery after an attempt. */
export const tried = (row: Delivery, { answer, error, ms, status }: Outcome, now: number) => {
  const at = new Date(now).toISOString()
  return {
    attempts: row.attempts + 1,
    firstTriedAt: row.firstTriedAt ?? at,
    tries: [...row.tries, { answer, at, error, ms, status }].slice(-TRIES),
  }
}

async function noteSuccess({ now, payload }: Sending, { outcome, row, state }: Noted): Promise<void> {
  await putDelivery(payload, row.id, { ...tried(row, outcome, now()), status: 'sent' })
  if (!state.failingSince && !state.warnedAt) return
  Object.assign(state, { failingSince: null, warnedAt: null })
  await putState(payload, row.webhook, { failingSince: null, warnedAt: null })
}

async function noteFailure(
  sending: Sending,
  { outcome, row, state, webhook }: { webhook: Webhook } & Noted,
): Promise<void> {
  const { payload, random = Math.random } = sending
  const now = sending.now()
  const at = new Date(now).toISOString()
  const after = tried(row, outcome, now)
  const isGone = outcome.status === 410
  const firstAt = Date.parse(after.firstTriedAt)
  const { attempts } = after
  const failure = { askedMs: outcome.retryAfterMs, attempts, firstAt, now, random: random() }
  const next = isGone ? null : nextTry(failure)
  await putDelivery(
    payload,
    row.id,
    next === null ? { ...after, status: 'failed' } : { ...after, dueAt: new Date(next).toISOString() },
  )
  const since = state.failingSince ?? at
  if (!state.failingSince) await putState(payload, webhook.id, { failingSince: since })
  if (isGone) return stop(sending, webhook, { at, why: 'gone' })
  if (now - Date.parse(since) >= OFF_AFTER_MS) return stop(sending, webhook, { at, why: 'failing' })
  if (next !== null || state.warnedAt) return
  await tellManagers(sending, webhook, { at, kind: 'webhookFailing' })
  await putState(payload, webhook.id, { warnedAt: at })
}

/** Switches a subscription off and tells its administrators. What was still to be sent stays in the log, to be sent by hand. */
async function stop(
  sending: Sending,
  webhook: Webhook,
  { at, why }: { at: string; why: Stopped },
): Promise<void> {
  const { payload } = sending
  await tellManagers(sending, webhook, { at, kind: why === 'gone' ? 'webhookGone' : 'webhookOff' })
  await putState(payload, webhook.id, { stopped: why })
  await payload.db.updateOne({
    id: webhook.id,
    collection: WEBHOOKS as never,
    data: { enabled: false } as never,
    returning: false,
  })
  await skipPending(payload, webhook.id)
}

/** What was put down while its subscription was deleted. */
async function forget(payload: Payload, webhook: string): Promise<void> {
  await payload.db.deleteMany({
    collection: WEBHOOK_DELIVERIES as never,
    where: { webhook: { equals: webhook } },
  })
}

async function skipPending(payload: Payload, webhook: string): Promise<void> {
  await payload.db.updateMany({
    collection: WEBHOOK_DELIVERIES as never,
    data: { status: 'skipped' } as never,
    returning: false,
    where: { and: [{ webhook: { equals: webhook } }, { status: { equals: 'pending' } }] },
  })
}

const running = new WeakMap<Payload, { again: boolean }>()

/** The same by the clock of this process, one at a time in it: whoever comes meanwhile is served by the one that is at it. */
export async function sendWebhooksSoon(settings: Settings, payload: Payload): Promise<void> {
  if (!settings.webhooks) return
  const there = running.get(payload)
  if (there) {
    there.again = true
    return
  }
  const own = { again: true }
  running.set(payload, own)
  try {
    while (own.again) {
      own.again = false
      await sendWebhooks({
        now: Date.now,
        payload,
        runner: `webhooks-${process.pid}-${randomUUID()}`,
        settings,
      })
    }
  } finally {
    running.delete(payload)
  }
}
