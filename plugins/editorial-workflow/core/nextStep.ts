import { presentStep } from './presentStep'
import type { Action, Variant, Workflow } from './types'

/** What a text waits for, and who may do it: roles of the project. */
export type NextStep = {
  action: Action
  roles: readonly string[]
  /** Of a review: the id of its step. */
  step: null | string
}

/** The ways forward, of which each state has one at most. */
const FORWARD = ['approve', 'submit', 'publish'] as const

/** The step that brings a text on; null where there is none: it is live as it stands, goes live by itself, or is deleted. */
export function nextStep(workflow: Workflow, variant: Variant): NextStep | null {
  if (variant.gone) return null
  const transitions = FORWARD.map((name) => workflow.transitions.find(({ action }) => action === name))
  const next = transitions.find((each) => each?.from.includes(variant.state))
  if (!next || (next.action === 'publish' && variant.schedules.publish)) return null
  const step = next.roles === 'step' ? presentStep(workflow, variant) : null
  return {
    action: next.action,
    roles: step?.roles ?? (next.roles as readonly string[]),
    step: step?.id ?? null,
  }
}
