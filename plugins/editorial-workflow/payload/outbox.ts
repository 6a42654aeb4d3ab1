import type { Payload, PayloadRequest } from 'payload'
import type { WorkflowEvent } from '../core'
import { settingsOf } from './installed'
import { tellNews } from './news/tell'
import type { News } from './news/enqueue'
import { feedMemory } from './memory/feed'
import { deliverSoon } from './notices/mail/deliver'
import { notify } from './notices/notify'
import { startPass, type Pass } from './notices/pass'
import { queueWebhooks } from './webhooks/queue'
import { sendWebhooksSoon } from './webhooks/send'
import type { Settings } from './settings'
import { EVENTS, OUTBOX } from './slugs'
import type { Address } from './store'

/** What an effect is told: which event, of which variant. It carries no text of the document. */
export type Note = { address: Address; event: WorkflowEvent }

/**
 * Work that follows an event after its commit. May be called again for the same event (same `address` and `event.seq`) when a process
 * dies in the middle: it has to bear that. What it throws is tried again later.
 */
export type AfterCommit = (note: Note, payload: Payload) => Promise<void> | void

/** The same, of the plugin itself: what one pass reads once is there for all of them. */
export type Effect = (note: Note, payload: Payload, pass: Pass) => Promise<void> | void

/** How long one attempt may take before another process takes over, in milliseconds. */
const LEASE_MS = 60_000
/** Waiting time after the first failure, doubled after each further one, in milliseconds. */
const RETRY_MS = 5_000
const RETRY_MAX_MS = 60 * 60_000
/** Rows that one pass takes. */
const BATCH = 50

/**
 * Writes down what follows an event, in the transaction of `req`. It is due at once, also for processes whose clock is behind that of this
 * one: runners say their events by the time of the database.
 */
export async function enqueue(req: PayloadRequest, variant: string, note: Note): Promise<void> {
  const dueAt = new Date(Math.min(Date.now(), Date.parse(note.event.at))).toISOString()
  await req.payload.db.create({
    collection: OUTBOX as never,
    data: { attempts: 0, dueAt, key: `${variant}#${note.event.seq}`, note },
    req,
    returning: false,
  })
}

/** How often a process looks for what others left, or what a hook has written, in milliseconds. */
const POLL_MS = 5_000

/** What is done after a commit: the translation memory, notices, webhooks, and what the project adds. */
export const effectsOf = (settings: Settings): Effect[] => [
  feedMemory(settings),
  notify(settings),
  queueWebhooks(settings),
  ...settings.afterCommit,
]

/**
 * Carries out what is due, and sends the mails that follow, without keeping the caller waiting. In a project without languages and effects of
 * its own, the runners do it: what a process writes beside a transaction of its own can cost that one its commit, on an SQLite whose
 * writers do not queue.
 */
export function drainSoon(settings: Settings, payload: Payload): void {
  if (settings.afterCommit.length === 0 && !payload.config.localization) return
  settings.afterAnswer(() => {
    drain(payload, effectsOf(settings))
      .then(() => Promise.all([deliverSoon(settings, payload), sendWebhooksSoon(settings, payload)]))
      .catch((err: unknown) => {
        payload.logger.error({
          err,
          msg: 'editorial-workflow: the outbox could not be read; it is tried again',
        })
      })
  })
}

/**
 * Looks into the outbox now and from time to time. Does not keep a process alive. Without effects of the project, what another process has left
 * is found by the runners, and by whoever carries out the next action.
 */
export function watchOutbox(settings: Settings, payload: Payload): void {
  if (settings.afterCommit.length === 0) return
  drainSoon(settings, payload)
  setInterval(() => drainSoon(settings, payload), POLL_MS).unref()
}

type Row = { attempts: number; dueAt: string; id: number | string; note: unknown }

/**
 * Carries out what is due; gives the number of what was done. Several processes may do so at once: a row is taken by moving its time, on
 * the condition that it has not moved. Runners go by the time of the database (`now`, in milliseconds). @default this process's clock
 */
export async function drain(
  payload: Payload,
  effects: readonly Effect[],
  now: () => number = Date.now,
): Promise<number> {
  const pass = startPass(payload)
  let done = 0
  for (;;) {
    const { docs } = await payload.db.find<Row>({
      collection: OUTBOX as never,
      limit: BATCH,
      pagination: false,
      sort: 'dueAt',
      where: { dueAt: { less_than_equal: new Date(now()).toISOString() } },
    })
    if (docs.length === 0) return done
    for (const row of docs)
      if (await take(payload, row, now()))
        done += (await carryOut({ effects, now, pass, payload }, row)) ? 1 : 0
  }
}

async function take(payload: Payload, { dueAt, id }: Row, now: number): Promise<boolean> {
  const next = new Date(now + LEASE_MS).toISOString()
  const taken: unknown = await payload.db.updateOne({
    collection: OUTBOX as never,
    data: { dueAt: next },
    where: { and: [{ id: { equals: id } }, { dueAt: { equals: dueAt } }] },
  })
  return Boolean(taken)
}

type Draining = { effects: readonly Effect[]; now: () => number; pass: Pass; payload: Payload }

async function carryOut(
  { effects, now, pass, payload }: Draining,
  { attempts, id, note }: Row,
): Promise<boolean> {
  const told = (typeof note === 'string' ? JSON.parse(note) : note) as Note | { news: News }
  try {
    if ('news' in told) await tellNews(settingsOf(payload), payload, told.news, pass)
    else for (const effect of effects) await effect(told, payload, pass)
  } catch (err) {
    const wait = Math.min(RETRY_MAX_MS, RETRY_MS * 2 ** attempts)
    payload.logger.error({
      err,
      msg: `editorial-workflow: an effect of ${EVENTS} failed and is tried again in ${wait / 1000} s`,
    })
    await payload.db.updateOne({
      id,
      collection: OUTBOX as never,
      data: {
        attempts: attempts + 1,
        dueAt: new Date(now() + wait).toISOString(),
        error: String(err).slice(0, 500),
      },
    })
    return false
  }
  await payload.db.deleteOne({ collection: OUTBOX as never, where: { id: { equals: id } } })
  return true
}
