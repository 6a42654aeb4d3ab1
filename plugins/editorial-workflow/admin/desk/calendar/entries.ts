import type { ScheduleStatus } from '../../../payload/collections/schedules'
import type { ToldSchedule } from '../../../payload/endpoints/schedule/rows'
import { wallTimeAt } from '../planning/wallTime'

/** What stands in the calendar: a schedule of one variant, or a release with all of its own. */
export type Entry = {
  id: string
  instant: string
  /** null: of one variant alone. */
  release: null | { id: string; name: null | string }
  /** At least one. */
  rows: readonly [ToldSchedule, ...ToldSchedule[]]
  status: ScheduleStatus
  /** In the zone of the project. */
  wallTime: string
}

type Names = { releases: ReadonlyMap<string, string>; timeZone: string }

/** The entries of some schedules, by their time. What a release has at one time and in one state is one entry. */
export function entriesOf(rows: readonly ToldSchedule[], { releases, timeZone }: Names): Entry[] {
  const entries = new Map<string, Entry>()
  for (const row of rows) {
    const id = idOf(row)
    const there = entries.get(id)
    if (there) {
      entries.set(id, { ...there, rows: [...there.rows, row] })
      continue
    }
    entries.set(id, {
      id,
      instant: row.instant,
      release: row.release === null ? null : { id: row.release, name: releases.get(row.release) ?? null },
      rows: [row],
      status: row.status,
      wallTime: wallTimeAt(row.instant, timeZone),
    })
  }
  return [...entries.values()].sort((one, other) =>
    one.instant === other.instant ? (one.id < other.id ? -1 : 1) : one.instant < other.instant ? -1 : 1,
  )
}

const idOf = ({
  collection,
  document,
  instant,
  locale,
  release,
  scheduledAt,
  status,
  target,
}: ToldSchedule): string =>
  release === null
    ? ['schedule', collection, document, locale, target, instant, scheduledAt].join(' ')
    : ['release', release, instant, status].join(' ')

/** Whether it can still be moved: it has not begun. */
export const isMovable = ({ status }: Entry): boolean => status === 'pending'

/** Whether it should have happened by now. */
export const isOverdue = ({ instant, status }: Pick<Entry, 'instant' | 'status'>, now: number): boolean =>
  (status === 'pending' || status === 'running') && Date.parse(instant) < now

/** The entries of each day, in the order of the days. */
export function byDay(entries: readonly Entry[]): [day: string, entries: Entry[]][] {
  const days = new Map<string, Entry[]>()
  for (const entry of entries) {
    const day = entry.wallTime.slice(0, 10)
    days.set(day, [...(days.get(day) ?? []), entry])
  }
  return [...days].sort(([one], [other]) => (one < other ? -1 : 1))
}
