import { ACTIONS, GUARDS, STATES, type State, type Workflow } from './types'

/** A workflow as a project writes it: what it leaves out has its default. */
export type WorkflowInput = Omit<Workflow, 'onChanges' | 'selfApprovalAfterHours' | 'steps'> & {
  onChanges?: Workflow['onChanges']
  selfApprovalAfterHours?: null | number
  steps: readonly { approvals?: number; id: string; roles: readonly string[] }[]
}

/**
 * Checks a workflow and fills in its defaults.
 *
 * @throws {Error} that names every fault: an unknown word, a state that nothing leads to or out of, a step nobody can do.
 */
export function defineWorkflow(input: WorkflowInput): Workflow {
  const workflow: Workflow = {
    ...input,
    onChanges: input.onChanges ?? 'restart',
    selfApprovalAfterHours: input.selfApprovalAfterHours ?? null,
    steps: input.steps.map((step) => ({ ...step, approvals: step.approvals ?? 1 })),
  }
  const faults = [...wordFaults(workflow), ...stepFaults(workflow), ...pathFaults(workflow)]
  if (faults.length > 0)
    throw new Error(`editorial-workflow: the workflow “${workflow.id}” is not sound. ${faults.join(' ')}`)
  return workflow
}

function wordFaults({ transitions, version }: Workflow): string[] {
  const faults = Number.isInteger(version) && version >= 1 ? [] : ['`version` must be a whole number from 1.']
  const seen = new Set<string>()
  for (const { action, from, guards, roles, to } of transitions) {
    if (!ACTIONS.includes(action)) faults.push(`“${action}” is no action; there are ${ACTIONS.join(', ')}.`)
    if (seen.has(action)) faults.push(`“${action}” stands in the table twice.`)
    seen.add(action)
    for (const state of [...from, ...(isState(to) || to === 'review' || to === 'same' ? [] : [to])]) {
      if (!isState(state))
        faults.push(`“${String(state)}” in “${action}” is no state; there are ${STATES.join(', ')}.`)
    }
    for (const guard of guards) {
      if (!GUARDS.includes(guard))
        faults.push(`“${guard}” in “${action}” is no guard; there are ${GUARDS.join(', ')}.`)
    }
    if (from.length === 0) faults.push(`“${action}” starts from no state.`)
    if (roles.length === 0) faults.push(`Nobody may “${action}”.`)
  }
  return faults
}

function stepFaults({ selfApprovalAfterHours, steps }: Workflow): string[] {
  const faults = steps.length > 0 ? [] : ['It has no steps.']
  const ids = steps.map(({ id }) => id)
  if (new Set(ids).size < ids.length) faults.push('Two steps have one id.')
  for (const { approvals, id, roles } of steps) {
    if (roles.length === 0) faults.push(`Nobody may approve at the step “${id}”.`)
    if (!Number.isInteger(approvals) || approvals < 1)
      faults.push(`The step “${id}” needs at least one approval.`)
  }
  if (selfApprovalAfterHours !== null && !(selfApprovalAfterHours > 0)) {
    faults.push('`selfApprovalAfterHours` must be a number above 0, or null.')
  }
  return faults
}

/** Every state is reachable from `draft`, and from every state there is a way to `published`. */
function pathFaults({ transitions }: Workflow): string[] {
  const edges = transitions.flatMap(({ from, to }) =>
    from.flatMap((state): [State, State][] =>
      to === 'same'
        ? []
        : to === 'review'
          ? [
              [state, 'inReview'],
              [state, 'approved'],
            ]
          : [[state, to]],
    ),
  )
  // An edit leads back to the draft from everything that is finished.
  edges.push(['approved', 'draft'], ['published', 'draft'])
  const used = new Set<State>(['draft', ...edges.flat()])
  const reachable = walk('draft', edges)
  const backwards = walk(
    'published',
    edges.map(([from, to]) => [to, from]),
  )
  return [...used].flatMap((state) => [
    ...(reachable.has(state) ? [] : [`Nothing leads to “${state}”.`]),
    ...(backwards.has(state) ? [] : [`There is no way from “${state}” to “published”.`]),
  ])
}

function walk(start: State, edges: readonly (readonly [State, State])[]): Set<State> {
  const seen = new Set<State>([start])
  for (const state of seen) {
    for (const [from, to] of edges) if (from === state) seen.add(to)
  }
  return seen
}

const isState = (value: unknown): value is State => STATES.some((state) => state === value)
