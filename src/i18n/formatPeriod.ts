import {
  DEFAULT_ZONE,
  longDate,
  toDay,
  type DateInput,
  type Day,
  type FormatLocale,
  type ZoneOption,
} from './day'

/** How exactly a date is known. */
export type Precision = 'day' | 'month' | 'year'

/**
 * A span of time, told as exactly as it is known: `2026. gada 22.–25. novembris`, `2026. gada novembris – decembris`,
 * `2014.–2020. gads`; `22–25 November 2026`, `November–December 2026`, `2014–2020`. Without an end, or with an end that
 * reads the same as the start, the start alone. The order of the two is not checked.
 *
 * @throws {RangeError} if a date or the time zone is not valid.
 */
export function formatPeriod(
  start: DateInput,
  end: DateInput | null | undefined,
  precision: Precision,
  locale: FormatLocale,
  { timeZone = DEFAULT_ZONE }: ZoneOption = {},
): string {
  const from = toDay(start, locale, timeZone)
  const to = toDay(end ?? start, locale, timeZone)
  return PERIODS[locale][precision](from, to)
}

const EN_DASH = '–'

type PeriodFormats = Record<Precision, (from: Day, to: Day) => string>

const PERIODS: Record<FormatLocale, PeriodFormats> = {
  en: {
    day: (from, to) => {
      if (!sameYear(from, to)) return `${longDate(from, 'en')} ${EN_DASH} ${longDate(to, 'en')}`
      if (!sameMonth(from, to)) return `${from.day} ${from.monthName} ${EN_DASH} ${longDate(to, 'en')}`
      return from.day === to.day ? longDate(to, 'en') : `${from.day}${EN_DASH}${longDate(to, 'en')}`
    },
    month: (from, to) => {
      const last = `${to.monthName} ${to.year}`
      if (!sameYear(from, to)) return `${from.monthName} ${from.year} ${EN_DASH} ${last}`
      return sameMonth(from, to) ? last : `${from.monthName}${EN_DASH}${last}`
    },
    year: (from, to) => (sameYear(from, to) ? `${to.year}` : `${from.year}${EN_DASH}${to.year}`),
  },
  lv: {
    day: (from, to) => {
      const first = longDate(from, 'lv')
      if (!sameYear(from, to)) return `${first} ${EN_DASH} ${longDate(to, 'lv')}`
      if (!sameMonth(from, to)) return `${first} ${EN_DASH} ${to.day}. ${to.monthName}`
      return from.day === to.day
        ? first
        : `${from.year}. gada ${from.day}.${EN_DASH}${to.day}. ${from.monthName}`
    },
    month: (from, to) => {
      const first = `${from.year}. gada ${from.monthName}`
      if (!sameYear(from, to)) return `${first} ${EN_DASH} ${to.year}. gada ${to.monthName}`
      return sameMonth(from, to) ? first : `${first} ${EN_DASH} ${to.monthName}`
    },
    year: (from, to) => (sameYear(from, to) ? `${to.year}. gads` : `${from.year}.${EN_DASH}${to.year}. gads`),
  },
}

function sameYear(a: Day, b: Day): boolean {
  return a.year === b.year
}

function sameMonth(a: Day, b: Day): boolean {
  return sameYear(a, b) && a.month === b.month
}
