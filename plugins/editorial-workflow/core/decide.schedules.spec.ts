import { describe, expect, it } from 'vitest'
import { decide } from './decide'
import { evolve } from './evolve'
import { reviewWorkflow } from './reviewWorkflow'
import {
  after,
  allow,
  AUTHOR,
  codes,
  edited,
  EDITOR,
  eventOf,
  FRESH,
  inputOf,
  named,
  noon,
  NOW,
  play,
  published,
  publishing,
  reasons,
  ref,
  SCHEDULED,
  submitted,
  unpublishing,
  unscheduled,
  VARIANTS,
} from './specHelpers'
import {
  ACTIONS,
  STATES,
  type Action,
  type Actor,
  type CheckResult,
  type Command,
  type EventBody,
  type Findings,
  type Reason,
  type Variant,
  type Workflow,
} from './types'

const WILMA: Actor = { id: 'wilma', roles: ['author'] }
const RITA: Actor = { id: 'rita', roles: ['editor'] }
/** Who carries out what is due. */
const NOONE: Actor = { id: '', roles: [] }

const on = (day: number): Pick<Command, 'when'> => ({
  when: { wallTime: noon(day).wallTime, zone: 'Europe/Riga' },
})
/** Numbers of the schedules of SCHEDULED.draft. */
const P = VARIANTS.draft.revision + 1
const U = P + 1

describe('a schedule that is made', () => {
  it('carries what was approved, and is named by the number of its event', () => {
    const variant = VARIANTS.draft
    const { effects, events, next } = allow(
      inputOf({ actor: EDITOR, command: { action: 'schedulePublish', ...on(15) }, variant }),
    )
    expect(effects).toEqual([])
    expect(events).toEqual([publishing(P, 2, { day: 15 })])
    expect(next.schedules).toEqual({
      publish: { ...noon(15), by: 'edgars', id: P, ref: ref(2), release: null },
      unpublish: null,
    })
    expect(next).toMatchObject({ approved: ref(2), live: ref(1), revision: P, state: 'draft' })
  })

  it('carries nothing where it is the end of publication', () => {
    const { events, next } = allow(
      inputOf({ command: { action: 'scheduleUnpublish', ...on(15) }, variant: VARIANTS.published }),
    )
    const id = VARIANTS.published.revision + 1
    expect(events).toEqual([unpublishing(id, { day: 15 })])
    expect(next.schedules).toMatchObject({ publish: null, unpublish: { by: 'ada', id, ref: null } })
  })

  it('stays in its zone, or takes an instant', () => {
    const when = { instant: '2026-03-15T10:00:00Z', zone: 'Asia/Tokyo' }
    const { next } = allow(inputOf({ command: { action: 'schedulePublish', when } }))
    expect(next.schedules.publish).toMatchObject({
      instant: noon(15).instant,
      wallTime: '2026-03-15T19:00',
      zone: 'Asia/Tokyo',
    })
  })

  it.each<[Action, 'publish' | 'unpublish', number, EventBody]>([
    ['schedulePublish', 'publish', P, publishing(U + 2, 2, { day: 15 })],
    ['scheduleUnpublish', 'unpublish', U, unpublishing(U + 2, { day: 15 })],
  ])('takes the place of the one before: %s', (action, target, old, made) => {
    const variant = SCHEDULED.draft
    const { events, next } = allow(inputOf({ actor: EDITOR, command: { action, ...on(15) }, variant }))
    expect(events).toEqual([unscheduled(old, target, 'replaced'), made])
    expect(next.revision).toBe(variant.revision + 2)
    expect(next.schedules[target]).toMatchObject({ by: 'edgars', id: U + 2, instant: noon(15).instant })
    const other = target === 'publish' ? 'unpublish' : 'publish'
    expect(next.schedules[other]).toEqual(variant.schedules[other])
  })

  it('can be for what is not live yet, with its end', () => {
    const approvedOnly: Variant = { ...VARIANTS.approved, live: null }
    const told = (variant: Variant): string[] =>
      codes(decide(inputOf({ command: { action: 'scheduleUnpublish', ...on(20) }, variant })))
    expect(told(approvedOnly)).toEqual(['notLive'])
    const variant = play(
      approvedOnly,
      { command: { action: 'schedulePublish', ...on(10) } },
      { command: { action: 'scheduleUnpublish', ...on(20) } },
    )
    expect(variant.schedules).toMatchObject({ publish: noon(10), unpublish: noon(20) })
  })

  it.each([true, false])('of a table without guards has a time (%s: and nothing else)', (hasTime) => {
    const transitions = reviewWorkflow.transitions.map((each) => ({ ...each, guards: [] }))
    const workflow: Workflow = { ...reviewWorkflow, transitions }
    const command = { action: 'schedulePublish' as const, ...(hasTime ? {} : { when: undefined }) }
    const deciding = () => decide(inputOf({ command, variant: FRESH.draft, workflow }))
    // Nobody has approved what it would carry: it is called off at once. `defineWorkflow` lets no such table through.
    if (hasTime) expect(deciding()).toMatchObject({ next: { schedules: { publish: null } } })
    else expect(deciding).toThrow('defineWorkflow')
  })

  it('and a time that is none, of a table without guards', () => {
    const transitions = reviewWorkflow.transitions.map((each) => ({ ...each, guards: [] }))
    const when = { wallTime: 'soon', zone: 'Europe/Riga' }
    const input = inputOf({
      command: { action: 'scheduleUnpublish', when },
      workflow: { ...reviewWorkflow, transitions },
    })
    expect(() => decide(input)).toThrow('timely')
  })
})

