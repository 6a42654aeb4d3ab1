import { describe, expect, it } from 'vitest'
import { evolve, NEW_VARIANT, replay } from './evolve'
import {
  after,
  approved,
  edited,
  eventOf,
  published,
  recordOf,
  publishing,
  ref,
  SCHEDULED,
  sentBack,
  submitted,
  THEN,
  unpublishing,
  unscheduled,
  VARIANTS,
  withdrawn,
} from './specHelpers'
import { STATES, type EventBody, type EventType, type State, type Variant } from './types'

const BODIES: Record<EventType, EventBody> = {
  approved: approved(3),
  assigned: { type: 'assigned', assignee: 'anna', dueAt: THEN },
  bypassed: { type: 'bypassed', comment: 'Urgent.', ref: ref(3) },
  changesRequested: sentBack(),
  created: { type: 'created' },
  discarded: { type: 'discarded', why: 'trashed' },
  edited,
  imported: { type: 'imported', live: ref(9) },
  proved: { type: 'proved', etag: null, ok: true, schedule: 1, status: 200, target: 'publish' },
  published: published(3),
  rebased: { type: 'rebased', basis: { at: THEN, fingerprint: 's2', version: 'v2' }, from: 's1' },
  restored: { type: 'restored' },
  reverted: { type: 'reverted', authors: ['wilma'], from: 'v1' },
  scheduled: publishing(99, 3),
  scheduleFailed: { type: 'scheduleFailed', lateBy: 5, reasons: [], schedule: 1, target: 'publish' },
  signedOff: { type: 'signedOff', evidence: 'e', preview: 'p1', ref: ref(3), signOff: 's1' },
  submitted: submitted(3),
  unpublished: { type: 'unpublished', comment: null },
  unscheduled: unscheduled(1, 'unpublish', 'cancelled'),
  withdrawn,
}

/** How a variant stands: state, what is live, what is approved, what is sent in, who has written. */
type Standing = [
  state: State,
  live: null | string,
  approved: null | string,
  sent: null | string,
  authors: string,
]

const standing = ({ approved: ok, authors, live, state, submitted: sent }: Variant): Standing => [
  state,
  live?.version ?? null,
  ok?.version ?? null,
  sent?.version ?? null,
  authors.join(' '),
]

const UNTOUCHED: Record<State, 'same'> = {
  draft: 'same',
  inReview: 'same',
  changesRequested: 'same',
  approved: 'same',
  published: 'same',
}

