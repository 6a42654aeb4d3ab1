import { guestId } from './guestId'
import { isApprovedLive } from './isApprovedLive'
import type { Basis, Change, Schedule, Target, Variant, WorkflowEvent } from './types'

/** A variant that nothing has happened to yet. */
export const NEW_VARIANT: Variant = {
  approvals: [],
  approved: null,
  assignee: null,
  authors: [],
  dueAt: null,
  gone: false,
  live: null,
  revision: 0,
  schedules: { publish: null, unpublish: null },
  state: 'draft',
  step: 0,
  submitted: null,
  workflowVersion: 0,
}

/** The variant after one more event. */
export function evolve(variant: Variant, event: WorkflowEvent): Variant {
  return { ...variant, ...change(variant, event), revision: event.seq }
}

/** The variant that a record tells of, from its beginning. */
export const replay = (events: readonly WorkflowEvent[]): Variant => events.reduce(evolve, NEW_VARIANT)

function change(variant: Variant, event: WorkflowEvent): Partial<Variant> {
  const { actor, at } = event
  switch (event.type) {
    case 'created':
      // A database that counts gives the id of a deleted document to the next one, which has nothing of it but its record.
      return {
        ...(variant.gone && NEW_VARIANT),
        authors: union(variant.gone ? [] : variant.authors, [], actor),
      }
    case 'edited':
      return edited(variant, actor)
    case 'submitted':
      return {
        // Beginning again asks everybody again.
        approvals: event.step === 0 ? [] : variant.approvals,
        state: 'inReview',
        step: event.step,
        submitted: { ...event.ref, at, by: actor ?? '', ...withChange(event.change) },
        workflowVersion: event.workflowVersion,
      }
    case 'withdrawn':
      // Out of a review comes what was sent in; otherwise the approval is taken back. What is live stays.
      return { ...BACK_TO_DRAFT, ...(isUnderReview(variant) ? {} : withoutApproval(variant)) }
    case 'changesRequested':
      return {
        approvals: variant.approvals.filter(({ step }) => step !== event.step),
        state: 'changesRequested',
        submitted: null,
      }
    case 'approved':
      return approvedChange(variant, event)
    case 'published':
      return {
        live: { ...event.ref, at, ...withBasis(event) },
        ...(event.release === undefined
          ? afterPublication(variant, event.unchanged)
          : afterUndo(variant, event.unchanged)),
        ...(event.schedule !== undefined && withSchedule(variant, 'publish', null)),
      }
    case 'bypassed':
      // It lets one text out once and approves nothing: its authors stay, and an older approval must not go out over it.
      return {
        ...BACK_TO_DRAFT,
        approved: variant.approved?.fingerprint === event.ref.fingerprint ? variant.approved : null,
      }
    case 'unpublished':
      return {
        live: null,
        ...(event.release === undefined ? afterUnpublication(variant) : afterUndo(variant, false)),
        ...(event.schedule !== undefined && withSchedule(variant, 'unpublish', null)),
      }
    case 'reverted':
      // What is gone back to may be older than the approval: then those who wrote it are authors again.
      return { ...BACK_TO_DRAFT, authors: union(variant.authors, event.authors, actor) }
    case 'scheduled':
      return withSchedule(variant, event.target, scheduleOf(variant, event))
    case 'scheduleFailed':
    case 'unscheduled':
      return withSchedule(variant, event.target, null)
    case 'proved':
    case 'signedOff':
      return {}
    case 'assigned':
      return { assignee: event.assignee, dueAt: event.dueAt }
    case 'discarded':
      return { ...BACK_TO_DRAFT, ...withoutApproval(variant), gone: true, live: null }
    case 'rebased':
      return { approved: rebased(variant.approved, event), live: rebased(variant.live, event) }
    case 'restored':
      return { gone: false }
    case 'imported':
      return event.live ? { ...BACK_TO_DRAFT, live: { ...event.live, at }, state: 'published' } : {}
  }
}

const withSchedule = (
  { schedules }: Variant,
  target: Target,
  schedule: null | Schedule,
): Partial<Variant> => ({
  schedules: { ...schedules, [target]: schedule },
})

