import { evolve } from './evolve'
import { judge, type DecideInput } from './judge'
import { isDone, presentStep } from './presentStep'
import { cancelled, unfold } from './settle'
import { momentOf } from './timing'
import { undoing } from './undo'
import type { Basis, Decision, Effect, EventBody, Facts, Target, Variant, VersionRef } from './types'

/**
 * Decides on a command: what happens, or every reason why it does not. Pure: the caller stores the events under the next
 * numbers and carries out the effects in the same transaction.
 */
export function decide(input: DecideInput): Decision {
  const { actor, now, variant } = input
  const { reasons, warnings } = judge(input)
  if (reasons.length > 0) return { refused: reasons }
  const { effects, events } = input.command.undo ? undoing(input, input.command.undo) : consequences(input)
  const next = unfold(variant, events, { actor, now }).reduce(evolve, variant)
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
        ...(command.change && { change: command.change }),
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
      return publication(variant.approved ?? facts.head, facts, {
        basis: variant.approved ? variant.approved.basis : basisIn(facts.head, now.toISOString()),
        timed: timed('publish'),
      })
    case 'bypass':
      return publication(facts.head, facts, {
        basis: basisIn(facts.head, now.toISOString()),
        before: [{ type: 'bypassed', comment: reason, ref: facts.head }],
      })
    case 'unpublish':
      return {
        effects: [{ do: 'unpublish' }],
        events: [{ type: 'unpublished', comment, ...timed('unpublish') }],
      }
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
    case 'schedulePublish':
      return scheduling('publish')
    case 'scheduleUnpublish':
      return scheduling('unpublish')
    case 'unschedulePublish':
      return { effects: [], events: cancelled(variant, 'publish', 'cancelled') }
    case 'unscheduleUnpublish':
      return { effects: [], events: cancelled(variant, 'unpublish', 'cancelled') }
  }

  function scheduling(target: Target): Consequences {
    const moment = command.when && momentOf(command.when)
    if (!moment || 'fault' in moment)
      throw new Error('The guard “timely” lets no other time through: defineWorkflow asks for it.')
    const replaced = cancelled(variant, target, 'replaced')
    const { fingerprint, version } = variant.approved ?? facts.head
    const made: EventBody = {
      type: 'scheduled',
      ...moment,
      ref: target === 'publish' ? { fingerprint, version } : null,
      release: command.release ?? null,
      // Named by the number that its event is going to have.
      schedule: variant.revision + replaced.length + 1,
      target,
    }
    return { effects: [], events: [...replaced, made] }
  }

  function basisIn({ version }: Pick<VersionRef, 'version'>, at: string): Basis | undefined {
    return facts.basis ? { at, fingerprint: facts.basis, version } : undefined
  }

  /** What tells of a schedule that is being carried out. */
  function timed(target: Target): { lateBy: number; schedule: number } | undefined {
    const schedule = variant.schedules[target]
    return schedule && schedule.id === command.schedule
      ? { lateBy: now.getTime() - Date.parse(schedule.instant), schedule: schedule.id }
      : undefined
  }

  function approval(): EventBody {
    const step = presentStep(workflow, variant)
    const given = { at: now.toISOString(), by: actor.id, step: step.id }
    const after: Variant = { ...variant, approvals: [...variant.approvals, given] }
    const { fingerprint, version } = variant.submitted ?? facts.head
    const final = workflow.steps.every((each) => isDone(each, after))
    const basis = final ? basisIn({ version }, variant.submitted?.at ?? given.at) : undefined
    return {
      type: 'approved',
      ...(basis && { basis }),
      bySelf: variant.authors.includes(actor.id),
      comment,
      final,
      ref: { fingerprint, version },
      step: step.id,
      stepDone: isDone(step, after),
    }
  }
}

const only = (event: EventBody): Consequences => ({ effects: [], events: [event] })

type More = { basis?: Basis; before?: EventBody[]; timed?: { lateBy: number; schedule: number } }

function publication(
  { fingerprint, version }: { fingerprint: string; version: string },
  facts: Facts,
  { basis, before = [], timed }: More,
): Consequences {
  const ref = { fingerprint, version }
  const unchanged = facts.head.fingerprint === fingerprint
  return {
    effects: [{ do: 'publish', ref }],
    events: [...before, { type: 'published', ...(basis && { basis }), ref, unchanged, ...timed }],
  }
}
