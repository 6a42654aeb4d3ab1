import { describe, expect, it } from 'vitest'
import { byDay, nearDay } from './days'

const zone = 'Europe/Riga'

describe('days', () => {
  it('are those of the zone', () => {
    const rows = ['2026-11-22T23:00:00Z', '2026-11-22T22:00:00Z', '2026-11-22T21:59:59Z'].map((at) => ({
      at,
    }))
    expect(byDay(rows, zone).map(({ key, rows: own }) => [key, own.length])).toEqual([
      ['2026-11-23', 2],
      ['2026-11-22', 1],
    ])
  })

  it.each([
    ['2026-11-23', 'today'],
    ['2026-11-22', 'yesterday'],
    ['2026-11-21', null],
  ])('%s is %s on 23 November, from midnight in Riga on', (key, expected) => {
    expect(nearDay(key, new Date('2026-11-22T22:00:00Z'), zone)).toBe(expected)
  })

  it('knows yesterday on the day after the clocks went ahead', () => {
    expect(nearDay('2027-03-28', new Date('2027-03-28T21:30:00Z'), zone)).toBe('yesterday')
  })
})
