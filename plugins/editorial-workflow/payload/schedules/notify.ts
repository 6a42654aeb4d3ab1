import type { Payload, TypedUser } from 'payload'
import type { WorkflowEvent } from '../../core'
import { keyOf, type Address } from '../address'
import type { Telling } from '../notices/toNotices'
import { whoMayDo } from '../notices/whoMay'
import type { Settings } from '../settings'
import { SCHEDULES } from '../slugs'
import { noticeOf, type NoticeKind } from './callsForNotice'
import { scheduleKey } from './projectSchedule'

/** Tells people what became of a schedule: whoever made it, and of what went wrong also those who may publish. */
export async function scheduleTellings(
  settings: Settings,
  staff: readonly TypedUser[],
  { address, event }: { address: Address; event: WorkflowEvent },
  payload: Payload,
): Promise<Telling[]> {
  const kind = noticeOf(event)
  if (!kind || !('schedule' in event) || event.schedule === undefined) return []
  const maker = await makerOf(payload, address, event.schedule)
  const of = `${keyOf(address)}#${event.seq}`
  const telling = scheduleTelling(settings, staff, { address, at: event.at, kind, maker, of, seq: event.seq })
  if (telling.kind !== 'done') alert(payload, telling.kind, scheduleKey(address, event.schedule))
  return [telling]
}

type About = Pick<Telling, 'address' | 'at' | 'of' | 'seq' | 'subject'> & {
  kind: NoticeKind
  maker: null | string
}

/** What is told of a schedule, and to whom. */
export function scheduleTelling(
  settings: Settings,
  staff: readonly TypedUser[],
  { kind: said, maker, ...about }: About,
): { kind: NoticeKind } & Telling {
  const could = whoMayDo(settings, 'publish', about.address)
  const isThere = staff.some((user) => String(user.id) === maker && could(user))
  const kind = said === 'done' && !isThere ? 'orphaned' : said
  const to = staff.filter((user) => String(user.id) === maker || (kind !== 'done' && could(user)))
  return { ...about, actor: null, kind, to }
}

function alert(payload: Payload, kind: NoticeKind, schedule: string): void {
  const said = { msg: `editorial-workflow: the schedule ${schedule} is ${kind}`, schedule }
  if (kind === 'late' || kind === 'orphaned') payload.logger.warn(said)
  else payload.logger.error(said)
}

async function makerOf(payload: Payload, address: Address, id: number): Promise<null | string> {
  const row = await payload.db.findOne<{ id: string; scheduledBy?: null | string }>({
    collection: SCHEDULES as never,
    where: { key: { equals: scheduleKey(address, id) } },
  })
  return row?.scheduledBy ?? null
}
