import type { Payload, Where } from 'payload'
import { OPEN, ofProject, type StoredSchedule } from './schedule/rows'
import type { Settings } from '../settings'
import { SCHEDULES, WORKERS } from '../slugs'

/** What an operator's monitor is told. It says how it stands, and of what happened nothing. */
export type Readiness = {
  checks: {
    database: { ok: boolean }
    schedules: {
      /** Schedules of the last day that failed, were missed, or after which readers did not get what they should. */
      alerts: null | number
      ok: boolean
      /** null where nothing is overdue, or it is not known. */
      oldestOverdueSeconds: null | number
    }
    worker: {
      ok: boolean
      /** null where none was ever seen, or it is not known. */
      seenSecondsAgo: null | number
    }
  }
  status: 'notReady' | 'ready'
}

/** How long the database may take, in milliseconds. */
const DATABASE_MS = 2_000
/** A runner is heard of about once a minute: this long after the last time it is gone, in seconds. */
const WORKER_S = 150
/** How late a schedule may be before something is wrong, in seconds. */
const OVERDUE_S = 5 * 60
const DAY_MS = 86_400_000

const UNKNOWN: Readiness = {
  checks: {
    database: { ok: false },
    schedules: { alerts: null, ok: false, oldestOverdueSeconds: null },
    worker: { ok: false, seenSecondsAgo: null },
  },
  status: 'notReady',
}

type Asked = { payload: Payload; settings: Settings }

/** Whether this can do its work. A database that fails, or takes longer than two seconds, is told and not thrown. */
export async function readReadiness({ payload, settings }: Asked): Promise<Readiness> {
  let timer: NodeJS.Timeout | undefined
  try {
    return await Promise.race([
      shared({ payload, settings }),
      new Promise<never>((_resolve, reject) => {
        timer = setTimeout(() => {
          asking.delete(payload)
          reject(new Error(`The database has not answered for ${DATABASE_MS} ms.`))
        }, DATABASE_MS)
      }),
    ])
  } catch (err) {
    payload.logger.error({ err, msg: 'editorial-workflow: the project is not ready' })
    return UNKNOWN
  } finally {
    clearTimeout(timer)
  }
}

const asking = new WeakMap<Payload, Promise<Readiness>>()

/** Anybody may ask: those of one moment get one answer, so that no crowd of them holds up the database. */
function shared(asked: Asked): Promise<Readiness> {
  const there = asking.get(asked.payload)
  if (there) return there
  const asks = ask(asked).finally(() => {
    if (asking.get(asked.payload) === asks) asking.delete(asked.payload)
  })
  asking.set(asked.payload, asks)
  return asks
}

async function ask({ payload, settings }: Asked): Promise<Readiness> {
  const now = Date.now()
  const ours = ofProject(settings, { payload })
  const seen = await first<{ seenAt: string }>(payload, WORKERS, '-seenAt', {})
  const overdue = await first<StoredSchedule>(payload, SCHEDULES, 'instant', {
    and: [ours, { status: { in: [...OPEN] } }, { instant: { less_than: new Date(now).toISOString() } }],
  })
  const { totalDocs: alerts } = await payload.db.count({
    collection: SCHEDULES as never,
    where: {
      and: [
        ours,
        { finishedAt: { greater_than: new Date(now - DAY_MS).toISOString() } },
        { or: [{ status: { in: ['failed', 'missed'] } }, { 'proof.ok': { equals: false } }] },
      ],
    },
  })
  const seenSecondsAgo = seen ? secondsSince(seen.seenAt, now) : null
  const oldestOverdueSeconds = overdue ? secondsSince(overdue.instant, now) : null
  const worker = { ok: seenSecondsAgo !== null && seenSecondsAgo <= WORKER_S, seenSecondsAgo }
  const schedules = { alerts, ok: (oldestOverdueSeconds ?? 0) <= OVERDUE_S, oldestOverdueSeconds }
  return {
    checks: { database: { ok: true }, schedules, worker },
    status: worker.ok && schedules.ok ? 'ready' : 'notReady',
  }
}

async function first<Row>(
  payload: Payload,
  slug: string,
  sort: string,
  where: Where,
): Promise<Row | undefined> {
  const { docs } = await payload.db.find({
    collection: slug as never,
    limit: 1,
    pagination: false,
    sort,
    where,
  })
  return docs[0] as Row | undefined
}

/** Clocks of nodes differ a little: nothing is seen ahead of its time. */
const secondsSince = (instant: string, now: number): number =>
  Math.max(0, Math.floor((now - Date.parse(instant)) / 1_000))
