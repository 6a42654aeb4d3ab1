import { contentCollection } from '@collections/contentCollection'
import { MEDIA, PARTNERS, PROGRAMMES } from '@collections/slugs'
import { slugField } from '@/fields/slugField'
import { sortKeyField } from '@/fields/sortKeyField'
import { both } from '@/i18n/both'
import { publicityFields } from './publicity'

export const Programmes = contentCollection({
  slug: PROGRAMMES,
  labels: { singular: both('Programme', 'Programma'), plural: both('Programmes', 'Programmas') },
  admin: {
    useAsTitle: 'name',
    group: both('Content', 'Saturs'),
    defaultColumns: ['name', 'funder', 'periodStart', '_status'],
    description: both(
      'Funding programmes with their rules of publicity. The rules are data: each has the dates it holds for and its source.',
      'Finansējuma programmas un to publicitātes noteikumi. Noteikumi ir dati: katram norādīts spēkā esības laiks un avots.',
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
        { name: 'shortName', type: 'text', label: both('Short name', 'Saīsinājums'), maxLength: 60 },
        { name: 'funder', type: 'relationship', label: both('Funder', 'Finansētājs'), relationTo: PARTNERS },
      ],
    },
    {
      type: 'row',
      fields: [
        {
          name: 'periodStart',
          type: 'number',
          label: both('Programming period: first year', 'Plānošanas periods: pirmais gads'),
          min: 1957,
          max: 2100,
        },
        {
          name: 'periodEnd',
          type: 'number',
          label: both('Programming period: last year', 'Plānošanas periods: pēdējais gads'),
          min: 1957,
          max: 2100,
        },
      ],
    },
    { name: 'description', type: 'textarea', label: both('Description', 'Apraksts'), localized: true },
    { name: 'logo', type: 'upload', label: both('Logo', 'Logotips'), relationTo: MEDIA },
    {
      name: 'publicity',
      type: 'array',
      label: both('Rules of publicity', 'Publicitātes noteikumi'),
      labels: { singular: both('Rule', 'Noteikums'), plural: both('Rules', 'Noteikumi') },
      admin: {
        description: both(
          'What has to be said and shown with funded content, and from when to when. Keep old rules: old articles go by them.',
          'Kas jānorāda un jāparāda pie finansēta satura un kurā laikā. Saglabājiet arī vecos noteikumus: tie attiecas uz agrākiem rakstiem.',
        ),
      },
      fields: publicityFields(),
    },
    {
      name: 'checklist',
      type: 'array',
      label: both('Checklist for editors', 'Redaktora kontrolsaraksts'),
      labels: { singular: both('Item', 'Punkts'), plural: both('Items', 'Punkti') },
      fields: [
        { name: 'item', type: 'text', label: both('Item', 'Punkts'), localized: true, required: true },
      ],
    },
    slugField({ from: 'name', localized: false }),
    sortKeyField('name'),
  ],
})