describe('a schedule that is called off', () => {
  it.each<[Action, Variant, EventBody[]]>([
    ['unschedulePublish', SCHEDULED.draft, [unscheduled(P, 'publish', 'cancelled')]],
    ['unscheduleUnpublish', SCHEDULED.draft, [unscheduled(U, 'unpublish', 'cancelled')]],
  ])('by hand: %s', (action, variant, events) => {
    const decision = allow(inputOf({ command: { action }, variant }))
    expect(decision).toMatchObject({ effects: [], events })
    expect(decision.events).toHaveLength(events.length)
  })

  it.each<[Action, 'publish' | 'unpublish']>([
    ['unschedulePublish', 'publish'],
    ['unscheduleUnpublish', 'unpublish'],
  ])('is gone: %s', (action, target) => {
    const { next } = allow(inputOf({ command: { action }, variant: SCHEDULED.draft }))
    expect(next.schedules[target]).toBeNull()
    expect(codes(decide(inputOf({ command: { action }, variant: next })))).toEqual(['notScheduled'])
  })

  /** How many events there are in the record afterwards, and what is left. */
  type Left = { publish: boolean; unpublish: boolean }
  const left = ({ schedules: { publish, unpublish } }: Variant): Left => ({
    publish: publish !== null,
    unpublish: unpublish !== null,
  })
  const dark: Variant = { ...SCHEDULED.draft, live: null }
  const sent = after(SCHEDULED.draft, ['wilma', submitted(3)])

  it.each<[string, Variant, Actor, Action, number, Left]>([
    ['with its approval', SCHEDULED.draft, WILMA, 'withdraw', 2, { publish: false, unpublish: true }],
    ['with its approval, and its end', dark, WILMA, 'withdraw', 3, { publish: false, unpublish: false }],
    ['not with a newer submission', sent, WILMA, 'withdraw', 1, { publish: true, unpublish: true }],
    ['by publication', SCHEDULED.draft, EDITOR, 'publish', 2, { publish: false, unpublish: true }],
    [
      'by publication past the review',
      SCHEDULED.draft,
      RITA,
      'bypass',
      3,
      { publish: false, unpublish: true },
    ],
    ['with nothing to come', dark, EDITOR, 'unschedulePublish', 2, { publish: false, unpublish: false }],
    ['by its end', SCHEDULED.published, EDITOR, 'unpublish', 2, { publish: false, unpublish: false }],
    [
      'not by the end of what was before',
      SCHEDULED.draft,
      EDITOR,
      'unpublish',
      1,
      { publish: true, unpublish: true },
    ],
    ['not by a way back', SCHEDULED.draft, WILMA, 'revert', 1, { publish: true, unpublish: true }],
  ])('%s', (_, variant, actor, action, events, expected) => {
    const admin: Actor = action === 'bypass' ? { ...actor, roles: ['admin'] } : actor
    const { next } = allow(inputOf({ actor: admin, command: { action }, variant }))
    expect(left(next)).toEqual(expected)
    expect(next.revision).toBe(variant.revision + events)
  })

  it('not where the newest version is what is approved, and goes out past the review', () => {
    const variant = SCHEDULED.draft
    const facts = { head: { fingerprint: 'f2', version: 'v9' } }
    const { next } = allow(inputOf({ command: { action: 'bypass' }, facts, variant }))
    // The same text, but another version than the one that is approved.
    expect(next).toMatchObject({ approved: ref(2), schedules: { publish: { ref: ref(2) } } })
  })
})

