import { contentCollection } from '@collections/contentCollection'
import { MEDIA, PARTNERS } from '@collections/slugs'
import { contactFields } from '@/fields/contactFields'
import { countryField } from '@/fields/countryField'
import { validateUrl } from '@/fields/partialDateFields'
import { slugField } from '@/fields/slugField'
import { searchKeysField } from '@/fields/searchKeysField'
import { sortKeyField } from '@/fields/sortKeyField'
import { both } from '@/i18n/both'
import { PARTNER_KINDS } from './kinds'

export const Partners = contentCollection({
  slug: PARTNERS,
  labels: { singular: both('Partner', 'Partneris'), plural: both('Partners', 'Partneri') },
  admin: {
    useAsTitle: 'name',
    group: both('Content', 'Saturs'),
    defaultColumns: ['name', 'kind', 'country', '_status'],
    description: both(
      'Organisations: partners of projects, participants, funders. Each stands here once, under one name in each language.',
      'Organizācijas: projektu partneri, dalībnieki, finansētāji. Katra šeit ir vienreiz, ar vienu nosaukumu katrā valodā.',
    ),
  },
  defaultSort: 'sortKey',
  fields: [
    {
      name: 'name',
      type: 'text',
      label: both('Name', 'Nosaukums'),
      localized: true,
      required: true,
      maxLength: 200,
    },
    {
      type: 'row',
      fields: [
        { name: 'shortName', type: 'text', label: both('Short name', 'Saīsinājums'), maxLength: 40 },
        {
          name: 'kind',
          type: 'select',
          label: both('Kind', 'Veids'),
          index: true,
          options: [...PARTNER_KINDS],
          required: true,
        },
      ],
    },
    {
      type: 'row',
      fields: [
        countryField(),
        { name: 'region', type: 'text', label: both('Region', 'Reģions'), localized: true, maxLength: 120 },
      ],
    },
    { name: 'website', type: 'text', label: both('Website', 'Tīmekļvietne'), validate: validateUrl },
    { name: 'logo', type: 'upload', label: both('Logo', 'Logotips'), relationTo: MEDIA },
    { name: 'about', type: 'textarea', label: both('About', 'Par organizāciju'), localized: true },
    {
      name: 'contacts',
      type: 'array',
      label: both('Contacts', 'Kontaktpersonas'),
      labels: { singular: both('Contact', 'Kontaktpersona'), plural: both('Contacts', 'Kontaktpersonas') },
      fields: contactFields(),
    },
    slugField({ from: 'name', localized: false }),
    sortKeyField('name'),
    searchKeysField(),
  ],
})
