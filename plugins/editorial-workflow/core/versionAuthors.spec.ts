import { describe, expect, it } from 'vitest'
import { approved, edited, published, submitted, withdrawn } from './specHelpers'
import type { EventBody, WorkflowEvent } from './types'
import { versionAuthors } from './versionAuthors'

/** Ten seconds past ten. */
const time = (second: number): string => new Date(Date.UTC(2026, 2, 1, 10, 0, second)).toISOString()
type Step = [second: number, actor: null | string, body: EventBody]
const record = (...steps: Step[]): WorkflowEvent[] =>
  steps.map(([second, actor, body], i) => ({ ...body, actor, actorRoles: [], at: time(second), seq: i + 1 }))

/** What is saved at these seconds are the versions `v10`, `v20` and so on; an author's event comes a second later. */
const STORY = record(
  [11, 'xenia', { type: 'created' }],
  [12, 'xenia', submitted(10)],
  [13, 'rita', approved(10)],
  [14, 'rita', published(10)],
  [21, 'toms', edited],
  // v30 is Toms’ again, which is no event.
  [41, 'wilma', edited],
  [42, 'wilma', submitted(40)],
  [43, 'rita', approved(40)],
  [51, 'wilma', edited],
  // v60 is a copy of v50 that was written at a publication.
  [61, 'rita', published(40, false)],
  [71, 'anna', edited],
  [72, 'anna', submitted(70)],
  [73, 'rita', approved(70)],
)
const of = (n: number, next: null | number, events = STORY): readonly string[] =>
  versionAuthors(events, {
    next: next === null ? null : time(next),
    saved: time(n),
    version: `v${n}`,
  })

describe('the authors of an older version', () => {
  it.each<[string, number, null | number, string[]]>([
    ['the first: who made it, though it was approved', 10, 20, ['xenia']],
    [
      'the first after an approval: its author, and those whose approval was replaced',
      20,
      30,
      ['xenia', 'toms'],
    ],
    ['one of somebody who had written before', 30, 40, ['toms', 'xenia']],
    ['one of several', 40, 50, ['toms', 'xenia', 'wilma']],
    ['a draft on top of an approval that was replaced', 50, 60, ['toms', 'wilma']],
    ['a copy of it', 60, 70, ['toms', 'wilma']],
    ['the one that is approved', 70, null, []],
    ['a draft on top of the present approval, that nobody has told of', 80, null, []],
  ])('%s', (_, version, next, authors) => {
    expect([...of(version, next)].sort()).toEqual([...authors].sort())
  })

  it('on top of the present approval are those since it', () => {
    const events = [...STORY, ...record([81, 'olga', edited]).map((event) => ({ ...event, seq: 14 }))]
    expect(of(80, null, events)).toEqual(['olga'])
  })

  it('of what was approved and taken back are authors again', () => {
    const back: WorkflowEvent = { ...withdrawn, actor: 'rita', actorRoles: [], at: time(75), seq: 14 }
    expect([...of(70, null, [...STORY, back])].sort()).toEqual(['anna', 'toms', 'wilma'])
    // A copy from between the approval and its end.
    expect(of(74, null, [...STORY, back])).toEqual(['wilma', 'anna'])
  })

  it('that somebody went back to before are those of the text, not only who did', () => {
    const events = record(
      [11, 'anna', { type: 'created' }],
      [21, 'toms', { type: 'reverted', authors: ['xenia'], from: 'v0' }],
      [22, null, edited],
    )
    expect(of(20, null, events)).toEqual(['anna', 'xenia', 'toms'])
  })

  it('are nobody where nothing is on record', () => {
    expect(of(10, null, [])).toEqual([])
  })

  it('are told by the order of events where a clock is ahead', () => {
    const events = record([11, 'anna', { type: 'created' }], [29, 'toms', edited], [21, 'olga', edited])
    expect(of(20, 30, events)).toEqual(['anna', 'toms', 'olga'])
  })

  it('count their event of the same moment', () => {
    const events = record([10, 'anna', { type: 'created' }], [20, 'toms', edited], [30, 'olga', edited])
    expect(of(20, 30, events)).toEqual(['anna', 'toms', 'olga'])
    expect(of(20, 29, events)).toEqual(['anna', 'toms'])
  })
})
