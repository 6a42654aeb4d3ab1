import type { PayloadRequest } from 'payload'
import type { Variant, WorkflowEvent } from '../../core'
import { keyOf, type Address } from '../address'
import type { ScheduleStatus } from '../collections/schedules'
import { tell } from '../errors'
import { NO_LOCALE, SCHEDULES } from '../slugs'

/** The name of a schedule: its variant, and the number of the event that it began with. */
export const scheduleKey = (address: Address, id: number): string => `${keyOf(address)}#${id}`

/** Brings the row of a schedule up to date with an event, in the transaction of `req`. */
export async function projectSchedule(
  req: PayloadRequest,
  address: Address,
  event: WorkflowEvent,
  { schedules }: Variant,
): Promise<void> {
  switch (event.type) {
    case 'scheduled':
      // One that is there already carries a newer approval from now on.
      return event.schedule === event.seq
        ? begin(req, address, event)
        : update(req, address, event.schedule, { version: event.ref?.version ?? null })
    case 'unscheduled':
      return end(req, address, event.schedule, {
        finishedAt: event.at,
        status: event.why === 'missed' ? 'missed' : 'cancelled',
        why: event.why,
      })
    case 'scheduleFailed':
      return end(req, address, event.schedule, {
        error: errorText(tell(req, event.reasons)),
        finishedAt: event.at,
        lateBy: event.lateBy,
        status: 'failed',
      })
    case 'published':
    case 'unpublished':
      if (event.schedule === undefined) return undefined
      // What readers get is looked at next.
      return end(req, address, event.schedule, {
        attempts: 0,
        dueAt: event.at,
        error: null,
        finishedAt: event.at,
        lateBy: event.lateBy,
        status: 'done',
      })
    case 'proved': {
      const { at, etag, ok, status } = event
      return update(req, address, event.schedule, { dueAt: null, proof: { at, etag, ok, status } })
    }
    default:
      return undefined
  }

  function begin(
    on: PayloadRequest,
    { collection, document, locale }: Address,
    scheduled: WorkflowEvent & { type: 'scheduled' },
  ): Promise<void> {
    const { instant, ref, release, schedule, target, wallTime, zone } = scheduled
    return create(on, {
      attempts: 0,
      collectionSlug: collection,
      document,
      dueAt: instant,
      instant,
      key: scheduleKey(address, schedule),
      locale: locale ?? NO_LOCALE,
      release,
      schedule,
      scheduledAt: scheduled.at,
      scheduledBy: schedules[target]?.by ?? null,
      slot: `${keyOf(address)}#${target}`,
      status: 'pending' satisfies ScheduleStatus,
      target,
      version: ref?.version ?? null,
      wallTime,
      zone,
    })
  }
}

async function create(req: PayloadRequest, data: object): Promise<void> {
  await req.payload.db.create({ collection: SCHEDULES as never, data: data as never, req, returning: false })
}

/** Its slot is free for another one from now on. */
const end = (
  req: PayloadRequest,
  address: Address,
  id: number,
  data: { status: ScheduleStatus } & Record<string, unknown>,
): Promise<void> =>
  update(req, address, id, {
    dueAt: null,
    leaseUntil: null,
    runner: null,
    slot: scheduleKey(address, id),
    ...data,
  })

async function update(req: PayloadRequest, address: Address, id: number, data: object): Promise<void> {
  await req.payload.db.updateOne({
    collection: SCHEDULES as never,
    data: data as never,
    req,
    returning: false,
    where: { key: { equals: scheduleKey(address, id) } },
  })
}

/** As much of an error as a row keeps, in characters. */
const ERROR_LENGTH = 1_000

const errorText = (reasons: readonly { message: string }[]): string =>
  reasons
    .map(({ message }) => message)
    .join(' ')
    .slice(0, ERROR_LENGTH)
