import { both } from '@/i18n/both'

export const ACTIVITY_KINDS = [
  { value: 'visit', label: both('Visit', 'Vizīte') },
  { value: 'seminar', label: both('Seminar', 'Seminārs') },
  { value: 'workshop', label: both('Workshop', 'Darbnīca') },
  { value: 'webinar', label: both('Webinar', 'Tiešsaistes seminārs') },
  { value: 'meeting', label: both('Meeting', 'Sanāksme') },
  { value: 'forum', label: both('Forum', 'Domnīca') },
  { value: 'mentoring', label: both('Mentoring', 'Mentorings') },
  { value: 'exchange', label: both('Exchange of experience', 'Pieredzes apmaiņa') },
  { value: 'laboratory', label: both('Laboratory', 'Laboratorija') },
  { value: 'event', label: both('Event', 'Pasākums') },
  { value: 'study', label: both('Study', 'Izpēte') },
  { value: 'other', label: both('Other', 'Cits') },
] as const

export const RESULT_UNITS = [
  { value: 'count', label: both('Number', 'Skaits') },
  { value: 'percent', label: both('Per cent', 'Procenti') },
  { value: 'people', label: both('People', 'Cilvēki') },
  { value: 'enterprises', label: both('Enterprises', 'Uzņēmumi') },
  { value: 'organisations', label: both('Organisations', 'Organizācijas') },
  { value: 'municipalities', label: both('Municipalities', 'Pašvaldības') },
  { value: 'countries', label: both('Countries', 'Valstis') },
  { value: 'months', label: both('Months', 'Mēneši') },
] as const

export const RESULT_QUALIFIERS = [
  { value: 'exact', label: both('Exactly', 'Precīzi') },
  { value: 'about', label: both('About', 'Aptuveni') },
  { value: 'almost', label: both('Almost', 'Gandrīz') },
  { value: 'atLeast', label: both('At least', 'Vismaz') },
] as const

export const RESOURCE_KINDS = [
  { value: 'video', label: both('Video', 'Video') },
  { value: 'handbook', label: both('Handbook', 'Rokasgrāmata') },
  { value: 'link', label: both('Link', 'Saite') },
  { value: 'file', label: both('File', 'Datne') },
  { value: 'social', label: both('Social media', 'Sociālie tīkli') },
] as const

export const PROJECT_STATUSES = [
  { value: 'planned', label: both('Planned', 'Plānots') },
  { value: 'active', label: both('Under way', 'Tiek īstenots') },
  { value: 'completed', label: both('Completed', 'Noslēdzies') },
] as const

export type ProjectStatus = (typeof PROJECT_STATUSES)[number]['value']
