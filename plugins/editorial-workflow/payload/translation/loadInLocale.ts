import type { CollectionSlug, PayloadRequest } from 'payload'
import { isolate } from '../isolate'

/** The newest draft of a document in one language, as the user of `req` may read it; nothing where he may not. */
export async function loadInLocale(
  req: PayloadRequest,
  { collection, document, locale }: { collection: string; document: string; locale: string },
): Promise<Record<string, unknown>> {
  const doc: unknown = await req.payload.findByID({
    collection: collection as CollectionSlug,
    id: document,
    depth: 0,
    disableErrors: true,
    draft: true,
    fallbackLocale: false as never,
    locale: locale as never,
    overrideAccess: false,
    req: isolate(req, locale),
    trash: true,
  })
  return (doc ?? {}) as Record<string, unknown>
}
