import type { Variant, WorkflowEvent } from './types'

/** A variant that nothing has happened to yet. */
export const NEW_VARIANT: Variant = {
  approvals: [],
  approved: null,
  assignee: null,
  authors: [],
  dueAt: null,
  live: null,
  revision: 0,
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
      return { authors: withAuthor(variant, actor) }
    case 'edited':
      return { authors: withAuthor(variant, actor), ...(isFinished(variant) ? { state: 'draft' } : {}) }
    case 'submitted':
      return {
        approvals: [],
        state: 'inReview',
        step: event.step,
        submitted: { ...event.ref, at, by: actor ?? '' },
        workflowVersion: event.workflowVersion,
      }
    case 'withdrawn':
      // Taking back what was approved takes the approval with it; what is live stays.
      return { ...BACK_TO_DRAFT, ...(variant.state === 'approved' ? { approved: null } : {}) }
    case 'changesRequested':
      return { approvals: [], state: 'changesRequested', submitted: null }
    case 'approved':
      return approvedChange(variant, event)
    case 'published':
      return { live: { ...event.ref, at }, ...(event.unchanged ? { state: 'published' } : {}) }
    case 'bypassed':
      return {
        approvals: [],
        approved: { ...event.ref, at, by: actor ? [actor] : [] },
        authors: [],
        submitted: null,
        state: 'approved',
      }
    case 'unpublished':
      return { live: null, ...(variant.state === 'published' ? { state: 'draft' } : {}) }
    case 'reverted':
      return { ...BACK_TO_DRAFT, authors: withAuthor(variant, actor) }
    case 'assigned':
      return { assignee: event.assignee, dueAt: event.dueAt }
    case 'discarded':
      return { ...BACK_TO_DRAFT, approved: null, live: null }
    case 'restored':
      return {}
    case 'imported':
      return event.live ? { live: { ...event.live, at }, state: 'published' } : {}
  }
}

const BACK_TO_DRAFT = {
  approvals: [],
  state: 'draft',
  step: 0,
  submitted: null,
} as const satisfies Partial<Variant>

function approvedChange(variant: Variant, event: WorkflowEvent & { type: 'approved' }): Partial<Variant> {
  const approval = { at: event.at, by: event.actor ?? '', step: event.step }
  const approvals = [...variant.approvals, approval]
  if (!event.stepDone) return { approvals }
  if (!event.final) return { approvals, step: variant.step + 1 }
  const by = approvals.map((each) => each.by)
  return {
    approvals: [],
    approved: { ...event.ref, at: event.at, by },
    authors: [],
    state: 'approved',
    step: 0,
    submitted: null,
  }
}

const isFinished = ({ state }: Variant): boolean => state === 'approved' || state === 'published'

const withAuthor = ({ authors }: Variant, actor: null | string): readonly string[] =>
  actor === null || authors.includes(actor) ? authors : [...authors, actor]
