/** What the contestants store: the part of Tilts's own model that the compared answers show, under the same names. */
export type FieldKind = 'date' | 'integer' | 'json' | 'string' | 'text'

export type Model = {
  fields: Readonly<Record<string, { isIndexed?: true; isLocalized?: true; kind: FieldKind }>>
  /** Field to plural name of what it holds; `many` of them, or one. */
  relations: Readonly<Record<string, { holds: Plural; many: boolean }>>
  singular: string
}

export type Plural = 'articles' | 'partners' | 'pictures' | 'projects' | 'topics'

const localized = (kind: FieldKind) => ({ isLocalized: true, kind }) as const
const indexed = (kind: FieldKind) => ({ isIndexed: true, kind }) as const

/** In an order in which each comes behind what it refers to. */
export const MODELS: Readonly<Record<Plural, Model>> = {
  topics: {
    singular: 'topic',
    fields: { name: localized('string'), slug: { isIndexed: true, ...localized('string') } },
    relations: {},
  },
  pictures: {
    singular: 'picture',
    fields: {
      alt: localized('string'),
      url: { kind: 'string' },
      width: { kind: 'integer' },
      height: { kind: 'integer' },
      mimeType: { kind: 'string' },
    },
    relations: {},
  },
  partners: {
    singular: 'partner',
    fields: {
      name: localized('string'),
      slug: indexed('string'),
      shortName: { kind: 'string' },
      kind: { kind: 'string' },
      country: { kind: 'string' },
      website: { kind: 'string' },
    },
    relations: {},
  },
  projects: {
    singular: 'project',
    fields: {
      title: localized('string'),
      slug: { isIndexed: true, ...localized('string') },
      summary: localized('text'),
      acronym: { kind: 'string' },
      startDate: { kind: 'date' },
      endDate: { kind: 'date' },
    },
    relations: {},
  },
  articles: {
    singular: 'article',
    fields: {
      title: localized('string'),
      slug: { isIndexed: true, ...localized('string') },
      lead: localized('text'),
      body: localized('json'),
      publishedOn: indexed('date'),
    },
    relations: {
      heroImage: { holds: 'pictures', many: false },
      projects: { holds: 'projects', many: true },
      partners: { holds: 'partners', many: true },
      topics: { holds: 'topics', many: true },
    },
  },
}

export const PLURALS = Object.keys(MODELS) as Plural[]
export const LOCALES = ['lv', 'en'] as const
export type Locale = (typeof LOCALES)[number]