/** By hand: every event in every state. `same` leaves it all as it was. Xenia is who acts. */
const AFTER: Record<EventType, Record<State, 'same' | Standing>> = {
  approved: {
    draft: ['approved', 'v1', 'v3', null, ''],
    inReview: ['approved', 'v1', 'v3', null, ''],
    changesRequested: ['approved', 'v1', 'v3', null, ''],
    approved: ['approved', 'v1', 'v3', null, ''],
    published: ['approved', 'v3', 'v3', null, ''],
  },
  assigned: UNTOUCHED,
  signedOff: UNTOUCHED,
  rebased: UNTOUCHED,
  bypassed: {
    draft: ['draft', 'v1', null, null, 'wilma'],
    inReview: ['draft', 'v1', null, null, 'wilma'],
    changesRequested: ['draft', 'v1', null, null, 'wilma'],
    approved: ['draft', 'v1', 'v3', null, ''],
    published: ['draft', 'v3', 'v3', null, ''],
  },
  changesRequested: {
    draft: ['changesRequested', 'v1', 'v2', null, 'wilma'],
    inReview: ['changesRequested', 'v1', 'v2', null, 'wilma'],
    changesRequested: 'same',
    approved: ['changesRequested', 'v1', 'v3', null, ''],
    published: ['changesRequested', 'v3', 'v3', null, ''],
  },
  created: {
    draft: ['draft', 'v1', 'v2', null, 'wilma xenia'],
    inReview: ['inReview', 'v1', 'v2', 'v3', 'wilma xenia'],
    changesRequested: ['changesRequested', 'v1', 'v2', null, 'wilma xenia'],
    approved: ['approved', 'v1', 'v3', null, 'xenia'],
    published: ['published', 'v3', 'v3', null, 'xenia'],
  },
  discarded: {
    draft: ['draft', null, null, null, 'wilma'],
    inReview: ['draft', null, null, null, 'wilma'],
    changesRequested: ['draft', null, null, null, 'wilma'],
    approved: ['draft', null, null, null, 'wilma'],
    published: ['draft', null, null, null, 'wilma'],
  },
  edited: {
    draft: ['draft', 'v1', 'v2', null, 'wilma xenia'],
    inReview: ['draft', 'v1', 'v2', null, 'wilma xenia'],
    changesRequested: ['changesRequested', 'v1', 'v2', null, 'wilma xenia'],
    approved: ['draft', 'v1', 'v3', null, 'xenia'],
    published: ['draft', 'v3', 'v3', null, 'xenia'],
  },
  imported: {
    draft: ['published', 'v9', 'v2', null, 'wilma'],
    inReview: ['published', 'v9', 'v2', null, 'wilma'],
    changesRequested: ['published', 'v9', 'v2', null, 'wilma'],
    approved: ['published', 'v9', 'v3', null, ''],
    published: ['published', 'v9', 'v3', null, ''],
  },
  published: {
    draft: ['published', 'v3', 'v2', null, 'wilma'],
    // A review of something newer goes on.
    inReview: ['inReview', 'v3', 'v2', 'v3', 'wilma'],
    changesRequested: ['published', 'v3', 'v2', null, 'wilma'],
    approved: ['published', 'v3', 'v3', null, ''],
    published: 'same',
  },
  proved: UNTOUCHED,
  restored: UNTOUCHED,
  scheduled: UNTOUCHED,
  scheduleFailed: UNTOUCHED,
  unscheduled: UNTOUCHED,
  reverted: {
    draft: ['draft', 'v1', 'v2', null, 'wilma xenia'],
    inReview: ['draft', 'v1', 'v2', null, 'wilma xenia'],
    changesRequested: ['draft', 'v1', 'v2', null, 'wilma xenia'],
    approved: ['draft', 'v1', 'v3', null, 'wilma xenia'],
    published: ['draft', 'v3', 'v3', null, 'wilma xenia'],
  },
  submitted: {
    draft: ['inReview', 'v1', 'v2', 'v3', 'wilma'],
    inReview: 'same',
    changesRequested: ['inReview', 'v1', 'v2', 'v3', 'wilma'],
    approved: ['inReview', 'v1', 'v3', 'v3', ''],
    published: ['inReview', 'v3', 'v3', 'v3', ''],
  },
  unpublished: {
    draft: ['draft', null, 'v2', null, 'wilma'],
    inReview: ['inReview', null, 'v2', 'v3', 'wilma'],
    changesRequested: ['changesRequested', null, 'v2', null, 'wilma'],
    approved: ['approved', null, 'v3', null, ''],
    published: ['draft', null, 'v3', null, ''],
  },
  withdrawn: {
    draft: ['draft', 'v1', null, null, 'wilma'],
    inReview: ['draft', 'v1', 'v2', null, 'wilma'],
    changesRequested: ['draft', 'v1', 'v2', null, 'wilma'],
    approved: ['draft', 'v1', null, null, 'wilma'],
    published: ['draft', 'v3', null, null, 'wilma'],
  },
}

const TYPES = Object.keys(BODIES) as EventType[]

