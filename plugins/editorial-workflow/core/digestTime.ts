import { Temporal } from 'temporal-polyfill'

/** When somebody wants the mail of the day. */
export type DigestTime = {
  /** `08:00`, on the clocks of the zone. */
  at: string
  /** When the last one went out, in ISO 8601; null for never: there is one a day. @default null */
  last?: null | string
  /** Not on Saturdays and Sundays. Public holidays are working days here. */
  workdaysOnly: boolean
  /** An IANA name. */
  zone: string
}

const SATURDAY = 6

/**
 * The next time after a moment at which the mail of the day goes out, in ISO 8601. A time that the clocks jump over is the first one after
 * it; one that they show twice is the earlier.
 */
export function nextDigest(after: string, { at, last = null, workdaysOnly, zone }: DigestTime): string {
  const moment = Temporal.Instant.from(after)
  const time = Temporal.PlainTime.from(at)
  const lastDay = last === null ? null : dayOf(Temporal.Instant.from(last), zone)
  const fits = (day: Temporal.PlainDate): boolean =>
    (!workdaysOnly || day.dayOfWeek < SATURDAY) &&
    (lastDay === null || Temporal.PlainDate.compare(day, lastDay) > 0) &&
    Temporal.Instant.compare(instantOf(day, time, zone), moment) > 0
  let day = dayOf(moment, zone)
  while (!fits(day)) day = day.add({ days: 1 })
  return instantOf(day, time, zone).toString({ fractionalSecondDigits: 3 })
}

/** The day that the clocks of a zone show, as `2026-11-23`. */
export const dayIn = (instant: string, zone: string): string =>
  dayOf(Temporal.Instant.from(instant), zone).toString()

const dayOf = (moment: Temporal.Instant, zone: string): Temporal.PlainDate =>
  moment.toZonedDateTimeISO(zone).toPlainDate()

const instantOf = (day: Temporal.PlainDate, time: Temporal.PlainTime, zone: string): Temporal.Instant =>
  day.toPlainDateTime(time).toZonedDateTime(zone).toInstant()
