import type { PayloadRequest } from 'payload'
import { judgeRelease, RELEASE_COMMANDS, type ReleaseCommand } from '../../core'
import { keyOf } from '../address'
import { requireStaff } from '../endpoints/requireStaff'
import { readTitles } from '../endpoints/schedule/titles'
import { tell, WorkflowNotFound, WorkflowUnauthorized, type ToldReason } from '../errors'
import { actorOf, type Settings } from '../settings'
import { NO_LOCALE } from '../slugs'
import { NOT_FOUND } from './errors'
import { readinessOf, type Readiness } from './readiness'
import { loadRelease, loadReleases, type Release } from './store'
import { questionOf } from './withRelease'

export type ToldItem = {
  collection: string
  /** Whether it needs nothing any more. */
  done: boolean
  /** Why it kept the release from going live, when that failed. */
  failure: readonly ToldReason[]
  id: string
  locale: string
  ready: boolean
  reasons: readonly ToldReason[]
  /** null where the caller may not read it, or there is none. */
  title: null | string
}
type Dates = Pick<
  Release,
  | 'id'
  | 'instant'
  | 'name'
  | 'revision'
  | 'scheduledBy'
  | 'status'
  | 'undoableUntil'
  | 'wallTime'
  | 'wentLiveAt'
  | 'zone'
>
export type ReleaseSummary = { createdAt: string; createdBy: string; size: number } & Dates
export type ToldRelease = {
  /** What the caller may do with it now, as far as it concerns the release as such. */
  actions: readonly ReleaseCommand[]
  items: readonly ToldItem[]
  /** Whether there is something in it, and all of it could go live. */
  ready: boolean
} & ReleaseSummary
export type ReleaseList = {
  page: number
  releases: readonly ReleaseSummary[]
  totalPages: number
  totalReleases: number
}

/** One page of releases, the newest first. As many queries for a long list as for a short one: readiness is told of each for itself. */
export async function listReleases(
  settings: Settings,
  req: PayloadRequest,
  { limit, page, status }: { limit: number; page: number; status?: string },
): Promise<ReleaseList> {
  requireStaff(settings, req)
  const found = await loadReleases(req, status ? { status: { equals: status } } : {}, { limit, page })
  return { ...found, releases: found.releases.map(summaryOf) }
}

/**
 * A release with the readiness of its items. Of those that the caller may not read nothing is told but that they are there.
 *
 * @throws {WorkflowNotFound}
 */
export async function tellRelease(settings: Settings, req: PayloadRequest, id: string): Promise<ToldRelease> {
  requireStaff(settings, req)
  const actor = actorOf(settings, req)
  if (!actor) throw new WorkflowUnauthorized(req)
  const release = await loadRelease(req, id)
  if (!release) throw new WorkflowNotFound(req)
  const readiness = await readinessOf(settings, req, release)
  const titles = await readTitles(req, release.items)
  const question = { actor, now: new Date(), release: questionOf(release), revision: release.revision }
  return {
    ...summaryOf(release),
    actions: RELEASE_COMMANDS.filter(
      (command) => judgeRelease({ ...question, command, workflow: settings.workflow }).length === 0,
    ),
    items: readiness.map((item) => toItem(req, release, item, titles)),
    ready: readiness.length > 0 && readiness.every(({ reasons }) => reasons.length === 0),
  }
}

function toItem(
  req: PayloadRequest,
  { failure }: Release,
  { address, done, reasons }: Readiness,
  titles: ReadonlyMap<string, null | string>,
): ToldItem {
  const key = keyOf(address)
  const isReadable = titles.has(key)
  const failed = failure.find((refusal) => keyOf(refusal) === key)?.reasons ?? []
  return {
    collection: address.collection,
    done,
    failure: tell(req, isReadable ? failed : []),
    id: address.document,
    locale: address.locale ?? NO_LOCALE,
    ready: reasons.length === 0,
    reasons: tell(req, isReadable || reasons.length === 0 ? reasons : [NOT_FOUND]),
    title: titles.get(key) ?? null,
  }
}

export const summaryOf = ({
  id,
  instant,
  items,
  madeAt,
  madeBy,
  name,
  revision,
  scheduledBy,
  status,
  undoableUntil,
  wallTime,
  wentLiveAt,
  zone,
}: Release): ReleaseSummary => ({
  createdAt: madeAt,
  createdBy: madeBy,
  id,
  instant,
  name,
  revision,
  scheduledBy,
  size: items.length,
  status,
  undoableUntil,
  wallTime,
  wentLiveAt,
  zone,
})
