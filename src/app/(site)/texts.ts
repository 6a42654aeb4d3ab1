import { ARTICLES, DOCUMENTS, MEDIA, PARTNERS, PROGRAMMES, PROJECTS, TOPICS } from '@collections/slugs'
import type { Locale } from '@/locales'

/** What anybody may read over the API, in the order of its weight for a reader. */
export const PUBLIC_COLLECTIONS = [
  ARTICLES,
  PROJECTS,
  PARTNERS,
  PROGRAMMES,
  TOPICS,
  MEDIA,
  DOCUMENTS,
] as const

type Texts = {
  title: string
  lead: string
  signIn: string
  otherLanguage: string
  apiHeading: string
  apiIntro: string
  content: string
  address: string
  collections: Record<(typeof PUBLIC_COLLECTIONS)[number], string>
  oneQuery: string
  missingTitle: string
  missingText: string
  home: string
}

/** The texts of the pages outside the admin. */
export const TEXTS: Record<Locale, Texts> = {
  lv: {
    title: 'Satura pārvaldība divās valodās',
    lead: 'Ar Tilts organizācijas, kas īsteno ES finansētus projektus, raksta par savu darbu latviski un angliski. Katru valodas versiju publicē atsevišķi: lasītājs redz tikai to, kas viņa valodā ir pabeigts.',
    signIn: 'Pierakstīties',
    otherLanguage: 'In English',
    apiHeading: 'Publicētais saturs tīmekļvietnēm',
    apiIntro: 'Publicēto saturu var lasīt bez pierakstīšanās. Valodu norāda ar “locale”: lv vai en.',
    content: 'Saturs',
    address: 'REST adrese',
    collections: {
      articles: 'Raksti',
      projects: 'Projekti',
      partners: 'Partneri',
      programmes: 'Programmas',
      topics: 'Tēmas',
      media: 'Attēli',
      documents: 'Dokumenti',
    },
    oneQuery: 'Visu vienā vaicājumā dod GraphQL:',
    missingTitle: 'Šādas lapas nav',
    missingText: 'Iespējams, tā ir pārvietota vai adresē ir kļūda.',
    home: 'Uz sākumlapu',
  },
  en: {
    title: 'Content management in two languages',
    lead: 'With Tilts, organisations that run EU-funded projects write about their work in Latvian and in English. Each language is published on its own: readers see only what is finished in theirs.',
    signIn: 'Sign in',
    otherLanguage: 'Latviski',
    apiHeading: 'Published content for websites',
    apiIntro: 'Published content can be read without signing in. “locale” names the language: lv or en.',
    content: 'Content',
    address: 'REST address',
    collections: {
      articles: 'Articles',
      projects: 'Projects',
      partners: 'Partners',
      programmes: 'Programmes',
      topics: 'Topics',
      media: 'Pictures',
      documents: 'Documents',
    },
    oneQuery: 'GraphQL gives all of it in one query:',
    missingTitle: 'There is no such page',
    missingText: 'It may have moved, or the address has a mistake.',
    home: 'To the start page',
  },
}
