import type { PayloadRequest, Where } from 'payload'
import type { State } from '../../../core'
import { VARIANTS } from '../../slugs'

export type StateRow = { isLive?: boolean | null; document: string; locale: string; state: State }

/** The recorded states of variants of one collection. A variant without a row is a draft. */
export async function loadStates(req: PayloadRequest, collection: string, where: Where): Promise<StateRow[]> {
  const { docs } = await req.payload.db.find<StateRow & { id: string }>({
    collection: VARIANTS as never,
    limit: 0,
    pagination: false,
    req,
    select: { document: true, isLive: true, locale: true, state: true },
    where: { and: [{ collectionSlug: { equals: collection } }, where] },
  })
  return docs
}
