import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { setTimeout } from 'node:timers/promises'
import type { Payload } from 'payload'
import { deliver } from '../notices/mail/deliver'
import { remind } from '../notices/remind'
import { drain, effectsOf } from '../outbox'
import { settingsOf } from '../installed'
import type { Settings } from '../settings'
import { CLAIMS, WORKERS } from '../slugs'
import { pruneDeliveries } from '../webhooks/prune'
import { sendWebhooks } from '../webhooks/send'
import { createClock, type Clock } from './clock'
import { LEASE_MS, runDue } from './runDue'

/**
 * How often a runner looks for what has been scheduled since, in milliseconds. What it knows of, it does at its time. A little over 5 s, so
 * that it comes to no more than a query in 5 s with what it looks for less often.
 */
export const POLL_MS = 5_250
/** How often a runner says that it is there, in milliseconds. */
const BEAT_MS = 60_000
/** How often it looks for what others have left behind: notices, and releases without schedules, in milliseconds. */
const LEFTOVERS_MS = 5 * 60_000
/** How often it looks for what is to be told, and for mails that are due: those of the day, and those that a mail server has put off, in milliseconds. */
const MAIL_MS = 2 * 60_000
/** How often it looks for due dates that are near or past, in milliseconds. */
const REMIND_MS = 60 * 60_000
/** How often it looks for webhooks that are due, in a project that has them, in milliseconds. */
const SEND_MS = 10_000
/** How often it shortens their log, in milliseconds. */
const PRUNE_MS = 60 * 60_000
/** After this long without a word a runner is forgotten, in milliseconds. */
const FORGET_MS = 24 * 60 * 60_000

export type WorkerOptions = {
  /** @default 30 s */
  leaseMs?: number
  /** @default 5.25 s */
  pollMs?: number
}
export type Worker = {
  name: string
  /** Ends after the document at hand; what is left is for other runners, or the next one. */
  stop: () => Promise<void>
}

/**
 * Carries out schedules from now on, in this process. Any number of processes may; each schedule is carried out once. A fault, of the
 * database too, is logged, and the work goes on when it is over.
 *
 * @throws {Error} where the plugin is not installed.
 */
export function startWorker(
  payload: Payload,
  { leaseMs = LEASE_MS, pollMs = POLL_MS }: WorkerOptions = {},
): Worker {
  const name = `${hostname()}-${process.pid}-${randomUUID().slice(0, 8)}`
  const stopping = new AbortController()
  const clock = createClock(payload)
  const settings = settingsOf(payload)
  const running = work({ clock, leaseMs, name, payload, pollMs, settings, signal: stopping.signal })
  return {
    name,
    stop: async () => {
      stopping.abort()
      await running
    },
  }
}

type Work = Required<WorkerOptions> & {
  clock: Clock
  name: string
  payload: Payload
  settings: Settings
  signal: AbortSignal
}

async function work(work: Work): Promise<void> {
  await Promise.all([carryOut(work), keepBeating(work), keepTelling(work), keepSending(work)])
  await leave(work.payload, work.name)
}

async function carryOut({ clock, leaseMs, name, payload, pollMs, settings, signal }: Work): Promise<void> {
  let drainedAt = Number.NEGATIVE_INFINITY
  while (!signal.aborted) {
    let wait = pollMs
    try {
      await clock.sync()
      // From time to time also what a runner that has died, or a pass that has failed, has left behind.
      const lost = performance.now() - drainedAt >= LEFTOVERS_MS
      const run = { leaseMs, lost, now: clock.now, payload, runner: name, settings, signal }
      const { next, units } = await runDue(run)
      if (units > 0 || lost) {
        await drain(payload, effectsOf(settings), clock.now)
        drainedAt = performance.now()
      }
      if (next !== null) wait = Math.min(pollMs, Math.max(0, next - clock.now()))
    } catch (err) {
      drainedAt = Number.NEGATIVE_INFINITY
      payload.logger.error({
        err,
        msg: `editorial-workflow: the runner ${name} failed and goes on in ${pollMs / 1000} s`,
      })
    }
    await pause(wait, signal)
  }
}

/** Beside the work, which may take long when much is due. */
async function keepBeating({ clock, name, payload, signal }: Work): Promise<void> {
  while (!signal.aborted) {
    try {
      await clock.sync()
      await beat(payload, name, clock.now())
    } catch (err) {
      payload.logger.warn({
        err,
        msg: `editorial-workflow: the runner ${name} could not say that it is there`,
      })
    }
    await pause(BEAT_MS, signal)
  }
}

/** Reminders, and mails, which a mail server may keep waiting; beside the work, which has its time. */
async function keepTelling({ clock, name, payload, settings, signal }: Work): Promise<void> {
  let remindedAt = Number.NEGATIVE_INFINITY
  while (!signal.aborted && !settings.disabled) {
    try {
      await clock.sync()
      if (performance.now() - remindedAt >= REMIND_MS) {
        await remind(settings, payload, clock.now())
        remindedAt = performance.now()
      }
      // What was written down by others and told by nobody yet.
      await drain(payload, effectsOf(settings), clock.now)
      await deliver({ now: clock.now, payload, runner: name, settings, signal })
    } catch (err) {
      payload.logger.error({
        err,
        msg: `editorial-workflow: the runner ${name} could not send what is due and tries again in ${MAIL_MS / 1000} s`,
      })
    }
    await pause(MAIL_MS, signal)
  }
}

/** Webhooks, beside the mails: receivers may be slow. */
async function keepSending({ clock, name, payload, settings, signal }: Work): Promise<void> {
  let prunedAt = Number.NEGATIVE_INFINITY
  while (!signal.aborted && !settings.disabled && settings.webhooks) {
    try {
      await clock.sync()
      await sendWebhooks({ now: clock.now, payload, runner: name, settings, signal })
      if (performance.now() - prunedAt >= PRUNE_MS) {
        await pruneDeliveries(settings, payload, clock.now())
        prunedAt = performance.now()
      }
    } catch (err) {
      payload.logger.error({
        err,
        msg: `editorial-workflow: the runner ${name} could not send webhooks and tries again in ${SEND_MS / 1000} s`,
      })
    }
    await pause(SEND_MS, signal)
  }
}

/** Says that this runner is there. */
async function beat(payload: Payload, name: string, now: number): Promise<void> {
  const seenAt = new Date(now).toISOString()
  const collection = WORKERS as never
  const known: unknown = await payload.db.updateOne({
    collection,
    data: { seenAt },
    where: { name: { equals: name } },
  })
  if (known) return
  await payload.db.create({ collection, data: { name, seenAt, startedAt: seenAt }, returning: false })
  const forgotten = new Date(now - FORGET_MS).toISOString()
  await payload.db.deleteMany({ collection, where: { seenAt: { less_than: forgotten } } })
  // What they had in their hands is done by now, or nobody wants it any more: taking it up would have ended the claim.
  await payload.db.deleteMany({ collection: CLAIMS as never, where: { until: { less_than: forgotten } } })
}

async function leave(payload: Payload, name: string): Promise<void> {
  try {
    await payload.db.deleteMany({ collection: WORKERS as never, where: { name: { equals: name } } })
  } catch (err) {
    // Without a database there is nobody to tell: the row is taken for a runner that has died.
    payload.logger.warn({ err, msg: `editorial-workflow: the runner ${name} could not sign off` })
  }
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await setTimeout(ms, undefined, { signal }).catch((err: unknown) => {
    if (!signal.aborted) throw err
  })
}
