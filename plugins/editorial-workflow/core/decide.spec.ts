import { describe, expect, it } from 'vitest'
import { decide } from './decide'
import { evolve } from './evolve'
import { reviewWorkflow } from './reviewWorkflow'
import {
  ADMIN,
  after,
  allow,
  codes,
  edited,
  EDITOR,
  FRESH,
  inputOf,
  named,
  NOBODY,
  NOW,
  PEOPLE,
  play,
  reasons,
  ref,
  startOf,
  submitted,
  THEN,
  VARIANTS,
  withdrawn,
} from './specHelpers'
import {
  ACTIONS,
  STATES,
  type Action,
  type Actor,
  type CheckResult,
  type Facts,
  type Findings,
  type Reason,
  type State,
  type Variant,
  type Workflow,
  type WorkflowEvent,
} from './types'

/**
 * By hand: may admin, editor, author, translator, nobody (in this order) do it, where nothing else stands against it?
 * y: yes. s: the state is wrong. o: it is another's. l: it is live already. n: nothing is scheduled. r: the role is missing, which is all
 * that an outsider learns. What can be called off is scheduled.
 */
const TABLE: Record<Action, Record<State, string>> = {
  submit: {
    draft: 'yyyyr',
    inReview: 'ssssr',
    changesRequested: 'yyyyr',
    approved: 'ssssr',
    published: 'ssssr',
  },
  withdraw: {
    draft: 'yyoor',
    inReview: 'yyoor',
    changesRequested: 'yyoor',
    approved: 'yyoor',
    published: 'ssssr',
  },
  requestChanges: {
    draft: 'ssrrr',
    inReview: 'yyrrr',
    changesRequested: 'ssrrr',
    approved: 'ssrrr',
    published: 'ssrrr',
  },
  approve: {
    draft: 'ssrrr',
    inReview: 'yyrrr',
    changesRequested: 'ssrrr',
    approved: 'ssrrr',
    published: 'ssrrr',
  },
  publish: {
    draft: 'yyrrr',
    inReview: 'yyrrr',
    changesRequested: 'yyrrr',
    approved: 'yyrrr',
    published: 'ssrrr',
  },
  unpublish: {
    draft: 'yyrrr',
    inReview: 'yyrrr',
    changesRequested: 'yyrrr',
    approved: 'yyrrr',
    published: 'yyrrr',
  },
  revert: {
    draft: 'yyyyr',
    inReview: 'ssssr',
    changesRequested: 'yyyyr',
    approved: 'yyyyr',
    published: 'yyyyr',
  },
  assign: {
    draft: 'yyyyr',
    inReview: 'yyyyr',
    changesRequested: 'yyyyr',
    approved: 'yyyyr',
    published: 'yyyyr',
  },
  bypass: {
    draft: 'yrrrr',
    inReview: 'yrrrr',
    changesRequested: 'yrrrr',
    approved: 'yrrrr',
    published: 'srrrr',
  },
  schedulePublish: {
    draft: 'yyrrr',
    inReview: 'yyrrr',
    changesRequested: 'yyrrr',
    approved: 'yyrrr',
    published: 'llrrr',
  },
  scheduleUnpublish: {
    draft: 'yyrrr',
    inReview: 'yyrrr',
    changesRequested: 'yyrrr',
    approved: 'yyrrr',
    published: 'yyrrr',
  },
  unschedulePublish: {
    draft: 'yyrrr',
    inReview: 'yyrrr',
    changesRequested: 'yyrrr',
    approved: 'yyrrr',
    published: 'nnrrr',
  },
  unscheduleUnpublish: {
    draft: 'yyrrr',
    inReview: 'yyrrr',
    changesRequested: 'yyrrr',
    approved: 'yyrrr',
    published: 'yyrrr',
  },
}

const REFUSALS: Record<string, string[]> = {
  y: [],
  l: ['alreadyLive'],
  n: ['notScheduled'],
  o: ['notOwnSubmission'],
  s: ['wrongState'],
  r: ['roleMissing'],
}
const everyCell = ACTIONS.flatMap((action) =>
  STATES.flatMap((state) =>
    Object.entries(PEOPLE).map(([role, actor], i) => ({
      action,
      actor,
      expected: TABLE[action][state].charAt(i),
      role,
      state,
    })),
  ),
)

