import type { SelectField } from 'payload'
import { both, type Bilingual } from '@/i18n/both'
import countries from './countries.json'

/** ISO 3166-1 alpha-2 codes of the countries that regional programmes of Europe work with, with CLDR names. */
const OPTIONS = Object.entries(countries).map(([value, [en, lv]]) => ({
  value,
  label: both(en ?? value, lv ?? value),
}))

/** A country by its ISO 3166-1 alpha-2 code. */
export const countryField = (label: Bilingual = both('Country', 'Valsts')): SelectField => ({
  name: 'country',
  type: 'select',
  label,
  index: true,
  options: OPTIONS,
})
