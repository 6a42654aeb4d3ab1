'use client'

import { useCallback, useEffect, useMemo, useState } from 'react'
import type { ScheduleList } from '../../../payload/endpoints/schedule'
import type { ToldSchedule } from '../../../payload/endpoints/schedule/rows'
import type { ReleaseList, ReleaseSummary } from '../../../payload/releases/tell'
import { addDays } from '../planning/wallTime'
import { useCall, useTold, type Call, type Told } from '../useCall'
import { entriesOf, isOverdue, type Entry } from './entries'

export type Filters = {
  collection: string
  locale: string
  release: string
  showsCancelled: boolean
  target: '' | 'publish' | 'unpublish'
}
export const NO_FILTERS: Filters = {
  collection: '',
  locale: '',
  release: '',
  showsCancelled: false,
  target: '',
}

/** The most that one page of the API holds, and how many of them are read. */
const PAGE = 100
const PAGES = 5
export const SHOWN_AT_MOST = PAGE * PAGES

export type Schedule = {
  /** When the server answered, in milliseconds; 0 before. */
  at: number
  entries: readonly Entry[]
  error: string | undefined
  isLoading: boolean
  /** Whether there is more in this time than is shown. */
  isMore: boolean
  overdue: readonly Entry[]
  releases: readonly ReleaseSummary[]
  reload: () => void
  /** Undefined until the server has said it. */
  timeZone: string | undefined
  totalOverdue: number
}

/** What is scheduled from one day up to another, by the filters. While it is asked anew, the last answer stays. */
export function useSchedule(days: { end: string; start: string }, filters: Filters): Schedule {
  const call = useCall()
  const [round, setRound] = useState(0)
  const [told, setTold] = useState<{ answer: Told<Pages>; asked: string; at: number }>()
  const list = useTold<ReleaseList>('/editorial/releases?limit=100')
  const reloadList = list.reload
  const query = queryOf(days, filters)
  const asked = `${round} ${query}`
  useEffect(() => {
    let isLeft = false
    void readAll(call, query).then((answer) => {
      if (!isLeft) setTold({ answer, asked, at: Date.now() })
    })
    return () => {
      isLeft = true
    }
  }, [asked, call, query])
  const reload = useCallback(() => {
    setRound((before) => before + 1)
    reloadList()
  }, [reloadList])
  const body = told?.answer.ok ? told.answer.body : undefined
  const releases = useMemo(() => list.body?.releases ?? [], [list.body])
  const at = told?.at ?? 0
  const shown = useMemo(() => {
    const names = new Map(releases.map(({ id, name }) => [id, name]))
    const toEntries = (rows: readonly ToldSchedule[] = []): Entry[] =>
      entriesOf(
        rows.filter(
          ({ status, target }) =>
            (filters.target === '' || target === filters.target) &&
            (filters.showsCancelled || status !== 'cancelled'),
        ),
        { releases: names, timeZone: body?.timeZone ?? 'UTC' },
      )
    const entries = toEntries(body?.rows)
    return {
      entries,
      overdue: [...toEntries(body?.overdue), ...entries.filter((entry) => isOverdue(entry, at))],
    }
  }, [at, body, filters.showsCancelled, filters.target, releases])
  return {
    ...shown,
    at,
    error: told && !told.answer.ok ? told.answer.message : undefined,
    isLoading: told?.asked !== asked,
    isMore: (body?.totalRows ?? 0) > SHOWN_AT_MOST,
    releases,
    reload,
    timeZone: body?.timeZone,
    totalOverdue: Math.max(body?.totalOverdue ?? 0, shown.overdue.length),
  }
}

type Pages = Pick<ScheduleList, 'overdue' | 'rows' | 'timeZone' | 'totalOverdue' | 'totalRows'>

/** Days of the project's zone are asked for with a day on either side: which zone it is, the answer says. */
function queryOf({ end, start }: { end: string; start: string }, filters: Filters): string {
  const query = new URLSearchParams({
    from: `${addDays(start, -1)}T00:00:00Z`,
    limit: String(PAGE),
    to: `${addDays(end, 1)}T00:00:00Z`,
  })
  for (const name of ['collection', 'locale', 'release'] as const)
    if (filters[name]) query.set(name, filters[name])
  return query.toString()
}

async function readAll(call: Call, query: string): Promise<Told<Pages>> {
  const first = await call<ScheduleList>(`/editorial/schedule?${query}`)
  if (!first.ok) return first
  const rows = [...first.body.rows]
  for (let page = 2; page <= Math.min(first.body.totalPages, PAGES); page += 1) {
    const next = await call<ScheduleList>(`/editorial/schedule?${query}&page=${page}`)
    if (!next.ok) return next
    rows.push(...next.body.rows)
  }
  return { ...first, body: { ...first.body, rows } }
}
