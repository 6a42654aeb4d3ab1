import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload'
import type { EventBody } from '../../core'
import { adopt } from '../adoption/adopt'
import { removeCommentsOf } from '../comments/store'
import { badInput } from '../endpoints/parseInput'
import { WorkflowRefused } from '../errors'
import { hostOf, type Host } from '../host'
import { actorOf, type Settings } from '../settings'
import { NO_LOCALE } from '../slugs'
import { append, loadVariants } from '../store'
import { deleteMarks } from '../translation/marks'
import { isPublished, loadLive, markTrashed, unpublishVersion } from '../versions'

/** What is live goes only with the right to unpublish, and what goes has a record. */
export const guardDeletion =
  (settings: Settings): CollectionBeforeDeleteHook =>
  async ({ collection, id, req }) => {
    const target = { collection: collection.slug, document: String(id) }
    await refuseLive(settings, req, target)
    await adopt(settings, req, target)
  }

/** The trash is a deletion for readers. */
export const guardTrash =
  (settings: Settings): CollectionBeforeChangeHook =>
  async ({ collection, data, operation, originalDoc, req }) => {
    if (!isInstantOrNothing(data.deletedAt)) throw badInput(req, 'deletedAt')
    if (operation === 'update' && movesIn(data, originalDoc))
      await refuseLive(settings, req, { collection: collection.slug, document: String(originalDoc?.id) })
    return data
  }

/** Payload would store what is no instant, or fail without a word. */
const isInstantOrNothing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  ((typeof value === 'string' || value instanceof Date) && !Number.isNaN(new Date(value).getTime()))

/* What was saved tells, not what is answered: a `select` may leave `deletedAt` out of that. */
type Doc = { deletedAt?: unknown } | undefined
const movesIn = (data: Doc, before: Doc): boolean => Boolean(data?.deletedAt) && !before?.deletedAt
const movesOut = (data: Doc, before: Doc): boolean =>
  data !== undefined && 'deletedAt' in data && !data.deletedAt && Boolean(before?.deletedAt)

type Target = { collection: string; document: string }

async function refuseLive(settings: Settings, req: PayloadRequest, target: Target): Promise<void> {
  if (!req.user) return
  const roles = settings.workflow.transitions.find(({ action }) => action === 'unpublish')?.roles ?? []
  if (roles !== 'step' && roles.some((role) => settings.rolesOf(req.user).includes(role))) return
  const host = hostOf(settings, req, target.collection)
  const live = await loadLive(req, target)
  if (!host || !live || live.deletedAt || liveLocales(host, live._status).length === 0) return
  throw new WorkflowRefused(req, [
    { code: 'liveDelete', kind: 'forbidden', clearedBy: roles === 'step' ? [] : roles },
  ])
}

const liveLocales = ({ locales }: Host, status: unknown): (null | string)[] =>
  (locales ?? [null]).filter((locale) => isPublished(status, locale))

/** The record outlives its document. */
export const recordDeletion =
  (settings: Settings): CollectionAfterDeleteHook =>
  async ({ collection, id, req }) => {
    const target = { collection: collection.slug, document: String(id) }
    await recordAll(settings, req, target, { type: 'discarded', why: 'deleted' })
    await removeCommentsOf(req, target)
    await deleteMarks(req, target, hostOf(settings, req, collection.slug)?.locales ?? [])
  }

/** The trash voids every approval and takes off what is live. */
export const recordTrash =
  (settings: Settings): CollectionAfterChangeHook =>
  async ({ collection, data, doc, operation, previousDoc, req }) => {
    if (operation !== 'update' || !movesIn(data, previousDoc)) return doc
    const target = { collection: collection.slug, document: String(doc.id) }
    // Every save is a draft, this one too: without it the document itself would not be in the trash.
    await markTrashed(req, target, new Date(data.deletedAt as Date | string).toISOString())
    await recordAll(settings, req, target, { type: 'discarded', why: 'trashed' })
    await takeOff(settings, req, target)
    return doc
  }

/** What comes back from the trash is a draft in every language, also where it went there before the plugin was installed. */
export const recordRestore =
  (settings: Settings): CollectionAfterChangeHook =>
  async ({ collection, data, doc, operation, previousDoc, req }) => {
    if (operation !== 'update' || !movesOut(data, previousDoc)) return doc
    const target = { collection: collection.slug, document: String(doc.id) }
    await markTrashed(req, target, null)
    await takeOff(settings, req, target)
    await recordAll(settings, req, target, { type: 'restored' })
    return doc
  }

/** Writes the same of every language of a document. */
async function recordAll(
  settings: Settings,
  req: PayloadRequest,
  { collection, document }: Target,
  body: EventBody,
): Promise<void> {
  for (const row of await loadVariants(req, { collection, document })) {
    const locale = row.locale === NO_LOCALE ? null : row.locale
    await append(
      req,
      { collection, document, locale },
      {
        actor: actorOf(settings, req),
        bodies: [body],
        now: new Date(),
        outbox: settings.afterCommit.length > 0,
        row,
      },
    )
  }
}

async function takeOff(settings: Settings, req: PayloadRequest, target: Target): Promise<void> {
  const host = hostOf(settings, req, target.collection)
  const live = await loadLive(req, target)
  if (!host || !live) return
  const { fields, locales } = host
  for (const locale of liveLocales(host, live._status))
    await unpublishVersion(req, { fields, locales, part: { locale, shared: false }, target })
}
