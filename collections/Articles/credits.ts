import type { ArrayField } from 'payload'
import { MEDIA } from '@collections/slugs'
import { both } from '@/i18n/both'

/**
 * Who paid, as it was said when the article went live in a language. The publication fills it (`src/funding/fixCredits.ts`); nobody
 * writes it.
 */
export const creditsField = (): ArrayField => ({
  name: 'credits',
  type: 'array',
  label: both('Funding credits', 'Norādes par finansējumu'),
  labels: { singular: both('Credit', 'Norāde'), plural: both('Credits', 'Norādes') },
  localized: true,
  admin: {
    initCollapsed: true,
    description: both(
      'Filled from the projects and their programmes when the article is published, and kept until it is published again.',
      'Tiek aizpildīts no projektiem un to programmām, kad rakstu publicē, un paliek nemainīgs līdz nākamajai publicēšanai.',
    ),
  },
  fields: [
    { name: 'funder', type: 'text', label: both('Funder', 'Finansētājs') },
    { name: 'programme', type: 'text', label: both('Programme', 'Programma') },
    { name: 'statement', type: 'textarea', label: both('Funding statement', 'Paziņojums par finansējumu') },
    { name: 'disclaimer', type: 'textarea', label: both('Disclaimer', 'Atruna') },
    { name: 'projectTitle', type: 'text', label: both('Project', 'Projekts') },
    { name: 'projectNumber', type: 'text', label: both('Project number', 'Projekta numurs') },
    { name: 'emblemRequired', type: 'checkbox', label: both('EU emblem required', 'Obligāta ES emblēma') },
    {
      name: 'funderLogo',
      type: 'upload',
      label: both('Logo of the funder', 'Finansētāja logotips'),
      relationTo: MEDIA,
    },
    {
      name: 'programmeLogo',
      type: 'upload',
      label: both('Logo of the programme', 'Programmas logotips'),
      relationTo: MEDIA,
    },
  ],
})