describe('every state x action x role', () => {
  it('is in the table', () => {
    expect(everyCell).toHaveLength(5 * 13 * 5)
    expect(everyCell.filter(({ expected }) => !(expected in REFUSALS))).toEqual([])
  })

  it.each(everyCell)('$action in $state by $role: $expected', ({ action, actor, expected, state }) => {
    const decision = decide(inputOf({ actor, command: { action }, variant: startOf(action, state) }))
    expect(codes(decision)).toEqual(REFUSALS[expected])
  })

  it('asks for one of several roles', () => {
    const both: Actor = { id: 'iveta', roles: ['translator', 'editor'] }
    const variant = VARIANTS.approved
    expect(codes(decide(inputOf({ actor: both, command: { action: 'publish' }, variant })))).toEqual([])
    const other: Actor = { id: 'iveta', roles: ['editors', 'Editor', ''] }
    expect(codes(decide(inputOf({ actor: other, command: { action: 'publish' }, variant })))).toEqual([
      'roleMissing',
    ])
  })
})

/** By hand: why an administrator cannot, where nothing was ever approved. Empty: they can. */
const NEVER_APPROVED: Record<Action, Record<keyof typeof FRESH, string>> = {
  submit: { draft: '', inReview: 'wrongState', changesRequested: '', published: 'wrongState' },
  withdraw: { draft: 'notApproved', inReview: '', changesRequested: '', published: 'wrongState' },
  requestChanges: {
    draft: 'wrongState',
    inReview: '',
    changesRequested: 'wrongState',
    published: 'wrongState',
  },
  approve: { draft: 'wrongState', inReview: '', changesRequested: 'wrongState', published: 'wrongState' },
  publish: {
    draft: 'notApproved',
    inReview: 'notApproved',
    changesRequested: 'notApproved',
    published: 'wrongState',
  },
  unpublish: { draft: 'notLive', inReview: 'notLive', changesRequested: 'notLive', published: '' },
  revert: { draft: '', inReview: 'wrongState', changesRequested: '', published: '' },
  assign: { draft: '', inReview: '', changesRequested: '', published: '' },
  bypass: { draft: '', inReview: '', changesRequested: '', published: 'wrongState' },
  schedulePublish: {
    draft: 'notApproved',
    inReview: 'notApproved',
    changesRequested: 'notApproved',
    published: 'notApproved',
  },
  scheduleUnpublish: { draft: 'notLive', inReview: 'notLive', changesRequested: 'notLive', published: '' },
  unschedulePublish: {
    draft: 'notScheduled',
    inReview: 'notScheduled',
    changesRequested: 'notScheduled',
    published: 'notScheduled',
  },
  unscheduleUnpublish: {
    draft: 'notScheduled',
    inReview: 'notScheduled',
    changesRequested: 'notScheduled',
    published: 'notScheduled',
  },
}

describe('where nothing was ever approved', () => {
  const cells = ACTIONS.flatMap((action) =>
    (Object.keys(FRESH) as (keyof typeof FRESH)[]).map((state) => ({ action, state })),
  )
  it.each(cells)('$action in $state', ({ action, state }) => {
    const expected = NEVER_APPROVED[action][state]
    const decision = decide(inputOf({ command: { action }, variant: FRESH[state] }))
    expect(codes(decision)).toEqual(expected ? [expected] : [])
  })
})

type Outcomes = Partial<Record<State, [State, ...(null | string)[]]>>

/** Whoever is to do it, and when: nothing else moves. */
const STAYS: Outcomes = {
  draft: ['draft', 'v1', 'v2', null],
  inReview: ['inReview', 'v1', 'v2', 'v3'],
  changesRequested: ['changesRequested', 'v1', 'v2', null],
  approved: ['approved', 'v1', 'v3', null],
  published: ['published', 'v3', 'v3', null],
}

