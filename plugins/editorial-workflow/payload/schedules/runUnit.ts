import { createLocalReq } from 'payload'
import { inBestOrder, waitsForOthers } from '../inBestOrder'
import { inTransaction } from '../inTransaction'
import { performInside } from '../operations'
import { ATTEMPTS, miss, settleFailure, type At } from './outcome'
import { prove } from './prove'
import { addressOfRow, TRIES, tryToSaveWork, type ScheduleRow } from './rows'

export type Run = At & { leaseMs: number; runner: string }

/** Carries out what is due of one document, in its order; gives the number of what was done. */
export async function runDocument(run: Run, rows: readonly ScheduleRow[]): Promise<number> {
  let done = 0
  const due: ScheduleRow[] = []
  for (const row of rows.filter(({ status }) => status !== 'done')) {
    if (isTooLate(run, row)) await miss(run, row)
    // Each attempt was begun and none came to an end: whatever it is, it takes its runner with it.
    else if (row.attempts >= ATTEMPTS) await settleFailure(run, row, new Error('No attempt came to an end'))
    else due.push(row)
  }
  if (due.length > 0) await markRunning(run, due)
  const waiting = await inBestOrder(inTime(due), async (row) => {
    if (await attempt(run, row)) done += 1
  })
  for (const { err, item } of waiting) await settleFailure(run, item, err)
  for (const row of rows.filter(({ status }) => status === 'done')) await prove(run, row)
  return done
}

/** The end of a publication is never too late. */
export const isTooLate = (
  { now, settings }: At,
  { instant, target }: Pick<ScheduleRow, 'instant' | 'target'>,
): boolean =>
  target === 'publish' &&
  settings.giveUpAfterHours !== null &&
  now - Date.parse(instant) > settings.giveUpAfterHours * 3_600_000

/** By their times, and of one time publication before the end of another one. */
const inTime = (rows: readonly ScheduleRow[]): ScheduleRow[] =>
  rows.toSorted(
    (a, b) => Date.parse(a.instant) - Date.parse(b.instant) || a.target.localeCompare(b.target, 'en'),
  )

/** Until its lease is over: then another runner takes it up. */
export async function markRunning(
  { leaseMs, now, payload, runner }: Run,
  rows: readonly ScheduleRow[],
): Promise<void> {
  const until = new Date(now + leaseMs).toISOString()
  await tryToSaveWork(payload, rows, ({ attempts }) => ({
    attempts: attempts + 1,
    dueAt: until,
    leaseUntil: until,
    runner,
    status: 'running',
  }))
}

/** @throws what only waits for another item. */
async function attempt(run: Run, row: ScheduleRow): Promise<boolean> {
  const { now, payload, settings } = run
  try {
    await inTransaction(
      await createLocalReq({}, payload),
      (req) =>
        performInside(settings, {
          address: addressOfRow(row),
          command: { action: row.target, revision: 0, schedule: row.schedule },
          now: new Date(now),
          req,
        }),
      TRIES,
    )
    return true
  } catch (err) {
    if (waitsForOthers(err)) throw err
    await settleFailure(run, row, err)
    return false
  }
}
