import { both } from '@/i18n/both'

export const PARTNER_KINDS = [
  { value: 'planningRegion', label: both('Planning region', 'Plānošanas reģions') },
  { value: 'region', label: both('Region abroad', 'Reģions ārvalstīs') },
  { value: 'municipality', label: both('Municipality', 'Pašvaldība') },
  { value: 'ministry', label: both('Ministry', 'Ministrija') },
  { value: 'authority', label: both('Public authority', 'Valsts iestāde') },
  { value: 'agency', label: both('Development agency', 'Attīstības aģentūra') },
  { value: 'association', label: both('Association', 'Biedrība') },
  { value: 'foundation', label: both('Foundation', 'Nodibinājums') },
  { value: 'ngo', label: both('Non-governmental organisation', 'Nevalstiskā organizācija') },
  { value: 'localActionGroup', label: both('Local action group', 'Vietējā rīcības grupa') },
  { value: 'socialEnterprise', label: both('Social enterprise', 'Sociālais uzņēmums') },
  { value: 'cooperative', label: both('Co-operative', 'Kooperatīvs') },
  { value: 'hub', label: both('Hub or co-working space', 'Koprades telpa vai centrs') },
  { value: 'funder', label: both('Funder', 'Finansētājs') },
] as const

export type PartnerKind = (typeof PARTNER_KINDS)[number]['value']