/** By hand: how a variant stands afterwards: state, live, approved, sent in. The newest version is v3. */
const OUTCOMES: Record<Action, Outcomes> = {
  submit: {
    draft: ['inReview', 'v1', 'v2', 'v3'],
    changesRequested: ['inReview', 'v1', 'v2', 'v3'],
  },
  withdraw: {
    draft: ['draft', 'v1', null, null],
    inReview: ['draft', 'v1', 'v2', null],
    changesRequested: ['draft', 'v1', 'v2', null],
    approved: ['draft', 'v1', null, null],
  },
  requestChanges: { inReview: ['changesRequested', 'v1', 'v2', null] },
  approve: { inReview: ['approved', 'v1', 'v3', null] },
  // What was approved goes out, whatever has been written or sent in since; that stays where it is.
  publish: {
    draft: ['draft', 'v2', 'v2', null],
    inReview: ['inReview', 'v2', 'v2', 'v3'],
    changesRequested: ['changesRequested', 'v2', 'v2', null],
    approved: ['published', 'v3', 'v3', null],
  },
  unpublish: {
    draft: ['draft', null, 'v2', null],
    inReview: ['inReview', null, 'v2', 'v3'],
    changesRequested: ['changesRequested', null, 'v2', null],
    approved: ['approved', null, 'v3', null],
    published: ['draft', null, 'v3', null],
  },
  revert: {
    draft: ['draft', 'v1', 'v2', null],
    changesRequested: ['draft', 'v1', 'v2', null],
    approved: ['draft', 'v1', 'v3', null],
    published: ['draft', 'v3', 'v3', null],
  },
  assign: STAYS,
  // The newest version goes out, and is not approved by that.
  bypass: {
    draft: ['published', 'v3', null, null],
    inReview: ['published', 'v3', null, null],
    changesRequested: ['published', 'v3', null, null],
    approved: ['published', 'v3', 'v3', null],
  },
  schedulePublish: STAYS,
  scheduleUnpublish: STAYS,
  unschedulePublish: STAYS,
  unscheduleUnpublish: STAYS,
}

describe('what follows', () => {
  const cells = everyCell.filter(({ expected, role }) => expected === 'y' && role === 'admin')

  it.each(cells)('$action in $state', ({ action, state }) => {
    const { next } = allow(inputOf({ command: { action }, variant: startOf(action, state) }))
    const standing = [
      next.state,
      next.live?.version ?? null,
      next.approved?.version ?? null,
      next.submitted?.version ?? null,
    ]
    expect(standing).toEqual(OUTCOMES[action][state])
  })

  it.each(cells)('$action in $state: `next` is what the events tell', ({ action, actor, state }) => {
    const variant = startOf(action, state)
    const { events, next } = allow(inputOf({ command: { action }, variant }))
    const kept = events.map((body, i): WorkflowEvent => ({
      ...body,
      actor: actor.id,
      actorRoles: actor.roles,
      at: NOW.toISOString(),
      seq: variant.revision + 1 + i,
    }))
    expect(kept.reduce(evolve, variant)).toEqual(next)
    expect(next.revision).toBe(variant.revision + events.length)
  })

  it.each<[Action, State, object[], object[]]>([
    [
      'submit',
      'draft',
      [{ type: 'submitted', comment: 'So be it.', ref: ref(3), step: 0, workflowVersion: 1 }],
      [],
    ],
    ['withdraw', 'inReview', [{ type: 'withdrawn', comment: 'So be it.' }], []],
    [
      'requestChanges',
      'inReview',
      [{ type: 'changesRequested', comment: 'So be it.', step: 'editorial' }],
      [],
    ],
    [
      'approve',
      'inReview',
      [
        {
          type: 'approved',
          bySelf: false,
          comment: 'So be it.',
          final: true,
          ref: ref(3),
          step: 'editorial',
          stepDone: true,
        },
      ],
      [],
    ],
    [
      'publish',
      'approved',
      [{ type: 'published', ref: ref(3), unchanged: true }],
      [{ do: 'publish', ref: ref(3) }],
    ],
    [
      'publish',
      'draft',
      [{ type: 'published', ref: ref(2), unchanged: false }],
      [{ do: 'publish', ref: ref(2) }],
    ],
    ['unpublish', 'published', [{ type: 'unpublished', comment: 'So be it.' }], [{ do: 'unpublish' }]],
    [
      'revert',
      'published',
      [{ type: 'reverted', authors: [], from: 'v1' }],
      [{ do: 'revert', version: 'v1' }],
    ],
    ['assign', 'draft', [{ type: 'assigned', assignee: 'anna', dueAt: null }], []],
    [
      'bypass',
      'inReview',
      [
        { type: 'bypassed', comment: 'So be it.', ref: ref(3) },
        { type: 'published', ref: ref(3), unchanged: true },
      ],
      [{ do: 'publish', ref: ref(3) }],
    ],
  ])('%s in %s: what is kept and done', (action, state, events, effects) => {
    expect(allow(inputOf({ command: { action }, variant: VARIANTS[state] }))).toMatchObject({
      effects,
      events,
    })
  })

  it('a way back names those whose text it brings back', () => {
    const input = inputOf({ command: { action: 'revert' }, facts: { versionAuthors: ['toms', 'wilma'] } })
    const { events, next } = allow(input)
    expect(events).toEqual([{ type: 'reverted', authors: ['toms', 'wilma'], from: 'v1' }])
    expect(next.authors).toEqual(expect.arrayContaining(['ada', 'toms', 'wilma']))
  })

  it.each([
    [undefined, null],
    ['', null],
    ['  \n', null],
    ['  Well. ', 'Well.'],
  ])('the comment %j is kept as %j', (comment, kept) => {
    expect(allow(inputOf({ command: { action: 'submit', comment } })).events).toMatchObject([
      { comment: kept },
    ])
  })
})

