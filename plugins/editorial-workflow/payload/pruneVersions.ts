import type { CollectionSlug, PayloadRequest } from 'payload'
import { referredVersions } from '../core'
import { hostOf } from './host'
import { versionsOfPreviews } from './previews/store'
import { loadUndoable } from './releases/store'
import type { Settings } from './settings'
import { loadVariants } from './store'

type Target = { collection: string; document: string }

/** By how much the limit is gone over before old versions are removed, all at once: a tenth of it, so that not every save has to. */
const SLACK = 1 / 10
/** Of so many documents it is held in memory how many versions may still be added before they are counted again. */
const MOST_DOCUMENTS = 1_000

/** How many more calls need no count, by document; for each Payload in this process. */
const uncounted = new WeakMap<object, Map<string, number>>()

/**
 * Removes the oldest versions of a document beyond the limit of its collection (`versions.maxPerDoc`), in the transaction of `req`, when
 * there are a tenth more. Payload would go by age alone: here what is live, approved or in review in any language stays, what an undo of a
 * release could go back to, what links for partners show or was signed off by them, and the newest. One small query while there are no more,
 * and none for as many calls as that leaves room for: a tenth of the limit at most, since other processes add versions, too.
 */
export async function pruneVersions(
  settings: Settings,
  req: PayloadRequest,
  { collection, document }: Target,
): Promise<void> {
  const { versionLimit } = hostOf(settings, req, collection) ?? { versionLimit: 0 }
  if (versionLimit <= 0) return
  const common = { collection: collection as CollectionSlug, req }
  const ofDocument = { parent: { equals: document } }
  const slack = Math.floor(versionLimit * SLACK)
  const counted = countedOf(req.payload)
  const key = `${collection}/${document}`
  const left = counted.get(key) ?? 0
  counted.delete(key)
  if (left > 0) {
    counted.set(key, left - 1)
    return
  }
  const { totalDocs } = await req.payload.db.countVersions({ ...common, where: ofDocument })
  const room = versionLimit + slack - totalDocs
  if (room >= 0) {
    if (counted.size >= MOST_DOCUMENTS) counted.delete(counted.keys().next().value ?? '')
    counted.set(key, Math.min(room, slack))
    return
  }
  /** The date of the version that has so many newer ones. */
  const dateAfter = async (newer: number): Promise<string | undefined> => {
    const { docs } = await req.payload.db.findVersions({
      ...common,
      limit: 1,
      page: newer + 1,
      pagination: false,
      select: { updatedAt: true },
      sort: '-updatedAt',
      where: ofDocument,
    })
    return docs[0]?.updatedAt
  }
  const surplus = await dateAfter(versionLimit)
  if (surplus === undefined) return
  const rows = await loadVariants(req, { collection, document })
  const kept = [
    ...rows.flatMap(({ variant }) => referredVersions(variant)),
    ...(await versionsBeforeReleases(req, { collection, document })),
    ...(await versionsOfPreviews(req, { collection, document })),
  ]
  await req.payload.db.deleteVersions({
    ...common,
    where: {
      and: [
        ofDocument,
        { updatedAt: { less_than_equal: surplus } },
        { latest: { not_equals: true } },
        ...(kept.length > 0 ? [{ id: { not_in: kept } }] : []),
      ],
    },
  })
}

function countedOf(payload: object): Map<string, number> {
  const known = uncounted.get(payload)
  if (known) return known
  const counted = new Map<string, number>()
  uncounted.set(payload, counted)
  return counted
}

/** What was live before releases that can still be undone. */
async function versionsBeforeReleases(
  req: PayloadRequest,
  { collection, document }: Target,
): Promise<string[]> {
  const releases = await loadUndoable(req)
  return releases
    .flatMap(({ before }) => before)
    .filter((item) => item.collection === collection && item.document === document)
    .flatMap(({ before }) => (before ? [before.version] : []))
}
