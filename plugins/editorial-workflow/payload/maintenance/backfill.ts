import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { canonicalJson, variantContent, type EventBody, type Raw } from '../../core'
import { fixLive } from '../fixed/fix'
import { hostOf, partOf, sourceLocaleOf, type Host } from '../host'
import { inTransaction } from '../inTransaction'
import type { Settings } from '../settings'
import { NO_LOCALE } from '../slugs'
import { append, loadVariants, type Address } from '../store'
import { fingerprint, isPublished, loadHead, loadLive, type StoredVersion } from '../versions'
import { liveVersions } from './liveVersions'
import { idsOf } from './scan'

type Target = Omit<Address, 'locale'>

/** The content of a language that nobody has written in. */
const EMPTY = canonicalJson({})

/**
 * Gives records to documents that were there before the plugin: what is published counts as approved by nobody, what is a draft is a draft.
 * Each document is one transaction. Running it again goes on where it was stopped, and changes nothing where it is done.
 *
 * @returns how many variants (documents in one language) have got a record.
 */
export async function backfill(settings: Settings, payload: Payload): Promise<number> {
  const req = await createLocalReq({}, payload)
  let made = 0
  for (const collection of Object.keys(settings.collections)) {
    for await (const document of idsOf(req, collection)) {
      const target = { collection, document }
      made += await inTransaction(req, (own) => backfillDocument(settings, own, target))
    }
  }
  return made
}

type Found = { head: StoredVersion; host: Host; live: Raw; target: Target }

async function backfillDocument(settings: Settings, req: PayloadRequest, target: Target): Promise<number> {
  const host = hostOf(settings, req, target.collection)
  if (!host) return 0
  await fixLive({ host, now: new Date(), req, target }, () => false)
  const live = await loadLive(req, target)
  if (!live) return 0
  const known = (await loadVariants(req, target)).map(({ locale }) => locale)
  const wanted = (host.locales ?? [null]).filter((locale) => !known.includes(locale ?? NO_LOCALE))
  if (wanted.length === 0) return 0
  const shown = wanted.filter((locale) => isShown(live, locale))
  const versions = await liveVersions(req, { host, live, locales: shown, target })
  // After it: a document that had no version has one now.
  const head = await loadHead(req, target)
  if (!head) return 0
  let made = 0
  for (const locale of wanted) {
    const version = versions.get(locale)
    if (await backfillVariant(req, { head, host, live, target }, locale, version)) made += 1
  }
  return made
}

/** Whether readers get a language. */
const isShown = (live: Raw, locale: null | string): boolean =>
  !live.deletedAt && isPublished(live._status, locale)

async function backfillVariant(
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
  await append(
    req,
    { ...target, locale },
    {
      actor: null,
      bodies,
      head: { head: headPrint, headAt: head.savedAt, headBy: null },
      now: new Date(),
      row: null,
    },
  )
  return true
}
