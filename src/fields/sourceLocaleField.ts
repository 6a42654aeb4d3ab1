import type { SelectField } from 'payload'
import { both } from '@/i18n/both'
import { DEFAULT_LOCALE, LOCALES } from '@/locales'

/** The name of the field, which the editorial workflow reads. */
export const SOURCE_LOCALE = 'sourceLocale'

/** The language a document was written in; its other languages are translations. */
export const sourceLocaleField = (): SelectField => ({
  name: SOURCE_LOCALE,
  type: 'select',
  label: both('Source language', 'Oriģinālvaloda'),
  required: true,
  defaultValue: DEFAULT_LOCALE,
  options: LOCALES.map(({ code, label }) => ({ label, value: code })),
  admin: {
    position: 'sidebar',
    description: both(
      'The language the text was first written in. The other language is its translation.',
      'Valoda, kurā teksts sākotnēji rakstīts. Otra valoda ir tulkojums.',
    ),
  },
})
