import type { CollectionSlug, Endpoint, PayloadRequest } from 'payload'
import { NEW_VARIANT } from '../../core'
import { WorkflowNotFound } from '../errors'
import { hostOf } from '../host'
import { mayBeVersion } from '../ids'
import { perform } from '../operations'
import type { Settings } from '../settings'
import { loadVariant, type Address } from '../store'
import { requireReadable } from './requireReadable'
import { requireStaff } from './requireStaff'

/**
 * Stands before Payload's `POST /versions/:id`, which writes every language of the old version over the present one and, asked for
 * no draft, into the live document. Here it is the action `revert`: one language comes back, as a draft.
 */
export const restoreVersionEndpoint = (settings: Settings, collection: string): Omit<Endpoint, 'root'> => ({
  method: 'post',
  path: '/versions/:id',
  handler: async (req) => {
    requireStaff(settings, req)
    const version = String(req.routeParams?.id)
    const address = await addressOf(settings, req, collection, version)
    await requireReadable(req, address)
    const { revision } = (await loadVariant(req, address))?.variant ?? NEW_VARIANT
    const { variant } = await perform(settings, {
      address,
      command: { action: 'revert', revision, version },
      req,
    })
    const doc = await req.payload.findByID({
      id: address.document,
      collection: collection as CollectionSlug,
      draft: true,
      overrideAccess: false,
      req,
    })
    return Response.json({ doc, message: req.t('version:restoredSuccessfully'), variant })
  },
})

async function addressOf(
  settings: Settings,
  req: PayloadRequest,
  collection: string,
  version: string,
): Promise<Address> {
  if (!mayBeVersion(req, version)) throw new WorkflowNotFound(req)
  const { docs } = await req.payload.db.findVersions({
    collection: collection as CollectionSlug,
    limit: 1,
    pagination: false,
    req,
    where: { id: { equals: version } },
  })
  const host = hostOf(settings, req, collection)
  if (!docs[0] || !host) throw new WorkflowNotFound(req)
  const asked = host.locales?.find((locale) => locale === req.query?.locale)
  return { collection, document: String(docs[0].parent), locale: asked ?? host.defaultLocale }
}
