import {
  isolateObjectProperty,
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
  type CollectionSlug,
  type PayloadRequest,
  type Where,
} from 'payload'
import { isPublisher } from '@/access/roles'
import { DEFAULT_LOCALE } from '@/locales'
import { refuse } from '@/refuse'

type WriteArgs = {
  data?: Record<string, unknown> | null
  draft?: boolean
  id?: number | string
  overrideAccess?: boolean
  publishAllLocales?: boolean
  publishSpecificLocale?: string
  unpublishAllLocales?: boolean
  where?: Where
}

const WRITES: readonly string[] = ['create', 'restoreVersion', 'update']

/**
 * Whoever may not publish writes drafts, whatever the request says: Payload would otherwise write a save without
 * `draft=true` straight into the live document. Asking for a publication, or for taking something off, is refused.
 */
export const onlyPublishersPublish: CollectionBeforeOperationHook = async ({
  args: incoming,
  collection,
  operation,
  req,
}) => {
  const args = incoming as WriteArgs
  if (!WRITES.includes(operation) || args.overrideAccess || !req.user || isPublisher(req.user))
    return incoming
  if (args.publishAllLocales || args.publishSpecificLocale || args.data?._status === 'published') {
    throw refuse(req, 'forbidden', 'publishNotAllowed')
  }
  const takesOff = args.data?._status === 'draft' && !args.draft && operation === 'update'
  if (
    args.unpublishAllLocales ||
    (takesOff && (await isLive(req, collection.slug as CollectionSlug, args)))
  ) {
    throw refuse(req, 'forbidden', 'unpublishNotAllowed')
  }
  return { ...incoming, draft: true }
}

/** The last door: whatever path led here, a result that is published needs the right to publish. */
export const onlyPublishersPublishResult: CollectionBeforeChangeHook = ({ data, req }) => {
  if (data._status === 'published' && req.user && !isPublisher(req.user)) {
    throw refuse(req, 'forbidden', 'publishNotAllowed')
  }
  return data
}

async function isLive(req: PayloadRequest, collection: CollectionSlug, args: WriteArgs): Promise<boolean> {
  const target: Where = args.id === undefined ? (args.where ?? {}) : { id: { equals: args.id } }
  const { totalDocs } = await req.payload.count({
    collection,
    // The guard must see what the caller may not.
    overrideAccess: true,
    req: isolateObjectProperty(req, ['context', 'fallbackLocale', 'locale', 'query', 'user']),
    locale: req.locale === 'en' ? 'en' : DEFAULT_LOCALE,
    where: { and: [target, { _status: { equals: 'published' } }] },
  })
  return totalDocs > 0
}
