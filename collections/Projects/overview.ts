import type { DateFieldValidation, Field } from 'payload'
import { MEDIA, TOPICS } from '@collections/slugs'
import { partialDateFields } from '@/fields/partialDateFields'
import { tiltsT } from '@/i18n'
import { both } from '@/i18n/both'
import { contactGroup } from './contact'

/** A project cannot end before it starts. */
const notBeforeStart: DateFieldValidation = (value, { data, req }) => {
  const start = (data as { startDate?: string | null }).startDate
  if (!value || !start || new Date(value) >= new Date(start)) return true
  return tiltsT(req)('errors:endBeforeStart')
}

export const overviewFields = (): Field[] => [
  { name: 'acronym', type: 'text', label: both('Acronym', 'Akronīms'), maxLength: 40 },
  {
    name: 'summary',
    type: 'textarea',
    label: both('Summary', 'Kopsavilkums'),
    localized: true,
    required: true,
    maxLength: 600,
    admin: {
      description: both(
        'Two or three sentences: what the project is for and what changes through it.',
        'Divi trīs teikumi: kāpēc projekts vajadzīgs un kas ar to mainās.',
      ),
    },
  },
  { name: 'body', type: 'richText', label: both('Description', 'Apraksts'), localized: true },
  partialDateFields('startDate', both('Start', 'Sākums'), { index: true }),
  partialDateFields('endDate', both('End', 'Beigas'), { index: true, validate: notBeforeStart }),
  { name: 'heroImage', type: 'upload', label: both('Main picture', 'Galvenais attēls'), relationTo: MEDIA },
  {
    name: 'topics',
    type: 'relationship',
    label: both('Topics', 'Tēmas'),
    relationTo: TOPICS,
    hasMany: true,
    index: true,
  },
  contactGroup(),
]
