/** British dates in English: the plugin is at home in Europe. */
const STYLES: Readonly<Record<string, string>> = { en: 'en-GB' }

/** A wall time as people write it, whatever zone the browser is in. */
export const wallTimeText = (wallTime: string, language: string): string =>
  new Intl.DateTimeFormat(STYLES[language] ?? language, {
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    month: 'numeric',
    timeZone: 'UTC',
    year: 'numeric',
  }).format(new Date(`${wallTime}Z`))
