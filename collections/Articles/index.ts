import { contentCollection } from '@collections/contentCollection'
import { ARTICLES, MEDIA, PARTNERS, PROJECTS, TOPICS } from '@collections/slugs'
import { slugField } from '@/fields/slugField'
import { formerSlugsField } from '@/fields/formerSlugsField'
import { searchKeysField } from '@/fields/searchKeysField'
import { sortKeyField } from '@/fields/sortKeyField'
import { both } from '@/i18n/both'
import { creditsField } from './credits'

export const Articles = contentCollection({
  slug: ARTICLES,
  labels: { singular: both('Article', 'Raksts'), plural: both('Articles', 'Raksti') },
  admin: {
    useAsTitle: 'title',
    group: both('Content', 'Saturs'),
    defaultColumns: ['title', 'projects', 'publishedOn', '_status', 'updatedAt'],
    description: both('News and stories about projects.', 'Ziņas un stāsti par projektiem.'),
  },
  defaultSort: '-publishedOn',
  fields: [
    {
      name: 'title',
      type: 'text',
      label: both('Title', 'Virsraksts'),
      localized: true,
      required: true,
      maxLength: 200,
    },
    {
      name: 'lead',
      type: 'textarea',
      label: both('Lead', 'Ievads'),
      localized: true,
      required: true,
      maxLength: 600,
      admin: {
        description: both(
          'One or two sentences that stand under the title, in lists and in newsletters.',
          'Viens vai divi teikumi, ko rāda zem virsraksta, sarakstos un jaunumu vēstulēs.',
        ),
      },
    },
    { name: 'body', type: 'richText', label: both('Text', 'Teksts'), localized: true, required: true },
    { name: 'heroImage', type: 'upload', label: both('Main picture', 'Galvenais attēls'), relationTo: MEDIA },
    {
      name: 'projects',
      type: 'relationship',
      label: both('Projects', 'Projekti'),
      relationTo: PROJECTS,
      hasMany: true,
      index: true,
    },
    {
      name: 'partners',
      type: 'relationship',
      label: both('Partners', 'Partneri'),
      relationTo: PARTNERS,
      hasMany: true,
      index: true,
    },
    {
      name: 'topics',
      type: 'relationship',
      label: both('Topics', 'Tēmas'),
      relationTo: TOPICS,
      hasMany: true,
      index: true,
    },
    {
      name: 'preparedBy',
      type: 'group',
      label: both('Prepared by', 'Informāciju sagatavoja'),
      fields: [
        {
          type: 'row',
          fields: [
            { name: 'name', type: 'text', label: both('Name', 'Vārds, uzvārds'), maxLength: 120 },
            {
              name: 'role',
              type: 'text',
              label: both('Role', 'Amats vai loma'),
              localized: true,
              maxLength: 160,
            },
          ],
        },
      ],
    },
    {
      name: 'publishedOn',
      type: 'date',
      label: both('Date of the article', 'Raksta datums'),
      index: true,
      admin: { position: 'sidebar', date: { pickerAppearance: 'dayOnly', displayFormat: 'dd.MM.yyyy.' } },
    },
    creditsField(),
    slugField({ from: 'title', isKept: true }),
    formerSlugsField(),
    sortKeyField('title'),
    searchKeysField(),
  ],
})
