import type { CollectionAfterChangeHook, CollectionBeforeOperationHook } from 'payload'
import { fixLive } from '../fixed/fix'
import { hostOf } from '../host'
import type { Settings } from '../settings'
import { isPublished } from '../versions'
import { bypassReason } from './context'

/** What anybody sends in for the fields that publications fill is left out, as workflow fields are. */
export const ignoreFixed =
  (names: readonly string[]): CollectionBeforeOperationHook =>
  ({ args: incoming, operation }) => {
    const { data } = incoming as { data?: null | Record<string, unknown> }
    const isWrite = operation === 'create' || operation === 'update'
    if (!isWrite || !data || !names.some((name) => name in data)) return incoming
    const own = Object.entries(data).filter(([name]) => !names.includes(name))
    return { ...incoming, data: Object.fromEntries(own) }
  }

/** What code publishes past the workflow gets its fields here: Payload writes that by itself. */
export const fixAtBypass =
  (settings: Settings): CollectionAfterChangeHook =>
  async ({ collection, doc, req }) => {
    const host = hostOf(settings, req, collection.slug)
    if (!host || !bypassReason(req)) return doc
    const target = { collection: collection.slug, document: String(doc.id) }
    const meant = (locale: null | string): boolean =>
      locale === null || req.locale === 'all' || req.locale === locale
    await fixLive(
      { host, now: new Date(), req, target },
      (locale) => meant(locale) && isPublished(doc._status, locale),
    )
    return doc
  }
