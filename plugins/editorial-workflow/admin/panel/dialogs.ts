import type { Action } from '../../core/types'
import type { WorkflowKey } from '../../translations/keys'
import type { ActBody, ShownVariant } from '../useWorkflow'

/** Where a comment is taken, what it is called, and whether the action cannot be done without. */
export const COMMENTS: Partial<Record<Action, { isNeeded: boolean; label: WorkflowKey }>> = {
  approve: { isNeeded: false, label: 'panel:comment' },
  bypass: { isNeeded: true, label: 'panel:bypassReason' },
  requestChanges: { isNeeded: true, label: 'panel:changesReason' },
  submit: { isNeeded: false, label: 'panel:noteForReview' },
  unpublish: { isNeeded: false, label: 'panel:comment' },
  withdraw: { isNeeded: false, label: 'panel:comment' },
}

/** Which version is shown beside what is live; undefined where an action changes nothing of the text, null for the newest. */
export function versionOf(action: Action, { approved, submitted }: ShownVariant): null | string | undefined {
  if (action === 'approve' || action === 'requestChanges') return submitted?.version
  if (action === 'publish' || action === 'schedulePublish') return approved?.version
  return action === 'bypass' || action === 'submit' ? null : undefined
}

/** Whether the body has all that its action cannot be done without. */
export function isComplete(action: Action, { comment, when }: ActBody): boolean {
  if (action === 'schedulePublish' || action === 'scheduleUnpublish') return Boolean(when?.wallTime)
  return !COMMENTS[action]?.isNeeded || Boolean(comment)
}
