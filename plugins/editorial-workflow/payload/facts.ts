import type { PayloadRequest } from 'payload'
import {
  NEW_VARIANT,
  wants,
  type Action,
  type Actor,
  type Facts,
  type Findings,
  type Subject,
  type Variant,
  type VersionRef,
  type Wanted,
} from '../core'
import { openCommentsOf } from './comments/openCommentsOf'
import { rowIn, type Document } from './documents'
import { findingsOf, NOT_LOOKED_AT } from './findings'
import { partOf, sourceLocaleOf } from './host'
import { mayUpdate } from './mayUpdate'
import { hasOtherReviewer } from './otherReviewer'
import type { Settings } from './settings'
import { NO_LOCALE } from './slugs'
import { keyOf, type Address } from './store'
import { fingerprint, loadLive, loadVersion, type StoredVersion } from './versions'

export type Question = {
  actions: readonly Action[]
  actor: Actor
  address: Address
  /** What goes live together with it, by key: it counts as live. @default nothing */
  alongside?: ReadonlySet<string>
  document: Document
  /** Whether a schedule acts. @default false */
  timed?: boolean
}
export type Situation = {
  facts: Facts
  /** Those that were looked at. */
  versions: readonly StoredVersion[]
}
const TAKES_OFF: readonly Action[] = ['scheduleUnpublish', 'unpublish']

type Asked = Question & { req: PayloadRequest; settings: Settings; variant: Variant }

/**
 * Gathers what `decide` asks about some actions, and no more: content is looked at where an action is possible at all, and once where
 * several are about one version.
 */
export async function gather(
  settings: Settings,
  req: PayloadRequest,
  question: Question,
): Promise<Situation> {
  const { actions, actor, address, document, timed } = question
  const { head, host, rows } = document
  const variant = rowIn(rows, address.locale)?.variant ?? NEW_VARIANT
  const asked: Asked = { ...question, req, settings, variant }
  const wanted = actions.map((action) =>
    wants({ actor, timed, variant, workflow: settings.workflow }, action),
  )
  const trashed = Boolean(head.raw.deletedAt)
  const subjects = trashed ? [] : wanted.map(({ subject }) => subject)
  const { findings, versions } = await lookAt(asked, subjects)
  const print = fingerprint(host.fields, head.raw, partOf(host, head.raw, address.locale))
  const facts: Facts = {
    barred: barred(asked, wanted),
    findings,
    head: { fingerprint: print, version: head.id },
    mayUpdate: !wanted.some(({ leaveToWrite }) => leaveToWrite) || (await mayUpdate(req, address)),
    openComments: await openComments(asked, wanted),
    otherReviewer: !actions.includes('approve') || (await hasOtherReviewer(settings, req, asked)),
    translationsLive: actions.some((action) => TAKES_OFF.includes(action))
      ? await translationsLive(asked)
      : [],
    trashed,
  }
  return { facts, versions }
}

async function lookAt(
  asked: Asked,
  subjects: readonly (null | Subject)[],
): Promise<Pick<Facts, 'findings'> & Pick<Situation, 'versions'>> {
  const { address, alongside, document, req, variant } = asked
  const versions = new Map([[document.head.id, document.head]])
  const seen = new Map<string, Findings>()
  const lookUp = async (subject: Subject, ref: null | VersionRef): Promise<Findings> => {
    if (!subjects.includes(subject)) return { ...NOT_LOOKED_AT, fingerprint: ref?.fingerprint ?? null }
    // Where nothing was sent in or approved, it is about the newest.
    const id = ref?.version ?? document.head.id
    const there = seen.get(id)
    if (there) return there
    const version = versions.get(id) ?? (await loadVersion(req, address, id))
    if (version) versions.set(id, version)
    const found = version
      ? await findingsOf(asked.settings, req, { address, alongside, document, version })
      : NOT_LOOKED_AT
    seen.set(id, found)
    return found
  }
  const findings = {
    head: await lookUp('head', null),
    submitted: await lookUp('submitted', variant.submitted),
    approved: await lookUp('approved', variant.approved),
  }
  return { findings, versions: [...versions.values()] }
}

/** Those that keep it from being approved, where the project wants that; of whoever could not approve nothing is asked. */
async function openComments(
  { actions, address, req, settings }: Asked,
  wanted: readonly Wanted[],
): Promise<number> {
  const mayApprove = wanted[actions.indexOf('approve')]?.leave
  if (!settings.openCommentsBlockApproval || !mayApprove) return 0
  return (await openCommentsOf(req, [address])).get(keyOf(address)) ?? 0
}

/** What the project does not let this person do here, of what their roles allow. */
function barred({ actions, address, req: { user }, settings }: Asked, wanted: readonly Wanted[]): Action[] {
  if (!user) return []
  const { collection, locale } = address
  return actions.filter(
    (action, i) => wanted[i]?.leave && !settings.mayActOn({ action, collection, locale, user }),
  )
}

/** The other languages that are live, if this is what readers have as the original of them. */
async function translationsLive({
  address,
  alongside,
  document,
  req,
}: Asked): Promise<Facts['translationsLive']> {
  const { host, rows } = document
  if (address.locale === null || !rowIn(rows, address.locale)?.variant.live) return []
  const others = rows.filter(
    ({ key, locale, variant }) =>
      variant.live && locale !== address.locale && locale !== NO_LOCALE && !alongside?.has(key),
  )
  if (others.length === 0) return []
  // The draft may name another original by now.
  const live = await loadLive(req, address)
  if (!live || sourceLocaleOf(host, live) !== address.locale) return []
  return others.map(({ locale, variant }) => ({
    locale,
    offAt: variant.schedules.unpublish?.instant ?? null,
  }))
}
