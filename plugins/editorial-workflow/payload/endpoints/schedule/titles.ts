import type { CollectionSlug, PayloadRequest } from 'payload'
import { keyOf, type Address } from '../../address'
import { collectionConfig } from '../../collectionConfig'
import { isolate } from '../../isolate'

/**
 * The titles of documents in their languages, as far as the user of `req` may read them, by key of the variant: what is missing may not be
 * read, or is not there any more; null has no title. One query for each collection and language, however many documents: asked in all
 * languages at once, MongoDB finds nothing where access depends on a localized field such as the status.
 */
export async function readTitles(
  req: PayloadRequest,
  addresses: readonly Address[],
): Promise<ReadonlyMap<string, null | string>> {
  const titles = new Map<string, null | string>()
  for (const some of groups(req, addresses))
    for (const [key, title] of await titlesOf(req, some)) titles.set(key, title)
  return titles
}

type Group = { collection: string; ids: readonly string[]; locale: null | string }

function groups(req: PayloadRequest, addresses: readonly Address[]): Group[] {
  const found = new Map<string, { ids: Set<string> } & Omit<Group, 'ids'>>()
  for (const { collection, document, locale } of addresses) {
    // One that the project has given up has nothing to read.
    if (!(collection in req.payload.collections)) continue
    const name = `${collection}/${locale}`
    const group = found.get(name) ?? { collection, ids: new Set<string>(), locale }
    group.ids.add(document)
    found.set(name, group)
  }
  return [...found.values()].map(({ ids, ...group }) => ({ ...group, ids: [...ids] }))
}

async function titlesOf(
  req: PayloadRequest,
  { collection, ids, locale }: Group,
): Promise<[key: string, title: null | string][]> {
  const field = collectionConfig(req, collection).admin.useAsTitle ?? 'id'
  const { docs } = await req.payload.find({
    collection: collection as CollectionSlug,
    depth: 0,
    disableErrors: true,
    draft: true,
    limit: ids.length,
    locale: (locale ?? undefined) as never,
    overrideAccess: false,
    pagination: false,
    req: isolate(req, locale),
    select: { [field]: true } as never,
    trash: true,
    where: { id: { in: ids } },
  })
  return (docs as unknown as Record<string, unknown>[]).map((doc) => [
    keyOf({ collection, document: String(doc.id), locale }),
    titleIn(doc[field]),
  ])
}

const titleIn = (value: unknown): null | string =>
  (typeof value === 'string' && value.trim()) || typeof value === 'number' ? String(value) : null
