import { describe, expect, it } from 'vitest'
import { decide } from './decide'
import { explain } from './explain'
import { judge, wants } from './judge'
import { reviewWorkflow } from './reviewWorkflow'
import {
  ADMIN,
  after,
  AUTHOR,
  codes,
  edited,
  EDITOR,
  inputOf,
  NOBODY,
  play,
  reasons,
  SCHEDULED,
  startOf,
  VARIANTS,
} from './specHelpers'
import {
  ACTIONS,
  type Action,
  type Actor,
  type CheckResult,
  type State,
  type Subject,
  type Variant,
  type Workflow,
} from './types'

describe('what the project does not let somebody do', () => {
  const localeNotAllowed = { code: 'localeNotAllowed', kind: 'forbidden', clearedBy: [] }
  const updateNotAllowed = { code: 'updateNotAllowed', kind: 'forbidden', clearedBy: [] }
  /** By hand: which actions write. */
  const WRITES: Action[] = ['submit', 'withdraw', 'revert']
  const STARTS: Record<Action, State> = {
    submit: 'draft',
    withdraw: 'inReview',
    requestChanges: 'inReview',
    approve: 'inReview',
    publish: 'approved',
    unpublish: 'published',
    revert: 'draft',
    assign: 'draft',
    bypass: 'draft',
    schedulePublish: 'approved',
    scheduleUnpublish: 'published',
    unschedulePublish: 'approved',
    unscheduleUnpublish: 'published',
  }

  it.each(ACTIONS)('%s, in this language', (action) => {
    const variant = startOf(action, STARTS[action])
    const told = (barred: Action[]) => reasons(inputOf({ command: { action }, facts: { barred }, variant }))
    expect(told([action])).toEqual([localeNotAllowed])
    expect(told(ACTIONS.filter((each) => each !== action))).toEqual([])
  })

  it.each(ACTIONS)('%s, where they may not write', (action) => {
    const variant = startOf(action, STARTS[action])
    const told = reasons(inputOf({ command: { action }, facts: { mayUpdate: false }, variant }))
    expect(told).toEqual(WRITES.includes(action) ? [updateNotAllowed] : [])
  })

  it('comes after the role, and before all else; both are told', () => {
    const facts = { barred: [...ACTIONS], mayUpdate: false, trashed: true }
    const submit = { action: 'submit', revision: -1 } as const
    expect(codes(decide(inputOf({ actor: NOBODY, command: submit, facts })))).toEqual(['roleMissing'])
    expect(reasons(inputOf({ actor: AUTHOR, command: submit, facts, variant: VARIANTS.published }))).toEqual([
      localeNotAllowed,
      updateNotAllowed,
    ])
    const { command: _, ...asked } = inputOf({ command: submit, facts })
    expect(explain(asked)).toMatchObject({ allowed: [], warnings: {} })
  })
})

