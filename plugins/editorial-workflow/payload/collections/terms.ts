import type { Access, CollectionConfig, Config, LabelFunction } from 'payload'
import { checkTerm } from '../glossary/checkTerm'
import { mayEditIn } from '../glossary/mayEditIn'
import type { Settings } from '../settings'
import { TERMS } from '../slugs'
import { localesOf } from './localesOf'
import { en } from '../../translations/en'
import { lv } from '../../translations/lv'

/** The longest term, in characters, and the most other forms of it. */
export const TERM_LENGTH = 200
export const FORMS_MAX = 50
const NOTE_LENGTH = 2_000

const label =
  (name: keyof typeof en.terms): LabelFunction =>
  ({ t }) =>
    (t as (key: string) => string)(`editorialWorkflow:terms:${name}`)

/** The glossary: what a term is called in each language. Staff read it; who may edit it is an option, and each writes their own languages. */
export const termsCollection = (
  settings: Settings,
  localization: Config['localization'],
): CollectionConfig => {
  const edit: Access = ({ req }) => mayEditIn(settings, req.user)
  return {
    slug: TERMS,
    access: {
      create: edit,
      delete: ({ req }) => localesOf(localization).every(({ value }) => mayEditIn(settings, req.user, value)),
      read: ({ req }) => settings.isStaff(req.user),
      update: edit,
    },
    admin: {
      defaultColumns: ['title', 'note', 'updatedAt'],
      group: { en: en.terms.group, lv: lv.terms.group },
      hidden: !localization || settings.disabled,
      listSearchableFields: ['title', 'note'],
      useAsTitle: 'title',
    },
    disableDuplicate: true,
    fields: [
      /** Its names, for lists; written by the hook. */
      { name: 'title', type: 'text', admin: { hidden: true }, label: label('title') },
      {
        name: 'entries',
        type: 'array',
        label: label('entries'),
        labels: { plural: label('entries'), singular: label('entry') },
        minRows: 1,
        required: true,
        fields: [
          {
            name: 'locale',
            type: 'select',
            label: label('locale'),
            options: localesOf(localization),
            required: true,
          },
          { name: 'term', type: 'text', label: label('term'), maxLength: TERM_LENGTH, required: true },
          {
            name: 'forms',
            type: 'text',
            admin: { description: label('formsHelp') },
            hasMany: true,
            label: label('forms'),
            maxLength: TERM_LENGTH,
            maxRows: FORMS_MAX,
          },
          {
            name: 'forbidden',
            type: 'text',
            admin: { description: label('forbiddenHelp') },
            hasMany: true,
            label: label('forbidden'),
            maxLength: TERM_LENGTH,
            maxRows: FORMS_MAX,
          },
          /** The language and the term: the database keeps two at once from writing one term twice. */
          { name: 'key', type: 'text', admin: { hidden: true }, label: label('term'), unique: true },
        ],
      },
      { name: 'note', type: 'textarea', label: label('note'), maxLength: NOTE_LENGTH },
    ],
    hooks: { beforeValidate: [checkTerm(settings)] },
    labels: { plural: label('plural'), singular: label('singular') },
    lockDocuments: false,
  }
}
