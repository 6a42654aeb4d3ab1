import type { Field } from 'payload'
import { validateUrl } from '@/fields/partialDateFields'
import { both } from '@/i18n/both'

const dayOnly = { pickerAppearance: 'dayOnly', displayFormat: 'dd.MM.yyyy.' } as const

/** One dated rule: the statement, the disclaimer, which signs are shown, and where that is written. */
export const publicityFields = (): Field[] => [
  {
    type: 'row',
    fields: [
      { name: 'validFrom', type: 'date', label: both('Valid from', 'Spēkā no'), admin: { date: dayOnly } },
      { name: 'validTo', type: 'date', label: both('Valid until', 'Spēkā līdz'), admin: { date: dayOnly } },
    ],
  },
  {
    name: 'statement',
    type: 'textarea',
    label: both('Funding statement', 'Paziņojums par finansējumu'),
    localized: true,
    required: true,
  },
  { name: 'disclaimer', type: 'textarea', label: both('Disclaimer', 'Atruna'), localized: true },
  {
    type: 'row',
    fields: [
      { name: 'emblemRequired', type: 'checkbox', label: both('EU emblem required', 'Obligāta ES emblēma') },
      { name: 'disclaimerRequired', type: 'checkbox', label: both('Disclaimer required', 'Obligāta atruna') },
      {
        name: 'ownLogoRequired',
        type: 'checkbox',
        label: both('Programme logo required', 'Obligāts programmas logotips'),
      },
    ],
  },
  {
    name: 'numberFormat',
    type: 'text',
    label: both('Form of the project number', 'Projekta numura veids'),
    admin: { description: both('An example of a real number.', 'Īsta numura piemērs.') },
  },
  {
    name: 'placement',
    type: 'textarea',
    label: both('Where it must appear', 'Kur jānorāda'),
    localized: true,
  },
  {
    type: 'row',
    fields: [
      { name: 'source', type: 'text', label: both('Source of the rule', 'Noteikuma avots'), required: true },
      {
        name: 'sourceUrl',
        type: 'text',
        label: both('Address of the source', 'Avota adrese'),
        validate: validateUrl,
      },
    ],
  },
]
