import type { CollectionSlug, PayloadRequest, Where } from 'payload'
import { versionAuthors, type VersionSpan } from '../core'
import { mayBeVersion } from './ids'
import { keyOf, loadChain, type Address } from './store'

/** Whose text a version of a variant holds, as its record tells; nobody's, when there is no such version. */
export async function loadVersionAuthors(
  req: PayloadRequest,
  address: Address,
  version: string,
): Promise<readonly string[]> {
  const span = mayBeVersion(req, version) ? await spanOf(req, address, version) : null
  if (!span) return []
  const { chain } = await loadChain(req, keyOf(address))
  return versionAuthors(
    chain.map(({ event }) => event),
    span,
  )
}

async function spanOf(req: PayloadRequest, address: Address, version: string): Promise<null | VersionSpan> {
  const saved = await savedAt(req, address, { id: { equals: version } })
  if (saved === null) return null
  return { next: await savedAt(req, address, { updatedAt: { greater_than: saved } }), saved, version }
}

/** When the oldest version that a condition is true of was saved. */
async function savedAt(
  req: PayloadRequest,
  { collection, document }: Address,
  where: Where,
): Promise<null | string> {
  const { docs } = await req.payload.db.findVersions({
    collection: collection as CollectionSlug,
    limit: 1,
    pagination: false,
    req,
    select: { updatedAt: true },
    sort: 'updatedAt',
    where: { and: [{ parent: { equals: document } }, where] },
  })
  return docs[0] ? new Date(docs[0].updatedAt).toISOString() : null
}
