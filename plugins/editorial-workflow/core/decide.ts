import { evolve } from './evolve'
import { judge, type DecideInput } from './judge'
import { isDone, presentStep } from './presentStep'
import type { Decision, Effect, EventBody, Facts, Variant } from './types'

/**
 * Decides on a command: what happens, or every reason why it does not. Pure: the caller stores the events under the next
 * numbers and carries out the effects in the same transaction.
 */
export function decide(input: DecideInput): Decision {
  const { actor, now, variant } = input
  const { reasons, warnings } = judge(input)
  if (reasons.length > 0) return { refused: reasons }
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
  return { effects, events, next, warnings }
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
        events: [{ type: 'reverted', authors: facts.versionAuthors ?? [], from }],
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
