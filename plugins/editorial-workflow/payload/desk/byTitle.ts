import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { collectionConfig } from '../collectionConfig'
import { isolate } from '../isolate'
import type { Settings } from '../settings'
import { NO_LOCALE } from '../slugs'

/** The most documents of a collection and language that a search by title looks at. */
export const FOUND_LIMIT = 200

type Search = { collection?: string; locale?: string; search: string }

/**
 * The variants whose title has some words, as far as the caller may read them: one query for each collection and language. Of more than
 * `FOUND_LIMIT` hits there, those changed last are taken.
 */
export async function byTitle(
  settings: Settings,
  req: PayloadRequest,
  { collection, locale, search }: Search,
): Promise<Where> {
  const { localization } = req.payload.config
  const locales = localization ? localization.localeCodes : [NO_LOCALE]
  const parts: Where[] = []
  for (const slug of Object.keys(settings.collections).filter((each) => !collection || each === collection)) {
    for (const each of locales.filter((code) => !locale || code === locale)) {
      const found = await idsBy(req, { locale: each === NO_LOCALE ? null : each, search, slug })
      if (found.length > 0)
        parts.push({
          and: [
            { collectionSlug: { equals: slug } },
            { locale: { equals: each } },
            { document: { in: found } },
          ],
        })
    }
  }
  return parts.length > 0 ? { or: parts } : { key: { equals: '' } }
}

async function idsBy(
  req: PayloadRequest,
  { locale, search, slug }: { locale: null | string; search: string; slug: string },
): Promise<string[]> {
  const { useAsTitle } = collectionConfig(req, slug).admin
  if (!useAsTitle || useAsTitle === 'id') return []
  const { docs } = await req.payload.find({
    collection: slug as CollectionSlug,
    depth: 0,
    disableErrors: true,
    draft: true,
    limit: FOUND_LIMIT,
    locale: (locale ?? undefined) as never,
    overrideAccess: false,
    pagination: false,
    req: isolate(req, locale),
    select: { updatedAt: true } as never,
    sort: '-updatedAt',
    where: { [useAsTitle]: { like: search } },
  })
  return docs.map(({ id }) => String(id))
}