describe('what a command lacks', () => {
  it.each<[Action, State, object, string]>([
    ['requestChanges', 'inReview', { comment: undefined }, 'commentMissing'],
    ['requestChanges', 'inReview', { comment: ' \n ' }, 'commentMissing'],
    ['bypass', 'draft', { comment: undefined }, 'commentMissing'],
    ['bypass', 'draft', { comment: '' }, 'commentMissing'],
    ['revert', 'draft', { version: undefined }, 'versionMissing'],
    ['revert', 'draft', { version: '' }, 'versionMissing'],
    ['approve', 'inReview', { version: undefined }, 'versionMissing'],
    ['requestChanges', 'inReview', { version: undefined }, 'versionMissing'],
    ['assign', 'draft', { assignee: undefined }, 'assignmentMissing'],
    ['schedulePublish', 'approved', { when: undefined }, 'timeMissing'],
    ['scheduleUnpublish', 'published', { when: undefined }, 'timeMissing'],
  ])('%s in %s with %j: %s', (action, state, lacking, code) => {
    const input = inputOf({ command: { action, ...lacking }, variant: VARIANTS[state] })
    expect(reasons(input)).toEqual([{ code, kind: 'badRequest', clearedBy: ['nobody'] }])
  })

  it.each([
    [
      { assignee: 'toms', dueAt: undefined },
      { assignee: 'toms', dueAt: THEN },
    ],
    [
      { assignee: undefined, dueAt: '2026-04-01T00:00:00.000Z' },
      { assignee: 'anna', dueAt: '2026-04-01T00:00:00.000Z' },
    ],
    [
      { assignee: null, dueAt: null },
      { assignee: null, dueAt: null },
    ],
  ])('an assignment leaves alone what it does not name: %j', (wish, expected) => {
    const before = after(VARIANTS.draft, ['rita', { type: 'assigned', assignee: 'anna', dueAt: THEN }])
    const { next } = allow(inputOf({ command: { action: 'assign', ...wish }, variant: before }))
    expect(next).toMatchObject(expected)
  })
})

