import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { dated, isUsable, wholeBytes } from './wholeBytes.mjs'

const SECOND = 1_000
const dateIn = (bytes: Buffer): string => /\r\nDate: (.*)\r\n/.exec(bytes.toString('latin1'))?.[1] ?? ''

describe('an answer in one piece', () => {
  beforeEach(() => void vi.useFakeTimers({ now: Date.parse('2026-11-24T12:00:00Z') }))
  afterEach(() => void vi.useRealTimers())

  const make = () => wholeBytes(200, ['etag', '"a"'], Buffer.from('{"docs":[]}'), 65 * SECOND)

  it('has the date of each time it is sent, in the same bytes', () => {
    const whole = make()
    const first = dated(whole)
    expect(dateIn(first)).toBe('Tue, 24 Nov 2026 12:00:00 GMT')
    vi.advanceTimersByTime(SECOND)
    expect(isUsable(whole)).toBe(true)
    const second = dated(whole)
    expect(second).toBe(first)
    expect(dateIn(second)).toBe('Tue, 24 Nov 2026 12:00:01 GMT')
    expect(second.toString('latin1').endsWith('\r\n\r\n{"docs":[]}')).toBe(true)
    expect(whole.body.toString()).toBe('{"docs":[]}')
  })

  it('is sent to others while somebody takes it, for as long as its date is right, and never changed meanwhile', () => {
    const whole = make()
    dated(whole)
    whole.isSending = true
    const before = Buffer.from(whole.bytes)
    vi.advanceTimersByTime(SECOND - 1)
    expect(isUsable(whole)).toBe(true)
    expect(dated(whole)).toEqual(before)
    vi.advanceTimersByTime(1)
    expect(isUsable(whole)).toBe(false)
    expect(dated(whole)).toEqual(before)
  })
})
