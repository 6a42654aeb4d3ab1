import { describe, expect, it } from 'vitest'
import { guards, type GuardInput } from './guards'
import { NEW_VARIANT } from './evolve'
import { reviewWorkflow } from './reviewWorkflow'
import {
  after,
  approved,
  edited,
  FRESH,
  inputOf,
  named,
  noon,
  NOW,
  published,
  publishing,
  ref,
  SCHEDULED,
  submitted,
  THEN,
  VARIANTS,
} from './specHelpers'
import {
  GUARDS,
  type Actor,
  type Command,
  type Facts,
  type Findings,
  type GuardName,
  type Reason,
  type Transition,
  type Variant,
  type Workflow,
} from './types'

const STEP = { id: 'editorial', approvals: 2, roles: ['lead'] }
const TRANSITION: Transition = {
  action: 'publish',
  comment: 'none',
  from: ['approved'],
  guards: [],
  roles: ['chief'],
  to: 'published',
}

type Given = {
  actor?: Actor
  command?: Partial<Command>
  facts?: Partial<Facts>
  found?: Partial<Findings>
  roles?: Transition['roles']
  variant?: Variant
  version?: string
  workflow?: Partial<Workflow>
}

function given({ actor, command, facts, found, roles, variant, version, workflow }: Given): GuardInput {
  const input = inputOf({
    ...(actor && { actor }),
    command: { action: 'publish', ...(version !== undefined && { version }), ...command },
    facts,
    found,
    variant,
    workflow: { ...reviewWorkflow, ...workflow },
  })
  return {
    ...input,
    findings: input.facts.findings.head,
    step: STEP,
    transition: { ...TRANSITION, roles: roles ?? TRANSITION.roles },
  }
}

/** Ada acts; see specHelpers for the variants. */
const own = after(NEW_VARIANT, ['ada', edited], ['wilma', edited], ['wilma', submitted(3)])
const once = after(FRESH.inReview, ['ada', approved(3, { final: false, stepDone: false })])
const onceElsewhere = after(FRESH.inReview, ['ada', approved(3, { final: false, step: 'legal' })])
const patient = { selfApprovalAfterHours: 24 }

const conflict = (code: string, clearedBy: string, values?: Reason['values']): Reason[] => [
  { code, kind: 'conflict', clearedBy: [clearedBy], ...(values && { values }) },
]
const ownText: Reason[] = [{ code: 'ownText', kind: 'forbidden', clearedBy: ['other'] }]
const notApproved: Reason[] = [{ code: 'notApproved', kind: 'forbidden', clearedBy: ['lead'] }]
const liveThenEdited = after(VARIANTS.published, ['wilma', edited])

/** Wilma has written, Sarma has sent it in. */
const sentIn = after(NEW_VARIANT, ['wilma', edited], ['sarma', submitted(3)])
const as = (id: string, ...roles: string[]): Actor => ({ id, roles })
const notOwn = (...reviewers: string[]): Reason[] => [
  { code: 'notOwnSubmission', kind: 'forbidden', clearedBy: ['author', ...reviewers] },
]

type Case = [name: string, Given, Reason[]]

/** It goes live, or off, at noon of the fifteenth. */
const scheduling: Given = { command: { action: 'schedulePublish' } }
const ending: Given = { command: { action: 'scheduleUnpublish' } }
const untold: Given = { command: { action: 'schedulePublish', when: undefined } }
const endless: Given = { command: { action: 'scheduleUnpublish', when: undefined } }
const wrongTime: Given = {
  command: { action: 'schedulePublish', when: { wallTime: 'soon', zone: 'Europe/Riga' } },
}
const dayOf = (day: null | number): null | string => (day === null ? null : noon(day).instant)
const sourceAt = (day: null | number): Partial<Findings> => ({ sourceLive: false, sourceLiveAt: dayOf(day) })
const sourceNotLive: Reason[] = [{ code: 'sourceNotLive', kind: 'incomplete', clearedBy: ['chief'] }]
const linkAt = (day: null | number): Pick<Findings, 'notLive'> => ({
  notLive: [{ id: 'a/1', liveAt: dayOf(day), name: 'the a/1' }],
})
const linkNotLive: Reason[] = [
  {
    code: 'linksNotLive',
    kind: 'incomplete',
    clearedBy: ['chief'],
    values: { links: ['a/1'], names: ['the a/1'] },
  },
]
const liveUntil = (...days: (null | number)[]): Partial<Facts> => ({
  translationsLive: days.map((day, i) => ({ locale: i === 0 ? 'en' : 'de', offAt: dayOf(day) })),
})
const translationLive = conflict('translationsLive', 'chief', { locales: ['en'] })

