import type { PayloadRequest, TypedUser } from 'payload'
import { evolve, replay, type Variant, type WorkflowEvent } from '../../core'
import { castOf, rulesOf, type Audience, type Cast } from '../../core/notices'
import { keyOf, type Address } from '../address'
import { parseJson } from '../parseJson'
import type { Settings } from '../settings'
import { EVENTS } from '../slugs'
import type { Telling } from './toNotices'
import { whoMay, whoMayDo } from './whoMay'

/** An event, and the record up to it. */
export type Happened = {
  address: Address
  before: Variant
  chain: readonly WorkflowEvent[]
  event: WorkflowEvent
}

/** The record of a variant up to one of its events. What has happened since says nothing of who was who then. */
export async function happened(
  req: PayloadRequest,
  address: Address,
  event: WorkflowEvent,
): Promise<Happened> {
  const { docs } = await req.payload.db.find<{ event: unknown }>({
    collection: EVENTS as never,
    limit: 0,
    pagination: false,
    sort: 'seq',
    where: { and: [{ variant: { equals: keyOf(address) } }, { seq: { less_than: event.seq } }] },
  })
  const earlier = docs.map((row) => parseJson<WorkflowEvent>(row.event))
  return { address, before: replay(earlier), chain: [...earlier, event], event }
}

/** Who is told what of an event by the table of the core; each person once, and never who did it. */
export function tellingsOf(
  settings: Settings,
  staff: readonly TypedUser[],
  { address, before, chain, event }: Happened,
): Telling[] {
  const cast = castOf(settings.workflow, { after: evolve(before, event), before, chain })
  const told = new Set([event.actor])
  return rulesOf(event).map(({ except = [], kind, to }) => {
    const isOne = (audiences: readonly Audience[], user: TypedUser): boolean =>
      audiences.some((audience) => isIn(settings, { address, audience, cast }, user))
    const people = staff.filter(
      (user) => !told.has(String(user.id)) && isOne(to, user) && !isOne(except, user),
    )
    for (const { id } of people) told.add(String(id))
    const { actor, at, seq } = event
    return { actor, address, at, kind, of: `${keyOf(address)}#${seq}`, seq, to: people }
  })
}

type Question = { address: Address; audience: Audience; cast: Cast }

function isIn(settings: Settings, { address, audience, cast }: Question, user: TypedUser): boolean {
  const id = String(user.id)
  switch (audience) {
    case 'assignee':
      return cast.assignee === id
    case 'authors':
      return cast.authors.includes(id)
    case 'bypassers':
      return whoMayDo(settings, 'bypass', address)(user)
    case 'publishers':
      return whoMayDo(settings, 'publish', address)(user)
    case 'reviewers':
      return whoMay(settings, { action: 'approve', address, roles: cast.step.roles })(user)
    case 'submitter':
      return cast.submitter === id
  }
}
