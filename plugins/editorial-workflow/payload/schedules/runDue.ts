import type { Payload } from 'payload'
import { isWriteConflict } from '../isWriteConflict'
import type { Settings } from '../settings'
import { claim, release, taken } from './claims'
import { runRelease } from './runRelease'
import { loadLost } from './lostReleases'
import { loadNext, loadUnit, PAGE, unitOf, type ScheduleRow } from './rows'
import { postpone } from './outcome'
import { runDocument, type Run } from './runUnit'

/** How long one document may take before another runner takes over, in milliseconds. */
export const LEASE_MS = 30_000

export type RunInput = {
  /** How long one document may take before another runner takes over, in milliseconds. */
  leaseMs: number
  /** Whether to look for releases that are due and have no schedule left: rare, and a query of its own. @default true */
  lost?: boolean
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
  /** How many documents and releases were worked on. */
  units: number
  /** When there is something to do next, in milliseconds since 1970; null when nobody knows of anything. */
  next: null | number
}

/** How often one document is come back to in a row, lest a fault of ours keeps a runner at it for ever. */
const TURNS = 20
/** A document, or a release. */
type Unit = (Pick<ScheduleRow, 'collectionSlug' | 'document'> & { release?: null }) | { release: string }

/** Databases with one writer at a time gain nothing by more. */
const ABREAST: Readonly<Record<string, number>> = { mongoose: 4, postgres: 4 }

/** Carries out everything that is due, until nothing is. Any number of runners may do so at once, in any number of processes. */
export async function runDue(input: RunInput): Promise<Pass> {
  let done = 0
  let units = 0
  const turns = new Map<string, number>()
  let isFirst = true
  if (input.settings.disabled) return { done, next: null, units }
  for (let limit = PAGE; ;) {
    const rows = await loadNext(input.payload, limit)
    const now = input.now()
    const isDue = ({ dueAt }: ScheduleRow): boolean => Date.parse(dueAt ?? '') <= now
    const due = rows.filter(isDue)
    const [coming] = rows.filter((row) => !isDue(row))
    const next = coming ? Date.parse(coming.dueAt ?? '') : null
    const work = new Map<string, Unit>(due.map((row) => [unitOf(row), row]))
    if (isFirst && input.lost !== false)
      for (const release of await loadLost(input.payload, now)) work.set(`release/${release}`, { release })
    isFirst = false
    if (work.size === 0) return { done, next, units }
    const result = await runAll(input, work, turns)
    done += result.done
    units += result.units
    // What others hold is theirs, and what failed comes later: nothing is left but to wait.
    if (input.signal?.aborted || (result.units === 0 && due.length < limit)) return { done, next, units }
    // Others have all of these: there may be more behind them.
    limit = result.units === 0 ? limit + PAGE : PAGE
  }
}

async function runAll(
  input: RunInput,
  units: ReadonlyMap<string, Unit>,
  turns: Map<string, number>,
): Promise<{ done: number; units: number }> {
  const others = await taken(input.payload, [...units.keys()], input.now())
  const left = [...units].filter(([key]) => !others.has(key) && (turns.get(key) ?? 0) < TURNS)
  // Runners that wake at one moment shall not all want the same document first.
  const queue = shuffled(left)
  let done = 0
  let worked = 0
  const work = async (): Promise<void> => {
    for (let unit = queue.pop(); unit && !input.signal?.aborted; unit = queue.pop()) {
      turns.set(unit[0], (turns.get(unit[0]) ?? 0) + 1)
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

/** @returns null where another runner has it, or it is locked: then the claim stays, and it is tried again when that is over. */
async function runUnit(input: RunInput, key: string, row: Unit): Promise<null | number> {
  const { payload } = input
  if (!(await claim(payload, key, input))) return null
  try {
    // What is due by now: another runner may have done it since the list was read.
    const now = input.now()
    const done = await workOn({ ...input, now }, row, await loadUnit(payload, row, now))
    await release(payload, key, input)
    return done
  } catch (err) {
    if (!isWriteConflict(err)) throw err
    // The other documents do not have to wait for this one. On MongoDB it may be locked by a runner that has died.
    payload.logger.warn({ msg: `editorial-workflow: ${key} is locked by another writer` })
    return null
  }
}

/** One that cannot be worked on must not keep the others waiting. Without a database that fails as well, and all of them wait. */
async function workOn(run: Run, unit: Unit, rows: readonly ScheduleRow[]): Promise<number> {
  try {
    return unit.release ? await runRelease(run, unit.release, rows) : await runDocument(run, rows)
  } catch (err) {
    if (isWriteConflict(err) || rows.length === 0) throw err
    for (const row of rows) await postpone(run, row, err)
    return 0
  }
}

function shuffled<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item)
}
