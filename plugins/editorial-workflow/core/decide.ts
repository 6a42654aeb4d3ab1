import { evolve } from './evolve'
import { guards, maySelfApprove, type GuardInput } from './guards'
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

/** The step that a review is at. A definition that has become shorter since leaves the last one. */
export function presentStep({ steps }: Workflow, { step }: Variant): Step {
  const found = steps[Math.min(step, steps.length - 1)]
  if (!found) throw new Error('A workflow has at least one step: defineWorkflow checks it.')
  return found
}

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
  const leading = transitions.filter(({ to }) => wanted.from.some((state) => state === to || to === 'review'))
  const roles = leading.flatMap(({ roles }) =>
    roles === 'step' ? steps.flatMap((step) => step.roles) : roles,
  )
  return [...new Set(roles)]
}

type Consequences = { effects: Effect[]; events: EventBody[] }

function consequences(input: DecideInput): Consequences {
  const { actor, command, facts, variant, workflow } = input
  const comment = command.comment?.trim() || null
  switch (command.action) {
    case 'submit':
      return only({
        type: 'submitted',
        comment,
        ref: facts.head,
        step: workflow.onChanges === 'resume' && variant.state === 'changesRequested' ? variant.step : 0,
        workflowVersion: workflow.version,
      })
    case 'withdraw':
      return only({ type: 'withdrawn', comment })
    case 'requestChanges':
      return only({
        type: 'changesRequested',
        comment: comment ?? '',
        step: presentStep(workflow, variant).id,
      })
    case 'approve':
      return only(approval(input, comment))
    case 'publish':
      return publication(variant.approved ?? facts.head, facts, [])
    case 'bypass':
      return publication(facts.head, facts, [{ type: 'bypassed', comment: comment ?? '', ref: facts.head }])
    case 'unpublish':
      return { effects: [{ do: 'unpublish' }], events: [{ type: 'unpublished', comment }] }
    case 'revert':
      return {
        effects: [{ do: 'revert', version: command.version ?? '' }],
        events: [{ type: 'reverted', from: command.version ?? '' }],
      }
    case 'assign':
      return only({
        type: 'assigned',
        assignee: command.assignee === undefined ? variant.assignee : command.assignee,
        dueAt: command.dueAt === undefined ? variant.dueAt : command.dueAt,
      })
    default:
      return command.action satisfies never
  }

  function approval({ now }: DecideInput, note: null | string): EventBody {
    const step = presentStep(workflow, variant)
    const already = variant.approvals.filter((each) => each.step === step.id).length
    const stepDone = already + 1 >= step.approvals
    const last = workflow.steps.indexOf(step) === workflow.steps.length - 1
    return {
      type: 'approved',
      bySelf: variant.authors.includes(actor.id) && maySelfApprove({ facts, now, variant, workflow }),
      comment: note,
      final: stepDone && last,
      ref: variant.submitted
        ? { fingerprint: variant.submitted.fingerprint, version: variant.submitted.version }
        : facts.head,
      step: step.id,
      stepDone,
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
