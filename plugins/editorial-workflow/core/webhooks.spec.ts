import { describe, expect, it } from 'vitest'
import { nextTry, TRIED_FOR_MS, wantsEvent } from './webhooks'

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
