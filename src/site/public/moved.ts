import type { LinkableSlug } from '@/rich-text'
import { textOf } from '@/rich-text/read'
import { addressOf } from '../addresses'
import type { Led } from './page'
import { readPublished, type Reader } from './reader'
import { FORMER_SLUGS, keepsFormerSlugs } from '@/fields/formerSlugsField'

/** Where a document went whose slug has changed: at once to its present address, however often it has. */
export async function movedTo(
  reader: Reader,
  collection: LinkableSlug,
  slug: string,
): Promise<Led | undefined> {
  if (!keepsFormerSlugs(collection)) return undefined
  const { docs } = await readPublished(reader, {
    collection,
    depth: 0,
    limit: 1,
    select: ['slug'],
    sort: '-updatedAt',
    where: { [`${FORMER_SLUGS}.slug`]: { equals: slug } },
  })
  const now = textOf(docs[0]?.slug)
  return now ? { to: addressOf({ collection, locale: reader.locale, slug: now }) } : undefined
}
