import { describe, expect, it } from 'vitest'
import { addDays, addMonths, daysShown, mondayOf, wallTimeAt } from './wallTime'

describe('wall times', () => {
  it('are those of the zone, in summer and in winter', () => {
    expect(wallTimeAt('2026-11-23T13:05:00.000Z', 'Europe/Riga')).toBe('2026-11-23T15:05')
    expect(wallTimeAt('2026-07-01T21:30:00.000Z', 'Europe/Riga')).toBe('2026-07-02T00:30')
    // 03:30 comes twice that night.
    expect(wallTimeAt('2027-10-31T00:30:00.000Z', 'Europe/Riga')).toBe('2027-10-31T03:30')
    expect(wallTimeAt('2027-10-31T01:30:00.000Z', 'Europe/Riga')).toBe('2027-10-31T03:30')
  })

  it('has weeks from Monday', () => {
    expect(mondayOf('2026-11-23')).toBe('2026-11-23')
    expect(mondayOf('2026-11-29')).toBe('2026-11-23')
  })

  it.each([
    ['2026-12-31', 1, '2027-01-31'],
    ['2027-01-31', 1, '2027-02-28'],
    ['2027-03-31', -1, '2027-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
  ])('%s and %i months are %s', (day, months, expected) => expect(addMonths(day, months)).toBe(expected))

  it('knows what each view shows', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(daysShown('week', '2026-11-25')).toEqual({ end: '2026-11-30', start: '2026-11-23' })
    expect(daysShown('agenda', '2026-11-25')).toEqual({ end: '2026-12-01', start: '2026-11-01' })
    expect(daysShown('month', '2026-11-25')).toEqual({ end: '2026-12-07', start: '2026-10-26' })
    expect(daysShown('month', '2027-02-10')).toEqual({ end: '2027-03-01', start: '2027-02-01' })
  })
})
