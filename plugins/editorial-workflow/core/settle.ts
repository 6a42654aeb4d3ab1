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
  // What becomes of one schedule may decide on the other.
  for (let body = cause && settle(next, cause); body; body = cause && settle(next, cause)) add(body)
  return events
}

/** The first thing that is to be written down about schedules that are not right any more. */
function settle(variant: Variant, cause: EventBody): EventBody | null {
  return settlePublish(variant, cause) ?? settleUnpublish(variant, cause)
}

function settlePublish(variant: Variant, cause: EventBody): EventBody | null {
  const { approved, schedules } = variant
  if (!schedules.publish) return null
  if (cause.type === 'discarded') return cancelled(variant, 'publish', cause.why)
  if (!approved || isApprovedLive(variant))
    return cancelled(variant, 'publish', cause.type === 'published' ? 'published' : 'withdrawn')
  const { id, instant, ref, release, wallTime, zone } = schedules.publish
  if (ref?.version === approved.version && ref.fingerprint === approved.fingerprint) return null
  const { fingerprint, version } = approved
  return {
    type: 'scheduled',
    instant,
    ref: { fingerprint, version },
    release,
    schedule: id,
    target: 'publish',
    wallTime,
    zone,
  }
}

function settleUnpublish(variant: Variant, cause: EventBody): EventBody | null {
  const { live, schedules } = variant
  if (!schedules.unpublish) return null
  if (cause.type === 'discarded') return cancelled(variant, 'unpublish', cause.why)
  if (live || schedules.publish) return null
  return cancelled(variant, 'unpublish', cause.type === 'unpublished' ? 'unpublished' : 'notLive')
}

const cancelled = ({ schedules }: Variant, target: Target, why: WhyUnscheduled): EventBody => ({
  type: 'unscheduled',
  schedule: schedules[target]?.id ?? 0,
  target,
  why,
})