describe('what stands before everything else', () => {
  const facts = { trashed: true }
  const found: Partial<Findings> = {
    checks: [{ code: 'c', level: 'block', message: 'm' }],
    missing: named('title'),
    notLive: named('projects/1'),
  }

  it('an action that is not in the table', () => {
    const workflow: Workflow = {
      ...reviewWorkflow,
      transitions: reviewWorkflow.transitions.filter(({ action }) => action !== 'bypass'),
    }
    const told = [{ code: 'unknownAction', kind: 'badRequest', clearedBy: ['nobody'] }]
    expect(reasons(inputOf({ command: { action: 'bypass' }, workflow }))).toEqual(told)
    expect(reasons(inputOf({ command: { action: 'toString' as never } }))).toEqual(told)
  })

  it('the role: outsiders learn nothing more', () => {
    const input = inputOf({
      actor: NOBODY,
      command: { action: 'publish', revision: 0 },
      facts,
      found,
      variant: VARIANTS.published,
    })
    expect(reasons(input)).toEqual([
      { code: 'roleMissing', kind: 'forbidden', clearedBy: ['admin', 'editor'] },
    ])
  })

  it.each([-1, 1, 1000])('a revision that is not the present one, off by %i', (off) => {
    const variant = VARIANTS.approved
    const input = inputOf({
      command: { action: 'publish', revision: variant.revision + off },
      facts,
      found,
      variant,
    })
    expect(reasons(input)).toEqual([
      {
        code: 'staleRevision',
        kind: 'conflict',
        clearedBy: ['nobody'],
        values: { revision: variant.revision },
      },
    ])
  })

  it.each(everyCell.filter(({ expected, role }) => expected !== 'r' && role === 'admin'))(
    'the trash: $action in $state',
    ({ action, state }) => {
      const input = inputOf({
        command: { action },
        facts: { trashed: true },
        variant: startOf(action, state),
      })
      expect(reasons(input)).toMatchObject([{ code: 'trashed', kind: 'conflict' }])
    },
  )

  it('the state, with who could bring another one about', () => {
    const input = inputOf({ command: { action: 'approve' }, found })
    expect(reasons(input)).toEqual([
      {
        code: 'wrongState',
        kind: 'conflict',
        clearedBy: ['admin', 'editor', 'author', 'translator'],
        values: { from: ['inReview'], state: 'draft' },
      },
    ])
  })

  it.each<[Action, State, string[]]>([
    ['submit', 'published', ['writer', 'requester']],
    ['approve', 'draft', ['writer', 'approver']],
    ['publish', 'draft', ['writer', 'approver']],
  ])('who can lead to where %s starts, from %s', (action, state, clearedBy) => {
    const roles = { approve: 'approver', publish: 'publisher', requestChanges: 'requester', submit: 'writer' }
    const transitions = reviewWorkflow.transitions.flatMap((each) => {
      const role = Object.entries(roles).find(([name]) => name === each.action)?.[1] ?? 'writer'
      const from: State[] = each.action === 'publish' ? ['inReview', 'approved'] : [...each.from]
      return each.action in roles || each.action === 'withdraw' ? [{ ...each, from, roles: [role] }] : []
    })
    const actor: Actor = { id: 'ada', roles: Object.values(roles) }
    const workflow: Workflow = { ...reviewWorkflow, transitions }
    const told = reasons(inputOf({ actor, command: { action }, variant: VARIANTS[state], workflow }))
    expect(told).toMatchObject([{ code: 'wrongState', clearedBy }])
  })
})

