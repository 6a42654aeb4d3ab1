import type { PayloadRequest } from 'payload'
import { evolve, NEW_VARIANT, type SealedEvent, type Target, type WorkflowEvent } from '../../core'
import type { ScheduleStatus } from '../collections/schedules'
import { projectSchedule, scheduleKey } from '../schedules/projectSchedule'
import { SCHEDULES } from '../slugs'
import { keyOf, type Address } from '../store'

/** What the record says of one schedule. */
type Told = { instant: string; status: ScheduleStatus; target: Target; version: null | string }
type StoredSchedule = {
  dueAt?: null | string
  instant: string
  key: string
  slot: string
  status: ScheduleStatus
  version?: null | string
}

/** The schedules of a variant whose rows are gone, or are not what the record tells: they would be carried out wrongly, or never. */
export async function wrongSchedules(
  req: PayloadRequest,
  address: Address,
  chain: readonly SealedEvent[],
): Promise<number[]> {
  const told = toldSchedules(chain)
  if (told.size === 0) return []
  const rows = await loadRows(req, address, [...told.keys()])
  return [...told].filter(([id, each]) => !isAsTold(address, id, each, rows.get(id))).map(([id]) => id)
}

/** Writes rows of schedules anew from the record. */
export async function rebuildSchedules(
  req: PayloadRequest,
  address: Address,
  chain: readonly SealedEvent[],
): Promise<void> {
  const wrong = await wrongSchedules(req, address, chain)
  if (wrong.length === 0) return
  const keys = wrong.map((id) => scheduleKey(address, id))
  await req.payload.db.deleteMany({ collection: SCHEDULES as never, req, where: { key: { in: keys } } })
  let variant = NEW_VARIANT
  for (const { event } of chain) {
    variant = evolve(variant, event)
    if ('schedule' in event && event.schedule !== undefined && wrong.includes(event.schedule))
      await projectSchedule(req, address, event, variant)
  }
}

function toldSchedules(chain: readonly SealedEvent[]): Map<number, Told> {
  const told = new Map<number, Told>()
  for (const { event } of chain) {
    if (event.type === 'scheduled') {
      const { instant, ref, schedule, target } = event
      told.set(schedule, { instant, status: 'pending', target, version: ref?.version ?? null })
      continue
    }
    const ended = 'schedule' in event && event.schedule !== undefined ? told.get(event.schedule) : undefined
    const status = endOf(event)
    if (ended && status) ended.status = status
  }
  return told
}

function endOf(event: WorkflowEvent): null | ScheduleStatus {
  switch (event.type) {
    case 'published':
    case 'unpublished':
      return 'done'
    case 'scheduleFailed':
      return 'failed'
    case 'unscheduled':
      return event.why === 'missed' ? 'missed' : 'cancelled'
    default:
      return null
  }
}

function isAsTold(address: Address, id: number, told: Told, row: StoredSchedule | undefined): boolean {
  if (!row) return false
  const isActive = told.status === 'pending'
  const slot = isActive ? `${keyOf(address)}#${told.target}` : scheduleKey(address, id)
  return (
    (row.status === told.status || (isActive && row.status === 'running')) &&
    row.slot === slot &&
    Date.parse(row.instant) === Date.parse(told.instant) &&
    (row.version ?? null) === told.version &&
    // Without a time no runner ever looks at it.
    (!isActive || Boolean(row.dueAt))
  )
}

async function loadRows(
  req: PayloadRequest,
  address: Address,
  ids: readonly number[],
): Promise<Map<number, StoredSchedule>> {
  const keys = new Map(ids.map((id) => [scheduleKey(address, id), id]))
  const { docs } = await req.payload.db.find<StoredSchedule>({
    collection: SCHEDULES as never,
    limit: 0,
    pagination: false,
    req,
    where: { key: { in: [...keys.keys()] } },
  })
  return new Map(
    docs.flatMap((row) => [...(keys.has(row.key) ? [[keys.get(row.key) ?? 0, row] as const] : [])]),
  )
}
