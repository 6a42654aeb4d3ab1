import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import {
  NEW_VARIANT,
  variantContent,
  canonicalJson,
  type Actor,
  type EventBody,
  type VersionRef,
} from '../../core'
import { WorkflowRefused } from '../errors'
import { hostOf, partOf, sourceLocaleOf, type Host } from '../host'
import { actorOf, type Settings } from '../settings'
import { append, loadVariants, saveProjection, type Address, type Head, type Row } from '../store'
import { fingerprint, loadHead, type StoredVersion } from '../versions'
import { NO_LOCALE } from '../slugs'
import { bypassReason } from './context'

/**
 * Writes down who changed which language. An edit of what is approved or published leads back to the draft; what is in review is frozen;
 * whoever writes counts as an author until the next approval.
 */
export const recordEdits =
  (settings: Settings): CollectionAfterChangeHook =>
  async ({ collection, doc, req }) => {
    const host = hostOf(settings, req, collection.slug)
    const target = { collection: collection.slug, document: String(doc.id) }
    const head = host && (await loadHead(req, target))
    if (!host || !head) return doc
    const rows = await loadVariants(req, target)
    for (const locale of touched(host, head, req)) {
      const row = rows.find((each) => each.locale === (locale ?? NO_LOCALE)) ?? null
      await recordVariant({
        outbox: settings.afterCommit.length > 0,
        actor: actorOf(settings, req),
        address: { ...target, locale },
        head,
        host,
        req,
        row,
      })
    }
    return doc
  }

/** The languages that one save can change: its own, and the source, which carries the shared fields. */
function touched(host: Host, { raw }: StoredVersion, req: PayloadRequest): (null | string)[] {
  if (host.locales === null) return [null]
  const source = sourceLocaleOf(host, raw)
  const own = host.locales.filter((locale) => req.locale === 'all' || req.locale === locale)
  return [...new Set([source, ...own])]
}

type Save = {
  outbox: boolean
  actor: Actor | null
  address: Address
  head: StoredVersion
  host: Host
  req: PayloadRequest
  row: null | Row
}

async function recordVariant({ actor, address, head, host, outbox, req, row }: Save): Promise<void> {
  const part = partOf(host, head.raw, address.locale)
  const print = fingerprint(host.fields, head.raw, part)
  if (row?.head === print && !bypassReason(req)) return
  if (!row && canonicalJson(variantContent(host.fields, head.raw, part)) === EMPTY) return
  const variant = row?.variant ?? NEW_VARIANT
  if (variant.state === 'inReview') {
    throw new WorkflowRefused(req, [{ code: 'inReview', kind: 'conflict', clearedBy: ['author'] }], {
      revision: variant.revision,
      state: variant.state,
    })
  }
  const now = new Date()
  const saved: Head = { head: print, headAt: now.toISOString(), headBy: actor?.id ?? null }
  const bodies = eventsOf({ actor, head, print, req, row }, address)
  if (bodies.length > 0) await append(req, address, { actor, bodies, head: saved, now, outbox, row })
  else await saveProjection(req, address, row?.id, variant, saved)
}

const EMPTY = canonicalJson({})

type Change = Pick<Save, 'actor' | 'head' | 'req' | 'row'> & { print: string }

function eventsOf({ actor, head, print, req, row }: Change, address: Address): EventBody[] {
  const bodies: EventBody[] = []
  if (!row) bodies.push({ type: 'created' })
  else if (row.head !== print && needsRecord(row, actor)) bodies.push({ type: 'edited' })
  const reason = bypassReason(req)
  if (reason && isPublished(head.raw._status, address.locale)) {
    const ref: VersionRef = { fingerprint: print, version: head.id }
    if (row?.variant.live?.fingerprint !== print) {
      bodies.push({ type: 'bypassed', comment: reason, ref }, { type: 'published', ref, unchanged: true })
    }
  }
  return bodies
}

/** A draft that one of its authors goes on with is no news. */
const needsRecord = ({ variant }: Row, actor: Actor | null): boolean =>
  variant.state === 'approved' ||
  variant.state === 'published' ||
  (actor !== null && !variant.authors.includes(actor.id))

function isPublished(status: unknown, locale: null | string): boolean {
  if (locale === null || typeof status !== 'object' || status === null) return status === 'published'
  return (status as Record<string, unknown>)[locale] === 'published'
}