/** What is part of the release r1 is changed by that alone; what is part of none is taken over by no release. */
function inReleaseCases(action: Command['action']): Case[] {
  const free: Reason[] = []
  const held = conflict('inRelease', 'nobody', { release: 'r1' })
  const { wallTime, zone } = noon(10)
  const alone = action === 'schedulePublish' ? conflict('scheduledAlone', 'nobody', { wallTime, zone }) : free
  return (
    [
      ['r1', undefined, held],
      ['r1', null, held],
      ['r1', 'r2', held],
      ['r1', 'r1', free],
      [null, undefined, free],
      [null, 'r2', alone],
    ] as const
  ).map(([release, by, expected]) => [
    `part of ${String(release)}, changed by ${String(by)}`,
    {
      command: { action, release: by },
      variant: after(VARIANTS.draft, ['rita', publishing(9, 2, { release })]),
    },
    expected,
  ])
}

const CASES: Record<GuardName, Case[]> = {
  changed: [
    ['changed since the approval', { variant: VARIANTS.draft }, []],
    ['never approved', { variant: FRESH.draft }, []],
    [
      'as it was approved',
      { facts: { head: ref(2) }, variant: VARIANTS.draft },
      conflict('nothingChanged', 'author'),
    ],
    [
      'the same text in another version',
      { facts: { head: { fingerprint: 'f2', version: 'v9' } }, variant: VARIANTS.draft },
      conflict('nothingChanged', 'author'),
    ],
  ],
  complete: [
    ['nothing missing', {}, []],
    [
      'fields missing',
      { found: { missing: named('title', 'seo.title') } },
      [
        {
          code: 'incomplete',
          kind: 'incomplete',
          clearedBy: ['author'],
          values: { fields: ['title', 'seo.title'], names: ['the title', 'the seo.title'] },
        },
      ],
    ],
    [
      'fields that are not right',
      { found: { invalid: [{ id: 'seo.title', message: 'too long', name: 'SEO title' }] } },
      [
        {
          code: 'invalid',
          kind: 'incomplete',
          clearedBy: ['author'],
          values: { fields: ['seo.title'], messages: ['SEO title: too long'] },
        },
      ],
    ],
  ],
  fourEyes: [
    ['written by others', { variant: VARIANTS.inReview }, []],
    ['own text', { variant: own }, ownText],
    ['own text, nobody else there', { facts: { otherReviewer: false }, variant: own }, ownText],
    ['own text, others there', { variant: own, workflow: patient }, ownText],
    ['own text after waiting', { facts: { otherReviewer: false }, variant: own, workflow: patient }, []],
    [
      'own text, one hour too early',
      { facts: { otherReviewer: false }, variant: own, workflow: { selfApprovalAfterHours: 25 } },
      ownText,
    ],
    [
      'own text that was never sent in',
      { facts: { otherReviewer: false }, variant: after(NEW_VARIANT, ['ada', edited]), workflow: patient },
      ownText,
    ],
    ['approved before', { variant: once }, conflict('approvedBefore', 'other')],
    ['approved before at another step', { variant: onceElsewhere }, []],
    [
      'own text, approved before',
      { variant: { ...once, authors: ['ada'] } },
      [...ownText, ...conflict('approvedBefore', 'other')],
    ],
  ],
  hasApproval: [
    ['approved', { variant: VARIANTS.approved }, []],
    ['approved, with newer edits', { variant: VARIANTS.draft }, []],
    ['never approved', { variant: FRESH.draft }, notApproved],
    ['live already', { variant: liveThenEdited }, conflict('alreadyLive', 'author')],
    [
      'live is the same version with what it said before',
      { variant: { ...VARIANTS.approved, live: { fingerprint: 'f1', version: 'v3', at: THEN } } },
      [],
    ],
    [
      'live is the same text in another version',
      { variant: { ...VARIANTS.approved, live: { fingerprint: 'f3', version: 'v2', at: THEN } } },
      [],
    ],
    [
      'written into since',
      { found: { fingerprint: 'other' }, variant: VARIANTS.approved },
      conflict('versionChanged', 'author', { version: 'v3' }),
    ],
    [
      'gone',
      { found: { fingerprint: null }, variant: VARIANTS.approved },
      conflict('versionGone', 'author', { version: 'v3' }),
    ],
    [
      'written into, but taken off since',
      {
        found: { fingerprint: 'other' },
        variant: after(VARIANTS.published, ['rita', { type: 'unpublished', comment: null }]),
      },
      conflict('versionChanged', 'author', { version: 'v3' }),
    ],
  ],
  isLive: [
    ['live', { variant: VARIANTS.draft }, []],
    ['not live', { variant: FRESH.draft }, conflict('notLive', 'nobody')],
  ],
  linksLive: [
    ['all live', {}, []],
    [
      'some not live',
      { found: { notLive: named('a/1', 'b/2') } },
      [
        {
          code: 'linksNotLive',
          kind: 'incomplete',
          clearedBy: ['chief'],
          values: { links: ['a/1', 'b/2'], names: ['the a/1', 'the b/2'] },
        },
      ],
    ],
    ['one that is live by then', { ...scheduling, found: linkAt(14) }, []],
    ['one that goes live with it', { ...scheduling, found: linkAt(15) }, []],
    ['one that goes live later', { ...scheduling, found: linkAt(16) }, linkNotLive],
    ['one that has no time', { ...scheduling, found: linkAt(null) }, linkNotLive],
    ['one that nobody has asked about', { ...scheduling, found: { notLive: named('a/1') } }, linkNotLive],
    ['one that has a time, before there is one', { ...untold, found: linkAt(16) }, []],
    ['one that has a time, where this one has a wrong one', { ...wrongTime, found: linkAt(16) }, []],
    ['one that has a time, but this is now', { found: linkAt(1) }, linkNotLive],
    [
      'two, one of which is live by then',
      {
        ...scheduling,
        found: { notLive: [...linkAt(16).notLive, { id: 'b/2', liveAt: noon(14).instant, name: 'b' }] },
      },
      linkNotLive,
    ],
    [
      'some not live, for those of a step',
      { found: { notLive: named('a/1') }, roles: 'step' },
      [
        {
          code: 'linksNotLive',
          kind: 'incomplete',
          clearedBy: [],
          values: { links: ['a/1'], names: ['the a/1'] },
        },
      ],
    ],
  ],
  ownSubmission: [
    ['of one who sent it in', { actor: as('sarma'), variant: sentIn }, []],
    ['of one who wrote it', { actor: as('wilma'), variant: sentIn }, []],
    ['of another', { actor: as('nils', 'author'), variant: sentIn }, notOwn('lead')],
    ['of another, by one who reviews it', { actor: as('lina', 'lead'), variant: sentIn }, []],
    ['sent back, by another', { actor: as('nils'), variant: FRESH.changesRequested }, notOwn('lead')],
    ['approved, by its author', { actor: as('wilma'), variant: VARIANTS.approved }, []],
    [
      'approved, by another',
      { actor: as('nils', 'lead'), variant: VARIANTS.approved },
      notOwn('admin', 'editor'),
    ],
    ['approved, by one who reviews', { actor: as('rita', 'editor'), variant: VARIANTS.approved }, []],
  ],
  pending: [
    ['in review', { variant: FRESH.inReview }, []],
    ['sent back', { variant: FRESH.changesRequested }, []],
    ['approved', { variant: VARIANTS.approved }, []],
    ['a draft with a standing approval', { variant: VARIANTS.draft }, []],
    [
      'a draft without',
      { variant: FRESH.draft },
      [{ code: 'notApproved', kind: 'conflict', clearedBy: ['lead'] }],
    ],
    [
      'a draft whose approved version is live',
      { variant: liveThenEdited },
      conflict('alreadyLive', 'author'),
    ],
    [
      'a draft whose approved version was taken off',
      { variant: after(VARIANTS.published, ['rita', { type: 'unpublished', comment: null }]) },
      [],
    ],
  ],
  scheduled: [
    ['publication', { command: { action: 'unschedulePublish' }, variant: SCHEDULED.draft }, []],
    ['the end of it', { command: { action: 'unscheduleUnpublish' }, variant: SCHEDULED.published }, []],
    [
      'no publication',
      { command: { action: 'unschedulePublish' }, variant: SCHEDULED.published },
      conflict('notScheduled', 'nobody'),
    ],
    [
      'no end of it',
      { command: { action: 'unscheduleUnpublish' }, variant: VARIANTS.published },
      conflict('notScheduled', 'nobody'),
    ],
    ...inReleaseCases('unschedulePublish'),
    ['nothing, of an action that has no time', { command: { action: 'assign' } }, []],
  ],
  sourceLive: [
    ['a translation that goes with it', { ...scheduling, found: sourceAt(15) }, []],
    ['a translation that goes after it', { ...scheduling, found: sourceAt(14) }, []],
    ['a translation that goes before it', { ...scheduling, found: sourceAt(16) }, sourceNotLive],
    ['a translation of what has no time', { ...scheduling, found: sourceAt(null) }, sourceNotLive],
    ['a translation that has no time yet', { ...untold, found: sourceAt(16) }, []],
    ['a translation that goes now', { found: sourceAt(1) }, sourceNotLive],
    ['the original, or a translation of what is live', {}, []],
    ['a translation before it', { found: { sourceLive: false } }, sourceNotLive],
  ],
  // Everything that there is to say of times is in timing.spec.
  timely: [
    ['a time to come', scheduling, []],
    ['none named', untold, [{ code: 'timeMissing', kind: 'badRequest', clearedBy: ['nobody'] }]],
    ...inReleaseCases('schedulePublish'),
    ['none named, of an action that has no time', { command: { action: 'assign', when: undefined } }, []],
  ],
  translationsOff: [
    ['none live', {}, []],
    [
      'some live',
      { facts: liveUntil(null, null) },
      conflict('translationsLive', 'chief', { locales: ['en', 'de'] }),
    ],
    ['some that go off, but it goes off now', { facts: liveUntil(1) }, translationLive],
    ['one that goes off with it', { ...ending, facts: liveUntil(15) }, []],
    ['one that goes off before it', { ...ending, facts: liveUntil(14) }, []],
    ['one that goes off after it', { ...ending, facts: liveUntil(16) }, translationLive],
    ['one that does not go off', { ...ending, facts: liveUntil(null) }, translationLive],
    ['two, one of which goes off after it', { ...ending, facts: liveUntil(16, 14) }, translationLive],
    ['one that goes off, with no time yet', { ...endless, facts: liveUntil(16) }, []],
  ],
  versionSeen: [
    ['what was sent in', { variant: VARIANTS.inReview, version: 'v3' }, []],
    [
      'none named',
      { variant: VARIANTS.inReview, version: '' },
      [{ code: 'versionMissing', kind: 'badRequest', clearedBy: ['nobody'] }],
    ],
    [
      'another',
      { variant: VARIANTS.inReview, version: 'v2' },
      conflict('otherVersion', 'nobody', { version: 'v3' }),
    ],
    [
      'one where none was sent in',
      { variant: FRESH.draft, version: 'v3' },
      conflict('otherVersion', 'nobody', { version: '' }),
    ],
    [
      'what was sent in, but written into since',
      { found: { fingerprint: 'other' }, variant: VARIANTS.inReview, version: 'v3' },
      conflict('versionChanged', 'author', { version: 'v3' }),
    ],
    [
      'what was sent in, with a newer one on top',
      { facts: { head: ref(4) }, variant: VARIANTS.inReview, version: 'v3' },
      [],
    ],
    [
      'what was sent in, saved once more without a change',
      { facts: { head: { fingerprint: 'f3', version: 'v9' } }, variant: VARIANTS.inReview, version: 'v3' },
      [],
    ],
  ],
  willBeLive: [
    ['live', { variant: VARIANTS.published }, []],
    ['scheduled to go live', { variant: after(NEW_VARIANT, ['rita', publishing(1, 3)]) }, []],
    ['both', { variant: SCHEDULED.draft }, []],
    ['neither', { variant: FRESH.draft }, conflict('notLive', 'nobody')],
  ],
}

describe.each(GUARDS)('%s', (name) => {
  it.each(CASES[name])('%s', (_, wish, expected) => {
    expect(guards[name](given(wish))).toEqual(expected)
  })
})

it('there is a guard for every name, and no other', () => {
  expect(Object.keys(guards).sort()).toEqual([...GUARDS].sort())
})

it('the waiting time is counted from the last time it was sent in', () => {
  expect(NOW.getTime() - Date.parse(THEN)).toBe(24 * 3_600_000)
  expect(after(own, ['rita', published(1, false)]).submitted?.at).toBe(THEN)
})
