import { describe, expect, it } from 'vitest'
import { decide } from './decide'
import type { DecideInput } from './judge'
import { explain } from './explain'
import { NEW_VARIANT } from './evolve'
import { reviewWorkflow } from './reviewWorkflow'
import {
  ADMIN,
  after,
  AUTHOR,
  codes,
  edited,
  FRESH,
  inputOf,
  named,
  PEOPLE,
  publishing,
  SCHEDULED,
  submitted,
  VARIANTS,
} from './specHelpers'
import {
  ACTIONS,
  STATES,
  type Action,
  type Facts,
  type Findings,
  type State,
  type Variant,
  type Workflow,
} from './types'

type Wish = Omit<Parameters<typeof inputOf>[0], 'command'>
/** Everything but the command. */
const asked = (wish: Wish): DecideInput => inputOf({ ...wish, command: { action: 'assign' } })

/** By hand: what each of them may do where nothing stands against it. Nothing is scheduled, so there is nothing to call off. */
const WRITER: Record<State, Action[]> = {
  draft: ['submit', 'revert', 'assign'],
  inReview: ['assign'],
  changesRequested: ['submit', 'revert', 'assign'],
  approved: ['revert', 'assign'],
  published: ['revert', 'assign'],
}
const SCHEDULING: readonly Action[] = ['schedulePublish', 'scheduleUnpublish']
const EDITING: Record<State, Action[]> = {
  draft: ['submit', 'withdraw', 'publish', 'unpublish', 'revert', 'assign', ...SCHEDULING],
  inReview: ['withdraw', 'requestChanges', 'approve', 'publish', 'unpublish', 'assign', ...SCHEDULING],
  changesRequested: ['submit', 'withdraw', 'publish', 'unpublish', 'revert', 'assign', ...SCHEDULING],
  approved: ['withdraw', 'publish', 'unpublish', 'revert', 'assign', ...SCHEDULING],
  published: ['unpublish', 'revert', 'assign', 'scheduleUnpublish'],
}
const MAY: Record<keyof typeof PEOPLE, (state: State) => Action[]> = {
  admin: (state) => [...EDITING[state], ...(state === 'published' ? [] : (['bypass'] as const))],
  author: (state) => WRITER[state],
  editor: (state) => EDITING[state],
  nobody: () => [],
  translator: (state) => WRITER[state],
}
const everyone = Object.keys(PEOPLE) as (keyof typeof PEOPLE)[]

