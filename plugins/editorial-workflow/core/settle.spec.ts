import { describe, expect, it } from 'vitest'
import { evolve, NEW_VARIANT } from './evolve'
import { cancelled, unfold } from './settle'
import {
  after,
  approved,
  edited,
  EDITOR,
  noon,
  NOW,
  published,
  publishing,
  ref,
  SCHEDULED,
  sentBack,
  submitted,
  unpublishing,
  unscheduled,
  VARIANTS,
  withdrawn,
} from './specHelpers'
import type { EventBody, Variant, WhyUnscheduled, WorkflowEvent } from './types'

const unfolded = (variant: Variant, ...bodies: EventBody[]): WorkflowEvent[] =>
  unfold(variant, bodies, { actor: EDITOR, now: NOW })

/** What follows from it, without number, date and actor. */
const follows = (variant: Variant, ...bodies: EventBody[]): EventBody[] =>
  unfolded(variant, ...bodies)
    .slice(bodies.length)
    .map(({ actor: _actor, actorRoles: _roles, at: _at, seq: _seq, ...body }) => body)

/** Wilma’s draft v3 on top of an approved v2, which nobody has seen yet and which is to go live and off. */
const { revision } = VARIANTS.draft
const dark: Variant = after(
  { ...VARIANTS.draft, live: null },
  ['rita', publishing(revision + 1, 2)],
  ['rita', unpublishing(revision + 2)],
)
const [P, U] = [revision + 1, revision + 2]
const discarded = (why: 'deleted' | 'trashed'): EventBody => ({ type: 'discarded', why })
const unpublished: EventBody = { type: 'unpublished', comment: null }
const timed = (body: EventBody, schedule: number): EventBody =>
  ({ ...body, lateBy: 0, schedule }) as EventBody
const failed: EventBody = { type: 'scheduleFailed', lateBy: 1, reasons: [], schedule: P, target: 'publish' }
const inReview = after(SCHEDULED.draft, ['wilma', submitted(3)])

/** Of publication, and of the end of it where a second reason is given. */
const off = (...whys: WhyUnscheduled[]): EventBody[] =>
  whys.map((why, i) => (i === 0 ? unscheduled(P, 'publish', why) : unscheduled(U, 'unpublish', why)))
const onlyEnd = (why: WhyUnscheduled): EventBody[] => [unscheduled(U, 'unpublish', why)]

