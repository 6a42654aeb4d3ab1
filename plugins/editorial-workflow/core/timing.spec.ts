import { describe, expect, it } from 'vitest'
import { decide } from './decide'
import { reviewWorkflow } from './reviewWorkflow'
import { after, codes, inputOf, noon, NOW, publishing, reasons, unpublishing, VARIANTS } from './specHelpers'
import { momentOf, TARGET_OF, untilThen } from './timing'
import { ACTIONS, type Action, type EventBody, type Reason, type Variant, type When } from './types'

const zone = 'Europe/Riga'
/** Days of March on which it goes live and off. v1 is live, v2 approved. */
const withDays = (publish: null | number, unpublish: null | number): Variant => {
  const bodies = [
    ...(publish === null ? [] : [publishing(9, 2, { day: publish })]),
    ...(unpublish === null ? [] : [unpublishing(10, { day: unpublish })]),
  ]
  return after(VARIANTS.draft, ...bodies.map((body): [string, EventBody] => ['rita', body]))
}
const told = (
  action: Action,
  when: undefined | When,
  variant = VARIANTS.draft,
  now = NOW,
): readonly Reason[] => reasons(inputOf({ command: { action, when }, now, variant }))
const badRequest = (code: string, values?: Reason['values']): Reason[] => [
  { code, kind: 'badRequest', clearedBy: ['nobody'], ...(values && { values }) },
]

describe('what an action is about', () => {
  it.each<[Action, 'publish' | 'unpublish' | undefined]>([
    ['publish', 'publish'],
    ['schedulePublish', 'publish'],
    ['unschedulePublish', 'publish'],
    ['unpublish', 'unpublish'],
    ['scheduleUnpublish', 'unpublish'],
    ['unscheduleUnpublish', 'unpublish'],
    ['bypass', undefined],
    ['submit', undefined],
  ])('%s: %s', (action, target) => {
    expect(TARGET_OF[action]).toBe(target)
  })

  it('is told of six actions', () => {
    expect(ACTIONS.filter((action) => TARGET_OF[action])).toHaveLength(6)
  })
})

describe('the moment', () => {
  it.each<[string, When, object]>([
    ['on the clocks of a zone', { wallTime: '2026-03-15T12:00', zone }, noon(15)],
    ['as an instant, which the zone shows', { instant: '2026-03-15T10:00:00Z', zone }, noon(15)],
    ['as an instant with an offset', { instant: '2026-03-15T19:00:00+09:00', zone }, noon(15)],
    [
      'with a choice',
      { choice: 'later', wallTime: '2027-10-31T03:30', zone },
      { instant: '2027-10-31T01:30:00.000Z', wallTime: '2027-10-31T03:30', zone },
    ],
    ['no instant', { instant: 'soon', zone }, { fault: { code: 'badTime' } }],
  ])('%s', (_, when, moment) => {
    expect(momentOf(when)).toEqual(moment)
  })
})

describe.each(['schedulePublish', 'scheduleUnpublish'] as const)('a time for %s', (action) => {
  it.each<[string, undefined | When, Reason[]]>([
    ['to come', { wallTime: '2026-03-15T12:00', zone }, []],
    ['in a minute', { wallTime: '2026-03-02T12:01', zone }, []],
    ['that is not named', undefined, badRequest('timeMissing')],
    ['that is none', { wallTime: '2026-02-30T12:00', zone }, badRequest('badTime', {})],
    ['that is no instant', { instant: 'tomorrow', zone }, badRequest('badTime', {})],
    ['in no zone', { wallTime: '2026-03-15T12:00', zone: 'Mars/Olympus' }, badRequest('badZone', {})],
    ['as an instant, in no zone', { instant: '2026-03-15T10:00:00Z', zone: '' }, badRequest('badZone', {})],
    [
      'that the clocks jump over',
      { wallTime: '2027-03-28T03:30', zone },
      badRequest('noSuchTime', { after: '2027-03-28T04:00', before: '2027-03-28T02:59' }),
    ],
    [
      'that the clocks show twice',
      { wallTime: '2027-10-31T03:30', zone },
      badRequest('timeTwice', { earlier: '2027-10-31T03:30+03:00', later: '2027-10-31T03:30+02:00' }),
    ],
    ['that the clocks show twice, the first', { choice: 'earlier', wallTime: '2027-10-31T03:30', zone }, []],
    ['that the clocks show twice, the second', { choice: 'later', wallTime: '2027-10-31T03:30', zone }, []],
    [
      'that is over',
      { wallTime: '2026-03-02T11:59', zone },
      badRequest('pastTime', { wallTime: '2026-03-02T11:59', zone }),
    ],
    [
      'that is now',
      { wallTime: '2026-03-02T12:00', zone },
      badRequest('pastTime', { wallTime: '2026-03-02T12:00', zone }),
    ],
    [
      'that is now, as an instant',
      { instant: NOW.toISOString(), zone },
      badRequest('pastTime', { wallTime: '2026-03-02T12:00', zone }),
    ],
    ['a millisecond from now', { instant: '2026-03-02T10:00:00.001Z', zone }, []],
  ])('%s', (_, when, expected) => {
    expect(told(action, when)).toEqual(expected)
  })
})