describe('the version that an action is about', () => {
  const SUBJECTS: Record<Action, null | Subject> = {
    submit: 'head',
    withdraw: null,
    requestChanges: 'submitted',
    approve: 'submitted',
    publish: 'approved',
    unpublish: null,
    revert: null,
    assign: null,
    bypass: 'head',
    schedulePublish: 'approved',
    scheduleUnpublish: null,
    unschedulePublish: null,
    unscheduleUnpublish: null,
  }
  const check: CheckResult = { code: 'c', level: 'block', message: 'm' }
  const notLiveAnyMore: Variant = { ...VARIANTS.published, live: VARIANTS.approved.live }

  it.each(ACTIONS)('%s', (action) => {
    const subject = SUBJECTS[action]
    for (const state of ['draft', 'inReview', 'approved'] as const) {
      const variant = VARIANTS[state]
      const transition = reviewWorkflow.transitions.find((each) => each.action === action)
      const starts = transition?.from.includes(state) ?? false
      const wanted = wants({ actor: ADMIN, variant, workflow: reviewWorkflow }, action)
      expect([state, wanted.subject]).toEqual([state, starts ? subject : null])
      // What is found elsewhere is no matter.
      for (const each of ['head', 'submitted', 'approved'] as const) {
        const input = inputOf({ command: { action }, variant })
        const findings = {
          ...input.facts.findings,
          [each]: { ...input.facts.findings[each], checks: [check] },
        }
        const told = judge({ ...input, facts: { ...input.facts, findings } }).reasons.map(({ code }) => code)
        const isAsked = starts && each === subject && action !== 'requestChanges'
        expect([state, each, told.includes('check')]).toEqual([state, each, isAsked])
      }
    }
  })

  it('is none where the role is missing', () => {
    for (const action of ACTIONS)
      expect(wants({ actor: NOBODY, variant: VARIANTS.draft, workflow: reviewWorkflow }, action)).toEqual({
        leave: false,
        leaveToWrite: false,
        subject: null,
      })
  })

  it('is none of an action that the workflow does not have', () => {
    const workflow: Workflow = { ...reviewWorkflow, transitions: [] }
    expect(wants({ actor: ADMIN, variant: VARIANTS.draft, workflow }, 'submit')).toEqual({
      leave: false,
      leaveToWrite: false,
      subject: null,
    })
  })

  it('is none where what was approved is live already', () => {
    const variant = after(VARIANTS.published, ['wilma', edited])
    expect(wants({ actor: EDITOR, variant, workflow: reviewWorkflow }, 'publish').subject).toBeNull()
    const unguarded: Workflow = {
      ...reviewWorkflow,
      transitions: reviewWorkflow.transitions.map((each) => ({ ...each, guards: [] })),
    }
    expect(wants({ actor: EDITOR, variant, workflow: unguarded }, 'publish').subject).toBe('approved')
  })

  it.each<[Action, string, Variant, null | Subject]>([
    ['publish', 'in a state that nobody could do it from', notLiveAnyMore, 'approved'],
    ['publish', 'before it', SCHEDULED.draft, 'approved'],
    ['publish', 'where it is live already', VARIANTS.published, null],
    ['unpublish', 'at any time', SCHEDULED.published, null],
  ])('is the same for a schedule, which needs nobody’s leave: %s %s', (action, _, variant, subject) => {
    for (const actor of [NOBODY, ADMIN]) {
      const question = { actor, timed: true, variant, workflow: reviewWorkflow }
      expect(wants(question, action)).toEqual({ leave: false, leaveToWrite: false, subject })
    }
  })

  it('is asked of those of the present step', () => {
    const lawyer: Actor = { id: 'leo', roles: ['lawyer'] }
    const workflow: Workflow = {
      ...reviewWorkflow,
      steps: [
        { approvals: 1, id: 'legal', roles: ['lawyer'] },
        { approvals: 1, id: 'editorial', roles: ['editor'] },
      ],
    }
    const first = VARIANTS.inReview
    const second = play(first, { actor: lawyer, command: { action: 'approve' }, workflow })
    const asked = [first, second].map((variant) =>
      [lawyer, EDITOR].map((actor) => wants({ actor, variant, workflow }, 'approve').subject),
    )
    expect(asked).toEqual([
      ['submitted', null],
      [null, 'submitted'],
    ])
  })

  it.each<[Action, boolean, boolean]>([
    ['submit', true, true],
    ['revert', true, true],
    ['assign', true, false],
    ['publish', false, false],
  ])('%s needs leave to act (%s) and to write (%s), for an author', (action, leave, leaveToWrite) => {
    expect(wants({ actor: AUTHOR, variant: VARIANTS.draft, workflow: reviewWorkflow }, action)).toMatchObject(
      {
        leave,
        leaveToWrite,
      },
    )
  })
})

it('warns also where something stands in the way, but not where the state does', () => {
  const warn: CheckResult = { code: 'alt', level: 'warn', message: 'No alt text.' }
  const found = { checks: [warn], missing: [{ id: 'title', name: 'Title' }] }
  const warnings = (action: Action) => judge(inputOf({ command: { action }, found })).warnings
  expect([warnings('submit'), warnings('approve')]).toEqual([[warn], []])
})
