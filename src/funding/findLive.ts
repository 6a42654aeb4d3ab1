import { isolateObjectProperty, type CollectionSlug, type PayloadRequest, type Where } from 'payload'
import type { Config } from '@/payload-types'
import type { Locale } from '@/locales'

type Slug = CollectionSlug & keyof Config['collections']

type Wanted<S extends Slug> = {
  collection: S
  /** Names of the fields that are needed; the id is always there. */
  fields: readonly (keyof Config['collections'][S] & string)[]
  locale: Locale
  /** @default that of the collection. By anything but the id, all languages are joined for it. */
  sort?: 'id'
  where: Where
}

/**
 * Finds documents as readers of a language get them: what is live in it, in one query, whoever asks. What is a draft there, or in the
 * trash, is not found.
 */
export async function findLive<S extends Slug>(
  req: PayloadRequest,
  { fields, ...wanted }: Wanted<S>,
): Promise<Config['collections'][S][]> {
  const found = await find(
    req,
    { ...wanted, fields: [...fields, '_status' as (typeof fields)[number]] },
    false,
  )
  // Asked of the database, it would be a second query: of the ids, joined with the languages.
  return found.filter((doc) => (doc as { _status?: unknown })._status === 'published')
}

/** Finds documents as those who write see them: the newest version of each, live or not. */
export const findNewest = <S extends Slug>(
  req: PayloadRequest,
  wanted: Wanted<S>,
): Promise<Config['collections'][S][]> => find(req, wanted, true)

async function find<S extends Slug>(
  req: PayloadRequest,
  { collection, fields, locale, sort, where }: Wanted<S>,
  draft: boolean,
): Promise<Config['collections'][S][]> {
  const { docs } = await req.payload.find({
    collection,
    depth: 0,
    draft,
    fallbackLocale: false,
    limit: 0,
    locale,
    // What readers see decides, and what is written about a picture's rights, not what the actor may see.
    overrideAccess: true,
    pagination: false,
    req: isolateObjectProperty(req, ['context', 'fallbackLocale', 'locale', 'query', 'user']),
    select: Object.fromEntries(fields.map((name) => [name, true])) as never,
    sort,
    where,
  })
  return docs as unknown as Config['collections'][S][]
}

/** The documents with some ids; no query without any. */
export const byIds = async <T extends { id: string }>(
  ids: readonly string[],
  load: (where: Where) => Promise<T[]>,
): Promise<Map<string, T>> => {
  const wanted = [...new Set(ids)]
  const found = wanted.length > 0 ? await load({ id: { in: wanted } }) : []
  return new Map(found.map((doc) => [doc.id, doc]))
}

/** The id of a relation, as it is stored or populated. */
export const idOf = (related: null | string | undefined | { id: string }): string | undefined =>
  typeof related === 'object' ? related?.id : related
