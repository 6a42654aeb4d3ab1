import type { PayloadRequest } from 'payload'
import type { Settings } from '../settings'
import type { Target } from './store'
import { change, onComments, refused, refuseStale, requireThread } from './work'

export const SETTLEMENTS = ['resolve', 'reopen'] as const
export type Settlement = (typeof SETTLEMENTS)[number]

/**
 * Resolves a thread, or opens it again. It names the revision of the thread that was seen: what has been said in it since is not passed over.
 *
 * @throws {WorkflowNotFound} 404; {WorkflowRefused} 409 `commentMoved`, `threadResolved` or `threadOpen`.
 */
export const settleThread = (
  settings: Settings,
  req: PayloadRequest,
  target: Target,
  { revision, settlement, thread }: { revision: number; settlement: Settlement; thread: string },
): Promise<void> =>
  onComments(settings, req, target, async (on) => {
    const first = await requireThread(on, thread)
    const wanted = settlement === 'resolve' ? 'resolved' : 'open'
    if (first.status === wanted)
      throw refused(on.req, {
        code: wanted === 'open' ? 'threadOpen' : 'threadResolved',
        kind: 'conflict',
      })
    refuseStale(on.req, revision, first.threadRevision)
    await change(on.req, first, {
      resolvedAt: wanted === 'resolved' ? on.now : null,
      resolvedBy: wanted === 'resolved' ? on.actor.id : null,
      status: wanted,
      threadRevision: revision + 1,
    })
  })
