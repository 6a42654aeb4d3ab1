import { guards, type GuardInput } from './guards'
import { isApprovedLive } from './isApprovedLive'
import { presentStep } from './presentStep'
import { guardsOf, undoReasons } from './undo'
import {
  TARGETS,
  type Action,
  type Actor,
  type CheckResult,
  type Command,
  type Facts,
  type Reason,
  type Subject,
  type Transition,
  type Variant,
  type Workflow,
} from './types'

export type DecideInput = {
  actor: Actor
  command: Command
  facts: Facts
  now: Date
  variant: Variant
  workflow: Workflow
}

/** Which version an action is about. Those that are not here look at no content. */
const SUBJECT_OF: Readonly<Partial<Record<Action, Subject>>> = {
  approve: 'submitted',
  bypass: 'head',
  publish: 'approved',
  requestChanges: 'submitted',
  schedulePublish: 'approved',
  submit: 'head',
}
/** Where checks stand in the way, and where their warnings are told. */
const CHECKED: readonly Action[] = ['approve', 'bypass', 'publish', 'schedulePublish', 'submit']
/** What writes in the document, or speaks for whoever does: beside a role it takes the project's leave to write there. */
const WRITES: readonly Action[] = ['revert', 'submit', 'withdraw']

type Question = Pick<DecideInput, 'actor' | 'variant' | 'workflow'> & {
  /** Whether a schedule does it, which needs nobody's leave. */
  timed?: boolean
}

/** What `decide` would ask of the world outside the record about an action. */
export type Wanted = {
  /** Whether the project lets the person act here, and write here. */
  leave: boolean
  leaveToWrite: boolean
  subject: null | Subject
}

/**
 * What has to be known to decide on an action: nothing, for somebody without its role; no content, in a state that it does not start
 * from. It saves the binding from looking at what would not be told.
 */
export function wants({ actor, timed = false, variant, workflow }: Question, action: Action): Wanted {
  const transition = transitionOf(workflow, action)
  const leave = transition !== undefined && !timed && hasRole(rolesFor(transition, workflow, variant), actor)
  const isLooked = transition !== undefined && (leave || timed) && looks(transition, variant, timed)
  return {
    leave,
    leaveToWrite: leave && WRITES.includes(action),
    subject: isLooked ? (SUBJECT_OF[action] ?? null) : null,
  }
}

/** Where the state or the approval stand in the way already, the content cannot matter. */
const looks = ({ from, guards }: Transition, variant: Variant, timed: boolean): boolean =>
  (timed || from.includes(variant.state)) && !(guards.includes('hasApproval') && isApprovedLive(variant))

type Judgement = { reasons: readonly Reason[]; warnings: readonly CheckResult[] }

/** Every reason against a command, in the order in which they are best told, and what the checks warn of. */
export function judge(input: DecideInput): Judgement {
  const { command, facts, variant, workflow } = input
  const transition = transitionOf(workflow, command.action)
  if (!transition) return refusal({ code: 'unknownAction', kind: 'badRequest', clearedBy: ['nobody'] })
  const early =
    command.schedule === undefined
      ? (mayNot(input, transition) ?? isNotTheTime(input, transition))
      : isNotDue(input, command.schedule)
  if (early) return { reasons: early, warnings: [] }
  const step = presentStep(workflow, variant)
  const findings = facts.findings[SUBJECT_OF[command.action] ?? 'head']
  const context: GuardInput = { ...input, findings, step, transition }
  const checks = CHECKED.includes(command.action) ? findings.checks : []
  return {
    reasons: [
      ...commandFaults(transition, command),
      ...(command.undo ? undoReasons(context, command.undo) : []),
      ...guardsOf(transition, command).flatMap((guard) => guards[guard](context)),
      ...openComments(context),
      ...checks.filter(({ level }) => level === 'block').map(blockingCheck),
    ],
    warnings: checks.filter(({ level }) => level === 'warn'),
  }
}

const refusal = (reason: Reason): Judgement => ({ reasons: [reason], warnings: [] })

