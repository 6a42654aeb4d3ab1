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
  NOW,
  published,
  ref,
  submitted,
  THEN,
  VARIANTS,
} from './specHelpers'
import {
  GUARDS,
  type Facts,
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
  facts?: Partial<Facts>
  roles?: Transition['roles']
  variant?: Variant
  version?: string
  workflow?: Partial<Workflow>
}

const given = ({ facts, roles = TRANSITION.roles, variant, workflow, ...command }: Given): GuardInput => ({
  ...inputOf({
    command: { action: 'publish', ...command },
    facts,
    variant,
    workflow: { ...reviewWorkflow, ...workflow },
  }),
  step: STEP,
  transition: { ...TRANSITION, roles },
})

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

const CASES: Record<GuardName, [name: string, Given, Reason[]][]> = {
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
      { facts: { missing: ['title', 'seo.title'] } },
      [
        {
          code: 'incomplete',
          kind: 'incomplete',
          clearedBy: ['author'],
          values: { fields: ['title', 'seo.title'] },
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
      { facts: { head: { fingerprint: 'other', version: 'v3' } }, variant: VARIANTS.approved },
      conflict('otherVersion', 'author', { version: 'v3' }),
    ],
    [
      'written into, but taken off since',
      {
        facts: { head: { fingerprint: 'other', version: 'v3' } },
        variant: after(VARIANTS.published, ['rita', { type: 'unpublished', comment: null }]),
      },
      conflict('otherVersion', 'author', { version: 'v3' }),
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
      { facts: { notLive: ['a/1', 'b/2'] } },
      [{ code: 'linksNotLive', kind: 'incomplete', clearedBy: ['chief'], values: { links: ['a/1', 'b/2'] } }],
    ],
    [
      'some not live, for those of a step',
      { facts: { notLive: ['a/1'] }, roles: 'step' },
      [{ code: 'linksNotLive', kind: 'incomplete', clearedBy: [], values: { links: ['a/1'] } }],
    ],
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
  sourceLive: [
    ['the original', { facts: { isSource: true, sourceLive: false } }, []],
    ['a translation after it', { facts: { isSource: false, sourceLive: true } }, []],
    [
      'a translation before it',
      { facts: { isSource: false, sourceLive: false } },
      [{ code: 'sourceNotLive', kind: 'incomplete', clearedBy: ['chief'] }],
    ],
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
      { facts: { head: { fingerprint: 'other', version: 'v3' } }, variant: VARIANTS.inReview, version: 'v3' },
      conflict('otherVersion', 'author', { version: 'v3' }),
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
