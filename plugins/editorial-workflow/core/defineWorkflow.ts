import {
  ACTIONS,
  GUARDS,
  SIGN_OFF_WORTH,
  STATES,
  type Action,
  type GuardName,
  type State,
  type Step,
  type Transition,
  type Workflow,
} from './types'

/** A workflow as a project writes it: what it leaves out has its default. */
export type WorkflowInput = Omit<Workflow, 'onChanges' | 'selfApprovalAfterHours' | 'steps'> & {
  onChanges?: Workflow['onChanges']
  selfApprovalAfterHours?: null | number
  steps: readonly (Omit<Step, 'approvals'> & Partial<Pick<Step, 'approvals'>>)[]
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

/** What follows an action is told by its events (`evolve`): a table may say so, and not otherwise. */
const LEADS_TO: Readonly<Record<Action, Transition['to']>> = {
  approve: 'review',
  assign: 'same',
  bypass: 'published',
  publish: 'published',
  requestChanges: 'changesRequested',
  revert: 'draft',
  schedulePublish: 'same',
  scheduleUnpublish: 'same',
  submit: 'inReview',
  unpublish: 'same',
  unschedulePublish: 'same',
  unscheduleUnpublish: 'same',
  withdraw: 'draft',
}
/** Without these, an action would make a schedule that has no time, or that is called off at once (`settle`). */
const NEEDS: readonly (readonly [action: Action, guard: GuardName])[] = [
  ['schedulePublish', 'timely'],
  ['schedulePublish', 'hasApproval'],
  ['scheduleUnpublish', 'timely'],
  ['scheduleUnpublish', 'willBeLive'],
  ['unschedulePublish', 'scheduled'],
  ['unscheduleUnpublish', 'scheduled'],
]
const COMMENTS = ['none', 'optional', 'required'] as const satisfies Transition['comment'][]
const ON_CHANGES = ['restart', 'resume'] as const satisfies Workflow['onChanges'][]

function wordFaults({ onChanges, transitions, version }: Workflow): string[] {
  const faults = Number.isInteger(version) && version >= 1 ? [] : ['`version` must be a whole number from 1.']
  if (!ON_CHANGES.includes(onChanges)) faults.push(`\`onChanges\` must be one of ${ON_CHANGES.join(', ')}.`)
  const seen = new Set<string>()
  for (const { action, comment, from, guards, roles, to } of transitions) {
    if (!ACTIONS.includes(action)) faults.push(`“${action}” is no action; there are ${ACTIONS.join(', ')}.`)
    else if (to !== LEADS_TO[action])
      faults.push(`“${action}” leads to “${LEADS_TO[action]}”, not to “${String(to)}”.`)
    if (seen.has(action)) faults.push(`“${action}” stands in the table twice.`)
    seen.add(action)
    for (const state of from) {
      if (!isState(state))
        faults.push(`“${String(state)}” in “${action}” is no state; there are ${STATES.join(', ')}.`)
    }
    if (!COMMENTS.includes(comment))
      faults.push(`The comment of “${action}” must be one of ${COMMENTS.join(', ')}.`)
    else if (action === 'bypass' && comment !== 'required')
      faults.push('“bypass” needs a reason: make its comment “required”.')
    for (const guard of guards) {
      if (!GUARDS.includes(guard))
        faults.push(`“${guard}” in “${action}” is no guard; there are ${GUARDS.join(', ')}.`)
    }
    for (const [needing, guard] of NEEDS) {
      if (needing === action && !guards.includes(guard))
        faults.push(`“${action}” needs the guard “${guard}”.`)
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
  for (const { approvals, id, roles, signOff = 'evidence' } of steps) {
    if (!SIGN_OFF_WORTH.includes(signOff))
      faults.push(`A sign-off at the step “${id}” must be one of ${SIGN_OFF_WORTH.join(', ')}.`)
    if (roles.length === 0) faults.push(`Nobody may approve at the step “${id}”.`)
    if (!Number.isInteger(approvals) || approvals < 1)
      faults.push(`The step “${id}” needs at least one approval.`)
  }
  if (selfApprovalAfterHours !== null && !(selfApprovalAfterHours > 0)) {
    faults.push('`selfApprovalAfterHours` must be a number above 0, or null.')
  }
  return faults
}

/**
 * What the table leads to is reachable from `draft`, and from every state there is a way to `published` that needs no bypass. From
 * every state, also one that the table has no use for: a variant may stand there since an earlier definition.
 */
function pathFaults({ transitions }: Workflow): string[] {
  const edges = transitions.filter(({ action }) => action !== 'bypass').flatMap(edgesOf)
  // An edit leads back to the draft from everything that is finished.
  edges.push(['approved', 'draft'], ['published', 'draft'])
  const reachable = walk('draft', edges)
  const backwards = walk(
    'published',
    edges.map(([from, to]) => [to, from]),
  )
  const wanted = new Set<State>(['published', ...edges.map(([, to]) => to)])
  return [
    ...[...wanted].filter((state) => !reachable.has(state)).map((state) => `Nothing leads to “${state}”.`),
    ...STATES.filter((state) => !backwards.has(state)).map(
      (state) => `There is no way from “${state}” to “published”.`,
    ),
  ]
}

type Edge = readonly [from: State, to: State]

/** Publishing what was approved is no way out of a state in which nothing need have been approved. */
function edgesOf({ from, guards, to }: Transition): Edge[] {
  if (to === 'same') return []
  const starts = guards.includes('hasApproval') ? from.filter((state) => state === 'approved') : from
  const ends: readonly State[] = to === 'review' ? ['inReview', 'approved'] : [to]
  return starts.flatMap((start) => ends.map((end): Edge => [start, end]))
}

function walk(start: State, edges: readonly Edge[]): Set<State> {
  const seen = new Set<State>([start])
  for (const state of seen) {
    for (const [from, to] of edges) if (from === state) seen.add(to)
  }
  return seen
}

const isState = (value: unknown): value is State => STATES.some((state) => state === value)
