import { afterEach, describe, expect, it } from 'vitest'
import { resolveWallTime, wallTimeOf } from './calendar'

/** The last Sundays of March and October, when the clocks of the European Union change at 01:00 UTC. */
const CHANGES: [year: number, spring: string, autumn: string][] = [
  [2026, '03-29', '10-25'],
  [2027, '03-28', '10-31'],
  [2028, '03-26', '10-29'],
  [2029, '03-25', '10-28'],
  [2030, '03-31', '10-27'],
]
/** Zone, and the hour that the clocks jump over in spring and show twice in autumn. */
const ZONES: [zone: string, jumped: string, twice: string, summer: string, winter: string][] = [
  ['Europe/Riga', '03', '03', '+03:00', '+02:00'],
  ['Europe/Stockholm', '02', '02', '+02:00', '+01:00'],
]
const CASES = ZONES.flatMap(([zone, ...rest]) => CHANGES.map((change) => [zone, ...change, ...rest] as const))

const pad = (hour: number): string => String(hour).padStart(2, '0')

describe.each(CASES)('%s in %i', (zone, year, spring, autumn, jumped, twice, summer, winter) => {
  const next = pad(Number(jumped) + 1)

  it('refuses a time that does not exist, and names the nearest that do', () => {
    const day = `${year}-${spring}`
    for (const minute of ['00', '30', '59']) {
      expect(resolveWallTime({ wallTime: `${day}T${jumped}:${minute}`, zone })).toEqual({
        fault: {
          after: `${day}T${next}:00`,
          before: `${day}T${pad(Number(jumped) - 1)}:59`,
          code: 'noSuchTime',
        },
      })
    }
  })

  it('takes the minute before the jump and the one after it', () => {
    const day = `${year}-${spring}`
    const before = resolveWallTime({ wallTime: `${day}T${pad(Number(jumped) - 1)}:59`, zone })
    const after = resolveWallTime({ wallTime: `${day}T${next}:00`, zone })
    expect(before).toMatchObject({ instant: `${day}T00:59:00.000Z` })
    expect(after).toMatchObject({ instant: `${day}T01:00:00.000Z` })
  })

  it('asks which one, when a time comes twice', () => {
    const wallTime = `${year}-${autumn}T${twice}:30`
    expect(resolveWallTime({ wallTime, zone })).toEqual({
      fault: { code: 'timeTwice', earlier: `${wallTime}${summer}`, later: `${wallTime}${winter}` },
    })
    expect(resolveWallTime({ choice: 'earlier', wallTime, zone })).toEqual({
      instant: `${year}-${autumn}T00:30:00.000Z`,
      wallTime,
      zone,
    })
    expect(resolveWallTime({ choice: 'later', wallTime, zone })).toMatchObject({
      instant: `${year}-${autumn}T01:30:00.000Z`,
    })
  })

  it('says what it was told: every hour of the year that is one', () => {
    for (const day of [spring, autumn, '01-15', '07-15']) {
      for (let hour = 0; hour < 24; hour += 1) {
        const wallTime = `${year}-${day}T${pad(hour)}:15`
        const time = resolveWallTime({ choice: 'later', wallTime, zone })
        if ('fault' in time) expect([day, pad(hour)]).toEqual([spring, jumped])
        else expect(wallTimeOf(time.instant, zone)).toEqual(time)
      }
    }
  })
})

describe('the zone of the server', () => {
  const own = process.env.TZ
  afterEach(() => {
    if (own === undefined) delete process.env.TZ
    else process.env.TZ = own
  })

  it.each([
    ['UTC', 0],
    ['Europe/Stockholm', -120],
    ['America/Los_Angeles', 420],
    ['Asia/Kolkata', -330],
  ])('is of no matter: %s', (zone, offset) => {
    process.env.TZ = zone
    // It is really another one.
    expect(new Date('2027-07-01T00:00:00Z').getTimezoneOffset()).toBe(offset)
    const said = { wallTime: '2027-07-01T09:00', zone: 'Europe/Riga' }
    expect(resolveWallTime(said)).toEqual({ ...said, instant: '2027-07-01T06:00:00.000Z' })
    expect(wallTimeOf('2027-07-01T06:00:00Z', 'Europe/Stockholm')).toMatchObject({
      wallTime: '2027-07-01T08:00',
    })
    expect(resolveWallTime({ wallTime: '2027-03-28T03:30', zone: 'Europe/Riga' })).toMatchObject({
      fault: { code: 'noSuchTime' },
    })
  })
})

describe('what is no time', () => {
  it.each([
    '',
    'tomorrow',
    '2027-02-30T10:00',
    '2027-01-01T24:30',
    '2027-01-01T10:00Z',
    '2027-01-01T10:00+02:00',
  ])('%s', (wallTime) => {
    expect(resolveWallTime({ wallTime, zone: 'Europe/Riga' })).toEqual({ fault: { code: 'badTime' } })
  })

  it.each(['', 'Riga', 'Europe/Rīga', '+02:00', 'Mars/Olympus'])('no zone: “%s”', (zone) => {
    expect(resolveWallTime({ wallTime: '2027-01-01T10:00', zone })).toEqual({ fault: { code: 'badZone' } })
    expect(wallTimeOf('2027-01-01T10:00:00Z', zone)).toEqual({ fault: { code: 'badZone' } })
  })

  it('no moment', () => {
    expect(wallTimeOf('2027-01-01T10:00', 'Europe/Riga')).toEqual({ fault: { code: 'badTime' } })
  })

  it('seconds stay where there are some', () => {
    expect(resolveWallTime({ wallTime: '2027-01-01T10:00:30', zone: 'Europe/Riga' })).toMatchObject({
      instant: '2027-01-01T08:00:30.000Z',
      wallTime: '2027-01-01T10:00:30',
    })
  })
})
