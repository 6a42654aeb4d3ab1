import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload'
import { WorkflowRefused } from '../errors'
import { hostOf } from '../host'
import { actorOf, type Settings } from '../settings'
import { NO_LOCALE } from '../slugs'
import { append, loadVariants } from '../store'
import { loadHead, markTrashed, unpublishVersion } from '../versions'

/** What is live goes only with the right to unpublish. */
export const guardDeletion =
  (settings: Settings): CollectionBeforeDeleteHook =>
  async ({ collection, id, req }) => {
    await refuseLive(settings, req, collection.slug, id)
  }

/** The trash is a deletion for readers. */
export const guardTrash =
  (settings: Settings): CollectionBeforeChangeHook =>
  async ({ collection, data, operation, originalDoc, req }) => {
    const trashes = operation === 'update' && Boolean(data.deletedAt) && !originalDoc?.deletedAt
    if (trashes) await refuseLive(settings, req, collection.slug, originalDoc?.id)
    return data
  }

async function refuseLive(
  settings: Settings,
  req: PayloadRequest,
  collection: string,
  id: number | string,
): Promise<void> {
  if (!req.user) return
  const rows = await loadVariants(req, { collection, document: String(id) })
  const roles = settings.workflow.transitions.find(({ action }) => action === 'unpublish')?.roles ?? []
  const may = roles !== 'step' && roles.some((role) => settings.rolesOf(req.user).includes(role))
  if (!may && rows.some(({ variant }) => variant.live)) {
    throw new WorkflowRefused(req, [
      { code: 'liveDelete', kind: 'forbidden', clearedBy: roles === 'step' ? [] : roles },
    ])
  }
}

/** The record outlives its document. */
export const recordDeletion =
  (settings: Settings): CollectionAfterDeleteHook =>
  async ({ collection, id, req }) => {
    await discard(settings, req, collection.slug, String(id), 'deleted')
  }

/** Trash and restore void every approval; what comes back from the trash is not live. */
export const recordTrash =
  (settings: Settings): CollectionAfterChangeHook =>
  async ({ collection, doc, operation, previousDoc, req }) => {
    if (operation !== 'update' || Boolean(doc.deletedAt) === Boolean(previousDoc?.deletedAt)) return doc
    // Every save is a draft, this one too: without it the document itself would not be in the trash.
    await markTrashed(req, { collection: collection.slug, document: String(doc.id) }, doc.deletedAt ?? null)
    if (doc.deletedAt) await discard(settings, req, collection.slug, String(doc.id), 'trashed')
    return doc
  }

async function discard(
  settings: Settings,
  req: PayloadRequest,
  collection: string,
  document: string,
  why: 'deleted' | 'trashed',
): Promise<void> {
  const host = hostOf(settings, req, collection)
  const head = host && why === 'trashed' ? await loadHead(req, { collection, document }) : null
  for (const row of await loadVariants(req, { collection, document })) {
    const locale = row.locale === NO_LOCALE ? null : row.locale
    const address = { collection, document, locale }
    await append(req, address, {
      actor: actorOf(settings, req),
      bodies: [{ type: 'discarded', why }],
      now: new Date(),
      outbox: settings.afterCommit.length > 0,
      row,
    })
    if (host && head && row.variant.live) {
      await unpublishVersion(req, {
        fields: host.fields,
        locales: host.locales,
        part: { locale, shared: false },
        target: address,
      })
    }
  }
}
