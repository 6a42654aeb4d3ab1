import type { Action, Actor, Reason, Workflow } from './types'

/** What a release may be in. */
export const RELEASE_STATUSES = ['draft', 'scheduled', 'live', 'failed', 'undone', 'cancelled'] as const
export type ReleaseStatus = (typeof RELEASE_STATUSES)[number]

/** What people may do with a release that is there. */
export const RELEASE_COMMANDS = [
  'rename',
  'add',
  'remove',
  'schedule',
  'unschedule',
  'publish',
  'undo',
  'cancel',
  'reopen',
  'delete',
] as const
export type ReleaseCommand = (typeof RELEASE_COMMANDS)[number]

type Rule = {
  /** The action of the workflow whose roles may. */
  as: Action
  from: readonly ReleaseStatus[]
}

const RULES: Readonly<Record<ReleaseCommand, Rule>> = {
  rename: { as: 'schedulePublish', from: ['draft', 'scheduled', 'failed'] },
  add: { as: 'schedulePublish', from: ['draft'] },
  remove: { as: 'schedulePublish', from: ['draft'] },
  // Another time, for one that is scheduled.
  schedule: { as: 'schedulePublish', from: ['draft', 'scheduled'] },
  unschedule: { as: 'unschedulePublish', from: ['scheduled'] },
  publish: { as: 'publish', from: ['draft', 'scheduled'] },
  undo: { as: 'unpublish', from: ['live'] },
  cancel: { as: 'unschedulePublish', from: ['draft', 'scheduled', 'failed'] },
  reopen: { as: 'schedulePublish', from: ['failed', 'undone', 'cancelled'] },
  delete: { as: 'schedulePublish', from: ['draft', 'failed', 'undone', 'cancelled'] },
}
/** What cannot be done with nothing in it. */
const NEEDS_ITEMS: readonly ReleaseCommand[] = ['publish', 'schedule']

export type ReleaseQuestion = {
  actor: Actor
  /** `create` needs the roles alone. */
  command: 'create' | ReleaseCommand
  now: Date
  /** null: of one that is yet to be made. */
  release: null | { items: number; revision: number; status: ReleaseStatus; undoableUntil: null | string }
  /** The one that the caller saw. */
  revision: number
  workflow: Workflow
}

/** Every reason against a command on a release as such; what is in it is judged item by item. */
export function judgeRelease({
  actor,
  command,
  now,
  release,
  revision,
  workflow,
}: ReleaseQuestion): Reason[] {
  const roles = rolesFor(workflow, command === 'create' ? 'schedulePublish' : RULES[command].as)
  if (!roles.some((role) => actor.roles.includes(role)))
    return [{ code: 'roleMissing', kind: 'forbidden', clearedBy: roles }]
  if (!release || command === 'create') return []
  if (revision !== release.revision)
    return [
      {
        code: 'staleRevision',
        kind: 'conflict',
        clearedBy: ['nobody'],
        values: { revision: release.revision },
      },
    ]
  const { from } = RULES[command]
  const { items, status, undoableUntil } = release
  if (!from.includes(status))
    return [{ code: 'wrongStatus', kind: 'conflict', clearedBy: ['nobody'], values: { from, status } }]
  if (items === 0 && NEEDS_ITEMS.includes(command))
    return [{ code: 'releaseEmpty', kind: 'conflict', clearedBy: roles }]
  if (command === 'undo' && undoableUntil !== null && Date.parse(undoableUntil) <= now.getTime())
    return [{ code: 'undoTooLate', kind: 'conflict', clearedBy: ['nobody'] }]
  return []
}

/** Those of an action, and in a workflow that does not have it, those who publish. */
function rolesFor({ steps, transitions }: Workflow, wanted: Action): readonly string[] {
  const found =
    transitions.find(({ action }) => action === wanted) ??
    transitions.find(({ action }) => action === 'publish')
  if (!found) return []
  return found.roles === 'step' ? [...new Set(steps.flatMap(({ roles }) => roles))] : found.roles
}
