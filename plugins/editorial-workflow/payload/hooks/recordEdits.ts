import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import {
  NEW_VARIANT,
  variantContent,
  canonicalJson,
  type Actor,
  type EventBody,
  type VersionRef,
} from '../../core'
import { adopt } from '../adoption/adopt'
import { WorkflowRefused } from '../errors'
import { BASE_VERSION } from '../fields/baseVersion'
import { flagTranslations, sourcePrint } from '../freshness'
import { hostOf, partOf, sourceLocaleOf, type Host } from '../host'
import { actorOf, type Settings } from '../settings'
import { append, loadVariants, saveProjection, type Address, type Head, type Row } from '../store'
import { sha256 } from '../digest'
import { loadHead, undoSave, type StoredVersion, isPublished } from '../versions'
import { NO_LOCALE } from '../slugs'
import { bypassReason } from './context'

/**
 * Writes down who changed which language. An edit of what is approved or published leads back to the draft; what is in review is frozen;
 * whoever writes counts as an author until the next approval.
 */
export const recordEdits =
  (settings: Settings): CollectionAfterChangeHook =>
  async ({ collection, doc, operation, req }) => {
    const host = hostOf(settings, req, collection.slug)
    const target = { collection: collection.slug, document: String(doc.id) }
    const head = host && (await loadHead(req, target))
    if (!host || !head) return doc
    let rows = await loadVariants(req, target)
    let saves = changedVariants({ head, host, req, rows, target })
    // Of what was there before the plugin, the record begins with that.
    const isUnknown = operation === 'update' && !bypassReason(req) && saves.some(({ row }) => row === null)
    if (isUnknown && (await adopt(settings, req, target, head)) > 0) {
      rows = await loadVariants(req, target)
      saves = changedVariants({ head, host, req, rows, target })
    }
    await refuseFrozen(req, target, head, saves)
    const now = new Date()
    for (const save of saves) {
      const outbox = settings.afterCommit.length > 0
      await recordVariant(req, { ...save, actor: actorOf(settings, req), head, host, now, outbox })
    }
    // What was written past the review has been made from what the original says now.
    if (bypassReason(req)) rows = await loadVariants(req, target)
    await flagTranslations(req, { head: head.raw, host, now, rows })
    return { ...doc, [BASE_VERSION]: head.id }
  }

/**
 * The languages that one save can change: its own, and the source, which carries the shared fields. What is written past the review may
 * publish all of them.
 */
function touched(host: Host, { raw }: StoredVersion, req: PayloadRequest): (null | string)[] {
  if (host.locales === null) return [null]
  const source = sourceLocaleOf(host, raw)
  const isAny = req.locale === 'all'
  const own = host.locales.filter(
    (locale) =>
      isAny || req.locale === locale || (bypassReason(req) !== null && isPublished(raw._status, locale)),
  )
  return [...new Set([source, ...own])]
}

type Target = Omit<Address, 'locale'>
/** A language with another content than before. Where it is not `touched`, rows that all languages share have come or gone. */
type Save = { address: Address; print: string; row: null | Row; touched: boolean }

function changedVariants({
  head,
  host,
  req,
  rows,
  target,
}: {
  head: StoredVersion
  host: Host
  req: PayloadRequest
  rows: readonly Row[]
  target: Target
}): Save[] {
  const meant = touched(host, head, req)
  return (host.locales ?? [null]).flatMap((locale): Save[] => {
    const part = partOf(host, head.raw, locale)
    const content = canonicalJson(variantContent(host.fields, head.raw, part))
    const print = sha256(content)
    const row = rows.find((each) => each.locale === (locale ?? NO_LOCALE)) ?? null
    const isTouched = meant.includes(locale)
    const isNews = isTouched && (bypassReason(req) || (row && isMadeAgain(row, head)))
    if (row ? row.head === print && !isNews : !isTouched || content === EMPTY) return []
    return [{ address: { ...target, locale }, print, row, touched: isTouched }]
  })
}

async function refuseFrozen(
  req: PayloadRequest,
  target: Target,
  head: StoredVersion,
  saves: readonly Save[],
): Promise<void> {
  const frozen = saves.find(({ row, touched }) => touched && row?.variant.state === 'inReview')?.row?.variant
  if (!frozen) return
  await undoSave(req, target, head)
  throw new WorkflowRefused(req, [{ code: 'inReview', kind: 'conflict', clearedBy: ['author'] }], {
    revision: frozen.revision,
    state: frozen.state,
  })
}

async function recordVariant(
  req: PayloadRequest,
  {
    actor,
    address,
    head,
    host,
    now,
    outbox,
    print,
    row,
    touched,
  }: Save & Pick<Change, 'actor' | 'head' | 'host' | 'now'> & { outbox: boolean },
): Promise<void> {
  const variant = row?.variant ?? NEW_VARIANT
  const saved: Head = { head: print, headAt: now.toISOString(), headBy: actor?.id ?? null }
  const bodies = touched ? eventsOf({ actor, head, host, now, print, req, row }, address) : []
  if (bodies.length > 0) await append(req, address, { actor, bodies, head: saved, now, outbox, row })
  else await saveProjection(req, address, { head: saved, id: row?.id, variant })
}

const EMPTY = canonicalJson({})

type Change = {
  actor: Actor | null
  head: StoredVersion
  host: Host
  now: Date
  print: string
  req: PayloadRequest
  row: null | Row
}

function eventsOf({ actor, head, host, now, print, req, row }: Change, address: Address): EventBody[] {
  const bodies: EventBody[] = []
  if (!row || isMadeAgain(row, head)) bodies.push({ type: 'created' })
  else if (row.head !== print && needsRecord(row, actor)) bodies.push({ type: 'edited' })
  if (!row && head.raw.deletedAt) bodies.push({ type: 'discarded', why: 'trashed' })
  const reason = bypassReason(req)
  if (reason && isPublished(head.raw._status, address.locale)) {
    const ref: VersionRef = { fingerprint: print, version: head.id }
    if (row?.variant.live?.fingerprint !== print) {
      const said = sourcePrint(host, head.raw)
      const basis = said ? { at: now.toISOString(), fingerprint: said, version: head.id } : undefined
      bodies.push(
        { type: 'bypassed', comment: reason, ref },
        { type: 'published', ...(basis && { basis }), ref, unchanged: true },
      )
    }
  }
  return bodies
}

/** Gone and here again, out of no trash: another document was made under the id of a deleted one. */
const isMadeAgain = ({ variant }: Row, { raw }: StoredVersion): boolean => variant.gone && !raw.deletedAt

/** A draft that one of its authors goes on with is no news. */
const needsRecord = ({ variant }: Row, actor: Actor | null): boolean =>
  variant.state === 'approved' ||
  variant.state === 'published' ||
  (actor !== null && !variant.authors.includes(actor.id))
