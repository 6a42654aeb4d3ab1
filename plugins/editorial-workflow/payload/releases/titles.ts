import type { CollectionSlug, PayloadRequest } from 'payload'
import { keyOf, type Address } from '../address'
import { collectionConfig } from '../collectionConfig'
import { isolate } from '../isolate'

/**
 * The titles of those variants that the caller may read, by key; null where there is none. One query for each collection and language, however
 * many variants there are.
 */
export async function titlesOf(
  req: PayloadRequest,
  addresses: readonly Address[],
): Promise<ReadonlyMap<string, null | string>> {
  const titles = new Map<string, null | string>()
  const kinds = new Map(
    addresses.map(({ collection, locale }) => [`${collection}/${locale}`, { collection, locale }]),
  )
  for (const { collection, locale } of kinds.values()) {
    const group = addresses.filter((each) => each.collection === collection && each.locale === locale)
    if (!req.payload.collections[collection as CollectionSlug]) continue
    const { admin, slug } = collectionConfig(req, collection)
    const titleField = admin.useAsTitle ?? 'id'
    const { docs } = await req.payload.find({
      collection: slug as CollectionSlug,
      depth: 0,
      disableErrors: true,
      draft: true,
      limit: group.length,
      locale: (locale ?? undefined) as never,
      overrideAccess: false,
      pagination: false,
      req: isolate(req, locale),
      select: { [titleField]: true } as never,
      trash: true,
      where: { id: { in: group.map(({ document }) => document) } },
    })
    for (const doc of docs as unknown as Record<string, unknown>[]) {
      const title = doc[titleField]
      const key = keyOf({ collection, document: String(doc.id), locale })
      titles.set(key, typeof title === 'string' && title.trim() ? title : null)
    }
  }
  return titles
}
