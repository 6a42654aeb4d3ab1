import { Temporal } from 'temporal-polyfill'

/** A time as a person says it: `2027-03-28T14:30` on the clocks of an IANA zone. */
export type WallTime = {
  /** Which of two, when the clocks go back and the time comes twice. */
  choice?: 'earlier' | 'later'
  /** ISO 8601 without offset, to the minute or the second. */
  wallTime: string
  /** An IANA name, such as `Europe/Riga`. */
  zone: string
}

/** A moment, and how the clocks of its zone show it. */
export type ScheduledTime = {
  /** ISO 8601 in UTC. */
  instant: string
  wallTime: string
  zone: string
}

export type TimeFault =
  | { code: 'badTime' }
  | { code: 'badZone' }
  /** The clocks jump over it: the last minute before, and the first after. */
  | { after: string; before: string; code: 'noSuchTime' }
  /** The clocks show it twice: both, with their offsets. */
  | { code: 'timeTwice'; earlier: string; later: string }

/** The moment that a wall time names, or why it names none. Zones and their changes are those of the platform's `Intl`. */
export function resolveWallTime({ choice, wallTime, zone }: WallTime): ScheduledTime | { fault: TimeFault } {
  const plain = parse(() => Temporal.PlainDateTime.from(wallTime))
  if (!plain || /[zZ[]|[+-]\d\d:?\d\d$/.test(wallTime)) return { fault: { code: 'badTime' } }
  const named = parse(() => plain.toZonedDateTime(zone, { disambiguation: 'earlier' }))
  if (!named || !isName(zone)) return { fault: { code: 'badZone' } }
  const earlier = named
  const later = plain.toZonedDateTime(zone, { disambiguation: 'later' })
  if (earlier.equals(later)) return told(earlier)
  // In a gap both readings are other wall times than the one that was said.
  if (!earlier.toPlainDateTime().equals(plain)) return { fault: gap(earlier) }
  if (choice) return told(choice === 'earlier' ? earlier : later)
  return {
    fault: { code: 'timeTwice', earlier: withOffset(earlier), later: withOffset(later) },
  }
}

/** How the clocks of a zone show a moment. */
export function wallTimeOf(instant: string, zone: string): ScheduledTime | { fault: TimeFault } {
  const moment = parse(() => Temporal.Instant.from(instant))
  if (!moment) return { fault: { code: 'badTime' } }
  const zoned = parse(() => moment.toZonedDateTimeISO(zone))
  return zoned && isName(zone) ? told(zoned) : { fault: { code: 'badZone' } }
}

function gap(before: Temporal.ZonedDateTime): TimeFault {
  // A time that is jumped over lies before the jump.
  const end = before.getTimeZoneTransition('next') as Temporal.ZonedDateTime
  return {
    after: minutes(end),
    before: minutes(end.subtract({ minutes: 1 })),
    code: 'noSuchTime',
  }
}

const told = (time: Temporal.ZonedDateTime): ScheduledTime => ({
  instant: time.toInstant().toString({ fractionalSecondDigits: 3 }),
  wallTime: minutes(time),
  zone: time.timeZoneId,
})

const minutes = (time: Temporal.ZonedDateTime): string =>
  time.toPlainDateTime().toString({ smallestUnit: time.second === 0 ? 'minute' : 'second' })

const withOffset = (time: Temporal.ZonedDateTime): string => `${minutes(time)}${time.offset}`

/** An offset is no zone: it knows nothing of summer time. */
const isName = (zone: string): boolean => /^[A-Za-z]/.test(zone)

function parse<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    // Temporal throws where a text names no time and no zone: there is nothing else in it to go wrong.
    return undefined
  }
}
