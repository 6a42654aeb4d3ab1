import { evolve } from './evolve'
import { guards, type GuardInput } from './guards'
import type {
  Action,
  Actor,
  Command,
  Decision,
  Effect,
  EventBody,
  Facts,
  Reason,
  Step,
  Transition,
  Variant,
  Workflow,
} from './types'

export type DecideInput = {
  actor: Actor
  command: Command
  facts: Facts
  now: Date
  variant: Variant
  workflow: Workflow
}

/** Where checks stand in the way, and where their warnings are told. */
const CHECKED: readonly Action[] = ['approve', 'bypass', 'publish', 'submit']

/**
 * Decides on a command: what happens, or every reason why it does not. Pure: the caller stores the events under the next
 * numbers and carries out the effects in the same transaction.
 */
export function decide(input: DecideInput): Decision {
  const { actor, command, facts, now, variant } = input
  const refused = reasonsAgainst(input)
  if (refused.length > 0) return { refused }
  const { effects, events } = consequences(input)
  const next = events.reduce<Variant>(
    (before, body) =>
      evolve(before, {
        ...body,
        actor: actor.id,
        actorRoles: actor.roles,
        at: now.toISOString(),
        seq: before.revision + 1,
      }),
    variant,
  )
  const warnings = CHECKED.includes(command.action)
    ? facts.checks.filter(({ level }) => level === 'warn')
    : []
  return { effects, events, next, warnings }
}

/** Every reason against a command, in the order in which they are best told. */
export function reasonsAgainst(input: DecideInput): Reason[] {
  const { actor, command, facts, variant, workflow } = input
  const transition = workflow.transitions.find(({ action }) => action === command.action)
  if (!transition) return [{ code: 'unknownAction', kind: 'badRequest', clearedBy: ['nobody'] }]
  const step = presentStep(workflow, variant)
  const roles = transition.roles === 'step' ? step.roles : transition.roles
  if (!roles.some((role) => actor.roles.includes(role))) {
    return [{ code: 'roleMissing', kind: 'forbidden', clearedBy: roles }]
  }
  if (command.revision !== variant.revision) {
    return [
      {
        code: 'staleRevision',
        kind: 'conflict',
        clearedBy: ['nobody'],
        values: { revision: variant.revision },
      },
    ]
  }
  if (facts.trashed) return [{ code: 'trashed', kind: 'conflict', clearedBy: roles }]
  if (!transition.from.includes(variant.state)) {
    return [
      {
        code: 'wrongState',
        kind: 'conflict',
        clearedBy: clearers(workflow, transition),
        values: { from: transition.from, state: variant.state },
      },
    ]
  }
  const context: GuardInput = { ...input, step, transition }
  return [
    ...commandFaults(transition, command),
    ...transition.guards.flatMap((guard) => guards[guard](context)),
    ...(CHECKED.includes(command.action) ? blockingChecks(facts) : []),
  ]
}

/**
 * The step that a review is at: the first that lacks approvals. Counted by the ids of steps and not by their places, so that a
 * definition that has changed since strands no review and passes over no step. Where it asks for less than was given, the last one.
 */
export function presentStep({ steps }: Workflow, variant: Variant): Step {
  const found = steps.find((step) => !isDone(step, variant)) ?? steps.at(-1)
  if (!found) throw new Error('A workflow has at least one step: defineWorkflow checks it.')
  return found
}

const isDone = ({ approvals, id }: Step, variant: Variant): boolean =>
  variant.approvals.filter(({ step }) => step === id).length >= approvals

function commandFaults({ action, comment }: Transition, command: Command): Reason[] {
  if (comment === 'required' && !command.comment?.trim()) {
    return [{ code: 'commentMissing', kind: 'badRequest', clearedBy: ['nobody'] }]
  }
  if (action === 'revert' && !command.version)
    return [{ code: 'versionMissing', kind: 'badRequest', clearedBy: ['nobody'] }]
  if (action === 'assign' && command.assignee === undefined && command.dueAt === undefined) {
    return [{ code: 'assignmentMissing', kind: 'badRequest', clearedBy: ['nobody'] }]
  }
  return []
}

const blockingChecks = ({ checks }: Facts): Reason[] =>
  checks
    .filter(({ level }) => level === 'block')
    .map(({ code, message, path }) => ({
      clearedBy: ['author'],
      code: 'check',
      kind: 'incomplete',
      values: { check: code, message, ...(path === undefined ? {} : { path }) },
    }))

/** Who could bring a variant into a state from which the transition starts. */
function clearers({ steps, transitions }: Workflow, wanted: Transition): readonly string[] {
  const leading = transitions.filter(({ to }) =>
    to === 'review'
      ? wanted.from.some((state) => state === 'inReview' || state === 'approved')
      : wanted.from.some((state) => state === to),
  )
  const roles = leading.flatMap(({ roles }) =>
    roles === 'step' ? steps.flatMap((step) => step.roles) : roles,
  )
  return [...new Set(roles)]
}

type Consequences = { effects: Effect[]; events: EventBody[] }

function consequences(input: DecideInput): Consequences {
  const { actor, command, facts, now, variant, workflow } = input
  const comment = command.comment?.trim() || null
  const reason = comment ?? ''
  const from = command.version ?? ''
  const resumes = workflow.onChanges === 'resume' && variant.state === 'changesRequested'
  switch (command.action) {
    case 'submit':
      return only({
        type: 'submitted',
        comment,
        ref: facts.head,
        step: resumes ? workflow.steps.indexOf(presentStep(workflow, variant)) : 0,
        workflowVersion: workflow.version,
      })
    case 'withdraw':
      return only({ type: 'withdrawn', comment })
    case 'requestChanges':
      return only({
        type: 'changesRequested',
        comment: reason,
        step: presentStep(workflow, variant).id,
      })
    case 'approve':
      return only(approval())
    case 'publish':
      return publication(variant.approved ?? facts.head, facts, [])
    case 'bypass':
      return publication(facts.head, facts, [{ type: 'bypassed', comment: reason, ref: facts.head }])
    case 'unpublish':
      return { effects: [{ do: 'unpublish' }], events: [{ type: 'unpublished', comment }] }
    case 'revert':
      return {
        effects: [{ do: 'revert', version: from }],
        events: [{ type: 'reverted', from }],
      }
    case 'assign':
      return only({
        type: 'assigned',
        assignee: command.assignee === undefined ? variant.assignee : command.assignee,
        dueAt: command.dueAt === undefined ? variant.dueAt : command.dueAt,
      })
  }

  function approval(): EventBody {
    const step = presentStep(workflow, variant)
    const given = { at: now.toISOString(), by: actor.id, step: step.id }
    const after: Variant = { ...variant, approvals: [...variant.approvals, given] }
    const { fingerprint, version } = variant.submitted ?? facts.head
    return {
      type: 'approved',
      bySelf: variant.authors.includes(actor.id),
      comment,
      final: workflow.steps.every((each) => isDone(each, after)),
      ref: { fingerprint, version },
      step: step.id,
      stepDone: isDone(step, after),
    }
  }
}

const only = (event: EventBody): Consequences => ({ effects: [], events: [event] })

function publication(
  { fingerprint, version }: { fingerprint: string; version: string },
  facts: Facts,
  before: EventBody[],
): Consequences {
  const ref = { fingerprint, version }
  return {
    effects: [{ do: 'publish', ref }],
    events: [...before, { type: 'published', ref, unchanged: facts.head.fingerprint === fingerprint }],
  }
}
