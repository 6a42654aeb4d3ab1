import { contentCollection } from '@collections/contentCollection'
import { TOPICS } from '@collections/slugs'
import { slugField } from '@/fields/slugField'
import { sortKeyField } from '@/fields/sortKeyField'
import { both } from '@/i18n/both'

export const Topics = contentCollection({
  slug: TOPICS,
  labels: { singular: both('Topic', 'Tēma'), plural: both('Topics', 'Tēmas') },
  admin: {
    useAsTitle: 'name',
    group: both('Content', 'Saturs'),
    defaultColumns: ['name', '_status', 'updatedAt'],
    description: both(
      'Subjects that projects and articles are grouped by.',
      'Temati, pēc kuriem grupē projektus un rakstus.',
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
      maxLength: 120,
    },
    { name: 'description', type: 'textarea', label: both('Description', 'Apraksts'), localized: true },
    slugField({ from: 'name' }),
    sortKeyField('name'),
  ],
})