describe('evolve', () => {
  describe.each(TYPES)('%s', (type) => {
    it.each(STATES)('in %s', (state) => {
      const before = VARIANTS[state]
      const next = after(before, ['xenia', BODIES[type]])
      const expected = AFTER[type][state]
      expect(standing(next)).toEqual(expected === 'same' ? standing(before) : expected)
      expect(next.revision).toBe(before.revision + 1)
      expect([next.assignee, next.dueAt]).toEqual(type === 'assigned' ? ['anna', THEN] : [null, null])
      expect(next.approvals).toEqual([])
      expect(next.gone).toBe(type === 'discarded')
    })
    it('of what is gone', () => {
      const gone = after(VARIANTS.published, ['xenia', BODIES.discarded])
      const back: readonly EventType[] = ['created', 'restored']
      expect(after(gone, ['xenia', BODIES[type]]).gone).toBe(!back.includes(type))
    })
  })

  it('starts anew under the id of a deleted document, but for the numbers', () => {
    const deleted = after(
      VARIANTS.published,
      ['rita', { type: 'assigned', assignee: 'anna', dueAt: THEN }],
      ['rita', { type: 'discarded', why: 'deleted' }],
    )
    const next = after(deleted, ['xenia', { type: 'created' }])
    expect(next).toEqual({ ...NEW_VARIANT, authors: ['xenia'], revision: deleted.revision + 1 })
  })

  it('starts from nothing', () => {
    expect(NEW_VARIANT).toEqual({
      approvals: [],
      approved: null,
      assignee: null,
      authors: [],
      dueAt: null,
      gone: false,
      live: null,
      revision: 0,
      schedules: { publish: null, unpublish: null },
      state: 'draft',
      step: 0,
      submitted: null,
      workflowVersion: 0,
    })
  })

  it('does not change what it is given', () => {
    const before = structuredClone(VARIANTS.inReview)
    for (const type of TYPES) evolve(VARIANTS.inReview, eventOf(99, 'xenia', BODIES[type]))
    expect(VARIANTS.inReview).toEqual(before)
  })

  it('takes the number of the event', () => {
    expect(evolve(NEW_VARIANT, eventOf(7, null, edited)).revision).toBe(7)
  })

  it.each(TYPES)('does without a name: %s', (type) => {
    const variant = VARIANTS.inReview
    expect(after(variant, [null, BODIES[type]]).authors).not.toContain(null)
  })

  it('keeps what was sent in and by whom; without a name by nobody', () => {
    expect(after(VARIANTS.draft, ['wilma', submitted(3)]).submitted).toEqual({
      ...ref(3),
      at: THEN,
      by: 'wilma',
    })
    expect(after(VARIANTS.draft, [null, submitted(3)]).submitted?.by).toBe('')
    expect(after(VARIANTS.inReview, [null, approved(3)]).approved?.by).toEqual([''])
  })

  it('keeps the definition that a review runs under', () => {
    expect(after(VARIANTS.draft, ['wilma', submitted(3, 0, 7)]).workflowVersion).toBe(7)
  })

  it.each([
    ['edited since', false, 'draft'],
    ['as it was approved', true, 'published'],
  ] as const)('publication of what was %s', (_, unchanged, state) => {
    expect(after(VARIANTS.approved, ['rita', published(3, unchanged)])).toMatchObject({ live: ref(3), state })
    expect(after(VARIANTS.draft, ['rita', published(2, unchanged)])).toMatchObject({ live: ref(2), state })
  })

  it('leaves a request for changes open when something older is published', () => {
    expect(after(VARIANTS.changesRequested, ['rita', published(2, false)])).toMatchObject({
      live: ref(2),
      state: 'changesRequested',
    })
  })

  it('an import of what is not live changes nothing', () => {
    const next = after(VARIANTS.approved, [null, { type: 'imported', live: null }])
    expect(standing(next)).toEqual(standing(VARIANTS.approved))
  })

  it('an import with a newer draft is told by an edit after it', () => {
    const imported: EventBody = { type: 'imported', live: ref(1) }
    expect(standing(after(NEW_VARIANT, [null, imported], [null, edited]))).toEqual([
      'draft',
      'v1',
      null,
      null,
      '',
    ])
  })

  it('an assignment can be taken back', () => {
    const assigned = after(NEW_VARIANT, ['rita', { type: 'assigned', assignee: 'anna', dueAt: THEN }])
    const free = after(assigned, ['rita', { type: 'assigned', assignee: null, dueAt: null }])
    expect(free).toMatchObject({ assignee: null, dueAt: null })
  })

  it('an event of a later version of the plugin changes the number only', () => {
    const unknown = eventOf(VARIANTS.approved.revision + 1, 'xenia', { type: 'embargoed' } as never)
    expect(evolve(VARIANTS.approved, unknown)).toEqual({ ...VARIANTS.approved, revision: unknown.seq })
  })
})

