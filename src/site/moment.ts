import { formatDate } from '@/i18n/format'
import type { Locale } from '@/locales'

const ZONE = 'Europe/Riga'

/** A day and a time on the clocks of Riga: `22.11.2026. 15:05`, `22 Nov 2026, 15:05`. */
export function momentText(date: Date | string, locale: Locale): string {
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: ZONE })
  return `${formatDate(date, locale)}${locale === 'en' ? ',' : ''} ${time.format(new Date(date))}`
}
