import { describe, expect, it } from 'vitest'
import type { ToldSchedule } from '../../../payload/endpoints/schedule/rows'
import { byDay, entriesOf, isMovable, isOverdue } from './entries'

const row = (more: Partial<ToldSchedule>): ToldSchedule => ({
  attempts: 0,
  collection: 'articles',
  document: '1',
  error: null,
  instant: '2026-11-24T07:00:00.000Z',
  lateBy: null,
  locale: 'lv',
  proof: null,
  release: null,
  scheduledAt: '2026-11-20T07:00:00.000Z',
  scheduledBy: null,
  status: 'pending',
  target: 'publish',
  title: 'Raksts',
  version: null,
  wallTime: '2026-11-24T07:00',
  why: null,
  zone: 'UTC',
  ...more,
})
const NAMES = { releases: new Map([['r', 'Atklāšana']]), timeZone: 'Europe/Riga' }

describe('entries of the calendar', () => {
  it('stand in the zone of the project, whatever zone they were said in', () => {
    const [entry] = entriesOf([row({})], NAMES)
    expect(entry).toMatchObject({ release: null, status: 'pending', wallTime: '2026-11-24T09:00' })
  })

  it('are one for all that a release has at a time, and another for what became something else of it', () => {
    const entries = entriesOf(
      [
        row({ document: '1', release: 'r' }),
        row({ document: '2', release: 'r' }),
        row({ document: '3', release: 'r', status: 'cancelled' }),
        row({ document: '4', release: 'gone' }),
        row({ document: '5' }),
      ],
      NAMES,
    )
    const told = entries.map(({ release, rows, status }) => [release?.name ?? release, rows.length, status])
    expect(told).toEqual([
      [{ id: 'gone', name: null }, 1, 'pending'],
      ['Atklāšana', 1, 'cancelled'],
      ['Atklāšana', 2, 'pending'],
      [null, 1, 'pending'],
    ])
    expect(new Set(entries.map(({ id }) => id)).size).toBe(4)
  })

  it('stand in the order of their times, by days of the zone', () => {
    const entries = entriesOf(
      [row({ document: '2', instant: '2026-11-24T22:30:00.000Z' }), row({}), row({ document: '3' })],
      NAMES,
    )
    const days = byDay(entries).map(([day, own]) => [day, own.map(({ rows: [{ document }] }) => document)])
    expect(days).toEqual([
      ['2026-11-24', ['1', '3']],
      ['2026-11-25', ['2']],
    ])
  })

  it('are moved while they have not begun, and overdue while they have not ended', () => {
    const now = Date.parse('2026-11-24T08:00:00.000Z')
    const judged = (['pending', 'running', 'done', 'failed', 'missed', 'cancelled'] as const).flatMap(
      (status) =>
        entriesOf([row({ status })], NAMES).map((entry) => [status, isMovable(entry), isOverdue(entry, now)]),
    )
    expect(judged).toEqual([
      ['pending', true, true],
      ['running', false, true],
      ['done', false, false],
      ['failed', false, false],
      ['missed', false, false],
      ['cancelled', false, false],
    ])
  })
})
