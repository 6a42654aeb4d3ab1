import { describe, expect, it } from 'vitest'
import { decide } from './decide'
import { presentStep } from './presentStep'
import { defineWorkflow, type WorkflowInput } from './defineWorkflow'
import { NEW_VARIANT } from './evolve'
import { reviewWorkflow } from './reviewWorkflow'
import { after, allow, AUTHOR, codes, edited, EDITOR, FRESH, inputOf, play } from './specHelpers'
import { STATES, type Action, type Actor, type EventBody, type Transition, type Workflow } from './types'

/** The default with other transitions; null takes one out. Values may be what no compiler would let through. */
type Change = { [Key in keyof Transition]?: unknown }
const withTransitions = (changes: Partial<Record<Action, Change | null>>): WorkflowInput => ({
  ...reviewWorkflow,
  transitions: reviewWorkflow.transitions.flatMap((each) => {
    const change = changes[each.action]
    return change === null ? [] : [{ ...each, ...change } as Transition]
  }),
})

const [submitRow] = reviewWorkflow.transitions as [Transition, ...Transition[]]
const STEP = { id: 'editorial', roles: ['editor'] }

describe('defineWorkflow', () => {
  it('lets the default through as it is', () => {
    expect(defineWorkflow(reviewWorkflow)).toEqual(reviewWorkflow)
  })

  it('fills in what is left out, and changes nothing it is given', () => {
    const input: WorkflowInput = Object.freeze({
      id: 'mine',
      steps: Object.freeze([Object.freeze(STEP), { ...STEP, approvals: 3, id: 'board' }]),
      transitions: reviewWorkflow.transitions,
      version: 2,
    })
    expect(defineWorkflow(input)).toEqual({
      id: 'mine',
      onChanges: 'restart',
      selfApprovalAfterHours: null,
      steps: [
        { ...STEP, approvals: 1 },
        { ...STEP, approvals: 3, id: 'board' },
      ],
      transitions: reviewWorkflow.transitions,
      version: 2,
    })
  })

  it('keeps what is set', () => {
    const input: WorkflowInput = { ...reviewWorkflow, onChanges: 'resume', selfApprovalAfterHours: 0.5 }
    expect(defineWorkflow(input)).toMatchObject({ onChanges: 'resume', selfApprovalAfterHours: 0.5 })
  })

  it.each<[string, WorkflowInput]>([
    ['`version` must be a whole number from 1.', { ...reviewWorkflow, version: 0 }],
    ['`version` must be a whole number from 1.', { ...reviewWorkflow, version: 1.5 }],
    ['`version` must be a whole number from 1.', { ...reviewWorkflow, version: NaN }],
    ['`onChanges` must be one of restart, resume.', { ...reviewWorkflow, onChanges: 'go on' as never }],
    [
      'A sign-off at the step “editorial” must be one of counts, evidence.',
      {
        ...reviewWorkflow,
        steps: [{ approvals: 1, id: 'editorial', roles: ['editor'], signOff: 'yes' as never }],
      },
    ],
    [
      '“sumbit” is no action; there are submit, withdraw, requestChanges, approve, publish, unpublish, revert, assign, bypass, schedulePublish, scheduleUnpublish, unschedulePublish, unscheduleUnpublish.',
      {
        ...reviewWorkflow,
        transitions: [...reviewWorkflow.transitions, { ...submitRow, action: 'sumbit' as never }],
      },
    ],
    [
      '“submit” stands in the table twice.',
      { ...reviewWorkflow, transitions: [...reviewWorkflow.transitions, submitRow] },
    ],
    [
      '“requestChanges” leads to “changesRequested”, not to “draft”.',
      withTransitions({ requestChanges: { to: 'draft' } }),
    ],
    ['“approve” leads to “review”, not to “approved”.', withTransitions({ approve: { to: 'approved' } })],
    ['“withdraw” leads to “draft”, not to “nowhere”.', withTransitions({ withdraw: { to: 'nowhere' } })],
    ['“unpublish” leads to “same”, not to “undefined”.', withTransitions({ unpublish: { to: undefined } })],
    [
      '“darft” in “submit” is no state; there are draft, inReview, changesRequested, approved, published.',
      withTransitions({ submit: { from: ['draft', 'changesRequested', 'darft'] } }),
    ],
    [
      '“review” in “publish” is no state; there are draft, inReview, changesRequested, approved, published.',
      withTransitions({ publish: { from: ['approved', 'review'] } }),
    ],
    [
      'The comment of “withdraw” must be one of none, optional, required.',
      withTransitions({ withdraw: { comment: 'requierd' } }),
    ],
    [
      'The comment of “bypass” must be one of none, optional, required.',
      withTransitions({ bypass: { comment: undefined } }),
    ],
    [
      '“bypass” needs a reason: make its comment “required”.',
      withTransitions({ bypass: { comment: 'optional' } }),
    ],
    [
      '“sixEyes” in “approve” is no guard; there are changed, complete, fourEyes, hasApproval, isLive, linksLive, ownSubmission, pending, scheduled, sourceLive, timely, translationsOff, versionSeen, willBeLive.',
      withTransitions({ approve: { guards: ['sixEyes'] } }),
    ],
    ...(
      [
        ['schedulePublish', ['timely'], 'hasApproval'],
        ['schedulePublish', ['hasApproval'], 'timely'],
        ['scheduleUnpublish', ['timely'], 'willBeLive'],
        ['scheduleUnpublish', ['willBeLive'], 'timely'],
        ['unschedulePublish', [], 'scheduled'],
        ['unscheduleUnpublish', ['timely'], 'scheduled'],
      ] as const
    ).map(([action, guards, missing]): [string, WorkflowInput] => [
      `“${action}” needs the guard “${missing}”.`,
      withTransitions({ [action]: { guards } }),
    ]),
    [
      '“unscheduleUnpublish” leads to “same”, not to “draft”.',
      withTransitions({ unscheduleUnpublish: { to: 'draft' } }),
    ],
    ['“assign” starts from no state.', withTransitions({ assign: { from: [] } })],
    ['Nobody may “assign”.', withTransitions({ assign: { roles: [] } })],
    ['It has no steps.', { ...reviewWorkflow, steps: [] }],
    ['Two steps have one id.', { ...reviewWorkflow, steps: [STEP, { ...STEP, roles: ['admin'] }] }],
    ['Nobody may approve at the step “editorial”.', { ...reviewWorkflow, steps: [{ ...STEP, roles: [] }] }],
    ...[0, -1, 1.5, NaN].map((approvals): [string, WorkflowInput] => [
      'The step “editorial” needs at least one approval.',
      { ...reviewWorkflow, steps: [{ ...STEP, approvals }] },
    ]),
    ...[0, -1, NaN].map((selfApprovalAfterHours): [string, WorkflowInput] => [
      '`selfApprovalAfterHours` must be a number above 0, or null.',
      { ...reviewWorkflow, selfApprovalAfterHours },
    ]),
  ])('says “%s”', (fault, input) => {
    // That fault and no other.
    expect(() => defineWorkflow(input)).toThrow(
      new Error(`editorial-workflow: the workflow “review” is not sound. ${fault}`),
    )
  })

  const wayless = (...states: string[]): string[] =>
    states.map((state) => `There is no way from “${state}” to “published”.`)

  it.each<[string, string[], WorkflowInput]>([
    [
      'nothing can be sent in',
      [
        'Nothing leads to “published”.',
        'Nothing leads to “changesRequested”.',
        'Nothing leads to “inReview”.',
        'Nothing leads to “approved”.',
        ...wayless('draft', 'changesRequested'),
      ],
      withTransitions({ submit: null }),
    ],
    [
      'nothing can be approved, so that nothing approved can be published',
      ['Nothing leads to “published”.', ...wayless('draft', 'inReview', 'changesRequested')],
      withTransitions({ approve: null }),
    ],
    [
      'nothing can be published but past the review',
      ['Nothing leads to “published”.', ...wayless('draft', 'inReview', 'changesRequested', 'approved')],
      withTransitions({ publish: null }),
    ],
    [
      'what was sent back stays there',
      wayless('changesRequested'),
      withTransitions({
        revert: null,
        submit: { from: ['draft'] },
        withdraw: { from: ['inReview', 'approved'] },
      }),
    ],
  ])('says where there is no way: %s', (_, faults, input) => {
    expect(() => defineWorkflow(input)).toThrow(
      new Error(`editorial-workflow: the workflow “review” is not sound. ${faults.join(' ')}`),
    )
  })

  it('says everything at once', () => {
    const input = {
      ...withTransitions({ assign: { from: [], roles: [] } }),
      id: 'mine',
      steps: [],
      version: 0,
    }
    expect(() => defineWorkflow(input)).toThrow(
      '“mine” is not sound. `version` must be a whole number from 1. “assign” starts from no state. Nobody may “assign”. It has no steps.',
    )
  })

  it.each<[string, WorkflowInput]>([
    ['without withdrawing', withTransitions({ withdraw: null })],
    ['without requests for changes', withTransitions({ requestChanges: null })],
    ['without a bypass', withTransitions({ bypass: null })],
    ['without what changes no state', withTransitions({ assign: null, unpublish: null })],
    [
      'without schedules',
      withTransitions({
        schedulePublish: null,
        scheduleUnpublish: null,
        unschedulePublish: null,
        unscheduleUnpublish: null,
      }),
    ],
    [
      'with schedules that ask for no more than they need',
      withTransitions({
        schedulePublish: { guards: ['timely', 'hasApproval'] },
        scheduleUnpublish: { guards: ['timely', 'willBeLive'] },
      }),
    ],
    ['publishing without approval', withTransitions({ publish: { guards: [] } })],
    ['with roles of its own', withTransitions({ publish: { roles: ['chief'] } })],
  ])('lets through a table %s', (_, input) => {
    expect(defineWorkflow(input).transitions).toEqual(input.transitions)
  })
})

