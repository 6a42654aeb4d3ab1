import {
  BCP47,
  DEFAULT_ZONE,
  longDate,
  toDay,
  type DateInput,
  type FormatLocale,
  type ZoneOption,
} from './day'

export type { DateInput, FormatLocale } from './day'
export { formatPeriod, type Precision } from './formatPeriod'

/** The forms of a word by CLDR plural category. Latvian uses `zero` for 0, 10–20, 30, 111 and so on. */
export type PluralForms = {
  en: { one: string; other: string; zero?: string }
  lv: { one: string; other: string; zero: string }
}

/**
 * The form of a word that goes with a number. `{{count}}` in it becomes the number as the language writes it.
 *
 * @example plural('lv', 21, { zero: '{{count}} rakstu', one: '{{count}} raksts', other: '{{count}} raksti' }) // '21 raksts'
 */
export function plural<L extends FormatLocale>(locale: L, count: number, forms: PluralForms[L]): string {
  const known: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string } = forms
  const form = known[new Intl.PluralRules(BCP47[locale]).select(count)] ?? known.other
  return form.replaceAll('{{count}}', formatNumber(count, locale))
}

/**
 * A day. Latvian: `22.11.2026.` (short), `2026. gada 22. novembris` (long, nominative). English: `22 Nov 2026`,
 * `22 November 2026`.
 *
 * @throws {RangeError} if the date or the time zone is not valid.
 */
export function formatDate(
  date: DateInput,
  locale: FormatLocale,
  style: 'long' | 'short' = 'short',
  { timeZone = DEFAULT_ZONE }: ZoneOption = {},
): string {
  const day = toDay(date, locale, timeZone)
  if (style === 'long') return longDate(day, locale)
  if (locale === 'lv') return `${pad(day.day)}.${pad(day.month)}.${day.year}.`
  return new Intl.DateTimeFormat(BCP47.en, { dateStyle: 'medium', timeZone }).format(new Date(date))
}

/** A number with a decimal comma and, from five digits on, grouped by no-break spaces (lv), or with point and commas (en). */
export function formatNumber(
  value: number,
  locale: FormatLocale,
  options: Omit<Intl.NumberFormatOptions, 'style'> = {},
): string {
  return new Intl.NumberFormat(BCP47[locale], options).format(value)
}

/**
 * A share of 1 in per cent: 0.46 gives `46 %` with a no-break space in Latvian and `46%` in English.
 *
 * @param options How many decimals to show. @default none
 */
export function formatPercent(
  share: number,
  locale: FormatLocale,
  options: Pick<Intl.NumberFormatOptions, 'maximumFractionDigits' | 'minimumFractionDigits'> = {},
): string {
  const text = new Intl.NumberFormat(BCP47[locale], { ...options, style: 'percent' }).format(share)
  // CLDR leaves the space out in Latvian; law texts and the EU style guide put it in.
  return locale === 'lv' ? text.replace(/\s*%/, '\u00a0%') : text
}

/** Sorts texts as a language does, numbers in them by value. In Latvian every accented letter follows its plain one. */
export function createCollator(locale: FormatLocale): Intl.Collator {
  return new Intl.Collator(BCP47[locale], { numeric: true })
}

const latvian = createCollator('lv')

/** Compares two texts in the order of the Latvian alphabet, for `Array.prototype.sort`. */
export function compareLv(a: string, b: string): number {
  return latvian.compare(a, b)
}

/** A text without marks and capitals, so that “Rīga” is found by “riga”. Not for showing. */
export function foldForSearch(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

const pad = (part: number): string => String(part).padStart(2, '0')
