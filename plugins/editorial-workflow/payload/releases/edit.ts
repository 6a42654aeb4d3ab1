import type { PayloadRequest } from 'payload'
import { judgeRelease } from '../../core'
import { keyOf, type Address } from '../address'
import { adopt } from '../adoption/adopt'
import { loadDocument } from '../documents'
import { requireReadable } from '../endpoints/requireReadable'
import { WorkflowNotFound, WorkflowUnauthorized } from '../errors'
import { inTransaction } from '../inTransaction'
import { actorOf, type Settings } from '../settings'
import { badInput } from '../endpoints/parseInput'
import { ReleaseRefused } from './errors'
import { createRelease, deleteRelease, saveRelease } from './store'
import type { Work } from './withRelease'

/** The most variants of one release: they go live in one transaction. */
export const RELEASE_LIMIT = 50

/**
 * Makes an empty release.
 *
 * @returns its id.
 * @throws {ReleaseRefused} 403 without the role to schedule.
 */
export async function makeRelease(settings: Settings, req: PayloadRequest, name: string): Promise<string> {
  const actor = actorOf(settings, req)
  if (!actor) throw new WorkflowUnauthorized(req)
  const now = new Date()
  const { workflow } = settings
  const reasons = judgeRelease({ actor, command: 'create', now, release: null, revision: 0, workflow })
  if (reasons.length > 0) throw new ReleaseRefused(req, reasons)
  return inTransaction(req, (own) => createRelease(own, { actor: actor.id, name, now }))
}

export const renameRelease = ({ release, req }: Work, name: string): Promise<void> =>
  saveRelease(req, release, { name })

/** Adds variants; one that is in it already stays where it is. */
export async function addItems(on: Work, items: readonly Address[]): Promise<void> {
  const { release, req, settings } = on
  for (const address of items) {
    await requireItem(on, address)
    if (!(await loadDocument(settings, req, address))) throw new WorkflowNotFound(req)
    // What was there before the plugin has its record, so that it can be judged.
    await adopt(settings, req, address)
  }
  const known = new Map([...release.items, ...items].map((address) => [keyOf(address), address]))
  if (known.size > RELEASE_LIMIT) throw badInput(req, `items: at most ${RELEASE_LIMIT} in a release`)
  await saveRelease(req, release, { items: [...known.values()] })
}

/** Removes variants; one that is not in it is no fault. What is gone can be removed too. */
export async function removeItems(on: Work, items: readonly Address[]): Promise<void> {
  const { release, req } = on
  for (const address of items) refuseBarred(on, address)
  const removed = new Set(items.map(keyOf))
  await saveRelease(req, release, { items: release.items.filter((item) => !removed.has(keyOf(item))) })
}

/** Puts a release that has ended back into preparation. What it has done to its items stays in their records. */
export const reopenRelease = ({ release, req }: Work): Promise<void> =>
  saveRelease(req, release, {
    before: [],
    error: null,
    failure: [],
    instant: null,
    scheduledBy: null,
    status: 'draft',
    undoableUntil: null,
    wallTime: null,
    wentLiveAt: null,
    zone: null,
  })

export const removeRelease = ({ release, req }: Work): Promise<void> => deleteRelease(req, release)

async function requireItem(on: Work, address: Address): Promise<void> {
  await requireReadable(on.req, address)
  refuseBarred(on, address)
}

/** The project may keep people to some languages and collections. */
function refuseBarred({ release, req, settings }: Work, { collection, locale }: Address): void {
  const { user } = req
  if (user && settings.mayActOn({ action: 'schedulePublish', collection, locale, user })) return
  throw new ReleaseRefused(req, [{ code: 'localeNotAllowed', kind: 'forbidden', clearedBy: [] }], {
    revision: release.revision,
  })
}
