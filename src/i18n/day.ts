/** The languages that numbers, dates and words are formatted for. */
export type FormatLocale = 'en' | 'lv'

/** A moment: a `Date`, an ISO string as Payload stores it, or milliseconds since 1970. */
export type DateInput = Date | number | string

export type ZoneOption = {
  /** IANA name of the time zone in which the day is told. @default 'Europe/Riga' */
  timeZone?: string
}

/** A calendar day in some time zone, with the name of its month in the nominative. */
export type Day = { day: number; month: number; monthName: string; year: number }

export const DEFAULT_ZONE = 'Europe/Riga'

/** English is British English: the day before the month. */
export const BCP47 = { en: 'en-GB', lv: 'lv' } as const satisfies Record<FormatLocale, string>

/** @throws {RangeError} if the date or the time zone is not valid. */
export function toDay(date: DateInput, locale: FormatLocale, timeZone: string): Day {
  const moment = new Date(date)
  const parts = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'numeric',
    timeZone,
    year: 'numeric',
  })
    .formatToParts(moment)
    .map(({ type, value }) => [type, Number(value)] as const)
  const { day = NaN, month = NaN, year = NaN }: Partial<Record<string, number>> = Object.fromEntries(parts)
  const monthName = new Intl.DateTimeFormat(BCP47[locale], { month: 'long', timeZone }).format(moment)
  return { day, month, monthName, year }
}

/** `2026. gada 22. novembris` (nominative) or `22 November 2026`. */
export function longDate({ day, monthName, year }: Day, locale: FormatLocale): string {
  return locale === 'lv' ? `${year}. gada ${day}. ${monthName}` : `${day} ${monthName} ${year}`
}
