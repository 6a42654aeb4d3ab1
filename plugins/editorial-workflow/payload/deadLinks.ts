import type { CollectionSlug, PayloadRequest } from 'payload'
import type { Named } from '../core'
import { collectionConfig } from './collectionConfig'
import { labelText } from './content/labelText'
import { isolate } from './isolate'
import type { Link } from './links'
import { isPublished } from './versions'

/** Those of the links that readers of a language cannot see. Collections without drafts are always seen. */
export async function findDeadLinks(
  req: PayloadRequest,
  links: readonly Link[],
  locale: null | string,
): Promise<Named[]> {
  const dead: Named[] = []
  for (const collection of new Set(links.map((link) => link.collection))) {
    const config = req.payload.collections[collection as CollectionSlug]?.config
    if (!config?.versions?.drafts) continue
    const ids = links.filter((link) => link.collection === collection).map(({ id }) => id)
    const live = await liveIds(req, { collection, ids, locale }, Boolean(config.trash))
    const gone = ids.filter((id) => !live.has(id))
    dead.push(...(await nameAll(req, { collection, ids: gone, locale })))
  }
  return dead
}

type Some = { collection: string; ids: readonly string[]; locale: null | string }

/** What readers see decides, not what the actor may see. */
async function liveIds(
  req: PayloadRequest,
  { collection, ids, locale }: Some,
  hasTrash: boolean,
): Promise<Set<string>> {
  const { docs } = await req.payload.db.find<{ _status?: unknown; deletedAt?: unknown; id: number | string }>(
    {
      collection: collection as CollectionSlug,
      limit: 0,
      locale: 'all',
      pagination: false,
      req,
      select: { _status: true, ...(hasTrash && { deletedAt: true }) },
      // By any other field, all languages of all of them are joined.
      sort: 'id',
      where: { id: { in: [...ids] } },
    },
  )
  const language = locale ?? languageOf(req)
  const live = docs.filter(({ _status, deletedAt }) => !deletedAt && isPublished(_status, language))
  return new Set(live.map(({ id }) => String(id)))
}

/** In which language somebody looks who does not say so; null in a project without languages. */
function languageOf({ locale, payload }: PayloadRequest): null | string {
  const { localization } = payload.config
  if (!localization) return null
  return locale && locale !== 'all' ? locale : localization.defaultLocale
}

/** By title, as far as the actor may read it. */
async function nameAll(req: PayloadRequest, { collection, ids, locale }: Some): Promise<Named[]> {
  if (ids.length === 0) return []
  const { admin, labels, slug } = collectionConfig(req, collection)
  const titleField = admin.useAsTitle ?? 'id'
  const { docs } = await req.payload.find({
    collection: slug as CollectionSlug,
    depth: 0,
    disableErrors: true,
    draft: true,
    limit: ids.length,
    locale: (locale ?? undefined) as never,
    // A schedule asks as nobody, and what it says is for staff.
    overrideAccess: req.user === null,
    pagination: false,
    req: isolate(req),
    select: { [titleField]: true } as never,
    where: { id: { in: ids } },
  })
  const read = docs as unknown as Record<string, unknown>[]
  const titles = new Map(read.map((doc) => [String(doc.id), doc[titleField]]))
  const kind = labelText(req, labels.singular, slug)
  return ids.map((id) => {
    const title = titles.get(id)
    const name = typeof title === 'string' && title.trim() ? title : id
    return { id: `${collection}/${id}`, name: `${name} (${kind})` }
  })
}
