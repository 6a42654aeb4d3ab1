import type { PayloadRequest, Where } from 'payload'
import { STATES, type State, type Variant } from '../../../core'
import { parseJson } from '../../parseJson'
import { VARIANTS } from '../../slugs'
import type { Place } from './moments'

/** What lies in somebody's hands. */
export type Waiting = {
  count: number
  overdue: number
  /** Whose it is; null for what nobody in particular has: in review, or approved. */
  person: null | string
  /** Since when the oldest of it is in its state; of drafts, since when nobody has written. Null where nobody knows. */
  since: null | string
  states: Record<State, number>
}

type Row = {
  assignee?: null | string
  dueAt?: null | string
  headAt?: null | string
  state: State
  variant: unknown
}

/** What is not published and somebody has, and what waits for anybody: the most first. One query. */
export async function loadWaiting(
  req: PayloadRequest,
  { collection, collections, locale, locales }: Place,
): Promise<Waiting[]> {
  const where: Where = {
    and: [
      { gone: { not_equals: true } },
      { state: { not_equals: 'published' } },
      { collectionSlug: { in: collection === undefined ? [...collections] : [collection] } },
      { locale: { in: locale === undefined ? [...locales] : [locale] } },
      { or: [{ assignee: { exists: true } }, { state: { in: ['inReview', 'approved'] } }] },
    ],
  }
  const { docs } = await req.payload.db.find<Row & { id: string }>({
    collection: VARIANTS as never,
    limit: 0,
    pagination: false,
    req,
    select: { assignee: true, dueAt: true, headAt: true, state: true, variant: true },
    where,
  })
  return sumByPerson(docs, new Date())
}

function sumByPerson(rows: readonly Row[], now: Date): Waiting[] {
  const people = new Map<null | string, Waiting>()
  for (const row of rows) {
    const person = row.assignee ?? null
    const own = people.get(person) ?? { count: 0, overdue: 0, person, since: null, states: noStates() }
    const since = sinceOf(row)
    own.count += 1
    own.states[row.state] += 1
    if (row.dueAt && Date.parse(row.dueAt) < now.getTime()) own.overdue += 1
    if (since !== null && (own.since === null || since < own.since)) own.since = since
    people.set(person, own)
  }
  return [...people.values()].sort(
    (one, other) => other.count - one.count || String(one.person).localeCompare(String(other.person)),
  )
}

const noStates = (): Record<State, number> =>
  Object.fromEntries(STATES.map((state) => [state, 0])) as Record<State, number>

function sinceOf({ headAt, state, variant }: Row): null | string {
  const { approved, submitted } = parseJson<Variant>(variant)
  const at = state === 'inReview' ? submitted?.at : state === 'approved' ? approved?.at : headAt
  return at ? new Date(at).toISOString() : null
}
