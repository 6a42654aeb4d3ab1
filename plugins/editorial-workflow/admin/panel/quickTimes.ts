import { wallTimeOf } from '../../core/calendar'

export const QUICK_TIMES = ['inHours', 'today', 'tomorrow', 'monday'] as const
export type QuickTime = (typeof QUICK_TIMES)[number]

const DAY_MS = 86_400_000

/**
 * A time that people often mean, on the clocks of a zone: `2027-03-01T09:00`. undefined where it would be over already.
 *
 * @param now the moment that they say it
 */
export function quickTime(name: QuickTime, now: Date, zone: string): string | undefined {
  const here = wallTimeOf(now.toISOString(), zone)
  if ('fault' in here) return undefined
  const day = (days: number): string =>
    new Date(Date.parse(`${here.wallTime.slice(0, 10)}T12:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
  switch (name) {
    case 'inHours': {
      const later = wallTimeOf(new Date(now.getTime() + 3_600_000).toISOString(), zone)
      return 'wallTime' in later ? later.wallTime.slice(0, 16) : undefined
    }
    case 'today':
      return here.wallTime.slice(11, 16) < '17:00' ? `${day(0)}T17:00` : undefined
    case 'tomorrow':
      return `${day(1)}T09:00`
    case 'monday': {
      const weekday = new Date(`${here.wallTime.slice(0, 10)}T12:00Z`).getUTCDay()
      return `${day((8 - weekday) % 7 || 7)}T09:00`
    }
  }
}

/** A moment in words: with its day of the week. */
export const momentText = (instant: string, language: string, timeZone: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    hour: '2-digit',
    hourCycle: 'h23',
    minute: '2-digit',
    month: 'long',
    timeZone,
    weekday: 'long',
    year: 'numeric',
  }).format(new Date(instant))
