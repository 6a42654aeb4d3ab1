import { describe, expect, it } from 'vitest'
import { decide } from './decide'
import { reviewWorkflow } from './reviewWorkflow'
import {
  after,
  allow,
  approved,
  AUTHOR,
  codes,
  edited,
  EDITOR,
  inputOf,
  NOW,
  published,
  reasons,
  ref,
  submitted,
  THEN,
  TRANSLATOR,
  VARIANTS,
  withdrawn,
} from './specHelpers'
import type { EventBody, Facts, State, Undo, Variant, Workflow } from './types'

/** `v1` was live, then a release has published `v3`, which is the working copy. */
const RELEASED = VARIANTS.published
const BACK: Undo = { before: ref(1), live: { ...ref(3), at: THEN }, release: 'r1' }
const OFF: Undo = { ...BACK, before: null }
const IS_THERE: Facts['before'] = { fingerprint: 'f1', sourceLive: true }

type More = {
  actor?: typeof EDITOR
  before?: Facts['before']
  comment?: string
  facts?: Partial<Facts>
  variant?: Variant
  workflow?: Workflow
}
const undo = (what: Undo, { before = IS_THERE, comment, facts, variant = RELEASED, ...more }: More = {}) =>
  inputOf({
    actor: EDITOR,
    ...more,
    command: { action: 'unpublish', comment, undo: what },
    facts: { before, ...facts },
    variant,
  })

describe('undoing what a release has done to a variant', () => {
  it('goes back to the very version that was live before', () => {
    const { effects, events, next } = allow(undo(BACK))
    expect(effects).toEqual([{ do: 'publish', ref: ref(1) }])
    expect(events).toEqual([{ type: 'published', ref: ref(1), release: 'r1', unchanged: false }])
    expect(next).toMatchObject({ approved: ref(3), live: { ...ref(1), at: NOW.toISOString() } })
  })

  it('takes off what was not live, with its comment', () => {
    const { effects, events, next } = allow(undo(OFF, { comment: ' Too early. ' }))
    expect(effects).toEqual([{ do: 'unpublish' }])
    expect(events).toEqual([{ type: 'unpublished', comment: 'Too early.', release: 'r1' }])
    expect(next).toMatchObject({ approved: ref(3), live: null, state: 'approved' })
    expect(allow(undo(OFF, { comment: ' ' })).events).toMatchObject([{ comment: null }])
  })

  it('is of those who may unpublish, and says no more to others', () => {
    for (const actor of [AUTHOR, TRANSLATOR])
      expect(codes(decide(undo(BACK, { actor, before: undefined })))).toEqual(['roleMissing'])
    expect(codes(decide(undo(BACK, { facts: { barred: ['unpublish'] } })))).toEqual(['localeNotAllowed'])
  })

  it('is not of what is in the trash, or has moved on', () => {
    expect(codes(decide(undo(BACK, { facts: { trashed: true } })))).toEqual(['trashed'])
    const { command, ...input } = undo(BACK)
    expect(codes(decide({ ...input, command: { ...command, revision: 1 } }))).toEqual(['staleRevision'])
  })

  const off = after(RELEASED, ['edgars', { type: 'unpublished', comment: null }])
  it.each<[string, Variant, Undo, string[]]>([
    ['taken off since', off, BACK, ['changedSinceRelease']],
    ['taken off since, where it is to go off', off, OFF, ['changedSinceRelease', 'notLive']],
    [
      'another version is live',
      RELEASED,
      { ...BACK, live: { ...ref(2), at: THEN } },
      ['changedSinceRelease'],
    ],
    [
      'another text is live under that version',
      RELEASED,
      { ...BACK, live: { ...ref(3), at: THEN, fingerprint: 'f2' } },
      ['changedSinceRelease'],
    ],
    [
      'the same was published again later',
      RELEASED,
      { ...BACK, live: { ...ref(3), at: NOW.toISOString() } },
      ['changedSinceRelease'],
    ],
  ])('is refused where it has changed: %s', (_name, variant, what, expected) => {
    expect(codes(decide(undo(what, { variant })))).toEqual(expected)
  })

  it.each<[string, Facts['before'] | null]>([
    ['gone', { fingerprint: null, sourceLive: true }],
    ['written into', { fingerprint: 'f9', sourceLive: true }],
    ['not looked at', null],
  ])('is refused where the version before is %s', (_name, before) => {
    const { facts, ...input } = undo(BACK)
    expect(reasons({ ...input, facts: { ...facts, before: before ?? undefined } })).toEqual([
      { code: 'earlierGone', kind: 'conflict', clearedBy: ['nobody'], values: { version: 'v1' } },
    ])
  })

  it('tells both', () => {
    const before = { fingerprint: null, sourceLive: true }
    expect(codes(decide(undo(BACK, { before, variant: off })))).toEqual([
      'changedSinceRelease',
      'earlierGone',
    ])
  })
})

