import { describe, expect, it } from 'vitest'
import { quickTime } from './quickTimes'

const RIGA = 'Europe/Riga'

describe('quick choices of a time', () => {
  // A Monday, 08:07 in Riga.
  const morning = new Date('2026-11-23T06:07:30Z')
  it.each([
    ['inHours', morning, '2026-11-23T09:07'],
    ['today', morning, '2026-11-23T17:00'],
    ['tomorrow', morning, '2026-11-24T09:00'],
    ['monday', morning, '2026-11-30T09:00'],
    // A Sunday evening in UTC is Monday in Riga.
    ['monday', new Date('2026-11-22T22:30:00Z'), '2026-11-30T09:00'],
    ['monday', new Date('2026-11-22T12:00:00Z'), '2026-11-23T09:00'],
    ['tomorrow', new Date('2026-12-31T22:30:00Z'), '2027-01-02T09:00'],
    ['today', new Date('2026-11-23T15:00:00Z'), undefined],
  ] as const)('%s at %s is %s', (name, now, wanted) => {
    expect(quickTime(name, now, RIGA)).toBe(wanted)
  })
})
