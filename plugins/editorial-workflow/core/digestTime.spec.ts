import { describe, expect, it } from 'vitest'
import { dayIn, nextDigest } from './digestTime'

const zone = 'Europe/Riga'
const daily = { at: '08:00', workdaysOnly: false, zone }

describe('the mail of the day', () => {
  // 23 November 2026 is a Monday; Riga is two hours ahead in winter.
  it.each<[string, string, object, string]>([
    ['later the same day', '2026-11-23T05:59:00Z', {}, '2026-11-23T06:00:00.000Z'],
    ['the day after, from its very time on', '2026-11-23T06:00:00Z', {}, '2026-11-24T06:00:00.000Z'],
    ['on a Saturday too', '2026-11-27T12:00:00Z', {}, '2026-11-28T06:00:00.000Z'],
    [
      'on Monday, of a weekend off',
      '2026-11-27T12:00:00Z',
      { workdaysOnly: true },
      '2026-11-30T06:00:00.000Z',
    ],
    [
      'not twice a day, where its time was moved',
      '2026-11-23T06:30:00Z',
      { at: '15:00', last: '2026-11-23T06:00:05Z' },
      '2026-11-24T13:00:00.000Z',
    ],
    [
      'the same day, after one of yesterday',
      '2026-11-23T06:30:00Z',
      { at: '15:00', last: '2026-11-22T06:00:05Z' },
      '2026-11-23T13:00:00.000Z',
    ],
    [
      'by the day of the zone, not of UTC',
      '2026-11-22T22:30:00Z',
      { at: '00:45' },
      '2026-11-22T22:45:00.000Z',
    ],
    ['in summer an hour earlier', '2027-06-01T00:00:00Z', {}, '2027-06-01T05:00:00.000Z'],
    [
      'after a time that the clocks jump over',
      '2027-03-27T23:00:00Z',
      { at: '03:30' },
      '2027-03-28T01:30:00.000Z',
    ],
    ['at the earlier of two', '2027-10-30T22:00:00Z', { at: '03:30' }, '2027-10-31T00:30:00.000Z'],
  ])('goes out %s', (_, after, own, expected) => {
    expect(nextDigest(after, { ...daily, ...own })).toBe(expected)
  })

  it('knows the day of a zone', () => {
    expect(dayIn('2026-11-22T22:30:00Z', zone)).toBe('2026-11-23')
  })
})