describe('guards', () => {
  type Case = [
    Action,
    State,
    { facts?: Partial<Facts>; found?: Partial<Findings>; variant?: Variant },
    Partial<Reason>,
  ]
  const EDITORS = ['admin', 'editor']

  it.each<Case>([
    ['submit', 'draft', { facts: { head: ref(2) } }, { code: 'nothingChanged', kind: 'conflict' }],
    ['submit', 'draft', { found: { missing: named('title') } }, { code: 'incomplete', kind: 'incomplete' }],
    [
      'approve',
      'inReview',
      { found: { missing: named('title') } },
      { code: 'incomplete', kind: 'incomplete' },
    ],
    [
      'publish',
      'approved',
      { found: { missing: named('title') } },
      { code: 'incomplete', kind: 'incomplete' },
    ],
    ['bypass', 'draft', { found: { missing: named('title') } }, { code: 'incomplete', kind: 'incomplete' }],
    [
      'publish',
      'approved',
      { found: { sourceLive: false } },
      { code: 'sourceNotLive', kind: 'incomplete', clearedBy: EDITORS },
    ],
    [
      'bypass',
      'draft',
      { found: { sourceLive: false } },
      { code: 'sourceNotLive', kind: 'incomplete', clearedBy: ['admin'] },
    ],
    [
      'publish',
      'approved',
      { found: { notLive: named('partners/7', 'media/2') } },
      {
        code: 'linksNotLive',
        kind: 'incomplete',
        clearedBy: EDITORS,
        values: { links: ['partners/7', 'media/2'], names: ['the partners/7', 'the media/2'] },
      },
    ],
    [
      'bypass',
      'draft',
      { found: { notLive: named('media/2') } },
      { code: 'linksNotLive', kind: 'incomplete' },
    ],
    [
      'publish',
      'draft',
      { variant: after(VARIANTS.published, ['wilma', edited]) },
      { code: 'alreadyLive', kind: 'conflict' },
    ],
    [
      'publish',
      'draft',
      { variant: FRESH.draft },
      { code: 'notApproved', kind: 'forbidden', clearedBy: EDITORS },
    ],
    [
      'publish',
      'approved',
      { found: { fingerprint: 'other' } },
      { code: 'versionChanged', kind: 'conflict', values: { version: 'v3' } },
    ],
    [
      'schedulePublish',
      'approved',
      { found: { missing: named('title') } },
      { code: 'incomplete', kind: 'incomplete' },
    ],
    [
      'schedulePublish',
      'approved',
      { found: { sourceLive: false } },
      { code: 'sourceNotLive', clearedBy: EDITORS },
    ],
    [
      'schedulePublish',
      'approved',
      { found: { notLive: named('media/2') } },
      { code: 'linksNotLive', clearedBy: EDITORS },
    ],
    [
      'schedulePublish',
      'draft',
      { variant: FRESH.draft },
      { code: 'notApproved', kind: 'forbidden', clearedBy: EDITORS },
    ],
    ['scheduleUnpublish', 'draft', { variant: FRESH.draft }, { code: 'notLive', kind: 'conflict' }],
    [
      'scheduleUnpublish',
      'published',
      { facts: { translationsLive: [{ locale: 'en', offAt: null }] } },
      { code: 'translationsLive', clearedBy: EDITORS },
    ],
    ['withdraw', 'draft', { variant: FRESH.draft }, { code: 'notApproved', kind: 'conflict' }],
    [
      'withdraw',
      'draft',
      { variant: after(VARIANTS.published, ['wilma', edited]) },
      { code: 'alreadyLive', kind: 'conflict' },
    ],
    ['unpublish', 'draft', { variant: FRESH.draft }, { code: 'notLive', kind: 'conflict' }],
    [
      'approve',
      'inReview',
      { found: { fingerprint: 'other' } },
      { code: 'versionChanged', kind: 'conflict', values: { version: 'v3' } },
    ],
    [
      'requestChanges',
      'inReview',
      { found: { fingerprint: 'other' } },
      { code: 'versionChanged', kind: 'conflict' },
    ],
    [
      'approve',
      'inReview',
      { variant: after(VARIANTS.draft, ['ada', submitted(3)], ['wilma', edited], ['ada', submitted(3)]) },
      {},
    ],
  ])('%s in %s (%#)', (action, state, { facts, found, variant = VARIANTS[state] }, expected) => {
    const told = reasons(inputOf({ command: { action }, facts, found, variant }))
    if (expected.code) expect(told).toMatchObject([expected])
    else expect(told).toEqual([])
  })

  it('are told all at once', () => {
    const found: Partial<Findings> = {
      checks: [{ code: 'number', level: 'block', message: 'No project number.' }],
      invalid: [{ id: 'slug', message: 'too long', name: 'Slug' }],
      missing: named('title'),
      notLive: named('media/2'),
      sourceLive: false,
    }
    const input = inputOf({ command: { action: 'publish' }, found, variant: FRESH.draft })
    expect(codes(decide(input))).toEqual([
      'notApproved',
      'incomplete',
      'invalid',
      'sourceNotLive',
      'linksNotLive',
      'check',
    ])
    const bypass = inputOf({ command: { action: 'bypass', comment: '' }, found, variant: FRESH.draft })
    expect(codes(decide(bypass))).toEqual([
      'commentMissing',
      'incomplete',
      'invalid',
      'sourceNotLive',
      'linksNotLive',
      'check',
    ])
  })
})

