/*
 * What a frontend in TypeScript does: the types of the content come from Tilts (`npm run generate` writes src/payload-types.ts; copy it), the
 * calls from `@payloadcms/sdk`. A test runs this against Tilts itself.
 */
import { PayloadSDK } from '@payloadcms/sdk'
import type { Article, Config, Project } from '../../src/payload-types'

type Locale = 'en' | 'lv'
export type Teaser = {
  date: null | string
  lead: string
  /** The projects that it is about, as far as readers may see them. */
  projects: string[]
  slug: string
  title: string
}

/** @param baseURL of the API, such as `https://tilts.example.org/api` */
export const connect = (baseURL: string, own: typeof fetch = fetch): PayloadSDK<Config> =>
  new PayloadSDK<Config>({ baseURL, fetch: own })

/** The newest articles of a language: only what a list shows, and no total, which nobody needs here. */
export async function newestArticles(sdk: PayloadSDK<Config>, locale: Locale, limit = 10): Promise<Teaser[]> {
  const { docs } = await sdk.find({
    collection: 'articles',
    depth: 1,
    limit,
    locale,
    pagination: false,
    populate: { projects: { title: true } },
    select: { lead: true, projects: true, publishedOn: true, slug: true, title: true },
    sort: '-publishedOn',
  })
  return docs.map(({ lead, projects, publishedOn, slug, title }) => ({
    date: publishedOn ?? null,
    lead,
    projects: (projects ?? []).flatMap((project) => (isRead(project) ? [project.title] : [])),
    slug: slug ?? '',
    title,
  }))
}

/** One article by its address, whole; nothing where readers have none in this language. */
export async function articleBySlug(
  sdk: PayloadSDK<Config>,
  locale: Locale,
  slug: string,
): Promise<Article | undefined> {
  const where = { slug: { equals: slug } }
  const { docs } = await sdk.find({ collection: 'articles', limit: 1, locale, pagination: false, where })
  return docs[0]
}

/** What readers may not see stays an id, or is left out. */
const isRead = (project: null | Project | string): project is Project =>
  typeof project === 'object' && project !== null
