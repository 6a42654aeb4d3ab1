import { timeText } from '../dates'

const at = (day: string): Date => new Date(`${day}T00:00:00Z`)
const formatted = (day: string, language: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { ...options, timeZone: 'UTC' }).format(
    at(day),
  )

/** A day with its weekday, as a heading: `pirmdiena, 23.11.2026.`, `Monday 23 Nov 2026`. */
export const dayTitle = (day: string, language: string): string =>
  language === 'lv'
    ? `${formatted(day, language, { weekday: 'long' })}, ${formatted(day, language, { day: 'numeric', month: 'numeric', year: 'numeric' })}`
    : formatted(day, language, { day: 'numeric', month: 'short', weekday: 'long', year: 'numeric' })

/** A wall time as people write it: `23.11.2026. 15:05`. */
export const wallText = (wallTime: string, language: string): string =>
  timeText(`${wallTime.slice(0, 16)}:00Z`, { language, timeZone: 'UTC' })

/** What a page of the calendar shows: `2026. gada novembris`, `November 2026`; of a week its first and last day. */
export function pageTitle(
  view: 'agenda' | 'month' | 'week',
  { end, start }: { end: string; start: string },
  { day, language }: { day: string; language: string },
): string {
  if (view !== 'week') return formatted(day, language, { month: 'long', year: 'numeric' })
  const last = new Date(at(end).getTime() - 1)
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: language === 'lv' ? 'numeric' : 'short',
    timeZone: 'UTC',
    year: 'numeric',
  }).formatRange(at(start), last)
}