describe('schedules', () => {
  const before = SCHEDULED.approved
  const [there, end] = [before.schedules.publish, before.schedules.unpublish]
  const made = { ...publishing(99, 3), by: 'xenia', id: 99 }
  const byItself = (body: EventBody): EventBody => ({ ...body, lateBy: 5, schedule: 1 }) as EventBody

  /** By hand: what is left of both, by the event alone. What follows from one, `unfold` adds. */
  const LEFT: Record<EventType, (null | object)[]> = {
    approved: [there, end],
    assigned: [there, end],
    bypassed: [there, end],
    changesRequested: [there, end],
    created: [there, end],
    discarded: [there, end],
    edited: [there, end],
    imported: [there, end],
    proved: [there, end],
    published: [there, end],
    rebased: [there, end],
    restored: [there, end],
    reverted: [there, end],
    scheduled: [{ ...there, by: made.by, id: made.id }, end],
    scheduleFailed: [null, end],
    signedOff: [there, end],
    submitted: [there, end],
    unpublished: [there, end],
    unscheduled: [there, null],
    withdrawn: [there, end],
  }

  it.each(TYPES)('%s', (type) => {
    const { publish, unpublish } = after(before, ['xenia', BODIES[type]]).schedules
    expect([publish, unpublish]).toEqual(LEFT[type])
  })

  it('are over when they have done what they were for, and only then', () => {
    const out = after(before, ['', byItself(BODIES.published)])
    expect(out.schedules).toEqual({ publish: null, unpublish: end })
    expect(after(out, ['', byItself(BODIES.unpublished)]).schedules).toEqual({
      publish: null,
      unpublish: null,
    })
  })

  it('keep what is to happen, when, by whom and in which release', () => {
    const variant = after(VARIANTS.draft, ['rita', publishing(9, 2, { day: 12, release: 'r1' })])
    expect(variant.schedules.publish).toEqual({
      by: 'rita',
      id: 9,
      instant: '2026-03-12T10:00:00.000Z',
      ref: ref(2),
      release: 'r1',
      wallTime: '2026-03-12T12:00',
      zone: 'Europe/Riga',
    })
    expect(after(variant, [null, unpublishing(10)]).schedules.unpublish).toMatchObject({
      by: null,
      ref: null,
    })
  })

  it('stay whose they were when they carry something newer, and are another’s when they are new', () => {
    const variant = after(VARIANTS.draft, ['rita', publishing(9, 2)])
    expect(after(variant, ['olga', publishing(9, 3)]).schedules.publish).toMatchObject({
      by: 'rita',
      ref: ref(3),
    })
    expect(after(variant, ['olga', publishing(10, 3)]).schedules.publish).toMatchObject({
      by: 'olga',
      id: 10,
    })
  })

  it('of a deleted document are none of the next one’s', () => {
    const next = after(before, ['ada', { type: 'discarded', why: 'deleted' }], ['xenia', { type: 'created' }])
    expect(next.schedules).toEqual({ publish: null, unpublish: null })
  })
})

describe('authors', () => {
  it('are named once, in the order in which they wrote', () => {
    const variant = after(NEW_VARIANT, ['b', edited], ['a', edited], ['b', edited], [null, edited])
    expect(variant.authors).toEqual(['b', 'a'])
  })

  it('are free once the text is approved, and authors again when the approval is taken back', () => {
    const before = after(NEW_VARIANT, ['anna', edited], ['toms', edited], ['anna', submitted(1)])
    const done = after(before, ['rita', approved(1)])
    expect(done.authors).toEqual([])
    expect(done.approved).toEqual({ ...ref(1), at: THEN, authors: ['anna', 'toms'], by: ['rita'] })
    expect(after(done, ['rita', withdrawn]).authors).toEqual(['anna', 'toms'])
    expect(after(done, ['olga', edited], ['rita', withdrawn]).authors).toEqual(['olga', 'anna', 'toms'])
    expect(
      after(done, ['rita', { type: 'discarded', why: 'trashed' }], ['rita', { type: 'restored' }]).authors,
    ).toEqual(['anna', 'toms'])
  })

  it('of an approval before the last one stay free', () => {
    const second = after(
      NEW_VARIANT,
      ['anna', edited],
      ['anna', submitted(1)],
      ['rita', approved(1)],
      ['toms', edited],
      ['toms', submitted(2)],
      ['rita', approved(2)],
    )
    expect(after(second, ['rita', withdrawn]).authors).toEqual(['toms'])
  })

  it('of what was let out past the review stay authors', () => {
    const bypassed: EventBody = { type: 'bypassed', comment: 'Urgent.', ref: ref(1) }
    const out = after(NEW_VARIANT, ['anna', edited], ['ada', bypassed], ['ada', published(1)])
    expect(standing(out)).toEqual(['published', 'v1', null, null, 'anna'])
  })

  it.each([
    [[], ['olga', 'toms']],
    [
      ['anna', 'olga'],
      ['olga', 'anna', 'toms'],
    ],
  ])('a way back to a text of %j', (authors, expected) => {
    const done = after(NEW_VARIANT, ['anna', edited], ['anna', submitted(2)], ['rita', approved(2)])
    const back = after(done, ['olga', edited], ['toms', { type: 'reverted', authors, from: 'v1' }])
    expect(back.authors).toEqual(expected)
  })
})

