import { STATES, type EventType, type State } from './types'

/** As much of an event as it takes to know how long a variant stays in which state. */
export type Moment = {
  actor: null | string
  /** ISO 8601. */
  at: string
  /** Of `approved`: whether the last step is done. @default true */
  final?: boolean
  type: EventType
  /** Of `published`: whether the working copy is what went live. @default true */
  unchanged?: boolean
}

/** One variant in one state, from one moment to another. */
export type Stay = {
  /** ISO 8601. */
  from: string
  /** Whoever ended it; null where nobody did by hand. */
  endedBy: null | string
  /** What ended it. */
  endedWith: EventType
  /** In milliseconds. */
  lasted: number
  state: State
}

/** How long something took, in milliseconds; null where nothing was measured. */
export type Spread = { count: number; median: null | number; p90: null | number }

/**
 * The stays of one variant that have ended, out of its events in their order. Only what begins within the events is a stay: of what stood
 * there before them, nobody knows since when.
 */
export function staysOf(moments: readonly Moment[]): Stay[] {
  const stays: Stay[] = []
  // Said to be either: the compiler would take the first for the only one.
  let open = null as Open
  for (const moment of moments) {
    const state = stateAfter(open?.state, moment)
    if (state === open?.state) continue
    if (open) stays.push(stayOf(open, moment))
    open = state === undefined ? null : { from: moment.at, state }
  }
  return stays
}

type Open = null | { from: string; state: State }

const stayOf = ({ from, state }: { from: string; state: State }, { actor, at, type }: Moment): Stay => ({
  endedBy: actor,
  endedWith: type,
  from,
  lasted: Math.max(0, Date.parse(at) - Date.parse(from)),
  state,
})

/** The state of the working copy after an event: `evolve` for those who do not know all of the variant. Undefined: not known, or gone. */
function stateAfter(
  before: State | undefined,
  { final = true, type, unchanged = true }: Moment,
): State | undefined {
  switch (type) {
    case 'created':
    case 'reverted':
    case 'bypassed':
    case 'withdrawn':
      return 'draft'
    case 'edited':
      return before === 'changesRequested' ? before : 'draft'
    case 'submitted':
      return 'inReview'
    case 'changesRequested':
      return 'changesRequested'
    case 'approved':
      return final ? 'approved' : 'inReview'
    case 'published':
      if (before === 'inReview') return before
      if (unchanged) return 'published'
      return before === 'changesRequested' ? before : 'draft'
    case 'unpublished':
      return before === 'published' ? 'draft' : before
    case 'imported':
    case 'discarded':
      return undefined
    default:
      return before
  }
}

/** The stays in each state, in the order of the workflow. */
export const spreadByState = (stays: readonly Stay[]): ({ state: State } & Spread)[] =>
  STATES.map((state) => ({
    state,
    ...spreadOf(stays.filter((stay) => stay.state === state).map(({ lasted }) => lasted)),
  }))

/** How long those took who decided on what was in review; by their ids and not by their speed, which would make a race of it. */
export function spreadByReviewer(stays: readonly Stay[]): ({ person: string } & Spread)[] {
  const byPerson = new Map<string, number[]>()
  for (const { endedBy, endedWith, lasted, state } of stays) {
    const isDecision = endedWith === 'approved' || endedWith === 'changesRequested'
    if (state !== 'inReview' || !isDecision || endedBy === null) continue
    byPerson.set(endedBy, [...(byPerson.get(endedBy) ?? []), lasted])
  }
  return [...byPerson]
    .map(([person, durations]) => ({ person, ...spreadOf(durations) }))
    .sort((one, other) => (one.person < other.person ? -1 : 1))
}

/** Median and 90th percentile by nearest rank: each is a duration that there was. */
export function spreadOf(durations: readonly number[]): Spread {
  const sorted = [...durations].sort((one, other) => one - other)
  const at = (share: number): null | number => sorted[Math.ceil(share * sorted.length) - 1] ?? null
  return { count: sorted.length, median: at(0.5), p90: at(0.9) }
}

/** The month of a moment on the clocks of a zone, as `2026-11`. */
export function monthOf(timeZone: string): (instant: string) => string {
  const format = new Intl.DateTimeFormat('en-CA', { month: '2-digit', timeZone, year: 'numeric' })
  // Formatting is slow, and no month of any zone ends within a quarter of an hour.
  const known = new Map<number, string>()
  return (instant) => {
    const quarter = Math.floor(Date.parse(instant) / 900_000)
    const month = known.get(quarter) ?? format.format(new Date(instant)).slice(0, 7)
    known.set(quarter, month)
    return month
  }
}
