import { evolve } from './evolve'
import { isApprovedLive } from './isApprovedLive'
import type { Actor, EventBody, Target, Variant, WhyUnscheduled, WorkflowEvent } from './types'

type Moment = { actor: Actor | null; now: Date }

/**
 * Numbers and dates what has happened, and adds what follows from it for the schedules: an approval that is taken back, a deletion or a
 * publication by hand cancels them, and a newer approval is what goes out then.
 */
export function unfold(
  variant: Variant,
  bodies: readonly EventBody[],
  { actor, now }: Moment,
): WorkflowEvent[] {
  const events: WorkflowEvent[] = []
  let next = variant
  const add = (body: EventBody): void => {
    const event: WorkflowEvent = {
      ...body,
      actor: actor?.id ?? null,
      actorRoles: actor?.roles ?? [],
      at: now.toISOString(),
      seq: next.revision + 1,
    }
    events.push(event)
    next = evolve(next, event)
  }
  for (const body of bodies) add(body)
  const cause = bodies.at(-1)
  if (!cause) return events
  // What becomes of one schedule may decide on the other.
  for (const settle of [settlePublish, settleUnpublish]) settle(next, cause).forEach(add)
  return events
}

function settlePublish(variant: Variant, cause: EventBody): EventBody[] {
  const { approved, schedules } = variant
  if (!schedules.publish) return []
  if (cause.type === 'discarded') return cancelled(variant, 'publish', cause.why)
  if (!approved || isApprovedLive(variant))
    return cancelled(variant, 'publish', cause.type === 'published' ? 'published' : 'withdrawn')
  const { id, instant, ref, release, wallTime, zone } = schedules.publish
  if (ref?.version === approved.version && ref.fingerprint === approved.fingerprint) return []
  const { fingerprint, version } = approved
  return [
    {
      type: 'scheduled',
      instant,
      ref: { fingerprint, version },
      release,
      schedule: id,
      target: 'publish',
      wallTime,
      zone,
    },
  ]
}

function settleUnpublish(variant: Variant, cause: EventBody): EventBody[] {
  const { live, schedules } = variant
  if (cause.type === 'discarded') return cancelled(variant, 'unpublish', cause.why)
  if (live || schedules.publish) return []
  return cancelled(variant, 'unpublish', cause.type === 'unpublished' ? 'unpublished' : 'notLive')
}

/** Tells that a schedule is not to be carried out any more; nothing, where there is none. */
export function cancelled({ schedules }: Variant, target: Target, why: WhyUnscheduled): EventBody[] {
  const schedule = schedules[target]
  return schedule ? [{ type: 'unscheduled', schedule: schedule.id, target, why }] : []
}
