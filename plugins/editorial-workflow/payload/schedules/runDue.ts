import type { Payload } from 'payload'
import { isWriteConflict } from '../isWriteConflict'
import type { Settings } from '../settings'
import { claim, release, taken } from './claims'
import { runRelease } from './runRelease'
import { loadNext, loadUnit, PAGE, unitOf, type ScheduleRow } from './rows'
import { runDocument } from './runUnit'

export type RunInput = {
  /** How long one document may take before another runner takes over, in milliseconds. */
  leaseMs: number
  now: () => number
  payload: Payload
  /** The name of the runner. */
  runner: string
  settings: Settings
  /** Stops after the document at hand. */
  signal?: AbortSignal
}
export type Pass = {
  /** How many schedules were carried out. */
  done: number
  /** When there is something to do next, in milliseconds since 1970; null when nobody knows of anything. */
  next: null | number
}

/** Databases with one writer at a time gain nothing by more. */
const ABREAST: Readonly<Record<string, number>> = { mongoose: 4, postgres: 4 }

/** Carries out everything that is due, until nothing is. Any number of runners may do so at once, in any number of processes. */
export async function runDue(input: RunInput): Promise<Pass> {
  let done = 0
  if (input.settings.disabled) return { done, next: null }
  for (let limit = PAGE; ;) {
    const rows = await loadNext(input.payload, limit)
    const now = input.now()
    const isDue = ({ dueAt }: ScheduleRow): boolean => Date.parse(dueAt ?? '') <= now
    const due = rows.filter(isDue)
    const [coming] = rows.filter((row) => !isDue(row))
    const next = coming ? Date.parse(coming.dueAt ?? '') : null
    if (due.length === 0) return { done, next }
    const result = await runAll(input, due)
    done += result.done
    // What others hold is theirs, and what failed comes later: nothing is left but to wait.
    if (input.signal?.aborted || (result.units === 0 && due.length < limit)) return { done, next }
    // Others have all of these: there may be more behind them.
    limit = result.units === 0 ? limit + PAGE : PAGE
  }
}

async function runAll(
  input: RunInput,
  due: readonly ScheduleRow[],
): Promise<{ done: number; units: number }> {
  const units = new Map(due.map((row) => [unitOf(row), row]))
  const others = await taken(input.payload, [...units.keys()], input.now())
  const left = [...units].filter(([key]) => !others.has(key))
  // Runners that wake at one moment shall not all want the same document first.
  const queue = shuffled(left)
  let done = 0
  let worked = 0
  const work = async (): Promise<void> => {
    for (let unit = queue.pop(); unit && !input.signal?.aborted; unit = queue.pop()) {
      const outcome = await runUnit(input, ...unit)
      if (outcome === null) continue
      done += outcome
      worked += 1
    }
  }
  // All of them have to end, so that nothing of this pass is at work beside the next one.
  const ends = await Promise.allSettled(Array.from({ length: ABREAST[input.payload.db.name] ?? 1 }, work))
  const failed = ends.find(({ status }) => status === 'rejected')
  if (failed) throw (failed as PromiseRejectedResult).reason
  return { done, units: worked }
}

/** @returns null where another runner has it, or it failed: then the claim stays, and it is tried again when that is over. */
async function runUnit(input: RunInput, key: string, row: ScheduleRow): Promise<null | number> {
  const { payload } = input
  if (!(await claim(payload, key, input))) return null
  try {
    // What is due by now: another runner may have done it since the list was read.
    const now = input.now()
    const rows = await loadUnit(payload, row, now)
    const run = { ...input, now }
    const done = row.release ? await runRelease(run, row.release, rows) : await runDocument(run, rows)
    await release(payload, key, input)
    return done
  } catch (err) {
    // The other documents do not have to wait for this one. On MongoDB it may be locked by a runner that has died.
    if (isWriteConflict(err))
      payload.logger.warn({ msg: `editorial-workflow: ${key} is locked by another writer` })
    else payload.logger.error({ err, msg: `editorial-workflow: ${key} failed and is tried again` })
    return null
  }
}

function shuffled<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item)
}
