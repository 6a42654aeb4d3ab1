import type { PayloadRequest, Where } from 'payload'
import { keyOf, type Address } from '../address'
import { COMMENTS, NO_LOCALE } from '../slugs'

/**
 * How many threads are open on some variants, by their keys, in one query however many they are: those of their language, and those about
 * all languages of their document. Those without any are 0. Whether the caller may read the documents is theirs to have asked.
 */
export async function openCommentsOf(
  req: PayloadRequest,
  addresses: readonly Address[],
): Promise<Map<string, number>> {
  const counts = new Map(addresses.map((address) => [keyOf(address), 0]))
  if (counts.size === 0) return counts
  const slugs = [...new Set(addresses.map(({ collection }) => collection))]
  const { docs } = await req.payload.db.find<Row>({
    collection: COMMENTS as never,
    limit: 0,
    pagination: false,
    req,
    select: { collectionSlug: true, document: true, locale: true },
    where: { and: [{ status: { equals: 'open' } }, { or: slugs.map((slug) => within(slug, addresses)) }] },
  })
  const found = new Map<string, number>()
  for (const { collectionSlug, document, locale } of docs) {
    const at = `${collectionSlug}/${document}/${locale ?? ''}`
    found.set(at, (found.get(at) ?? 0) + 1)
  }
  for (const { collection, document, locale } of addresses) {
    const start = `${collection}/${document}/`
    const own = found.get(start + (locale ?? NO_LOCALE)) ?? 0
    counts.set(keyOf({ collection, document, locale }), own + (found.get(start) ?? 0))
  }
  return counts
}

type Row = { collectionSlug: string; document: string; id: string; locale?: null | string }

const within = (slug: string, addresses: readonly Address[]): Where => ({
  and: [
    { collectionSlug: { equals: slug } },
    {
      document: {
        in: [...new Set(addresses.filter((each) => each.collection === slug).map((each) => each.document))],
      },
    },
  ],
})