describe('explain', () => {
  describe.each(everyone)('%s', (role) => {
    it.each(STATES)('in %s', (state) => {
      const { allowed, refused } = explain(asked({ actor: PEOPLE[role], variant: VARIANTS[state] }))
      expect([...allowed].sort()).toEqual([...MAY[role](state)].sort())
      expect([...allowed, ...Object.keys(refused)].sort()).toEqual([...ACTIONS].sort())
    })
  })

  it.each<[State, Action[]]>([
    ['draft', ['unschedulePublish', 'unscheduleUnpublish']],
    ['inReview', ['unschedulePublish', 'unscheduleUnpublish']],
    ['changesRequested', ['unschedulePublish', 'unscheduleUnpublish']],
    ['approved', ['unschedulePublish', 'unscheduleUnpublish']],
    ['published', ['unscheduleUnpublish']],
  ])('what is scheduled can be called off, and all else as before: %s', (state, more) => {
    const { allowed } = explain(asked({ actor: PEOPLE.editor, variant: SCHEDULED[state] }))
    expect([...allowed].sort()).toEqual([...EDITING[state], ...more].sort())
  })

  it('gives every reason for each action, and who can clear it', () => {
    const found: Partial<Findings> = {
      checks: [
        { code: 'number', level: 'block', message: 'No number.' },
        { code: 'alt', level: 'warn', message: 'No alt text.' },
      ],
      missing: named('title'),
      notLive: named('media/2'),
    }
    const check = {
      code: 'check',
      kind: 'incomplete',
      clearedBy: ['author'],
      values: { check: 'number', message: 'No number.' },
    }
    const incomplete = {
      code: 'incomplete',
      kind: 'incomplete',
      clearedBy: ['author'],
      values: { fields: ['title'], names: ['the title'] },
    }
    const linksNotLive = {
      code: 'linksNotLive',
      kind: 'incomplete',
      values: { links: ['media/2'], names: ['the media/2'] },
    }
    const notApproved = { code: 'notApproved', clearedBy: ['admin', 'editor'] }
    const goingLive = [
      { ...notApproved, kind: 'forbidden' },
      incomplete,
      { ...linksNotLive, clearedBy: ['admin', 'editor'] },
      check,
    ]
    const notLive = { code: 'notLive', kind: 'conflict', clearedBy: ['nobody'] }
    const notScheduled = { ...notLive, code: 'notScheduled' }
    const wrongState = {
      code: 'wrongState',
      kind: 'conflict',
      clearedBy: ['admin', 'editor', 'author', 'translator'],
      values: { from: ['inReview'], state: 'draft' },
    }
    const { allowed, refused, warnings } = explain(asked({ actor: ADMIN, found, variant: FRESH.draft }))
    const warning = { code: 'alt', level: 'warn', message: 'No alt text.' }
    expect(warnings).toEqual({
      bypass: [warning],
      publish: [warning],
      schedulePublish: [warning],
      submit: [warning],
    })
    expect(allowed).toEqual(['revert', 'assign'])
    expect(refused).toEqual({
      submit: [incomplete, check],
      withdraw: [{ ...notApproved, kind: 'conflict' }],
      requestChanges: [wrongState],
      approve: [wrongState],
      publish: goingLive,
      unpublish: [notLive],
      bypass: [incomplete, { ...linksNotLive, clearedBy: ['admin'] }, check],
      schedulePublish: goingLive,
      scheduleUnpublish: [notLive],
      unschedulePublish: [notScheduled],
      unscheduleUnpublish: [notScheduled],
    })
  })

  it('tells authors that they cannot approve their own text', () => {
    const variant = after(NEW_VARIANT, ['ada', edited], ['ada', submitted(3)])
    expect(explain(asked({ variant })).refused.approve).toEqual([
      { code: 'ownText', kind: 'forbidden', clearedBy: ['other'] },
    ])
  })

  it('takes no offence at what the command would bring: comment, version, assignee, time', () => {
    expect(explain(asked({ variant: VARIANTS.inReview })).allowed).toEqual(
      expect.arrayContaining(['requestChanges', 'approve', 'assign', 'bypass']),
    )
    expect(explain(asked({ variant: VARIANTS.draft })).allowed).toEqual(
      expect.arrayContaining(['revert', 'schedulePublish', 'scheduleUnpublish']),
    )
  })

  it('names actions that the workflow does not have', () => {
    const workflow: Workflow = { ...reviewWorkflow, transitions: [] }
    const { allowed, refused } = explain(asked({ workflow }))
    expect(allowed).toEqual([])
    expect(Object.values(refused).flatMap((told) => told.map(({ code }) => code))).toEqual(
      ACTIONS.map(() => 'unknownAction'),
    )
  })

  it('shows nothing but the trash there', () => {
    const { allowed, refused } = explain(asked({ facts: { trashed: true }, variant: VARIANTS.approved }))
    expect(allowed).toEqual([])
    expect(new Set(Object.values(refused).flatMap((told) => told.map(({ code }) => code)))).toEqual(
      new Set(['trashed']),
    )
  })

  type Situation = {
    facts?: Partial<Facts>
    found?: Partial<Findings>
    name: string
    variant: Variant
  }
  const situations: Situation[] = [
    ...STATES.map((state) => ({ name: state, variant: VARIANTS[state] })),
    ...Object.entries(FRESH).map(([state, variant]) => ({
      name: `${state}, never approved`,
      variant,
    })),
    ...STATES.map((state) => ({ name: `${state}, scheduled`, variant: SCHEDULED[state] })),
    {
      name: 'part of a release',
      variant: after(VARIANTS.approved, [
        'rita',
        publishing(VARIANTS.approved.revision + 1, 3, { release: 'r1' }),
      ]),
    },
    { found: { missing: named('title') }, name: 'incomplete', variant: VARIANTS.draft },
    { found: { notLive: named('a/1') }, name: 'with dead links', variant: VARIANTS.approved },
    {
      found: { sourceLive: false },
      name: 'before its original',
      variant: VARIANTS.approved,
    },
    { facts: { trashed: true }, name: 'in the trash', variant: VARIANTS.draft },
    {
      found: { fingerprint: 'other' },
      name: 'written into',
      variant: VARIANTS.inReview,
    },
    {
      name: 'own text',
      variant: after(NEW_VARIANT, ['anna', edited], ['ada', edited], ['anna', submitted(3)]),
    },
  ]

  it.each(situations.flatMap((each) => everyone.map((role) => ({ ...each, role }))))(
    'agrees with decide: $name, $role',
    ({ facts, found, role, variant }) => {
      const actor = PEOPLE[role]
      const { allowed, refused } = explain(asked({ actor, facts, found, variant }))
      for (const action of ACTIONS) {
        const told = codes(decide(inputOf({ actor, command: { action }, facts, found, variant })))
        expect([action, (refused[action] ?? []).map(({ code }) => code)]).toEqual([action, told])
        expect(allowed.includes(action)).toBe(told.length === 0)
      }
    },
  )

  it('does not take an author for an editor', () => {
    const { refused } = explain(asked({ actor: AUTHOR, variant: VARIANTS.inReview }))
    expect(refused.approve).toEqual([
      { code: 'roleMissing', kind: 'forbidden', clearedBy: ['admin', 'editor'] },
    ])
  })
})

describe('open comments, where a project wants them resolved first', () => {
  const open = { actor: PEOPLE.editor, facts: { openComments: 2 }, variant: VARIANTS.inReview }

  it('stand in the way of an approval, and say how many there are and who can help', () => {
    const { allowed, refused } = explain(asked(open))
    expect(refused.approve).toEqual([
      {
        code: 'commentsOpen',
        kind: 'incomplete',
        clearedBy: ['author', 'admin', 'editor'],
        values: { count: 2 },
      },
    ])
    expect(allowed).toContain('requestChanges')
    expect(explain(asked({ ...open, facts: {} })).allowed).toContain('approve')
  })

  it('do not hold up what goes live without one', () => {
    expect(explain(asked({ ...open, actor: ADMIN })).allowed).toContain('bypass')
  })
})
