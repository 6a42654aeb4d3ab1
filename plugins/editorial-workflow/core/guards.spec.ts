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
  NOW,
  published,
  ref,
  submitted,
  THEN,
  VARIANTS,
} from './specHelpers'
import {
  GUARDS,
  type Actor,
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
  facts?: Partial<Facts>
  found?: Partial<Findings>
  roles?: Transition['roles']
  variant?: Variant
  version?: string
  workflow?: Partial<Workflow>
}

function given({ actor, facts, found, roles, variant, version, workflow }: Given): GuardInput {
  const input = inputOf({
    ...(actor && { actor }),
    command: { action: 'publish', ...(version !== undefined && { version }) },
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
  sourceLive: [
    ['the original, or a translation of what is live', {}, []],
    [
      'a translation before it',
      { found: { sourceLive: false } },
      [{ code: 'sourceNotLive', kind: 'incomplete', clearedBy: ['chief'] }],
    ],
  ],
  translationsOff: [
    ['none live', {}, []],
    [
      'some live',
      { facts: { translationsLive: ['en', 'de'] } },
      conflict('translationsLive', 'chief', { locales: ['en', 'de'] }),
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
