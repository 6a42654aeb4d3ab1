import { isApprovedLive } from './isApprovedLive'
import { presentStep } from './presentStep'
import type { Action, Actor, Transition, Variant, Workflow } from './types'

/** What lists offer for each of their rows. */
export const OFFERED = ['assign', 'submit', 'approve', 'publish'] as const satisfies readonly Action[]
export type Offer = (typeof OFFERED)[number]

type Question = { actor: Actor; variant: Variant; workflow: Workflow }

/**
 * What the record alone lets an actor try: role, state, approval and four eyes. The content, and what the project has to say of it, is
 * looked at when it is done, so that a list costs no more than its rows.
 */
export const offers = (question: Question): Offer[] =>
  OFFERED.filter((action) =>
    question.workflow.transitions.some((each) => each.action === action && isOpen(question, each)),
  )

function isOpen({ actor, variant, workflow }: Question, { from, guards, roles }: Transition): boolean {
  const step = presentStep(workflow, variant)
  const allowed = roles === 'step' ? step.roles : roles
  if (variant.gone || !from.includes(variant.state) || !allowed.some((role) => actor.roles.includes(role)))
    return false
  if (guards.includes('hasApproval') && (!variant.approved || isApprovedLive(variant))) return false
  if (!guards.includes('fourEyes')) return true
  const isOwn = workflow.selfApprovalAfterHours === null && variant.authors.includes(actor.id)
  return !isOwn && !variant.approvals.some(({ by, step: at }) => by === actor.id && at === step.id)
}
