/** British dates in English: the plugin is at home in Europe. */
const STYLES: Readonly<Record<string, string>> = { en: 'en-GB' }

/** A wall time as people write it, whatever zone the browser is in. */
export const wallTimeText = (wallTime: string, language: string): string =>
  new Intl.DateTimeFormat(STYLES[language] ?? language, {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: 'UTC',
  }).format(new Date(`${wallTime}Z`))
