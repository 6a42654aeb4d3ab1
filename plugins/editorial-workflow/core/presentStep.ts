import type { Step, Variant, Workflow } from './types'

/**
 * The step that a review is at: the first that lacks approvals. Counted by the ids of steps and not by their places, so that a
 * definition that has changed since strands no review and passes over no step. Where it asks for less than was given, the last one.
 */
export function presentStep({ steps }: Workflow, variant: Variant): Step {
  const found = steps.find((step) => !isDone(step, variant)) ?? steps.at(-1)
  if (!found) throw new Error('A workflow has at least one step: defineWorkflow checks it.')
  return found
}

/** Whether a step has the approvals that it asks for. */
export const isDone = ({ approvals, id }: Step, variant: Variant): boolean =>
  variant.approvals.filter(({ step }) => step === id).length >= approvals
