import { describe, expect, it } from 'vitest'
import {
  judgeRelease,
  RELEASE_COMMANDS,
  RELEASE_STATUSES,
  type ReleaseCommand,
  type ReleaseQuestion,
  type ReleaseStatus,
} from './release'
import { reviewWorkflow } from './reviewWorkflow'
import { ADMIN, AUTHOR, EDITOR, NOBODY, NOW, TRANSLATOR } from './specHelpers'
import type { Action, Workflow } from './types'

type Asked = Partial<Omit<ReleaseQuestion, 'release'>> & { release?: object | null }
const codesOf = ({ release = {}, ...asked }: Asked): string[] =>
  judgeRelease({
    actor: EDITOR,
    command: 'rename',
    now: NOW,
    release: release && { items: 1, revision: 3, status: 'draft', undoableUntil: null, ...release },
    revision: 3,
    workflow: reviewWorkflow,
    ...asked,
  }).map(({ code }) => code)

/** By hand: what can be done in which status. */
const TABLE: Record<ReleaseStatus, ReleaseCommand[]> = {
  draft: ['rename', 'add', 'remove', 'schedule', 'publish', 'cancel', 'delete'],
  scheduled: ['rename', 'schedule', 'unschedule', 'publish', 'cancel'],
  live: ['undo'],
  failed: ['rename', 'cancel', 'reopen', 'delete'],
  undone: ['reopen', 'delete'],
  cancelled: ['reopen', 'delete'],
}

describe('a command on a release', () => {
  it.each(RELEASE_STATUSES)('starts from its statuses: %s', (status) => {
    const allowed = RELEASE_COMMANDS.filter(
      (command) => codesOf({ command, release: { status } }).length === 0,
    )
    expect(allowed).toEqual(TABLE[status])
    const [refused] = RELEASE_COMMANDS.filter((command) => !TABLE[status].includes(command))
    expect(codesOf({ command: refused, release: { status } })).toEqual(['wrongStatus'])
  })

  it.each([...RELEASE_COMMANDS, 'create'] as const)('is for those with the role: %s', (command) => {
    for (const actor of [AUTHOR, TRANSLATOR, NOBODY])
      expect(codesOf({ actor, command, release: { revision: 9 } })).toEqual(['roleMissing'])
    for (const actor of [ADMIN, EDITOR]) expect(codesOf({ actor, command })).not.toContain('roleMissing')
  })

  it.each<[Action, (ReleaseCommand | 'create')[]]>([
    ['schedulePublish', ['rename', 'add', 'remove', 'schedule', 'reopen', 'delete', 'create']],
    ['unschedulePublish', ['unschedule', 'cancel']],
    ['publish', ['publish']],
    ['unpublish', ['undo']],
  ])('has the roles of %s', (action, expected) => {
    const workflow = withRoles(action, ['chief'])
    const actor = { id: 'cecilija', roles: ['chief'] }
    const all = [...RELEASE_COMMANDS, 'create'] as const
    const may = all.filter((command) => !codesOf({ actor, command, workflow }).includes('roleMissing'))
    expect(may).toEqual(expected)
  })

  it('in a workflow without schedules has the roles of publication', () => {
    const transitions = reviewWorkflow.transitions.filter(({ action }) => action !== 'schedulePublish')
    expect(codesOf({ command: 'create', workflow: { ...reviewWorkflow, transitions } })).toEqual([])
    expect(codesOf({ command: 'create', workflow: { ...reviewWorkflow, transitions: [] } })).toEqual([
      'roleMissing',
    ])
  })

  it('has the roles of all steps where the table says so', () => {
    const workflow = withRoles('schedulePublish', 'step')
    expect(codesOf({ command: 'create', workflow })).toEqual([])
    expect(codesOf({ actor: AUTHOR, command: 'create', workflow })).toEqual(['roleMissing'])
  })

  it('names the revision that is there', () => {
    for (const revision of [2, 4]) expect(codesOf({ revision })).toEqual(['staleRevision'])
    expect(codesOf({ command: 'create', release: null, revision: 0 })).toEqual([])
  })

  it('needs something in it to schedule or publish', () => {
    const empty = { items: 0 }
    for (const command of ['schedule', 'publish'] as const)
      expect(codesOf({ command, release: empty })).toEqual(['releaseEmpty'])
    expect(codesOf({ command: 'cancel', release: empty })).toEqual([])
  })

  it.each<[string | null, string[]]>([
    [null, []],
    ['2026-03-02T10:00:00.001Z', []],
    ['2026-03-02T10:00:00.000Z', ['undoTooLate']],
  ])('undoes it until %s', (undoableUntil, expected) => {
    expect(codesOf({ command: 'undo', release: { status: 'live', undoableUntil } })).toEqual(expected)
  })
})

const withRoles = (wanted: Action, roles: 'step' | readonly string[]): Workflow => ({
  ...reviewWorkflow,
  transitions: reviewWorkflow.transitions.map((transition) =>
    transition.action === wanted ? { ...transition, roles } : transition,
  ),
})
