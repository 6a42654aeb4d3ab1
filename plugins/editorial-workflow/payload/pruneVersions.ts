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

/**
 * Removes the oldest versions of a document beyond the limit of its collection (`versions.maxPerDoc`), in the transaction of `req`, when
 * there are a tenth more. Payload would go by age alone: here what is live, approved or in review in any language stays, what an undo of a
 * release could go back to, what links for partners show or was signed off by them, and the newest. One small query while there are no more.
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
  const { totalDocs } = await req.payload.db.countVersions({ ...common, where: ofDocument })
  if (totalDocs <= versionLimit + slack) return
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