/** Who lacks the right learns that, and nothing else. */
function mayNot(
  { actor, command, facts, variant, workflow }: DecideInput,
  wanted: Transition,
): null | Reason[] {
  const roles = rolesFor(wanted, workflow, variant)
  if (!hasRole(roles, actor)) return [{ code: 'roleMissing', kind: 'forbidden', clearedBy: roles }]
  const codes = [
    ...(facts.barred.includes(command.action) ? ['localeNotAllowed'] : []),
    ...(WRITES.includes(command.action) && !facts.mayUpdate ? ['updateNotAllowed'] : []),
  ]
  return codes.length > 0 ? codes.map((code) => ({ code, kind: 'forbidden', clearedBy: [] })) : null
}

/** What has moved on, is in the trash or in another state is not looked at any further. */
function isNotTheTime(
  { command, facts, variant, workflow }: DecideInput,
  wanted: Transition,
): null | Reason[] {
  if (command.revision !== variant.revision) {
    const values = { revision: variant.revision }
    return [{ code: 'staleRevision', kind: 'conflict', clearedBy: ['nobody'], values }]
  }
  if (facts.trashed)
    return [{ code: 'trashed', kind: 'conflict', clearedBy: rolesFor(wanted, workflow, variant) }]
  if (wanted.from.includes(variant.state)) return null
  return [
    {
      code: 'wrongState',
      kind: 'conflict',
      clearedBy: clearers(workflow, wanted),
      values: { from: wanted.from, state: variant.state },
    },
  ]
}

/**
 * What a schedule does was allowed when it was made, and goes on whatever has been written since; what it was made for is asked again. It
 * is not done twice, nor before its time, and nothing else is done in its name.
 */
function isNotDue({ command: { action }, facts, now, variant }: DecideInput, id: number): null | Reason[] {
  const target = TARGETS.find((each) => each === action)
  const schedule = target && variant.schedules[target]
  if (schedule?.id !== id) return [{ code: 'notScheduled', kind: 'conflict', clearedBy: ['nobody'] }]
  if (Date.parse(schedule.instant) > now.getTime())
    return [{ code: 'notDue', kind: 'conflict', clearedBy: ['nobody'] }]
  return facts.trashed ? [{ code: 'trashed', kind: 'conflict', clearedBy: ['nobody'] }] : null
}

const transitionOf = ({ transitions }: Workflow, wanted: Action): Transition | undefined =>
  transitions.find(({ action }) => action === wanted)

const rolesFor = ({ roles }: Transition, workflow: Workflow, variant: Variant): readonly string[] =>
  roles === 'step' ? presentStep(workflow, variant).roles : roles

const hasRole = (roles: readonly string[], actor: Actor): boolean =>
  roles.some((role) => actor.roles.includes(role))

function commandFaults({ action, comment }: Transition, command: Command): Reason[] {
  // Of a schedule there is nobody to ask why.
  if (comment === 'required' && command.schedule === undefined && !command.comment?.trim()) {
    return [{ code: 'commentMissing', kind: 'badRequest', clearedBy: ['nobody'] }]
  }
  if (action === 'revert' && !command.version)
    return [{ code: 'versionMissing', kind: 'badRequest', clearedBy: ['nobody'] }]
  if (action === 'assign' && command.assignee === undefined && command.dueAt === undefined) {
    return [{ code: 'assignmentMissing', kind: 'badRequest', clearedBy: ['nobody'] }]
  }
  return []
}

/** Anybody who may read the document can resolve them. */
const openComments = ({ command, facts: { openComments: count = 0 }, step }: GuardInput): Reason[] =>
  command.action === 'approve' && count > 0
    ? [
        {
          code: 'commentsOpen',
          kind: 'incomplete',
          clearedBy: [...new Set(['author', ...step.roles])],
          values: { count },
        },
      ]
    : []

const blockingCheck = ({ code, message, path }: CheckResult): Reason => ({
  clearedBy: ['author'],
  code: 'check',
  kind: 'incomplete',
  values: { check: code, message, ...(path === undefined ? {} : { path }) },
})

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
