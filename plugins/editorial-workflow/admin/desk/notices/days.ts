/** Rows of one day on the clocks of a zone, in their order. */
export type Day<Row> = { at: string; key: string; rows: Row[] }

const dayKey = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone }).format(new Date(instant))

/** Groups rows, which come in the order of their time, by their days. */
export function byDay<Row extends { at: string }>(rows: readonly Row[], timeZone: string): Day<Row>[] {
  const days: Day<Row>[] = []
  for (const row of rows) {
    const key = dayKey(row.at, timeZone)
    const last = days.at(-1)
    if (last?.key === key) last.rows.push(row)
    else days.push({ at: row.at, key, rows: [row] })
  }
  return days
}

const DAY_MS = 86_400_000

/** Whether a day is today or yesterday; by the calendar, for a day may have 23 hours. */
export function nearDay(key: string, now: Date, timeZone: string): 'today' | 'yesterday' | null {
  const today = dayKey(now.toISOString(), timeZone)
  if (key === today) return 'today'
  return Date.parse(today) - Date.parse(key) === DAY_MS ? 'yesterday' : null
}
