import { isolateObjectProperty, type CollectionSlug, type PayloadRequest } from 'payload'
import { missingFields, type Action, type CheckResult, type Facts, type Raw, type Variant } from '../core'
import { contentForReaders } from './content/contentForReaders'
import { hostOf, partOf, sourceLocaleOf, type Host } from './host'
import { findDeadLinks, findLinks } from './links'
import type { Settings } from './settings'
import { loadVariant, type Address } from './store'
import { fingerprint, loadHead, loadVersion, type StoredVersion } from './versions'

export type Situation = { facts: Facts; head: StoredVersion; host: Host; subject: StoredVersion }

/** Actions that look at the content itself. */
const LOOKS: readonly Action[] = ['approve', 'bypass', 'publish', 'submit']

/**
 * Gathers what `decide` asks about a document. Content is looked at in the version that the action is about: what was sent in, what was
 * approved, or the newest.
 *
 * @returns null when there is no such document.
 */
export async function gather(
  settings: Settings,
  req: PayloadRequest,
  address: Address,
  variant: Variant,
  action: Action | 'explain',
): Promise<null | Situation> {
  const host = hostOf(settings, req, address.collection)
  const head = host ? await loadHead(req, address) : null
  if (!host || !head) return null
  const part = partOf(host, head.raw, address.locale)
  const subject = await subjectOf(req, address, variant, action, head)
  const looks = action === 'explain' || LOOKS.includes(action)
  const content = looks ? await contentForReaders(req, { address, host, version: subject.raw }) : {}
  const source: Address = { ...address, locale: sourceLocaleOf(host, head.raw) }
  const facts: Facts = {
    checks: looks ? await runChecks(settings, req, address, { content, subject }) : [],
    head: { fingerprint: fingerprint(host.fields, head.raw, part), version: head.id },
    isSource: part.shared,
    missing: looks ? missingFields(host.fields, subject.raw, part) : [],
    notLive: looks ? await deadLinks(req, address, content) : [],
    otherReviewer: true,
    sourceLive: part.shared || Boolean((await loadVariant(req, source))?.variant.live),
    trashed: Boolean(head.raw.deletedAt),
  }
  return { facts, head, host, subject }
}

async function subjectOf(
  req: PayloadRequest,
  address: Address,
  variant: Variant,
  action: Action | 'explain',
  head: StoredVersion,
): Promise<StoredVersion> {
  const ref = action === 'publish' ? variant.approved : action === 'approve' ? variant.submitted : null
  if (!ref || ref.version === head.id) return head
  return (await loadVersion(req, address, ref.version)) ?? head
}

async function deadLinks(req: PayloadRequest, address: Address, content: Raw): Promise<string[]> {
  const fields = req.payload.collections[address.collection as CollectionSlug]?.config.flattenedFields ?? []
  return findDeadLinks(req, findLinks(fields, content), address.locale)
}

async function runChecks(
  settings: Settings,
  req: PayloadRequest,
  address: Address,
  { content, subject }: { content: Raw; subject: StoredVersion },
): Promise<CheckResult[]> {
  const checks = settings.collections[address.collection]?.checks ?? []
  if (checks.length === 0) return []
  const own = isolateObjectProperty(req, ['context', 'fallbackLocale', 'locale', 'query', 'user'])
  const version: unknown = await req.payload.findVersionByID({
    id: subject.id,
    collection: address.collection as CollectionSlug,
    depth: 0,
    fallbackLocale: false,
    locale: (address.locale ?? undefined) as never,
    // The checks judge the content, not the actor's rights to it.
    overrideAccess: true,
    req: own,
  })
  const doc = { ...(version as { version: Record<string, unknown> }).version, ...content }
  const input = {
    collection: address.collection,
    doc,
    id: address.document,
    locale: address.locale,
    req: own,
  }
  return (await Promise.all(checks.map((check) => check(input)))).flat()
}
