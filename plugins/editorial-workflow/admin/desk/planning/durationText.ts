const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** How long something took, in the measure that people would say it in: minutes, hours up to two days, days. */
export function measureOf(milliseconds: number): { count: number; unit: 'days' | 'hours' | 'minutes' } {
  if (milliseconds < HOUR) return { count: Math.round(milliseconds / MINUTE), unit: 'minutes' }
  if (milliseconds < 2 * DAY) return { count: Math.round(milliseconds / HOUR), unit: 'hours' }
  return { count: Math.round((milliseconds / DAY) * 10) / 10, unit: 'days' }
}
