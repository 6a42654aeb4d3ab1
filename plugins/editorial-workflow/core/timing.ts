import { resolveWallTime, wallTimeOf, type ScheduledTime, type TimeFault } from './calendar'
import type { GuardInput } from './guards'
import type { Action, Reason, Schedule, Target, Variant, When } from './types'

/** What the actions that have to do with a time are about. */
export const TARGET_OF: Readonly<Partial<Record<Action, Target>>> = {
  publish: 'publish',
  schedulePublish: 'publish',
  scheduleUnpublish: 'unpublish',
  unpublish: 'unpublish',
  unschedulePublish: 'publish',
  unscheduleUnpublish: 'unpublish',
}
const SCHEDULES: readonly Action[] = ['schedulePublish', 'scheduleUnpublish']

/** The moment that a command names, and how its zone shows it. */
export const momentOf = (when: When): ScheduledTime | { fault: TimeFault } =>
  'instant' in when ? wallTimeOf(when.instant, when.zone) : resolveWallTime(when)

/** A time that is there once, is to come, and leaves publication before the end of it. */
export function timeReasons({ command, now, variant }: GuardInput): Reason[] {
  const target = TARGET_OF[command.action]
  if (!target) return []
  const held = [
    ...inRelease(variant.schedules[target], command.release),
    ...onItsOwn(variant.schedules[target], command.release),
  ]
  if (held.length > 0) return held
  if (!command.when) return [{ code: 'timeMissing', kind: 'badRequest', clearedBy: ['nobody'] }]
  const moment = momentOf(command.when)
  if ('fault' in moment) return [faultReason(moment.fault)]
  const { instant, wallTime, zone } = moment
  if (Date.parse(instant) <= now.getTime())
    return [{ code: 'pastTime', kind: 'badRequest', clearedBy: ['nobody'], values: { wallTime, zone } }]
  return orderReasons(variant, target, instant)
}

function faultReason({ code, ...values }: TimeFault): Reason {
  return { code, kind: 'badRequest', clearedBy: ['nobody'], values }
}

function orderReasons({ schedules }: Variant, target: Target, instant: string): Reason[] {
  const other = schedules[target === 'publish' ? 'unpublish' : 'publish']
  if (!other) return []
  const after = Date.parse(other.instant) - Date.parse(instant)
  if (target === 'publish' ? after > 0 : after < 0) return []
  const values = { wallTime: other.wallTime, zone: other.zone }
  return [{ code: 'unpublishBeforePublish', kind: 'conflict', clearedBy: ['nobody'], values }]
}

/** There is something to call off. */
export function scheduleReasons({ command, variant }: GuardInput): Reason[] {
  const target = TARGET_OF[command.action]
  if (!target) return []
  const schedule = variant.schedules[target]
  if (!schedule) return [{ code: 'notScheduled', kind: 'conflict', clearedBy: ['nobody'] }]
  return inRelease(schedule, command.release)
}

/** What a release is to do is changed there: it goes live as a whole. */
const inRelease = (schedule: null | Schedule, release: null | string | undefined): Reason[] =>
  schedule?.release && schedule.release !== release
    ? [{ code: 'inRelease', kind: 'conflict', clearedBy: ['nobody'], values: { release: schedule.release } }]
    : []

/** Whoever scheduled it on its own meant that time: a release does not take it over without a word. */
const onItsOwn = (schedule: null | Schedule, release: null | string | undefined): Reason[] =>
  schedule && release && schedule.release === null
    ? [
        {
          code: 'scheduledAlone',
          kind: 'conflict',
          clearedBy: ['nobody'],
          values: { wallTime: schedule.wallTime, zone: schedule.zone },
        },
      ]
    : []

/**
 * Whether something that is not so yet will be by the time that is being scheduled: it is scheduled itself, for no later. Of an action that
 * is carried out now, never.
 */
export function untilThen(
  { command: { action, when } }: Pick<GuardInput, 'command'>,
  at: null | string | undefined,
): boolean {
  if (!at || !SCHEDULES.includes(action)) return false
  const moment = when && momentOf(when)
  // What time it is to be is not known yet, or told as a fault of its own.
  if (!moment || 'fault' in moment) return true
  return Date.parse(at) <= Date.parse(moment.instant)
}
