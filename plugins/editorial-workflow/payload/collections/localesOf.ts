import type { Config } from 'payload'
import { NO_LOCALE } from '../slugs'

type Option = { label: Record<string, string> | string; value: string }

/** The languages of a project, as options of a select. */
export function localesOf(localization: Config['localization']): Option[] {
  if (!localization) return [{ label: NO_LOCALE, value: NO_LOCALE }]
  return localization.locales.map((locale) =>
    typeof locale === 'string'
      ? { label: locale, value: locale }
      : { label: locale.label as Option['label'], value: locale.code },
  )
}
