import { describe, expect, it } from 'vitest'
import { monthOf, spreadByReviewer, spreadByState, spreadOf, staysOf, type Moment } from './cycleTime'
import type { EventType } from './types'

const at = (hour: number): string => new Date(Date.UTC(2026, 10, 2, hour)).toISOString()
const H = 3_600_000
const record = (...steps: [hour: number, type: EventType, more?: Partial<Moment>][]): Moment[] =>
  steps.map(([hour, type, more]) => ({ actor: null, at: at(hour), type, ...more }))
const brief = (moments: Moment[]) => staysOf(moments).map(({ lasted, state }) => [state, lasted / H])

describe('stays', () => {
  it.each<[string, Moment[], [string, number][]]>([
    ['nothing', [], []],
    ['one that has not ended', record([0, 'created']), []],
    [
      'a whole way, with a request for changes',
      record(
        [0, 'created'],
        [1, 'edited'],
        [2, 'submitted'],
        [5, 'changesRequested'],
        [6, 'edited'],
        [8, 'submitted'],
        [9, 'approved'],
        [12, 'published'],
        [20, 'edited'],
      ),
      [
        ['draft', 2],
        ['inReview', 3],
        ['changesRequested', 3],
        ['inReview', 1],
        ['approved', 3],
        ['published', 8],
      ],
    ],
    [
      'steps of a review are one stay',
      record([0, 'submitted'], [1, 'approved', { final: false }], [4, 'approved']),
      [['inReview', 4]],
    ],
    [
      'what stood there before the first event',
      record([3, 'submitted'], [4, 'withdrawn']),
      [['inReview', 1]],
    ],
    [
      'what is published while something newer is in review',
      record([0, 'submitted'], [1, 'published', { unchanged: false }], [2, 'approved']),
      [['inReview', 2]],
    ],
    [
      'what is published with a newer draft beside it',
      record([0, 'approved'], [1, 'published', { unchanged: false }], [5, 'submitted']),
      [
        ['approved', 1],
        ['draft', 4],
      ],
    ],
    [
      'what is taken off, and what is deleted',
      record([0, 'published'], [2, 'unpublished'], [5, 'discarded'], [9, 'created'], [10, 'submitted']),
      [
        ['published', 2],
        ['draft', 3],
        ['draft', 1],
      ],
    ],
    [
      'what changes no state',
      record([0, 'submitted'], [1, 'assigned'], [2, 'scheduled'], [3, 'proved'], [4, 'approved']),
      [['inReview', 4]],
    ],
  ])('%s', (_, moments, expected) => expect(brief(moments)).toEqual(expected))
})

describe('spreads', () => {
  it('are durations that there were', () => {
    expect(spreadOf([])).toEqual({ count: 0, median: null, p90: null })
    expect(spreadOf([7])).toEqual({ count: 1, median: 7, p90: 7 })
    expect(spreadOf([10, 1, 9, 2, 8, 3, 7, 4, 6, 5])).toEqual({ count: 10, median: 5, p90: 9 })
  })

  it('are told for each state, and for whoever decided', () => {
    const stays = staysOf(
      record(
        [0, 'submitted'],
        [2, 'approved', { actor: 'b' }],
        [3, 'submitted'],
        [9, 'changesRequested', { actor: 'a' }],
        [10, 'submitted'],
        [11, 'withdrawn', { actor: 'c' }],
      ),
    )
    expect(spreadByState(stays).find(({ state }) => state === 'inReview')).toEqual({
      count: 3,
      median: 2 * H,
      p90: 6 * H,
      state: 'inReview',
    })
    // Whoever took it back has decided nothing.
    expect(spreadByReviewer(stays)).toEqual([
      { count: 1, median: 6 * H, p90: 6 * H, person: 'a' },
      { count: 1, median: 2 * H, p90: 2 * H, person: 'b' },
    ])
  })
})

describe('months', () => {
  it('are those of the zone', () => {
    const month = monthOf('Europe/Riga')
    expect(month('2026-10-31T21:59:00.000Z')).toBe('2026-10')
    expect(month('2026-10-31T22:00:00.000Z')).toBe('2026-11')
  })
})
