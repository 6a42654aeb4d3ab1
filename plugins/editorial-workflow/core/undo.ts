import { isLiveBy } from './isApprovedLive'
import type { GuardInput } from './guards'
import type { Command, Effect, EventBody, Facts, GuardName, Reason, Transition, Undo } from './types'

/*
 * A release is undone as one: each of its variants goes back to the very version that readers had before, or off. It is the action
 * `unpublish`, with its roles, named with what is to be undone. Four eyes hold: what comes back was approved when it went live.
 */

/** What an undo asks beside the guards of the table: that readers still have what the release gave them, and that there is a way back. */
export const undoReasons = (input: GuardInput, undo: Undo): Reason[] => [
  ...changedSince(input, undo),
  ...(undo.before ? wayBack(input, undo.before) : []),
]

/**
 * The guards of an action. Going back to an earlier version takes nothing off, so what `unpublish` asks is not asked; and what that version
 * refers to was right when it went live, and is no reason to leave a faulty release where it is.
 */
export const guardsOf = ({ guards }: Transition, { undo }: Command): readonly GuardName[] =>
  undo?.before ? [] : guards

function changedSince({ variant }: GuardInput, { live, release }: Undo): Reason[] {
  // The moment too: the same version may have been taken off and published again since.
  const isAsLeft = isLiveBy(variant.live, live) && variant.live?.at === live.at
  return isAsLeft
    ? []
    : [{ code: 'changedSinceRelease', kind: 'conflict', clearedBy: ['nobody'], values: { release } }]
}

function wayBack(
  { facts: { before }, transition }: GuardInput,
  { fingerprint, version }: NonNullable<Undo['before']>,
): Reason[] {
  if (before?.fingerprint !== fingerprint)
    return [{ code: 'earlierGone', kind: 'conflict', clearedBy: ['nobody'], values: { version } }]
  // A project that lets originals go off alone lets translations come back alone.
  return before.sourceLive || !transition.guards.includes('translationsOff')
    ? []
    : [{ code: 'sourceNotLive', kind: 'conflict', clearedBy: ['nobody'] }]
}

/** What an undo does to one variant. */
export function undoing(
  { command, facts }: { command: Command; facts: Pick<Facts, 'head'> },
  { before, release }: Undo,
): { effects: Effect[]; events: EventBody[] } {
  if (!before) {
    const comment = command.comment?.trim() || null
    return { effects: [{ do: 'unpublish' }], events: [{ type: 'unpublished', comment, release }] }
  }
  const { fingerprint, version } = before
  const ref = { fingerprint, version }
  const unchanged = facts.head.fingerprint === fingerprint
  return { effects: [{ do: 'publish', ref }], events: [{ type: 'published', ref, release, unchanged }] }
}
