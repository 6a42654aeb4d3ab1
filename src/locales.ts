import { both } from '@/i18n/both'

/** The content languages; the first is the default. */
export const LOCALES = [
  { code: 'lv', label: both('Latvian', 'Latviešu') },
  { code: 'en', label: both('English', 'Angļu') },
] as const

export type Locale = (typeof LOCALES)[number]['code']

export const DEFAULT_LOCALE = 'lv' satisfies Locale

export const LOCALE_CODES: readonly Locale[] = LOCALES.map(({ code }) => code)

export const isLocale = (value: unknown): value is Locale => LOCALE_CODES.some((code) => code === value)
