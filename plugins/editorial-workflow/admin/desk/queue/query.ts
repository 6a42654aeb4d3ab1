import type { State } from '../../../core/types'

/** Shown at once. */
export const PAGE_SIZES = [25, 50, 100] as const
export const LIST_NAMES = ['work', 'review', 'overdue', 'outdated', 'published'] as const
export const SORTS = ['urgent', 'newest', 'oldest', 'outdated', 'published'] as const
export const DUE = ['overdue', '1', '7', '30'] as const
export const FRESH = ['current', 'outdated'] as const
export const STATE_NAMES = [
  'draft',
  'inReview',
  'changesRequested',
  'approved',
  'published',
] as const satisfies readonly State[]

/** What the address of the queue says, in the order in which it says it. */
const NAMES = [
  'list',
  'search',
  'assignee',
  'state',
  'collection',
  'locale',
  'freshness',
  'due',
  'sort',
  'limit',
  'page',
] as const
type Name = (typeof NAMES)[number]
/** The filters by name. `assignee` is `me`, `nobody` or an id; `due` is `overdue` or a number of days; `list` may be `all`. */
export type QueueQuery = Partial<Record<Name, string>>

const ALLOWED: Partial<Record<Name, readonly string[]>> = {
  due: DUE,
  freshness: FRESH,
  limit: PAGE_SIZES.map(String),
  list: ['all', ...LIST_NAMES],
  sort: SORTS,
  state: STATE_NAMES,
}
const LONGEST = 100

/** What an address, or a saved filter, says; what is not understood is left out. */
export function readQuery(text: string): QueueQuery {
  const said = new URLSearchParams(text)
  return Object.fromEntries(
    NAMES.flatMap((name) => {
      const value = said.get(name)?.trim() ?? ''
      const fits = ALLOWED[name]?.includes(value) ?? (name !== 'page' || /^[1-9]\d{0,5}$/.test(value))
      return value !== '' && value.length <= LONGEST && fits ? [[name, value]] : []
    }),
  )
}

/** The same as a query string, always in one order, so that equal filters are equal texts. */
export function writeQuery(query: QueueQuery): string {
  const entries = NAMES.flatMap((name) => {
    const value = query[name]
    return value ? [[name, value]] : []
  })
  return new URLSearchParams(entries).toString()
}

/** Filters without the place in the list: what is saved under a name. */
export const filtersOf = ({ limit: _, page: __, ...query }: QueueQuery): QueueQuery => query

/** With other filters: the first page, for the old one says nothing any more. */
export function withFilter(query: QueueQuery, change: QueueQuery): QueueQuery {
  const { page: _, ...rest } = query
  return { ...rest, ...change }
}

const DAY_MS = 86_400_000

/** The path to ask the API. `now` in milliseconds. */
export function apiPath(query: QueueQuery, now: number): string {
  const { assignee, due, limit = '25', list, sort, ...plain } = query
  const said = new URLSearchParams({ ...plain, limit })
  if (list && list !== 'all') said.set('list', list)
  if (sort) said.set('sort', sort)
  else if (list === 'outdated' || list === 'published') said.set('sort', list)
  if (assignee === 'me') said.set('mine', 'true')
  else if (assignee === 'nobody') said.set('unassigned', 'true')
  else if (assignee) said.set('assignee', assignee)
  if (due === 'overdue') said.set('overdue', 'true')
  else if (due) said.set('due', new Date(now + Number(due) * DAY_MS).toISOString())
  return `/editorial/queue?${said.toString()}`
}
