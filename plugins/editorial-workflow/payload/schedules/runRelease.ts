import { createLocalReq, type PayloadRequest } from 'payload'
import type { Reason } from '../../core'
import { waitsFor } from '../inBestOrder'
import { inTransaction } from '../inTransaction'
import { ReleaseRefused } from '../releases/errors'
import { failRelease } from '../releases/fail'
import { publishRelease } from '../releases/publish'
import { loadRelease, takeRevision } from '../releases/store'
import { ATTEMPTS, dropRow, endSchedule, messageOf, waitAfter } from './outcome'
import { prove } from './prove'
import { saveWork, type ScheduleRow } from './rows'
import { isTooLate, markRunning, type Run } from './runUnit'

/** Carries out what is due of a release, as one; gives the number of what was done. */
export async function runRelease(run: Run, id: string, rows: readonly ScheduleRow[]): Promise<number> {
  const due = rows.filter(({ status }) => status !== 'done')
  const toProve = rows.filter(({ status }) => status === 'done')
  // What is live is proved; where nothing is to be proved, it is time, also when no schedule is left.
  const done = due.length > 0 || toProve.length === 0 ? await goLive(run, id, due) : 0
  for (const row of toProve) await prove(run, row)
  return done
}

async function goLive(run: Run, id: string, due: readonly ScheduleRow[]): Promise<number> {
  const { now, payload, settings } = run
  const req = await createLocalReq({}, payload)
  if (due.length > 0) await markRunning(run, due)
  try {
    const isDone = await inTransaction(req, (own) => attempt(run, own, id))
    if (!isDone) await dropAll(run, due)
    return isDone ? due.length : 0
  } catch (err) {
    const attempts = Math.max(0, ...due.map((row) => row.attempts))
    const wait = waitAfter(attempts)
    if (due.length > 0 && attempts + 1 < ATTEMPTS && passes(err)) {
      if (!(err instanceof ReleaseRefused))
        payload.logger.error({
          err,
          msg: `editorial-workflow: the release ${id} failed and is tried again in ${wait / 1000} s`,
        })
      const again = { error: messageOf(err), leaseUntil: null, runner: null, status: 'pending' }
      for (const row of due)
        await saveWork(payload, row, { ...again, dueAt: new Date(now + wait).toISOString() })
      return 0
    }
    // Nothing was tried where no schedule is left: a fault of the database is for the runner, which comes again.
    if (due.length === 0 && !(err instanceof ReleaseRefused)) throw err
    if (!(err instanceof ReleaseRefused))
      payload.logger.error({ err, msg: `editorial-workflow: the release ${id} is given up` })
    const why = err instanceof ReleaseRefused ? err.refusals : []
    const failure = { error: messageOf(err), id, now: new Date(now), reason: GIVEN_UP, why }
    await inTransaction(req, (own) => failRelease(settings, own, failure))
    return 0
  }
}

const GIVEN_UP: Reason = { code: 'unexpected', kind: 'conflict', clearedBy: ['nobody'] }
const MISSED: Reason = { code: 'releaseMissed', kind: 'conflict', clearedBy: ['nobody'] }

/** @returns false where the release is not to go live any more, or not yet. */
async function attempt({ now, settings, ...run }: Run, req: PayloadRequest, id: string): Promise<boolean> {
  const release = await loadRelease(req, id)
  if (release?.status !== 'scheduled' || !release.instant || Date.parse(release.instant) > now) return false
  const at = new Date(now)
  if (isTooLate({ ...run, now, settings }, { instant: release.instant, target: 'publish' })) {
    await failRelease(settings, req, { error: null, id, now: at, reason: MISSED, why: [] })
    return false
  }
  await takeRevision(req, {
    actor: null,
    at,
    command: 'publish',
    release: id,
    revision: release.revision + 1,
  })
  await publishRelease({ now: at, release, req, settings, timed: true })
  return true
}

/** Whether it may go better later: every item waits for something outside, or it was no refusal at all. */
const passes = (err: unknown): boolean =>
  !(err instanceof ReleaseRefused) || err.refusals.every(({ reasons }) => waitsFor(reasons))

/** Rows that are left over: their release is not scheduled any more. */
async function dropAll(run: Run, due: readonly ScheduleRow[]): Promise<void> {
  for (const row of due) {
    const { instant, schedule, target } = row
    const lateBy = run.now - Date.parse(instant)
    const reasons: Reason[] = [{ code: 'notScheduled', kind: 'conflict', clearedBy: ['nobody'] }]
    await endSchedule(run, row, { type: 'scheduleFailed', lateBy, reasons, schedule, target })
    await dropRow(run, row)
  }
}