describe('publication comes before the end of it', () => {
  const when = { wallTime: noon(15).wallTime, zone }
  const late = (day: number): Reason[] => [
    {
      code: 'unpublishBeforePublish',
      kind: 'conflict',
      clearedBy: ['nobody'],
      values: { wallTime: noon(day).wallTime, zone },
    },
  ]

  it.each<[Action, null | number, null | number, Reason[]]>([
    ['schedulePublish', null, null, []],
    ['schedulePublish', null, 16, []],
    ['schedulePublish', null, 15, late(15)],
    ['schedulePublish', null, 14, late(14)],
    // What it takes the place of is not asked.
    ['schedulePublish', 10, 16, []],
    ['schedulePublish', 10, 12, late(12)],
    ['schedulePublish', 20, null, []],
    ['scheduleUnpublish', null, null, []],
    ['scheduleUnpublish', 14, null, []],
    ['scheduleUnpublish', 15, null, late(15)],
    ['scheduleUnpublish', 16, null, late(16)],
    ['scheduleUnpublish', 10, 20, []],
    ['scheduleUnpublish', 18, 20, late(18)],
    ['scheduleUnpublish', null, 10, []],
  ])('%s, with days %s and %s', (action, publish, unpublish, expected) => {
    expect(told(action, when, withDays(publish, unpublish))).toEqual(expected)
  })

  it('by a minute at least, and whatever the zones', () => {
    const tokyo = { wallTime: '2026-03-15T19:00', zone: 'Asia/Tokyo' }
    expect(told('scheduleUnpublish', tokyo, withDays(15, null))).toEqual(late(15))
    expect(told('scheduleUnpublish', { ...tokyo, wallTime: '2026-03-15T19:01' }, withDays(15, null))).toEqual(
      [],
    )
  })
})

describe('whether something will be so by then', () => {
  const when: When = { wallTime: noon(15).wallTime, zone }

  it.each<[string, Action, undefined | When, null | string | undefined, boolean]>([
    ['before', 'schedulePublish', when, noon(14).instant, true],
    ['at the same time', 'schedulePublish', when, noon(15).instant, true],
    ['after', 'schedulePublish', when, noon(16).instant, false],
    ['never', 'schedulePublish', when, null, false],
    ['nobody knows', 'schedulePublish', when, undefined, false],
    ['no time yet', 'schedulePublish', undefined, noon(16).instant, true],
    ['no time yet, and never', 'schedulePublish', undefined, null, false],
    ['a wrong time', 'schedulePublish', { wallTime: '', zone }, noon(16).instant, true],
    ['off before', 'scheduleUnpublish', when, noon(14).instant, true],
    ['off after', 'scheduleUnpublish', when, noon(16).instant, false],
    ['but it is done now', 'publish', when, noon(1).instant, false],
    ['but it is taken off now', 'unpublish', when, noon(1).instant, false],
    ['but it goes out now, past the review', 'bypass', when, noon(1).instant, false],
  ])('%s', (_, action, at, then, expected) => {
    expect(untilThen({ command: { action, revision: 0, when: at } }, then)).toBe(expected)
  })
})

it('a table whose other actions ask for a time asks nothing of them', () => {
  const transitions = reviewWorkflow.transitions.map((each) =>
    each.action === 'assign' ? { ...each, guards: ['timely', 'scheduled'] as const } : each,
  )
  const workflow = { ...reviewWorkflow, transitions }
  expect(codes(decide(inputOf({ command: { action: 'assign', when: undefined }, workflow })))).toEqual([])
})
