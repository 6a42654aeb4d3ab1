import { expect, it } from 'vitest'
import { measureOf } from './durationText'

const HOUR = 3_600_000

it.each([
  [0, 0, 'minutes'],
  [HOUR / 2, 30, 'minutes'],
  [HOUR, 1, 'hours'],
  [47 * HOUR, 47, 'hours'],
  [48 * HOUR, 2, 'days'],
  [60 * HOUR, 2.5, 'days'],
])('%i ms is %d %s', (milliseconds, count, unit) => expect(measureOf(milliseconds)).toEqual({ count, unit }))
