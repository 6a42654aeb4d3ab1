import type { Field } from 'payload'
import { DOCUMENTS } from '@collections/slugs'
import { countryField } from '@/fields/countryField'
import { partialDateFields, validateUrl } from '@/fields/partialDateFields'
import { both } from '@/i18n/both'
import { ACTIVITY_KINDS, RESOURCE_KINDS, RESULT_QUALIFIERS, RESULT_UNITS } from './choices'

export const objectiveFields = (): Field[] => [
  {
    name: 'objectives',
    type: 'array',
    label: both('Objectives', 'Mērķi'),
    labels: { singular: both('Objective', 'Mērķis'), plural: both('Objectives', 'Mērķi') },
    fields: [
      { name: 'text', type: 'textarea', label: both('Text', 'Teksts'), localized: true, required: true },
    ],
  },
]

export const activityFields = (): Field[] => [
  {
    name: 'activities',
    type: 'array',
    label: both('Activities', 'Aktivitātes'),
    labels: { singular: both('Activity', 'Aktivitāte'), plural: both('Activities', 'Aktivitātes') },
    fields: [
      { name: 'title', type: 'text', label: both('Title', 'Nosaukums'), localized: true, required: true },
      {
        name: 'kind',
        type: 'select',
        label: both('Kind', 'Veids'),
        options: [...ACTIVITY_KINDS],
        required: true,
      },
      partialDateFields('date', both('Date', 'Datums')),
      {
        type: 'row',
        fields: [
          { name: 'place', type: 'text', label: both('Place', 'Vieta'), localized: true },
          countryField(),
        ],
      },
    ],
  },
]

export const resultFields = (): Field[] => [
  {
    name: 'results',
    type: 'array',
    label: both('Results in figures', 'Rezultāti skaitļos'),
    labels: { singular: both('Indicator', 'Rādītājs'), plural: both('Indicators', 'Rādītāji') },
    fields: [
      {
        name: 'label',
        type: 'text',
        label: both('What it counts', 'Ko skaita'),
        localized: true,
        required: true,
      },
      {
        type: 'row',
        fields: [
          {
            name: 'qualifier',
            type: 'select',
            label: both('How exact', 'Precizitāte'),
            defaultValue: 'exact',
            options: [...RESULT_QUALIFIERS],
          },
          { name: 'value', type: 'number', label: both('Value', 'Vērtība'), required: true },
          {
            name: 'unit',
            type: 'select',
            label: both('Unit', 'Mērvienība'),
            options: [...RESULT_UNITS],
            required: true,
          },
        ],
      },
      { name: 'detail', type: 'textarea', label: both('Detail', 'Paskaidrojums'), localized: true },
    ],
  },
]

export const resourceFields = (): Field[] => [
  {
    name: 'resources',
    type: 'array',
    label: both('Resources', 'Materiāli'),
    labels: { singular: both('Resource', 'Materiāls'), plural: both('Resources', 'Materiāli') },
    fields: [
      { name: 'label', type: 'text', label: both('Label', 'Nosaukums'), localized: true, required: true },
      {
        type: 'row',
        fields: [
          {
            name: 'kind',
            type: 'select',
            label: both('Kind', 'Veids'),
            options: [...RESOURCE_KINDS],
            required: true,
          },
          { name: 'language', type: 'text', label: both('Language', 'Valoda'), maxLength: 20 },
        ],
      },
      { name: 'url', type: 'text', label: both('Address', 'Adrese'), validate: validateUrl },
      { name: 'document', type: 'relationship', label: both('Document', 'Dokuments'), relationTo: DOCUMENTS },
    ],
  },
]
