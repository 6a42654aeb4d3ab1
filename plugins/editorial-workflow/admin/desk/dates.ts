export { pluralOf } from '../../core/plural'

/** Made once each: they cost more than what they are used for. */
const dateFormats = new Map<string, Intl.DateTimeFormat>()

function format(
  language: string,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = JSON.stringify([language, timeZone, options])
  const known = dateFormats.get(key) ?? new Intl.DateTimeFormat(language, { ...options, timeZone })
  dateFormats.set(key, known)
  return known
}

/** `22.11.2026.` in Latvian, with its last full stop, and `22 Nov 2026` in English. */
export function dayText(
  instant: string,
  { language, timeZone }: { language: string; timeZone: string },
): string {
  const options: Intl.DateTimeFormatOptions =
    language === 'lv'
      ? { day: 'numeric', month: 'numeric', year: 'numeric' }
      : { day: 'numeric', month: 'short', year: 'numeric' }
  return format(language === 'en' ? 'en-GB' : language, timeZone, options).format(new Date(instant))
}

/** The day and the time, of 24 hours: `22.11.2026. 15:05`. */
export function timeText(instant: string, place: { language: string; timeZone: string }): string {
  const clock = format('en-GB', place.timeZone, { hour: '2-digit', hourCycle: 'h23', minute: '2-digit' })
  return `${dayText(instant, place)} ${clock.format(new Date(instant))}`
}
