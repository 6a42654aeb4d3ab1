import type { CollectionSlug, Payload } from 'payload'
import { VARIANTS } from '@/delivery/rules'
import type { Locale } from '@/locales'

type Variant = { document: string; locale: string; variant: string | { live?: { at?: string } | null } }

/**
 * When what readers have of documents in a language was published, in ISO 8601: the other language and drafts do not move it. One query.
 *
 * @returns nothing for documents that the workflow does not know
 */
export async function liveTimes(
  payload: Payload,
  { collection, ids, locale }: { collection: CollectionSlug; ids: readonly string[]; locale: Locale },
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { docs } = await payload.db.find<Variant>({
    collection: VARIANTS as never,
    limit: 0,
    pagination: false,
    // What changes of these is on the record of changes; other fields are not.
    select: { document: true, locale: true, variant: true },
    where: { and: [{ collectionSlug: { equals: collection } }, { document: { in: [...ids] } }] },
  })
  const times = new Map<string, string>()
  for (const { document, locale: language, variant } of docs) {
    const { live } =
      typeof variant === 'string' ? (JSON.parse(variant) as { live?: { at?: string } }) : variant
    if (language === locale && live?.at) times.set(document, live.at)
  }
  return times
}
