import type { PayloadRequest } from 'payload'
import { mayUpdate } from '../mayUpdate'
import type { Settings } from '../settings'
import { NO_LOCALE } from '../slugs'
import { loadComments, removeComments, type Comment, type Target } from './store'
import { change, onComments, refused, requireComment, requireThread, touch, type Work } from './work'

/**
 * Deletes one's own comment, or a guest's where one may write in the document. The first of a thread that has been answered leaves a mark in
 * its place, which goes with the last answer; anything else leaves nothing.
 *
 * @returns the key of its thread.
 * @throws {WorkflowNotFound} 404; {WorkflowRefused} 403 `commentNotYours`.
 */
export const deleteComment = (
  settings: Settings,
  req: PayloadRequest,
  target: Target,
  key: string,
): Promise<string> =>
  onComments(settings, req, target, async (on) => {
    const comment = await requireComment(on, key)
    if (!(await mayDelete(on, comment))) throw refused(on.req, { code: 'commentNotYours', kind: 'forbidden' })
    const others = (await loadComments(on.req, target, comment.thread)).filter((each) => each.key !== key)
    if (comment.status && others.length > 0) {
      const nothing = { body: '', editedAt: null, guestName: null, mentions: [] }
      await change(on.req, comment, { ...nothing, deletedAt: on.now, revision: comment.revision + 1 })
      return comment.thread
    }
    const first = comment.status ? comment : await requireThread(on, comment.thread)
    // Two that go at once, or one that goes while another comes, have to see each other.
    await touch(on.req, first)
    const isEmptied = !comment.status && first.deletedAt !== null && others.length === 1
    await removeComments(on.req, isEmptied ? [key, first.key] : [key])
    return comment.thread
  })

async function mayDelete({ actor, req, target }: Work, { author, locale }: Comment): Promise<boolean> {
  if (author !== null) return author === actor.id
  return mayUpdate(req, { ...target, locale: locale === NO_LOCALE ? null : locale })
}