describe('a definition that has changed while a variant is in review (A17)', () => {
  type Steps = readonly [id: string, approvals: number][]
  const workflowOf = (steps: Steps, version: number): Workflow =>
    defineWorkflow({
      ...reviewWorkflow,
      steps: steps.map(([id, approvals]) => ({ id, approvals, roles: ['editor'] })),
      version,
    })
  const editor = (n: number): Actor => ({ id: `e${n}`, roles: ['editor'] })
  const BEFORE: Steps = [
    ['legal', 1],
    ['facts', 2],
    ['editorial', 1],
  ]
  const NOWADAYS: Record<string, Steps> = {
    'the same': BEFORE,
    'without the first': BEFORE.slice(1),
    'without the last': BEFORE.slice(0, 2),
    'one only': [['facts', 1]],
    renamed: [
      ['law', 1],
      ['truth', 2],
      ['style', 1],
    ],
    'the other way round': [...BEFORE].reverse(),
    'one more at the front': [['data', 1], ...BEFORE],
    'one more at the end': [...BEFORE, ['board', 1]],
    'asking for more': BEFORE.map(([id, n]) => [id, n + 1]),
    'asking for less': BEFORE.map(([id]) => [id, 1]),
  }
  const cases = Object.entries(NOWADAYS).flatMap(([name, steps]) =>
    [0, 1, 2, 3].flatMap((given) => [1, 2].map((version) => ({ given, name, steps, version }))),
  )

  it.each(cases)('$name, $given approvals given, as version $version', ({ given, steps, version }) => {
    const old = workflowOf(BEFORE, 1)
    const submit = { actor: AUTHOR, command: { action: 'submit' as const } }
    const approve = { command: { action: 'approve' as const } }
    let variant = play(after(NEW_VARIANT, ['anna', edited]), { ...submit, workflow: old })
    for (let n = 0; n < given; n += 1)
      variant = play(variant, { ...approve, actor: editor(n), workflow: old })
    const workflow = workflowOf(steps, version)

    for (const action of ['withdraw', 'requestChanges'] as const) {
      expect(codes(decide(inputOf({ actor: EDITOR, command: { action }, variant, workflow })))).toEqual([])
    }
    const events: EventBody[] = []
    for (let n = given; variant.state === 'inReview'; n += 1) {
      expect(n).toBeLessThan(20)
      const approvals = variant.approvals
      const decision = allow(inputOf({ ...approve, actor: editor(n), variant, workflow }))
      events.push(...decision.events)
      variant = decision.next
      if (variant.state === 'inReview') expect(variant.approvals).toHaveLength(approvals.length + 1)
    }
    expect(variant.state).toBe('approved')
    // No step of the new definition is passed over.
    const asked = BEFORE.flatMap(([id, n]) => Array<string>(n).fill(id)).slice(0, given)
    const all = [...asked, ...events.flatMap((event) => (event.type === 'approved' ? [event.step] : []))]
    for (const [id, n] of steps) expect(all.filter((step) => step === id).length).toBeGreaterThanOrEqual(n)
  })

  it('goes on after changes with whoever the new definition still lacks', () => {
    const old: Workflow = {
      ...workflowOf(
        BEFORE.filter(([id]) => id !== 'facts'),
        1,
      ),
      onChanges: 'resume',
    }
    const variant = play(
      after(NEW_VARIANT, ['anna', edited]),
      { actor: AUTHOR, command: { action: 'submit' }, workflow: old },
      { actor: editor(1), command: { action: 'approve' }, workflow: old },
      { actor: editor(2), command: { action: 'requestChanges' }, workflow: old },
    )
    const swapped: Workflow = {
      ...workflowOf(
        [
          ['editorial', 1],
          ['legal', 1],
        ],
        2,
      ),
      onChanges: 'resume',
    }
    const again = play(variant, { actor: AUTHOR, command: { action: 'submit' }, workflow: swapped })
    expect(presentStep(swapped, again).id).toBe('editorial')
    const longer: Workflow = {
      ...workflowOf(
        [
          ['legal', 1],
          ['data', 1],
          ['editorial', 1],
        ],
        2,
      ),
      onChanges: 'resume',
    }
    const more = play(variant, { actor: AUTHOR, command: { action: 'submit' }, workflow: longer })
    expect(more).toMatchObject({ step: 1, workflowVersion: 2 })
    expect(presentStep(longer, more).id).toBe('data')
  })

  it('leaves a way out of every state, also one that it has no use for', () => {
    const workflow = defineWorkflow({ ...withTransitions({ requestChanges: null }), version: 2 })
    const variant = FRESH.changesRequested
    expect(
      codes(decide(inputOf({ actor: AUTHOR, command: { action: 'submit' }, variant, workflow }))),
    ).toEqual([])
    expect(() =>
      defineWorkflow(
        withTransitions({ requestChanges: null, revert: null, submit: { from: ['draft'] }, withdraw: null }),
      ),
    ).toThrow('There is no way from “changesRequested” to “published”.')
    expect(STATES).toContain('changesRequested')
  })

  it('needs a step', () => {
    expect(() => presentStep({ ...reviewWorkflow, steps: [] }, NEW_VARIANT)).toThrow('at least one step')
  })
})
