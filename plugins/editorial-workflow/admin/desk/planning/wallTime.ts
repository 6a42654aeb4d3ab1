/** What the clocks of a zone show, as `2026-11-23T15:05`, and calculations with such days that know no zone. */

const DAY_MS = 86_400_000
const formats = new Map<string, Intl.DateTimeFormat>()

/** A moment as the clocks of a zone show it, to the minute. */
export function wallTimeAt(instant: number | string, timeZone: string): string {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('sv-SE', {
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      month: '2-digit',
      timeZone,
      year: 'numeric',
    })
  formats.set(timeZone, format)
  return format.format(new Date(instant)).replace(' ', 'T')
}

/** The day of a wall time. */
export const dayOf = (wallTime: string): string => wallTime.slice(0, 10)

const utc = (day: string): Date => new Date(`${day}T00:00:00Z`)

export const addDays = (day: string, days: number): string =>
  new Date(utc(day).getTime() + days * DAY_MS).toISOString().slice(0, 10)

/** The same day of another month, or its last one where there is none such. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10)
}

/** The Monday of its week. */
export const mondayOf = (day: string): string => addDays(day, -((utc(day).getUTCDay() + 6) % 7))

/** The days that a view shows: the first, and the first that it does not. */
export function daysShown(view: 'agenda' | 'month' | 'week', day: string): { end: string; start: string } {
  if (view === 'week') return { end: addDays(mondayOf(day), 7), start: mondayOf(day) }
  const first = `${day.slice(0, 7)}-01`
  if (view === 'agenda') return { end: addMonths(first, 1), start: first }
  return { end: addDays(mondayOf(addDays(addMonths(first, 1), -1)), 7), start: mondayOf(first) }
}
