import type { GroupField } from 'payload'
import { PARTNERS } from '@collections/slugs'
import { contactFields } from '@/fields/contactFields'
import { both } from '@/i18n/both'

export const contactGroup = (): GroupField => ({
  name: 'contact',
  type: 'group',
  label: both('Contact person', 'Kontaktpersona'),
  fields: [
    ...contactFields(),
    {
      name: 'organisation',
      type: 'relationship',
      label: both('Organisation', 'Organizācija'),
      relationTo: PARTNERS,
    },
  ],
})