describe('approvals', () => {
  const first = (by: string, more = {}): [string, EventBody] => [
    by,
    approved(1, { final: false, step: 'legal', stepDone: false, ...more }),
  ]
  const sent = after(NEW_VARIANT, ['anna', edited], ['anna', submitted(1)])
  const steps = ({ approvals }: Variant): string[] => approvals.map(({ by, step }) => `${step}:${by}`)

  it('add up over the steps, and the last one tells of all', () => {
    const one = after(sent, first('lea'))
    expect(one).toMatchObject({ state: 'inReview', step: 0, submitted: ref(1) })
    const two = after(one, first('leo', { stepDone: true }))
    expect(two).toMatchObject({ state: 'inReview', step: 1 })
    expect(steps(two)).toEqual(['legal:lea', 'legal:leo'])
    const three = after(two, ['rita', approved(1)])
    expect(three).toMatchObject({ approvals: [], state: 'approved', step: 0, submitted: null })
    expect(three.approved?.by).toEqual(['lea', 'leo', 'rita'])
  })

  const passed = after(sent, first('lea'), first('leo', { stepDone: true }))

  it('of the step that sends back are void; those before it wait for how the review goes on', () => {
    const back = after(passed, ['rita', sentBack('editorial')])
    expect(steps(back)).toEqual(['legal:lea', 'legal:leo'])
    expect(back.step).toBe(1)
    expect(steps(after(back, ['anna', submitted(2, 1)]))).toEqual(['legal:lea', 'legal:leo'])
    expect(steps(after(back, ['anna', submitted(2, 0)]))).toEqual([])
    expect(steps(after(passed, ['lea', sentBack('legal')]))).toEqual([])
  })

  it('of those who then change the text do not count any longer', () => {
    const back = after(passed, ['rita', sentBack()])
    expect(steps(after(back, ['lea', edited]))).toEqual(['legal:leo'])
    expect(steps(after(back, ['anna', edited]))).toEqual(['legal:lea', 'legal:leo'])
  })

  it.each<[string, EventBody]>([
    ['withdrawn', withdrawn],
    ['edited', edited],
    ['discarded', { type: 'discarded', why: 'deleted' }],
    ['bypassed', { type: 'bypassed', comment: 'Urgent.', ref: ref(1) }],
    ['reverted', { type: 'reverted', authors: [], from: 'v0' }],
    ['imported', { type: 'imported', live: ref(0) }],
  ])('end with the review: %s', (_, body) => {
    expect(after(passed, ['xenia', body])).toMatchObject({ approvals: [], step: 0, submitted: null })
  })
})

describe('publication of an older version', () => {
  const passed = after(
    VARIANTS.draft,
    ['wilma', submitted(3)],
    ['lea', approved(3, { final: false, step: 'legal' })],
  )
  const back = after(passed, ['rita', sentBack()])

  it('leaves what is under review alone', () => {
    for (const variant of [passed, back]) {
      const next = after(variant, ['rita', published(2, false)])
      expect(next).toEqual({ ...variant, live: { ...ref(2), at: THEN }, revision: variant.revision + 1 })
    }
  })

  it('ends it where the working copy is that version again', () => {
    expect(after(back, ['rita', published(2)])).toMatchObject({ approvals: [], state: 'published', step: 0 })
  })
})

describe('replay', () => {
  const events = recordOf(
    ['anna', { type: 'created' }],
    ['anna', submitted(1)],
    ['rita', sentBack()],
    ['toms', edited],
    ['anna', submitted(2)],
    ['rita', approved(2)],
    ['rita', published(2)],
    ['anna', edited],
  )

  it('is the fold of evolve', () => {
    for (const [i] of events.entries()) {
      const folded = events.slice(0, i).reduce((variant, event) => evolve(variant, event), NEW_VARIANT)
      expect(replay(events.slice(0, i))).toEqual(folded)
    }
  })

  it('tells a whole story', () => {
    expect(standing(replay(events))).toEqual(['draft', 'v2', 'v2', null, 'anna'])
    expect(replay([])).toBe(NEW_VARIANT)
  })
})
