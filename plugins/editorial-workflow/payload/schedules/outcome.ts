import { createLocalReq, type Payload } from 'payload'
import { NEW_VARIANT, type EventBody, type Reason } from '../../core'
import { WorkflowNotFound, WorkflowRefused } from '../errors'
import { waitsForOthers } from '../inBestOrder'
import { inTransaction } from '../inTransaction'
import type { Settings } from '../settings'
import { append, loadVariant } from '../store'
import { addressOfRow, saveWork, type ScheduleRow } from './rows'

/** Waiting time after the first attempt that failed, doubled after each further one, in milliseconds. */
const RETRY_MS = 500
const RETRY_MAX_MS = 10 * 60_000
/** After so many attempts, about an hour, a fault is no passing one. */
export const ATTEMPTS = 16

/** Nobody is at work on it. */
const FREE = { leaseUntil: null, runner: null, status: 'pending' }

/** How long to wait after so many attempts before, in milliseconds. */
export const waitAfter = (attempts: number): number => Math.min(RETRY_MAX_MS, RETRY_MS * 2 ** attempts)

export type At = { now: number; payload: Payload; settings: Settings }

/** Decides what follows a failed attempt: another one later, or the end of the schedule, which is told. */
export async function settleFailure(at: At, row: ScheduleRow, err: unknown): Promise<void> {
  const { payload } = at
  const { code, reasons } = faultOf(err)
  if (code === 'notScheduled') return dropRow(at, row)
  if (code === 'notDue')
    return saveWork(payload, row, { ...FREE, attempts: row.attempts, dueAt: row.instant })
  const passes = reasons.length === 0 ? code !== 'notFound' : waitsForOthers(err)
  if (passes && row.attempts + 1 < ATTEMPTS) {
    const wait = waitAfter(row.attempts)
    if (reasons.length === 0) logFailure(payload, row, err, wait)
    return saveWork(payload, row, { ...FREE, dueAt: inMs(at, wait), error: messageOf(err) })
  }
  if (reasons.length === 0) payload.logger.error({ err, msg: `editorial-workflow: ${row.key} is given up` })
  return endSchedule(at, row, {
    type: 'scheduleFailed',
    lateBy: at.now - Date.parse(row.instant),
    reasons: reasons.length > 0 ? reasons : [{ code, kind: 'conflict', clearedBy: ['nobody'] }],
    schedule: row.schedule,
    target: row.target,
  })
}

/** Lets a row wait that was not even got to: what is done stays done, and is looked at by readers' eyes a few times more. */
export async function postpone(at: At, row: ScheduleRow, err: unknown): Promise<void> {
  const wait = waitAfter(row.attempts)
  logFailure(at.payload, row, err, wait)
  const attempts = row.attempts + 1
  const dueAt = row.status === 'done' && attempts >= ATTEMPTS ? null : inMs(at, wait)
  const free = row.status === 'done' ? {} : FREE
  await saveWork(at.payload, row, { ...free, attempts, dueAt, error: messageOf(err) })
}

const inMs = ({ now }: At, ms: number): string => new Date(now + ms).toISOString()

const logFailure = (payload: Payload, { key }: ScheduleRow, err: unknown, wait: number): void =>
  payload.logger.error({
    err,
    msg: `editorial-workflow: the schedule ${key} failed and is tried again in ${wait / 1000} s`,
  })

/** Too late to be of any use: nobody wants the news of last month on the site today. */
export const miss = (at: At, row: ScheduleRow): Promise<void> =>
  endSchedule(at, row, { type: 'unscheduled', schedule: row.schedule, target: row.target, why: 'missed' })

/** Writes the end of a schedule into the record, unless it has ended in the meantime: then its row is what was left over. */
export async function endSchedule(at: At, row: ScheduleRow, body: EventBody): Promise<void> {
  const { now, payload, settings } = at
  const address = addressOfRow(row)
  const isEnded = await inTransaction(await createLocalReq({}, payload), async (req) => {
    const found = await loadVariant(req, address)
    const variant = found?.variant ?? NEW_VARIANT
    if (variant.schedules[row.target]?.id !== row.schedule) return false
    await append(req, address, {
      actor: null,
      bodies: [body],
      now: new Date(now),
      outbox: settings.afterCommit.length > 0,
      row: found,
    })
    return true
  })
  if (!isEnded) await dropRow(at, row)
}

/** The record knows of no such schedule any more: its row is what was left over. */
export const dropRow = ({ payload }: At, row: ScheduleRow): Promise<void> =>
  saveWork(payload, row, {
    dueAt: null,
    error: 'notScheduled',
    leaseUntil: null,
    runner: null,
    slot: row.key,
    status: 'cancelled',
  })

function faultOf(err: unknown): { code: string; reasons: readonly Reason[] } {
  if (err instanceof WorkflowNotFound) return { code: 'notFound', reasons: [] }
  if (!(err instanceof WorkflowRefused)) return { code: 'unexpected', reasons: [] }
  const reasons = (err.data?.reasons ?? []).map(({ message: _, ...reason }): Reason => reason)
  return { code: reasons[0]?.code ?? 'unexpected', reasons }
}

export const messageOf = (err: unknown): string =>
  (err instanceof Error ? err.message : String(err)).slice(0, 1_000)
