import type { Field, FieldAccess } from 'payload'
import { isStaff } from '@/access/roles'
import { both } from '@/i18n/both'

const dayOnly = { pickerAppearance: 'dayOnly', displayFormat: 'dd.MM.yyyy.' } as const
const staffOnly: { read: FieldAccess } = { read: ({ req }) => isStaff(req.user) }

const PEOPLE_SHOWN = [
  { value: 'none', label: both('Nobody', 'Neviens') },
  { value: 'adults', label: both('Adults', 'Pieaugušie') },
  { value: 'children', label: both('Children', 'Bērni') },
  { value: 'vulnerable', label: both('People in need of protection', 'Īpaši aizsargājamas personas') },
] as const

const LEGAL_BASES = [
  { value: 'consent', label: both('Consent', 'Piekrišana') },
  { value: 'legitimateInterest', label: both('Legitimate interests', 'Leģitīmās intereses') },
  { value: 'publicTask', label: both('Task in the public interest', 'Uzdevums sabiedrības interesēs') },
  { value: 'contract', label: both('Contract', 'Līgums') },
] as const

const SCOPES = [
  { value: 'web', label: both('Website', 'Tīmekļvietne') },
  { value: 'social', label: both('Social media', 'Sociālie tīkli') },
  { value: 'print', label: both('Print', 'Drukāti izdevumi') },
  { value: 'euReuse', label: both('Reuse by EU institutions', 'Atkalizmantošana ES iestādēs') },
] as const

/** Who is shown, on which ground it may be published, and until when. Consent and its proof are for staff only. */
export const rightsFields = (): Field[] => [
  { name: 'licence', type: 'text', label: both('Licence', 'Licence'), maxLength: 120 },
  {
    name: 'peopleShown',
    type: 'select',
    label: both('People shown', 'Redzamie cilvēki'),
    defaultValue: 'none',
    options: [...PEOPLE_SHOWN],
    required: true,
    index: true,
  },
  {
    name: 'consent',
    type: 'group',
    label: both('Right to publish', 'Tiesības publicēt'),
    access: staffOnly,
    admin: { condition: (data) => data?.peopleShown !== 'none' },
    fields: [
      {
        type: 'row',
        fields: [
          { name: 'basis', type: 'select', label: both('Legal basis', 'Tiesiskais pamats'), options: [...LEGAL_BASES] },
          { name: 'scope', type: 'select', label: both('For use in', 'Izmantošanai'), hasMany: true, options: [...SCOPES] },
        ],
      },
      {
        name: 'evidence',
        type: 'textarea',
        label: both('Proof', 'Apliecinājums'),
        admin: {
          description: both(
            'Where the consent is kept: file number, date, form.',
            'Kur glabājas piekrišana: lietas numurs, datums, veidlapa.',
          ),
        },
      },
      {
        type: 'row',
        fields: [
          { name: 'expiresAt', type: 'date', label: both('Valid until', 'Derīga līdz'), admin: { date: dayOnly } },
          { name: 'withdrawnAt', type: 'date', label: both('Withdrawn on', 'Atsaukta'), admin: { date: dayOnly } },
        ],
      },
    ],
  },
]
