import { describe, expect, it } from 'vitest'
import type { ProjectStatus } from './choices'
import { deriveStatus, type ProjectPeriod } from './deriveStatus'

type Case = [now: string, status: ProjectStatus | null]

/** Each period with the moments on both sides of its borders. */
const PERIODS: [name: string, ProjectPeriod, ...Case[]][] = [
  ['no dates', {}, ['2024-06-01T00:00:00.000Z', null]],
  ['dates that were emptied', { startDate: null, endDate: null }, ['2024-06-01T00:00:00.000Z', null]],
  [
    'days',
    {
      startDate: '2024-03-10T00:00:00.000Z',
      startPrecision: 'day',
      endDate: '2024-09-20',
      endPrecision: 'day',
    },
    ['2024-03-09T23:59:59.999Z', 'planned'],
    ['2024-03-10T00:00:00.000Z', 'active'],
    ['2024-09-20T23:59:59.999Z', 'active'],
    ['2024-09-21T00:00:00.000Z', 'completed'],
  ],
  [
    'days whose precision is not told',
    { startDate: '2024-03-10', endDate: '2024-09-20', startPrecision: null },
    ['2024-03-09T23:59:59.999Z', 'planned'],
    ['2024-09-20T23:59:59.999Z', 'active'],
    ['2024-09-21T00:00:00.000Z', 'completed'],
  ],
  [
    'months',
    { startDate: '2024-03-10', startPrecision: 'month', endDate: '2024-12-05', endPrecision: 'month' },
    ['2024-02-29T23:59:59.999Z', 'planned'],
    ['2024-03-01T00:00:00.000Z', 'active'],
    ['2024-12-31T23:59:59.999Z', 'active'],
    ['2025-01-01T00:00:00.000Z', 'completed'],
  ],
  [
    'years',
    { startDate: '2019-07-15', startPrecision: 'year', endDate: '2023-02-01', endPrecision: 'year' },
    ['2018-12-31T23:59:59.999Z', 'planned'],
    ['2019-01-01T00:00:00.000Z', 'active'],
    ['2023-12-31T23:59:59.999Z', 'active'],
    ['2024-01-01T00:00:00.000Z', 'completed'],
  ],
  [
    'one day',
    { startDate: '2024-02-29', endDate: '2024-02-29' },
    ['2024-02-28T23:59:59.999Z', 'planned'],
    ['2024-02-29T12:00:00.000Z', 'active'],
    ['2024-03-01T00:00:00.000Z', 'completed'],
  ],
  [
    'the last day of a year',
    { endDate: '2024-12-31T12:00:00.000Z' },
    ['2024-12-31T23:59:59.999Z', 'active'],
    ['2025-01-01T00:00:00.000Z', 'completed'],
  ],
  [
    'a start without an end',
    { startDate: '2019-01-01', startPrecision: 'year' },
    ['2018-12-31T23:59:59.999Z', 'planned'],
    ['2099-01-01T00:00:00.000Z', 'active'],
  ],
  [
    'an end without a start',
    { endDate: '2024-09-01', endPrecision: 'month' },
    ['1999-01-01T00:00:00.000Z', 'active'],
    ['2024-09-30T23:59:59.999Z', 'active'],
    ['2024-10-01T00:00:00.000Z', 'completed'],
  ],
  [
    'a status set by hand over dates',
    { startDate: '2024-03-10', endDate: '2024-09-20', statusOverride: 'planned' },
    ['2030-01-01T00:00:00.000Z', 'planned'],
  ],
  [
    'a status set by hand without dates',
    { statusOverride: 'completed' },
    ['1999-01-01T00:00:00.000Z', 'completed'],
  ],
]

describe('deriveStatus', () => {
  const cases = PERIODS.flatMap(([name, period, ...moments]) =>
    moments.map(([now, status]) => [name, now, status, period] as const),
  )
  it.each(cases)('%s, at %s: %s', (_name, now, status, period) => {
    expect(deriveStatus(period, new Date(now))).toBe(status)
  })
})
