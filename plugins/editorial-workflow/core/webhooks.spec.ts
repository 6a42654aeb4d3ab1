import { describe, expect, it } from 'vitest'
import { nextTry, retryAfterMs, TRIED_FOR_MS, wantsEvent } from './webhooks'

describe('wantsEvent', () => {
  const all = { collections: [], events: ['published'], locales: [] }
  const published = { collection: 'posts', event: 'published', locale: 'lv' } as const
  it.each([
    [all, published, true],
    [all, { ...published, event: 'submitted' } as const, false],
    [{ ...all, collections: ['pages'] }, published, false],
    [{ ...all, collections: ['pages', 'posts'] }, published, true],
    [{ ...all, locales: ['en'] }, published, false],
    [{ ...all, locales: ['en'] }, { ...published, locale: null }, true],
  ])('%j of %j: %s', (subscription, event, wanted) => {
    expect(wantsEvent(subscription, event)).toBe(wanted)
  })
})

describe('nextTry', () => {
  const failed = (attempts: number, now = 0, random = 0): null | number =>
    nextTry({ attempts, firstAt: 0, now, random })

  it('waits longer from failure to failure, up to two hours', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 40].map((attempts) => failed(attempts))).toEqual(
      [5, 30, 120, 300, 900, 1800, 3600, 7200, 7200, 7200].map((seconds) => seconds * 1_000),
    )
  })

  it('stretches a wait by a fifth at most', () => {
    expect([failed(1, 0, 0.5), failed(1, 0, 1)]).toEqual([5_500, 6_000])
  })

  it('waits as long as the receiver asks for, not less than without it, and not beyond the end', () => {
    const asked = (askedMs: number): null | number =>
      nextTry({ askedMs, attempts: 2, firstAt: 0, now: 0, random: 0 })
    expect([asked(1_000), asked(90_000), asked(9 * TRIED_FOR_MS)]).toEqual([30_000, 90_000, TRIED_FOR_MS])
  })

  it('tries for 24 hours, and once at their end', () => {
    const tries = [0]
    for (let now: null | number = 0; now !== null;) {
      now = failed(tries.length, now, 0.3)
      if (now !== null) tries.push(now)
    }
    expect(tries.at(-1)).toBe(TRIED_FOR_MS)
    expect(tries.length).toBeGreaterThan(15)
    expect(tries.length).toBeLessThan(25)
  })
})

describe('retryAfterMs', () => {
  const now = Date.UTC(2026, 10, 23, 12)
  it.each([
    ['120', 120_000],
    [' 0 ', 0],
    ['Mon, 23 Nov 2026 12:01:00 GMT', 60_000],
    ['Mon, 23 Nov 2026 11:00:00 GMT', 0],
    ['-5', undefined],
    ['1.5', undefined],
    ['soon', undefined],
    ['2027', 2_027_000],
    ['99999999999999999999', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%j is %j', (header, expected) => {
    expect(retryAfterMs(header, now)).toBe(expected)
  })
})
