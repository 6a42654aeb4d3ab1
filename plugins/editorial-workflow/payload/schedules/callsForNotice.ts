import type { WorkflowEvent } from '../../core'

/** What somebody is told about a schedule; `orphaned`: it was carried out, but whoever made it could not make it any more. */
export const SCHEDULE_NOTICES = ['done', 'failed', 'late', 'missed', 'orphaned', 'unproved'] as const
export type NoticeKind = (typeof SCHEDULE_NOTICES)[number]

/** From this much after its time on, a publication is late, in milliseconds: longer than runners take that are there. */
export const LATE_MS = 60_000

/** What an event gives notice of, if anything. */
export function noticeOf(event: WorkflowEvent): NoticeKind | null {
  switch (event.type) {
    case 'published':
    case 'unpublished':
      if (event.schedule === undefined) return null
      return (event.lateBy ?? 0) > LATE_MS ? 'late' : 'done'
    case 'scheduleFailed':
      return 'failed'
    case 'unscheduled':
      return event.why === 'missed' ? 'missed' : null
    case 'proved':
      return event.ok ? null : 'unproved'
    default:
      return null
  }
}