/** One that is there already and now carries a newer approval stays whose it was. */
function scheduleOf(
  { schedules }: Variant,
  { actor, instant, ref, release, schedule, target, wallTime, zone }: WorkflowEvent & { type: 'scheduled' },
): Schedule {
  const there = schedules[target]
  const by = there?.id === schedule ? there.by : actor
  return { by, id: schedule, instant, ref, release, wallTime, zone }
}

const BACK_TO_DRAFT = {
  approvals: [],
  state: 'draft',
  step: 0,
  submitted: null,
} as const satisfies Partial<Variant>

/**
 * An edit leads back to the draft. After a request for changes the review waits for it; but nobody's approval counts any
 * longer for a text that they have changed since.
 */
function edited(variant: Variant, actor: null | string): Partial<Variant> {
  const authors = union(variant.authors, [], actor)
  return variant.state === 'changesRequested'
    ? { approvals: variant.approvals.filter(({ by }) => by !== actor), authors }
    : { ...BACK_TO_DRAFT, authors }
}

function approvedChange(variant: Variant, event: WorkflowEvent & { type: 'approved' }): Partial<Variant> {
  const { guest, vouchedBy } = event
  const by = guest === undefined ? (event.actor ?? '') : guestId(guest)
  const approval = { at: event.at, by, step: event.step, ...(vouchedBy === undefined ? {} : { vouchedBy }) }
  const approvals = [...variant.approvals, approval]
  if (!event.stepDone) return { approvals }
  if (!event.final) return { approvals, step: variant.step + 1 }
  return {
    approvals: [],
    approved: {
      ...event.ref,
      at: event.at,
      authors: variant.authors,
      ...withBasis(event),
      by: approvals.map((each) => each.by),
      ...withChange(callOf(variant)),
    },
    authors: [],
    state: 'approved',
    step: 0,
    submitted: null,
  }
}

/** What was approved last is called as it was sent in. Something urgent that readers have not got yet is no less so for what came after it. */
const callOf = (variant: Variant): Change | undefined =>
  variant.approved?.change === 'urgent' && !isApprovedLive(variant) ? 'urgent' : variant.submitted?.change

const withChange = (change: Change | undefined): { change?: Change } => (change ? { change } : {})

const rebased = <Ref extends { basis?: Basis }>(
  ref: null | Ref,
  { basis, from }: WorkflowEvent & { type: 'rebased' },
): null | Ref => (ref?.basis?.fingerprint === from ? { ...ref, basis } : ref)

const withBasis = ({ basis }: { basis?: Basis }): { basis?: Basis } => (basis ? { basis } : {})

/** What is live is what was approved; whether the working copy is the same, the event says. A review of something newer goes on. */
function afterPublication(variant: Variant, unchanged: boolean): Partial<Variant> {
  if (variant.state === 'inReview') return {}
  if (unchanged) return { ...BACK_TO_DRAFT, state: 'published' }
  return variant.state === 'changesRequested' ? {} : BACK_TO_DRAFT
}

const afterUnpublication = ({ state }: Variant): Partial<Variant> =>
  state === 'published' ? { state: 'draft' } : {}

/**
 * What a release had brought is taken back and not disapproved: a working copy that was live by it is approved as before, and may go out
 * again. What has been written since is where it was.
 */
function afterUndo(variant: Variant, unchanged: boolean): Partial<Variant> {
  if (unchanged) return afterPublication(variant, true)
  if (variant.state !== 'published') return {}
  return { state: variant.approved ? 'approved' : 'draft' }
}

/** Without its approval, a text has been read by nobody but its authors. */
const withoutApproval = ({ approved, authors }: Variant): Partial<Variant> => ({
  approved: null,
  authors: union(authors, approved?.authors),
})

const isUnderReview = ({ state }: Variant): boolean => state === 'inReview' || state === 'changesRequested'

const union = (
  some: readonly string[],
  others: readonly string[] = [],
  actor: null | string = null,
): readonly string[] => [...new Set([...some, ...others, ...(actor === null ? [] : [actor])])]
