import type { Field } from 'payload'
import { PARTNERS, PROGRAMMES } from '@collections/slugs'
import { countryField } from '@/fields/countryField'
import { both } from '@/i18n/both'

export const PARTNER_ROLES = [
  { value: 'lead', label: both('Lead partner', 'Vadošais partneris') },
  { value: 'partner', label: both('Partner', 'Partneris') },
  { value: 'associated', label: both('Associated partner', 'Asociētais partneris') },
  { value: 'stakeholder', label: both('Stakeholder', 'Ieinteresētā puse') },
] as const

export const fundingFields = (): Field[] => [
  {
    name: 'programme',
    type: 'relationship',
    label: both('Programme', 'Programma'),
    relationTo: PROGRAMMES,
    index: true,
  },
  {
    name: 'projectNumber',
    type: 'text',
    label: both('Project number', 'Projekta numurs'),
    index: true,
    maxLength: 80,
    admin: {
      description: both(
        'As it stands in the grant agreement or on the decision.',
        'Tāds, kāds norādīts dotācijas līgumā vai lēmumā.',
      ),
    },
  },
  {
    name: 'funders',
    type: 'relationship',
    label: both('Funders', 'Finansētāji'),
    relationTo: PARTNERS,
    hasMany: true,
    index: true,
  },
  {
    name: 'acknowledgement',
    type: 'textarea',
    label: both('Acknowledgement', 'Norāde par finansējumu'),
    localized: true,
    admin: {
      description: both(
        'Only if this project needs words of its own; otherwise the statement of the programme is shown.',
        'Tikai tad, ja projektam vajadzīgs savs teksts; citādi rāda programmas paziņojumu.',
      ),
    },
  },
]

export const participantFields = (): Field[] => [
  {
    name: 'leadPartner',
    type: 'relationship',
    label: both('Lead partner', 'Vadošais partneris'),
    relationTo: PARTNERS,
    index: true,
  },
  {
    name: 'partners',
    type: 'array',
    label: both('Partners and participants', 'Partneri un dalībnieki'),
    labels: { singular: both('Partner', 'Partneris'), plural: both('Partners', 'Partneri') },
    fields: [
      {
        type: 'row',
        fields: [
          {
            name: 'partner',
            type: 'relationship',
            label: both('Partner', 'Partneris'),
            relationTo: PARTNERS,
            index: true,
            required: true,
          },
          {
            name: 'role',
            type: 'select',
            label: both('Role', 'Loma'),
            defaultValue: 'partner',
            options: [...PARTNER_ROLES],
            required: true,
          },
        ],
      },
      { name: 'showCountry', type: 'checkbox', label: both('Show the country', 'Rādīt valsti') },
    ],
  },
  {
    name: 'regions',
    type: 'array',
    label: both('Regions', 'Reģioni'),
    labels: { singular: both('Region', 'Reģions'), plural: both('Regions', 'Reģioni') },
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'name', type: 'text', label: both('Name', 'Nosaukums'), localized: true, required: true },
          countryField(),
        ],
      },
    ],
  },
]