describe('a newer approval', () => {
  it('goes out in place of the older, by the same schedule of the same person', () => {
    const sent = play(SCHEDULED.draft, { actor: WILMA, command: { action: 'submit' } })
    const { events, next } = allow(inputOf({ actor: EDITOR, command: { action: 'approve' }, variant: sent }))
    expect(events).toMatchObject([{ type: 'approved' }])
    expect(next.schedules.publish).toEqual({ ...noon(10), by: 'rita', id: P, ref: ref(3), release: null })
    expect(next.revision).toBe(sent.revision + 2)
    const { effects } = allow(
      inputOf({
        actor: NOONE,
        command: { action: 'publish', schedule: P },
        now: new Date(noon(10).instant),
        variant: next,
      }),
    )
    expect(effects).toEqual([{ do: 'publish', ref: ref(3) }])
  })
})

describe('a release', () => {
  const release = 'r1'
  const own = after(
    VARIANTS.draft,
    ['rita', publishing(P, 2, { release })],
    ['rita', unpublishing(U, { release })],
  )
  const told = (action: Action, by?: null | string, variant = own): string[] =>
    codes(decide(inputOf({ command: { action, release: by }, variant })))
  const CHANGES: Action[] = [
    'schedulePublish',
    'scheduleUnpublish',
    'unschedulePublish',
    'unscheduleUnpublish',
  ]

  it.each(CHANGES)('alone changes what is its own: %s', (action) => {
    expect([told(action), told(action, null), told(action, 'r2'), told(action, release)]).toEqual([
      ['inRelease'],
      ['inRelease'],
      ['inRelease'],
      [],
    ])
  })

  it.each(CHANGES)('takes nothing over that was scheduled alone: %s', (action) => {
    const isSchedule = action === 'schedulePublish' || action === 'scheduleUnpublish'
    expect(told(action, release, SCHEDULED.draft)).toEqual(isSchedule ? ['scheduledAlone'] : [])
  })

  it('is named by what it schedules', () => {
    const { next } = allow(inputOf({ command: { action: 'schedulePublish', release } }))
    expect(next.schedules.publish).toMatchObject({ release })
  })

  it('holds nobody back from doing it now', () => {
    expect([told('publish'), told('unpublish'), told('withdraw')]).toEqual([[], [], []])
  })
})

