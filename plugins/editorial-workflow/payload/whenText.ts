import type { PayloadRequest } from 'payload'

/** British dates in English: the plugin is at home in Europe. */
const STYLES: Readonly<Record<string, string>> = { en: 'en-GB' }

/**
 * A moment as people of the project write it, on its own clocks. Without a colon: Payload's messages take what follows one for a list.
 */
export function whenText(req: PayloadRequest, instant: string): string {
  const { timezones } = req.payload.config.admin
  const { language } = req.i18n
  return new Intl.DateTimeFormat(STYLES[language] ?? language, {
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    month: 'numeric',
    timeZone: timezones?.defaultTimezone ?? 'UTC',
    year: 'numeric',
  })
    .format(new Date(instant))
    .replaceAll(':', '.')
}
