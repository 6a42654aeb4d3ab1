import type { PayloadRequest } from 'payload'
import type { Settings } from '../settings'
import { requireMentioned } from './mentions'
import { tellOf } from './news'
import type { Target } from './store'
import { change, onComments, refused, refuseStale, requireComment } from './work'

/**
 * Changes the text of one's own comment. Who is mentioned in it for the first time is told.
 *
 * @returns the key of its thread.
 * @throws {WorkflowNotFound} 404; {WorkflowRefused} 403 `commentNotYours`, 409 `commentMoved`, 422 `mentionUnknown`.
 */
export const editComment = (
  settings: Settings,
  req: PayloadRequest,
  target: Target,
  { body, key, revision }: { body: string; key: string; revision: number },
): Promise<string> =>
  onComments(settings, req, target, async (on) => {
    const { actor, now } = on
    const comment = await requireComment(on, key)
    if (comment.author !== actor.id) throw refused(on.req, { code: 'commentNotYours', kind: 'forbidden' })
    refuseStale(on.req, revision, comment.revision)
    const mentions = await requireMentioned(on, body, comment.mentions)
    await change(on.req, comment, { body, editedAt: now, mentions, revision: revision + 1 })
    const fresh = mentions.filter((id) => !comment.mentions.includes(id))
    const news = { actor: actor.id, at: now, kind: 'mentioned' as const, to: fresh }
    await tellOf(on.req, comment, news, `#${revision + 1}`)
    return comment.thread
  })
