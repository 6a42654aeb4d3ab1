import type { PayloadRequest } from 'payload'
import { judgeRelease, type Actor, type ReleaseCommand } from '../../core'
import { WorkflowNotFound, WorkflowUnauthorized } from '../errors'
import { inTransaction } from '../inTransaction'
import { drainSoon } from '../outbox'
import { actorOf, type Settings } from '../settings'
import { ReleaseRefused } from './errors'
import { loadRelease, takeRevision, type Release } from './store'

/** Which command, on which release, and the revision that the caller saw. */
export type Wish = { command: ReleaseCommand; id: string; now?: Date; revision: number }
/** A command under way. `req` carries its transaction. */
export type Work = { actor: Actor; now: Date; release: Release; req: PayloadRequest; settings: Settings }

/**
 * Carries out a command on a release in one transaction with everything that it does to the items: a process that dies half way leaves
 * nothing of it. Of two commands that saw the same revision one is refused.
 *
 * @throws {ReleaseRefused}; {WorkflowNotFound}; {WorkflowUnauthorized}.
 */
export async function withRelease(
  settings: Settings,
  req: PayloadRequest,
  { command, id, now = new Date(), revision }: Wish,
  work: (on: Work) => Promise<void>,
): Promise<void> {
  await inTransaction(req, async (own) => {
    const actor = actorOf(settings, own)
    if (!actor) throw new WorkflowUnauthorized(own)
    const release = await loadRelease(own, id)
    if (!release) throw new WorkflowNotFound(own)
    const reasons = judgeRelease({
      actor,
      command,
      now,
      release: questionOf(release),
      revision,
      workflow: settings.workflow,
    })
    if (reasons.length > 0) throw new ReleaseRefused(own, reasons, { revision: release.revision })
    await takeRevision(own, {
      actor: actor.id,
      at: now,
      command,
      release: id,
      revision: release.revision + 1,
    })
    await work({ actor, now, release, req: own, settings })
  })
  drainSoon(settings, req.payload)
}

/** What the rules ask of a release. */
export const questionOf = ({ items, revision, status, undoableUntil }: Release) => ({
  items: items.length,
  revision,
  status,
  undoableUntil,
})
