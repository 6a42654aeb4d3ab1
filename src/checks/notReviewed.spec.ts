import { describe, expect, it } from 'vitest'
import { notReviewed } from './notReviewed'
import { sceneOf } from './specScene'

const RUNNING = { endDate: '2028-12-31T00:00:00.000Z', startDate: '2020-01-01T00:00:00.000Z' }

describe('notReviewed', () => {
  it.each<[string, object, [string, string] | undefined]>([
    [
      'more than half a year ago',
      { ...RUNNING, lastReviewedAt: '2026-05-21T00:00:00.000Z' },
      ['notReviewed', '2026-05-21'],
    ],
    ['half a year ago, to the day', { ...RUNNING, lastReviewedAt: '2026-05-22T12:00:00.000Z' }, undefined],
    ['never, long after the start', RUNNING, ['neverReviewed', '2020-01-01']],
    ['never, soon after the start', { ...RUNNING, startDate: '2026-09-01T00:00:00.000Z' }, undefined],
    ['after the end of the project', { ...RUNNING, endDate: '2025-01-01T00:00:00.000Z' }, undefined],
    ['before its start', { ...RUNNING, startDate: '2027-06-01T00:00:00.000Z' }, undefined],
    ['without any date', {}, undefined],
  ])('looked through %s', (_when, fields, expected) => {
    const [finding] = notReviewed(sceneOf('projects', fields))
    const told = finding && [finding.code, (finding.values?.date as Date).toISOString().slice(0, 10)]
    expect(told).toEqual(expected)
    if (finding) expect([finding.level, finding.path]).toEqual(['warn', 'lastReviewedAt'])
  })

  it('is no matter of other pages', () => {
    expect(notReviewed(sceneOf('articles', RUNNING))).toEqual([])
  })
})
