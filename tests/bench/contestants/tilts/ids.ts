import { PLURALS, type Plural } from '../model'

/** Pictures are Tilts's media; the others have the same name everywhere. */
export const TABLES: Readonly<Record<Plural, string>> = {
  articles: 'articles',
  partners: 'partners',
  pictures: 'media',
  projects: 'projects',
  topics: 'topics',
}

/** The id that the n-th document of a model gets in Tilts: a UUID that says what it is. */
export const documentId = (plural: Plural, n: number): string =>
  `00000000-0000-4000-800${PLURALS.indexOf(plural)}-${n.toString(16).padStart(12, '0')}`