describe('the version seen', () => {
  const other = after(VARIANTS.draft, ['wilma', submitted(3)], ['wilma', withdrawn], ['wilma', submitted(4)])

  it.each<[Action]>([['approve'], ['requestChanges']])('%s of another version', (action) => {
    const input = inputOf({ command: { action, version: 'v3' }, facts: { head: ref(4) }, variant: other })
    expect(reasons(input)).toEqual([
      { code: 'otherVersion', kind: 'conflict', clearedBy: ['nobody'], values: { version: 'v4' } },
    ])
    expect(codes(decide(inputOf({ command: { action }, facts: { head: ref(4) }, variant: other })))).toEqual(
      [],
    )
  })

  it('an approval is of what was sent in', () => {
    const { events, next } = allow(inputOf({ command: { action: 'approve' }, variant: VARIANTS.inReview }))
    expect(events).toMatchObject([{ ref: ref(3) }])
    expect(next.approved).toEqual({ ...ref(3), at: NOW.toISOString(), authors: ['wilma'], by: ['ada'] })
  })

  it('an approval is of that also where another language has gone on since', () => {
    const facts = { head: ref(4) }
    const { next } = allow(inputOf({ command: { action: 'approve' }, facts, variant: VARIANTS.inReview }))
    expect(next).toMatchObject({ approved: ref(3), state: 'approved' })
    expect(allow(inputOf({ command: { action: 'publish' }, facts, variant: next }))).toMatchObject({
      effects: [{ do: 'publish', ref: ref(3) }],
      next: { live: ref(3), state: 'draft' },
    })
  })

  it('an edit ends the review, should one be let through', () => {
    const variant = after(VARIANTS.inReview, ['wilma', edited])
    expect(codes(decide(inputOf({ command: { action: 'approve', version: 'v3' }, variant })))).toEqual([
      'wrongState',
    ])
  })
})

describe('checks of the project', () => {
  const block: CheckResult = { code: 'number', level: 'block', message: 'No number.', path: 'number' }
  const warn: CheckResult = { code: 'alt', level: 'warn', message: 'No alt text.' }

  /** By hand: where they are asked. */
  const ASKED: Record<Action, [State, boolean]> = {
    submit: ['draft', true],
    withdraw: ['inReview', false],
    requestChanges: ['inReview', false],
    approve: ['inReview', true],
    publish: ['approved', true],
    unpublish: ['published', false],
    revert: ['draft', false],
    assign: ['draft', false],
    bypass: ['draft', true],
    schedulePublish: ['approved', true],
    scheduleUnpublish: ['published', false],
    unschedulePublish: ['approved', false],
    unscheduleUnpublish: ['published', false],
  }

  it.each(ACTIONS)('at %s', (action) => {
    const [state, asked] = ASKED[action]
    const variant = startOf(action, state)
    const told = decide(inputOf({ command: { action }, found: { checks: [block, warn] }, variant }))
    expect(codes(told)).toEqual(asked ? ['check'] : [])
    const { warnings } = allow(inputOf({ command: { action }, found: { checks: [warn] }, variant }))
    expect(warnings).toEqual(asked ? [warn] : [])
  })

  it('name themselves, what they say and where', () => {
    const found = { checks: [block, { code: 'logo', level: 'block' as const, message: 'No logo.' }] }
    expect(reasons(inputOf({ command: { action: 'submit' }, found }))).toStrictEqual([
      {
        code: 'check',
        kind: 'incomplete',
        clearedBy: ['author'],
        values: { check: 'number', message: 'No number.', path: 'number' },
      },
      {
        code: 'check',
        kind: 'incomplete',
        clearedBy: ['author'],
        values: { check: 'logo', message: 'No logo.' },
      },
    ])
  })
})