describe('translations and originals', () => {
  const alone = { fingerprint: 'f1', sourceLive: false }
  const translationsLive = [{ locale: 'en', offAt: null }]
  /** Lets originals go off alone. */
  const lax: Workflow = {
    ...reviewWorkflow,
    transitions: reviewWorkflow.transitions.map((transition) =>
      transition.action === 'unpublish' ? { ...transition, guards: ['isLive'] } : transition,
    ),
  }

  it('an original stays while a translation of it does', () => {
    expect(codes(decide(undo(OFF, { facts: { translationsLive } })))).toEqual(['translationsLive'])
    allow(undo(OFF, { facts: { translationsLive }, workflow: lax }))
  })

  it('going back takes nothing off', () => {
    allow(undo(BACK, { facts: { translationsLive } }))
  })

  it('a translation does not come back without its original', () => {
    expect(codes(decide(undo(BACK, { before: alone })))).toEqual(['sourceNotLive'])
    allow(undo(BACK, { before: alone, workflow: lax }))
  })

  it('what an earlier version refers to is asked by nobody', () => {
    const input = undo(BACK)
    const findings = { ...input.facts.findings }
    findings.head = {
      ...findings.head,
      missing: [{ id: 'a', name: 'A' }],
      notLive: [{ id: 'b/1', name: 'B' }],
    }
    findings.approved = findings.head
    allow({ ...input, facts: { ...input.facts, findings } })
  })
})

describe('the state afterwards is that of the working copy', () => {
  const writing = after(RELEASED, ['wilma', edited])
  const STATES: [State, Variant, State][] = [
    ['published', RELEASED, 'approved'],
    ['draft', writing, 'draft'],
    ['inReview', after(writing, ['wilma', submitted(4)]), 'inReview'],
    ['approved', after(writing, ['wilma', submitted(4)], ['rita', approved(4)]), 'approved'],
  ]

  it.each(STATES)('%s', (_state, variant, state) => {
    const facts = { head: ref(4) }
    for (const what of [BACK, OFF]) {
      const { next } = allow(undo(what, { facts, variant }))
      expect(next.state).toBe(state)
      expect([next.submitted, next.authors, next.approved]).toEqual([
        variant.submitted,
        variant.authors,
        variant.approved,
      ])
    }
  })

  it('is live where the working copy is what was gone back to', () => {
    const { events, next } = allow(undo(BACK, { facts: { head: ref(1) }, variant: writing }))
    expect([events[0], next.state]).toMatchObject([{ unchanged: true }, 'published'])
  })

  it('is a draft where no approval is left', () => {
    const imported: Variant = { ...RELEASED, approved: null }
    expect(allow(undo(OFF, { variant: imported })).next.state).toBe('draft')
  })

  it('what was undone can be published again, or its approval be taken back', () => {
    const { next } = allow(undo(BACK))
    expect(allow(inputOf({ command: { action: 'publish' }, variant: next })).next).toMatchObject({
      live: ref(3),
      state: 'published',
    })
    expect(after(next, ['rita', withdrawn])).toMatchObject({ approved: null, live: ref(1), state: 'draft' })
  })
})

describe('schedules', () => {
  const scheduled: EventBody = {
    type: 'scheduled',
    instant: '2026-04-01T10:00:00.000Z',
    ref: null,
    release: null,
    schedule: RELEASED.revision + 1,
    target: 'unpublish',
    wallTime: '2026-04-01T10:00',
    zone: 'UTC',
  }
  const toGo = after(RELEASED, ['edgars', scheduled])

  it('the end of a publication goes with it, and stays where something is live', () => {
    expect(allow(undo(OFF, { variant: toGo })).next.schedules.unpublish).toBeNull()
    expect(allow(undo(BACK, { variant: toGo })).next.schedules.unpublish).toMatchObject({
      id: scheduled.schedule,
    })
  })

  const due = (release: null | string): Variant =>
    after(VARIANTS.approved, [
      'edgars',
      { ...scheduled, ref: ref(3), release, schedule: VARIANTS.approved.revision + 1, target: 'publish' },
    ])
  it.each<[held: null | string, by: null | string, code: string[]]>([
    [null, null, []],
    [null, 'r1', ['scheduledAlone']],
    ['r1', 'r1', []],
    ['r1', null, ['inRelease']],
    ['r1', 'r2', ['inRelease']],
  ])('one of %s is changed by %s: %j', (held, release, expected) => {
    const when = { instant: '2026-05-01T10:00:00Z', zone: 'UTC' }
    const command = { action: 'schedulePublish', release, when } as const
    const told = reasons(inputOf({ command, variant: due(held) }))
    expect(told.map(({ code }) => code)).toEqual(expected)
    if (held === null && release)
      expect(told[0]?.values).toEqual({ wallTime: '2026-04-01T10:00', zone: 'UTC' })
  })

  it('a publication by hand is none of them', () => {
    expect(after(VARIANTS.approved, ['edgars', published(3)]).state).toBe('published')
  })
})
