import type {
  DateField,
  DateFieldValidation,
  RowField,
  SelectField,
  TextFieldSingleValidation,
} from 'payload'
import { tiltsT } from '@/i18n'
import { both, type Bilingual } from '@/i18n/both'

export const DATE_PRECISIONS = [
  { value: 'day', label: both('Day', 'Diena') },
  { value: 'month', label: both('Month', 'Mēnesis') },
  { value: 'year', label: both('Year', 'Gads') },
] as const

/**
 * A date and how exactly it is known. Sources often give a month or a year only; the rest of the stored
 * date then has no meaning.
 *
 * @param name of the date field; the precision is `<stem>Precision`, with `date` at the end of the name left out.
 */
export function partialDateFields(
  name: string,
  label: Bilingual,
  options: { index?: boolean; validate?: DateFieldValidation } = {},
): RowField {
  const stem = name.replace(/Date$/, '')
  const date: DateField = {
    name,
    type: 'date',
    label,
    ...options,
    admin: { width: '60%', date: { pickerAppearance: 'dayOnly', displayFormat: 'dd.MM.yyyy.' } },
  }
  const precision: SelectField = {
    name: `${stem}Precision`,
    type: 'select',
    label: both('Known to the', 'Precizitāte'),
    defaultValue: 'day',
    options: [...DATE_PRECISIONS],
    admin: { width: '40%' },
  }
  return { type: 'row', fields: [date, precision] }
}

/** A web address with http or https, or nothing. */
export const validateUrl: TextFieldSingleValidation = (value, { req }) => {
  if (!value) return true
  const ok = URL.canParse(value) && ['http:', 'https:'].includes(new URL(value).protocol)
  return ok || tiltsT(req)('errors:urlInvalid')
}