describe('what is due', () => {
  const due = (day: number, late = 0): Date => new Date(Date.parse(noon(day).instant) + late)
  type Wish = { found?: Partial<Findings>; late?: number; trashed?: boolean; variant?: Variant }
  const publish = ({ found, late = 0, trashed = false, variant = SCHEDULED.draft }: Wish = {}) =>
    inputOf({
      actor: NOONE,
      // As the runner says it: it names no revision, and nobody’s comment.
      command: { action: 'publish', comment: undefined, revision: 0, schedule: P, when: undefined },
      facts: { barred: [...ACTIONS], mayUpdate: false, trashed },
      found,
      now: due(10, late),
      variant,
    })
  const unpublish = (variant: Variant, late = 0) =>
    inputOf({
      actor: NOONE,
      command: { action: 'unpublish', comment: undefined, revision: 0, schedule: U, when: undefined },
      facts: { barred: [...ACTIONS], mayUpdate: false },
      now: due(20, late),
      variant,
    })
  const conflict = (code: string): Reason[] => [{ code, kind: 'conflict', clearedBy: ['nobody'] }]

  it.each([0, 1, 90_000])('is done, whoever runs it and whatever revision there is, %i ms late', (late) => {
    const { effects, events, next } = allow(publish({ late }))
    expect(effects).toEqual([{ do: 'publish', ref: ref(2) }])
    expect(events).toEqual([{ type: 'published', lateBy: late, ref: ref(2), schedule: P, unchanged: false }])
    expect(next).toMatchObject({
      live: ref(2),
      revision: SCHEDULED.draft.revision + 1,
      schedules: { publish: null, unpublish: { id: U } },
      state: 'draft',
    })
  })

  it('is done, and then its end', () => {
    const { next: out } = allow(publish())
    const { effects, events, next } = allow(unpublish(out, 1_000))
    expect(effects).toEqual([{ do: 'unpublish' }])
    expect(events).toEqual([{ type: 'unpublished', comment: null, lateBy: 1_000, schedule: U }])
    expect(next).toMatchObject({ live: null, schedules: { publish: null, unpublish: null } })
    // Nothing but the two: what followed from them, they say themselves.
    expect(next.revision).toBe(SCHEDULED.draft.revision + 2)
  })

  it('tells nothing of lateness where somebody does it by hand', () => {
    const { events } = allow(
      inputOf({ actor: EDITOR, command: { action: 'publish' }, variant: SCHEDULED.draft }),
    )
    expect(events).toEqual([{ type: 'published', ref: ref(2), unchanged: false }])
  })

  it.each(STATES)('is done in %s, and not twice', (state) => {
    const { next } = allow(publish({ variant: { ...SCHEDULED.draft, state } }))
    expect(next.live).toMatchObject(ref(2))
    expect(reasons(publish({ variant: next }))).toEqual(conflict('notScheduled'))
  })

  it.each<[string, Wish, string]>([
    ['a millisecond before its time', { late: -1 }, 'notDue'],
    ['where nothing is scheduled', { variant: VARIANTS.draft }, 'notScheduled'],
    [
      'where it was put off',
      { variant: play(SCHEDULED.draft, { command: { action: 'schedulePublish', ...on(15) } }) },
      'notScheduled',
    ],
    [
      'where another is due as well',
      {
        late: 10 * 86_400_000,
        variant: play(SCHEDULED.draft, { command: { action: 'schedulePublish', ...on(15) } }),
      },
      'notScheduled',
    ],
    [
      'where it was called off',
      { variant: play(SCHEDULED.draft, { command: { action: 'unschedulePublish' } }) },
      'notScheduled',
    ],
    [
      'where its approval was taken back',
      { variant: play(SCHEDULED.draft, { actor: WILMA, command: { action: 'withdraw' } }) },
      'notScheduled',
    ],
    [
      'where somebody was quicker',
      { variant: play(SCHEDULED.draft, { command: { action: 'publish' } }) },
      'notScheduled',
    ],
    ['in the trash', { trashed: true }, 'trashed'],
  ])('is not done: %s', (_, wish, code) => {
    expect(reasons(publish(wish))).toEqual(conflict(code))
  })

  it.each<[string, Partial<Findings>, string]>([
    ['a check of the project', { checks: [{ code: 'c', level: 'block', message: 'm' }] }, 'check'],
    ['a required field', { missing: named('title') }, 'incomplete'],
    ['a field that is not right', { invalid: [{ id: 'a', message: 'm', name: 'A' }] }, 'invalid'],
    ['the original', { sourceLive: false }, 'sourceNotLive'],
    [
      'the original, which was to be first',
      { sourceLive: false, sourceLiveAt: noon(10).instant },
      'sourceNotLive',
    ],
    ['a link', { notLive: named('a/1') }, 'linksNotLive'],
    [
      'a link that was to be live by now',
      { notLive: [{ id: 'a/1', liveAt: noon(9).instant, name: 'A' }] },
      'linksNotLive',
    ],
    ['the version', { fingerprint: 'other' }, 'versionChanged'],
    ['that it is there', { fingerprint: null }, 'versionGone'],
  ])('is asked again: %s', (_, found, code) => {
    expect(codes(decide(publish({ found })))).toEqual([code])
  })

  it('warns as ever', () => {
    const warn: CheckResult = { code: 'c', level: 'warn', message: 'm' }
    expect(allow(publish({ found: { checks: [warn] } })).warnings).toEqual([warn])
  })

  it('is not taken off while a translation of it is live, though that was to go first', () => {
    const variant = SCHEDULED.published
    const id = VARIANTS.published.revision + 1
    const input = inputOf({
      actor: NOONE,
      command: { action: 'unpublish', schedule: id },
      facts: { translationsLive: [{ locale: 'en', offAt: noon(20).instant }] },
      now: due(20),
      variant,
    })
    expect(codes(decide(input))).toEqual(['translationsLive'])
  })

  it('is not taken off by the schedule that publishes, nor the other way round', () => {
    const swapped = { ...publish({ late: 20 * 86_400_000 }) }
    const told = (action: Action, schedule: number): string[] =>
      codes(decide({ ...swapped, command: { action, revision: 0, schedule } }))
    expect([told('publish', U), told('unpublish', P)]).toEqual([['notScheduled'], ['notScheduled']])
  })

  it.each(ACTIONS.filter((action) => action !== 'publish' && action !== 'unpublish'))(
    'lets nobody %s in its name',
    (action) => {
      for (const schedule of [P, U])
        expect(
          reasons({ ...publish({ late: 20 * 86_400_000 }), command: { action, revision: 0, schedule } }),
        ).toEqual(conflict('notScheduled'))
    },
  )

  it('needs no comment, also where people have to give one', () => {
    const transitions = reviewWorkflow.transitions.map((each) => ({ ...each, comment: 'required' as const }))
    const workflow: Workflow = { ...reviewWorkflow, transitions }
    const byItself = { ...unpublish(allow(publish()).next), workflow }
    expect(reasons(byItself)).toEqual([])
    const byHand = inputOf({ command: { action: 'unpublish', comment: undefined }, workflow })
    expect(codes(decide(byHand))).toEqual(['commentMissing'])
  })

  it('that could not be done is over, and may be scheduled anew', () => {
    const failed: EventBody = {
      type: 'scheduleFailed',
      lateBy: 0,
      reasons: [],
      schedule: P,
      target: 'publish',
    }
    const variant = evolve(SCHEDULED.draft, eventOf(SCHEDULED.draft.revision + 1, null, failed))
    expect(reasons(publish({ variant }))).toEqual(conflict('notScheduled'))
    const { next } = allow(inputOf({ command: { action: 'schedulePublish', ...on(15) }, variant }))
    expect(next.schedules.publish).toMatchObject({ id: variant.revision + 1 })
  })
})

describe('beside a schedule', () => {
  it('the review goes on as ever', () => {
    const variant = play(
      after(SCHEDULED.draft, ['anna', edited]),
      { actor: AUTHOR, command: { action: 'submit' } },
      { actor: EDITOR, command: { action: 'requestChanges' } },
    )
    expect(variant).toMatchObject({ schedules: SCHEDULED.draft.schedules, state: 'changesRequested' })
  })

  it('what is live already is not scheduled once more', () => {
    const variant = after(VARIANTS.approved, ['rita', published(3)], ['wilma', edited])
    expect(codes(decide(inputOf({ command: { action: 'schedulePublish' }, now: NOW, variant })))).toEqual([
      'alreadyLive',
    ])
  })
})
