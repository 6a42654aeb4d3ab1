import type { PayloadRequest } from 'payload'
import { canonicalJson, variantContent, type EventBody, type Raw } from '../../core'
import { hostOf, partOf, sourceLocaleOf, type Host } from '../host'
import { mayBeDocument } from '../ids'
import type { Settings } from '../settings'
import { NO_LOCALE } from '../slugs'
import { append, loadVariants, type Address, type Head } from '../store'
import {
  fingerprint,
  isPublished,
  loadHead,
  loadLive,
  loadVersionBefore,
  type StoredVersion,
} from '../versions'
import { liveVersions } from './liveVersions'

type Target = Omit<Address, 'locale'>

/** The content of a language that nobody has written in. */
const EMPTY = canonicalJson({})

/**
 * Gives records to the languages of a document that have none, as it was there before the plugin: what is live counts as approved by nobody,
 * what is a draft is a draft. In the transaction of `req`. Done when all documents are filled in, and at the first thing that happens to one.
 *
 * @param saved a version that has just been saved: the record is of what was there before it. @default the document as it is now
 * @returns how many languages have got a record.
 */
export async function adopt(
  settings: Settings,
  req: PayloadRequest,
  target: Target,
  saved?: StoredVersion,
): Promise<number> {
  const host = hostOf(settings, req, target.collection)
  if (!mayBeDocument(req, target.collection, target.document)) return 0
  const known = new Set((await loadVariants(req, target)).map(({ locale }) => locale))
  const locales = (host?.locales ?? [null]).filter((locale) => !known.has(locale ?? NO_LOCALE))
  const live = locales.length > 0 ? await loadLive(req, target) : null
  // One document, one record: by another spelling of its id it must not get a second one.
  if (!host || !live || String(live.id) !== target.document) return 0
  const shown = locales.filter((locale) => !live.deletedAt && isPublished(live._status, locale))
  const versions = await liveVersions(req, { host, live, locales: shown, target })
  // After it: a document that had no version has one now.
  const head = saved ? await loadVersionBefore(req, target, saved) : await loadHead(req, target)
  const found: Found = { head: head ?? { raw: live, savedAt: String(live.updatedAt) }, host, live, target }
  let made = 0
  for (const locale of locales) if (await adoptVariant(req, found, locale, versions.get(locale))) made += 1
  return made
}

type Found = { head: Pick<StoredVersion, 'raw' | 'savedAt'>; host: Host; live: Raw; target: Target }

async function adoptVariant(
  req: PayloadRequest,
  { head, host, live, target }: Found,
  locale: null | string,
  version: string | undefined,
): Promise<boolean> {
  const part = partOf(host, head.raw, locale)
  const content = canonicalJson(variantContent(host.fields, head.raw, part))
  const isSource = locale === sourceLocaleOf(host, live)
  if (version === undefined && !isSource && content === EMPTY) return false
  const headPrint = fingerprint(host.fields, head.raw, part)
  const livePrint = fingerprint(host.fields, live, partOf(host, live, locale))
  const ref = version === undefined ? null : { fingerprint: livePrint, version }
  const bodies: EventBody[] = [{ type: 'imported', live: ref }]
  if (ref && headPrint !== livePrint) bodies.push({ type: 'edited' })
  if (head.raw.deletedAt) bodies.push({ type: 'discarded', why: 'trashed' })
  const saved: Head = { head: headPrint, headAt: new Date(head.savedAt).toISOString(), headBy: null }
  const address: Address = { ...target, locale }
  await append(req, address, { actor: null, bodies, head: saved, now: new Date(), row: null })
  return true
}