describe('what follows for the schedules', () => {
  it.each<[string, Variant, EventBody[], EventBody[]]>([
    ['nothing, of nothing', SCHEDULED.draft, [], []],
    ['nothing, of an edit', SCHEDULED.draft, [edited], []],
    ['nothing, of a newer submission', SCHEDULED.draft, [submitted(3)], []],
    ['nothing, of its withdrawal', inReview, [withdrawn], []],
    ['nothing, of a request for changes', inReview, [sentBack()], []],
    ['nothing, of an approval that is not the last one', inReview, [approved(3, { final: false })], []],
    ['nothing, of a way back', SCHEDULED.draft, [{ type: 'reverted', authors: [], from: 'v1' }], []],
    ['nothing, where nothing is scheduled', VARIANTS.draft, [withdrawn], []],
    ['nothing, of one that is made', VARIANTS.draft, [publishing(revision + 1, 2)], []],
    [
      'nothing, of one that takes the place of another',
      SCHEDULED.draft,
      [...off('replaced'), publishing(99, 2)],
      [],
    ],
    [
      'nothing, of proof',
      SCHEDULED.draft,
      [{ type: 'proved', etag: null, ok: false, schedule: P, status: 500, target: 'publish' }],
      [],
    ],
    [
      'the approval is taken back: readers keep v1, which still goes off',
      SCHEDULED.draft,
      [withdrawn],
      off('withdrawn'),
    ],
    ['the approval is taken back, and nothing is live', dark, [withdrawn], off('withdrawn', 'notLive')],
    ['a newer approval goes out in its place', inReview, [approved(3)], [publishing(P, 3)]],
    ['published by hand', SCHEDULED.draft, [published(2, false)], off('published')],
    ['published by hand where nothing was live', dark, [published(2, false)], off('published')],
    [
      'published past the review',
      SCHEDULED.draft,
      [{ type: 'bypassed', comment: 'Urgent.', ref: ref(3) }, published(3)],
      off('published'),
    ],
    ['published by itself', SCHEDULED.draft, [timed(published(2, false), P)], []],
    ['published by itself where nothing was live', dark, [timed(published(2, false), P)], []],
    ['taken off by hand before it is published again', SCHEDULED.draft, [unpublished], []],
    [
      'taken off by hand',
      after(SCHEDULED.draft, ['', timed(published(2), P)]),
      [unpublished],
      onlyEnd('unpublished'),
    ],
    [
      'taken off by itself',
      after(SCHEDULED.draft, ['', timed(published(2), P)]),
      [timed(unpublished, U)],
      [],
    ],
    ['called off, while an earlier version is live', SCHEDULED.draft, off('cancelled'), []],
    ['called off, and nothing will be live', dark, off('cancelled'), onlyEnd('notLive')],
    ['the end of it called off', dark, onlyEnd('cancelled'), []],
    ['not carried out, while an earlier version is live', SCHEDULED.draft, [failed], []],
    ['not carried out, and nothing will be live', dark, [failed], onlyEnd('notLive')],
    ['trashed', SCHEDULED.draft, [discarded('trashed')], off('trashed', 'trashed')],
    ['deleted', SCHEDULED.draft, [discarded('deleted')], off('deleted', 'deleted')],
    [
      'deleted, with the end only',
      after(SCHEDULED.draft, ['', timed(published(2), P)]),
      [discarded('deleted')],
      onlyEnd('deleted'),
    ],
    ['deleted, with nothing', VARIANTS.draft, [discarded('deleted')], []],
  ])('%s', (_, variant, bodies, expected) => {
    expect(follows(variant, ...bodies)).toEqual(expected)
  })

  it('a newer approval keeps the time, the zone, the release and the name', () => {
    const variant = after(
      VARIANTS.draft,
      ['rita', publishing(P, 2, { day: 12, release: 'r1' })],
      ['wilma', submitted(3)],
    )
    expect(follows(variant, approved(3))).toEqual([publishing(P, 3, { day: 12, release: 'r1' })])
    const next = unfolded(variant, approved(3)).reduce(evolve, variant)
    expect(next.schedules.publish).toEqual({
      ...noon(12),
      by: 'rita',
      id: P,
      ref: ref(3),
      release: 'r1',
    })
  })

  it.each([
    ['the same text in another version', { fingerprint: 'f2', version: 'v9' }],
    ['another text in the same version', { fingerprint: 'f9', version: 'v2' }],
  ])('a newer approval of %s goes out', (_, newer) => {
    const body = { ...approved(2), ref: newer } as EventBody
    expect(follows(inReview, body)).toEqual([{ ...publishing(P, 2), ref: newer }])
  })

  it('is over after one round: told again, nothing more follows', () => {
    for (const body of [withdrawn, approved(3), published(2), unpublished, discarded('deleted'), failed]) {
      const events = unfolded(dark, body)
      const next = events.reduce(evolve, dark)
      const last = events.at(-1)
      expect(last && follows(next, last).length).toBe(0)
    }
  })
})

describe('events as they are kept', () => {
  it('are numbered, dated and somebody’s, with those that follow', () => {
    const variant = SCHEDULED.draft
    expect(unfolded(variant, withdrawn)).toEqual(
      [withdrawn, ...off('withdrawn')].map((body, i) => ({
        ...body,
        actor: 'edgars',
        actorRoles: ['editor'],
        at: NOW.toISOString(),
        seq: variant.revision + 1 + i,
      })),
    )
  })

  it('are nobody’s where nobody did it', () => {
    const [event] = unfold(NEW_VARIANT, [{ type: 'imported', live: ref(1) }], { actor: null, now: NOW })
    expect(event).toMatchObject({ actor: null, actorRoles: [], seq: 1 })
  })
})

describe('cancelled', () => {
  it('tells which schedule, and why', () => {
    expect(cancelled(SCHEDULED.draft, 'publish', 'missed')).toEqual([unscheduled(P, 'publish', 'missed')])
  })

  it('tells nothing of what is not scheduled', () => {
    expect(cancelled(VARIANTS.draft, 'publish', 'missed')).toEqual([])
  })
})
