import { describe, expect, it } from 'vitest'
import type { VerifyReport } from '@plugins/editorial-workflow'
import { isSound, tellReport } from './tellReport'

const report = (...differences: VerifyReport['differences']): VerifyReport => ({
  checked: 1,
  differences,
  events: 1530,
})
const last = (found: VerifyReport, repair = false): string | undefined => tellReport(found, { repair }).at(-1)
const key = 'articles/1/lv'
const wrong = { key, problem: 'projection' } as const
const live = { key, problem: 'live' } as const

describe('a report', () => {
  it('counts, names what is wrong where, and says how it ends', () => {
    expect(
      tellReport(report({ ...wrong, repaired: true }, { key, problem: 'gap', seq: 3 }), { repair: true }),
    ).toEqual([
      'Checked 1 record (one for each document in each language) with 1,530 events.',
      '  articles/1/lv: its row in editorial-variants is not what its events tell. Repaired.',
      '  articles/1/lv: an event before number 3 is missing.',
      '2 differences: 1 repaired, 1 left for people to look into.',
    ])
  })

  it.each<[string, VerifyReport, boolean, boolean]>([
    ['No differences.', report(), false, true],
    ['1 difference, all repaired.', report({ ...wrong, repaired: true }), true, true],
    ['1 difference.', report(live), false, false],
    [
      '2 differences. Run it with --repair to write wrong and missing rows anew: 1.',
      report(live, wrong),
      false,
      false,
    ],
    ['1 difference: 0 repaired, 1 left for people to look into.', report(live), true, false],
  ])('ends with “%s”', (sentence, found, repair, sound) => {
    expect([last(found, repair), isSound(found)]).toEqual([sentence, sound])
  })

  it('has a sentence for every problem', () => {
    const problems = [
      'altered',
      'gap',
      'live',
      'missing',
      'projection',
      'schedule',
      'truncated',
      'unlinked',
      'version',
    ] as const
    const lines = tellReport(report(...problems.map((problem) => ({ key, problem, seq: 2 }))), {
      repair: false,
    })
    expect(new Set(lines.slice(1, -1)).size).toBe(problems.length)
    expect(tellReport(report({ key, problem: 'truncated', seq: 0 }), { repair: false })[1]).toContain(
      'all its events',
    )
  })
})