describe('a workflow without approvals', () => {
  const workflow: Workflow = {
    ...reviewWorkflow,
    transitions: reviewWorkflow.transitions.map((each) => ({
      ...each,
      comment: 'none',
      from: STATES,
      guards: [],
    })),
  }
  const facts = { head: ref(5) }

  it('publishes the newest version', () => {
    const { effects, next } = allow(
      inputOf({ command: { action: 'publish' }, facts, variant: FRESH.draft, workflow }),
    )
    expect(effects).toEqual([{ do: 'publish', ref: ref(5) }])
    expect(next.state).toBe('published')
  })

  it('approves the newest version where nothing was sent in', () => {
    const { events } = allow(
      inputOf({ command: { action: 'approve' }, facts, variant: FRESH.draft, workflow }),
    )
    expect(events).toMatchObject([{ ref: ref(5) }])
  })

  it.each<[Action, string]>([
    ['bypass', 'bypassed'],
    ['requestChanges', 'changesRequested'],
  ])('keeps %s without a comment as an empty one', (action, type) => {
    const input = inputOf({ command: { action, comment: undefined }, variant: FRESH.draft, workflow })
    expect(allow(input).events[0]).toMatchObject({ type, comment: '' })
  })
})

describe('ways that must not lead past the review', () => {
  const WILMA: Actor = { id: 'wilma', roles: ['author'] }
  const code = (
    variant: Variant,
    action: Action,
    more: Partial<Parameters<typeof inputOf>[0]> = {},
  ): string[] =>
    codes(decide(inputOf({ actor: EDITOR, ...more, command: { action, ...more.command }, variant })))

  it('publishing what was withdrawn after its approval', () => {
    const variant = play(VARIANTS.approved, { actor: WILMA, command: { action: 'withdraw' } })
    expect(code(variant, 'publish')).toEqual(['notApproved'])
    // The one before it went with it: an approval stands for one version only.
    expect(variant).toMatchObject({ approved: null, live: ref(1), state: 'draft' })
  })

  it('withdrawing what is in review leaves an older approval; withdrawing once more takes it', () => {
    const once = play(VARIANTS.inReview, { actor: WILMA, command: { action: 'withdraw' } })
    expect(code(once, 'publish')).toEqual([])
    const twice = play(once, { actor: WILMA, command: { action: 'withdraw' } })
    expect(code(twice, 'publish')).toEqual(['notApproved'])
    expect(code(twice, 'withdraw')).toEqual(['notApproved'])
  })

  it('publishing from the trash, or with an approval from before it', () => {
    expect(code(VARIANTS.approved, 'publish', { facts: { trashed: true } })).toEqual(['trashed'])
    expect(code(VARIANTS.approved, 'bypass', { actor: ADMIN, facts: { trashed: true } })).toEqual(['trashed'])
    const back = after(
      VARIANTS.approved,
      ['ada', { type: 'discarded', why: 'trashed' }],
      ['ada', { type: 'restored' }],
    )
    expect(code(back, 'publish')).toEqual(['notApproved'])
  })

  it('publishing again what a bypass let out and what was then taken off', () => {
    const variant = play(
      FRESH.draft,
      { actor: ADMIN, command: { action: 'bypass' } },
      { actor: ADMIN, command: { action: 'unpublish' } },
    )
    expect(code(variant, 'publish')).toEqual(['notApproved'])
    expect(code(variant, 'submit')).toEqual([])
  })

  it('publishing an older approved version over what a bypass let out', () => {
    const variant = after(play(VARIANTS.draft, { command: { action: 'bypass' } }), ['anna', edited])
    expect(code(variant, 'publish')).toEqual(['notApproved'])
  })

  it('but what was taken off may go live again as long as its approval stands', () => {
    const variant = play(VARIANTS.published, { actor: EDITOR, command: { action: 'unpublish' } })
    expect(code(variant, 'publish')).toEqual([])
    expect(play(variant, { actor: EDITOR, command: { action: 'publish' } })).toMatchObject({
      live: ref(3),
      state: 'published',
    })
  })

  it('the same command twice', () => {
    for (const action of ['approve', 'requestChanges'] as const) {
      const variant = VARIANTS.inReview
      const next = play(variant, { actor: EDITOR, command: { action } })
      expect(code(next, action, { command: { action, revision: variant.revision } })).toEqual([
        'staleRevision',
      ])
    }
  })
})
