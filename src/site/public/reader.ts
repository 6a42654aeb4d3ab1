import type { CollectionSlug, PaginatedDocs, Payload, Where } from 'payload'
import { DOCUMENTS, MEDIA, PARTNERS, PROGRAMMES, PROJECTS, TOPICS } from '@collections/slugs'
import type { Locale } from '@/locales'
import type { Doc } from '../pages'

/** Somebody without an account who reads a page in a language. */
export type Reader = { locale: Locale; payload: Payload }

type Wanted = {
  collection: CollectionSlug
  depth?: number
  limit?: number
  page?: number
  /** Whether all there are have to be counted. @default false */
  isCounted?: boolean
  select?: readonly string[]
  sort?: string
  where?: Where
}

const fields = (...names: string[]): Record<string, true> =>
  Object.fromEntries(names.map((name) => [name, true]))

const PICTURE = fields(
  'alt',
  'caption',
  'credit',
  'filename',
  'filesize',
  'height',
  'mimeType',
  'sizes',
  'url',
  'width',
)

/** What is needed of the documents that others refer to. */
const POPULATE = {
  [DOCUMENTS]: fields('filename', 'filesize', 'mimeType', 'title', 'url'),
  [MEDIA]: PICTURE,
  [PARTNERS]: fields('country', 'kind', 'logo', 'name', 'slug'),
  [PROGRAMMES]: fields('funder', 'logo', 'name', 'publicity'),
  [PROJECTS]: fields('acronym', 'slug', 'title'),
  articles: fields('slug', 'title'),
  [TOPICS]: fields('name', 'slug'),
}

/** What anybody may read of a collection in a language: the way every frontend reads, without an account and without drafts. */
export async function readPublished(
  { locale, payload }: Reader,
  { collection, depth = 1, isCounted = false, limit = 20, page = 1, select, sort, where }: Wanted,
): Promise<PaginatedDocs<Doc>> {
  const found = await payload.find({
    collection,
    depth,
    draft: false,
    fallbackLocale: false,
    limit,
    locale,
    overrideAccess: false,
    page,
    pagination: isCounted,
    populate: POPULATE as never,
    ...(select && { select: fields(...select) as never }),
    // As REST takes it apart; the Local API takes a list only.
    sort: sort?.split(','),
    where,
  })
  return found as unknown as PaginatedDocs<Doc>
}

/** The document that has a slug, as its page needs it; nothing where readers have none. */
export async function readPage(
  reader: Reader,
  collection: CollectionSlug,
  slug: string,
): Promise<Doc | undefined> {
  const where = { slug: { equals: slug } }
  const { docs } = await readPublished(reader, { collection, depth: 3, limit: 1, where })
  return docs[0]
}
