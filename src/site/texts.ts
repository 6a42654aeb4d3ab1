import type { Locale } from '@/locales'

type Texts = {
  about: string
  accessibility: string
  activities: string
  activitiesAhead: string
  activitiesPast: string
  articles: string
  contact: string
  credits: string
  download: string
  emblem: string
  funders: string
  leadPartner: string
  menu: string
  objectives: string
  otherLanguage: string
  partners: string
  period: string
  photo: string
  preparedBy: string
  privacy: string
  programme: string
  projectNumber: string
  projects: string
  published: string
  regions: string
  resources: string
  results: string
  search: string
  signIn: string
  skip: string
  status: string
  topics: string
  untitled: string
  website: string
}

/** The words of the site itself. */
export const SITE_TEXTS: Record<Locale, Texts> = {
  lv: {
    about: 'Par projektu',
    accessibility: 'Piekļūstamība',
    activities: 'Aktivitātes',
    activitiesAhead: 'Gaidāmās aktivitātes',
    activitiesPast: 'Līdzšinējās aktivitātes',
    articles: 'Raksti',
    contact: 'Saziņai',
    credits: 'Finansējums',
    download: 'Lejupielādēt',
    emblem: 'Eiropas Savienības karogs',
    funders: 'Finansētāji',
    leadPartner: 'Vadošais partneris',
    menu: 'Galvenā izvēlne',
    objectives: 'Mērķi',
    otherLanguage: 'In English',
    partners: 'Partneri',
    period: 'Īstenošanas laiks',
    photo: 'Foto',
    preparedBy: 'Informāciju sagatavoja',
    privacy: 'Šī vietne neizmanto sīkdatnes un neko nenodod citiem.',
    programme: 'Programma',
    projectNumber: 'Projekta numurs',
    projects: 'Projekti',
    published: 'Publicēts',
    regions: 'Reģioni',
    resources: 'Materiāli',
    results: 'Rezultāti skaitļos',
    search: 'Meklēt',
    signIn: 'Pierakstīties',
    skip: 'Pāriet uz saturu',
    status: 'Statuss',
    topics: 'Tēmas',
    untitled: 'Bez virsraksta',
    website: 'Tīmekļvietne',
  },
  en: {
    about: 'About the project',
    accessibility: 'Accessibility',
    activities: 'Activities',
    activitiesAhead: 'Coming activities',
    activitiesPast: 'Activities so far',
    articles: 'Articles',
    contact: 'Contact',
    credits: 'Funding',
    download: 'Download',
    emblem: 'Flag of the European Union',
    funders: 'Funders',
    leadPartner: 'Lead partner',
    menu: 'Main menu',
    objectives: 'Objectives',
    otherLanguage: 'Latviski',
    partners: 'Partners',
    period: 'Period',
    photo: 'Photo',
    preparedBy: 'Prepared by',
    privacy: 'This site sets no cookies and passes nothing on to others.',
    programme: 'Programme',
    projectNumber: 'Project number',
    projects: 'Projects',
    published: 'Published',
    regions: 'Regions',
    resources: 'Resources',
    results: 'Results in figures',
    search: 'Search',
    signIn: 'Sign in',
    skip: 'Skip to content',
    status: 'Status',
    topics: 'Topics',
    untitled: 'Without a title',
    website: 'Website',
  },
}
