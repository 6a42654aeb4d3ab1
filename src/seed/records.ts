import { foldToSlug } from '@/fields/fold'
import type { Locale } from '@/locales'
import type { SeedRecord } from './ensure'
import type { Ids } from './ids'
import { toRichText } from './toRichText'
import type { Localized, SeedArticle, SeedPartner, SeedProgramme, SeedProject, SeedTopic } from './types'

type Data = Record<string, unknown>

const published = { en: 'published', lv: 'published' } as const

/** Takes the texts of one language out of a record, however deep they stand: `{ lv, en }` becomes the text itself. */
function inLocale(value: unknown, locale: Locale): unknown {
  if (Array.isArray(value)) return value.map((item) => inLocale(item, locale))
  if (typeof value !== 'object' || value === null) return value
  if ('lv' in value) return (value as Localized<unknown>)[locale]
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, inLocale(inner, locale)]))
}

const both = (build: (locale: Locale) => Data): { en: Data; lv: Data } => ({
  en: build('en'),
  lv: build('lv'),
})
const texts = (record: object, locale: Locale): Data => inLocale(record, locale) as Data

export const topicRecord = ({ key: _key, ...topic }: SeedTopic): SeedRecord => ({
  collection: 'topics',
  data: both((locale) => ({ ...texts(topic, locale), slug: foldToSlug(topic.name[locale]) })),
  identity: { slug: { equals: foldToSlug(topic.name.lv) } },
  status: published,
})

export const partnerRecord = ({ key, logo, ...partner }: SeedPartner, ids: Ids): SeedRecord => ({
  collection: 'partners',
  data: both((locale) => ({ ...texts(partner, locale), logo: logo && ids.get('media', logo), slug: key })),
  identity: { slug: { equals: key } },
  status: published,
})

export const programmeRecord = ({ key, funder, ...programme }: SeedProgramme, ids: Ids): SeedRecord => ({
  collection: 'programmes',
  data: both((locale) => ({ ...texts(programme, locale), funder: ids.get('partners', funder), slug: key })),
  identity: { slug: { equals: key } },
  status: published,
})

export const projectRecord = ({ key: _key, ...project }: SeedProject, ids: Ids): SeedRecord => ({
  collection: 'projects',
  data: both((locale) => ({
    ...texts(project, locale),
    body: toRichText(project.body[locale], ids),
    contact: {
      ...texts(project.contact ?? {}, locale),
      organisation: project.contact?.organisation && ids.get('partners', project.contact.organisation),
    },
    funders: project.funders.map((funder) => ids.get('partners', funder)),
    heroImage: ids.get('media', project.heroImage),
    leadPartner: project.leadPartner && ids.get('partners', project.leadPartner),
    partners: project.partners.map((row) => ({ ...row, partner: ids.get('partners', row.partner) })),
    programme: ids.get('programmes', project.programme),
    resources: project.resources.map((row) => ({
      ...texts(row, locale),
      document: row.document && ids.get('documents', row.document),
    })),
    slug: foldToSlug(project.title[locale]),
    topics: project.topics.map((topic) => ids.get('topics', topic)),
  })),
  identity: { slug: { equals: foldToSlug(project.title.lv) } },
  status: published,
})

export function articleRecord({ key: _key, status, ...article }: SeedArticle, ids: Ids): SeedRecord {
  const build = (locale: Locale): Data => ({
    ...texts(article, locale),
    body: toRichText(article.body[locale] ?? [], ids),
    heroImage: ids.get('media', article.heroImage),
    partners: article.partners.map((partner) => ids.get('partners', partner)),
    projects: article.projects.map((project) => ids.get('projects', project)),
    slug: foldToSlug(article.title[locale] ?? ''),
    topics: article.topics.map((topic) => ids.get('topics', topic)),
  })
  return {
    collection: 'articles',
    data: { lv: build('lv'), ...(article.title.en ? { en: build('en') } : {}) },
    identity: { slug: { equals: foldToSlug(article.title.lv) } },
    status,
  }
}
