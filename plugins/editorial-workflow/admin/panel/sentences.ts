import type { WorkflowEvent } from '../../core/types'
import type { historyEn } from '../../translations/history'
import type { WorkflowKey } from '../../translations/keys'
import { dayText } from '../desk/dates'
import { wallTimeText } from '../wallTimeText'

/** The answer to `GET …/workflow/history`. */
export type HistoryAnswer = {
  events: readonly WorkflowEvent[]
  page: number
  people: Readonly<Record<string, string>>
  totalPages: number
}

type Told = {
  people: Readonly<Record<string, string>>
  place: { language: string; timeZone: string }
  t: (key: WorkflowKey, values?: Record<string, string>) => string
}

/** An event of the record as a sentence, in the language of the reader. Of people who are deleted their roles are known. */
export function sentenceOf(event: WorkflowEvent, { people, place, t }: Told): string {
  const nameOf = (id: null | string): string => (id === null ? '' : (people[id] ?? '—'))
  const who =
    event.actor === null
      ? t('panel:automatically')
      : (people[event.actor] ?? (event.actorRoles.join(', ') || '—'))
  const say = (key: keyof typeof historyEn, values = {}): string => t(`history:${key}`, { who, ...values })
  switch (event.type) {
    case 'approved':
      return say(event.bySelf ? 'approvedOwn' : event.final ? 'approved' : 'approvedInPart')
    case 'assigned': {
      const values = { assignee: nameOf(event.assignee), due: event.dueAt ? dayText(event.dueAt, place) : '' }
      if (event.assignee === null) return say(event.dueAt ? 'dueSet' : 'assignedNobody', values)
      return say(event.dueAt ? 'assignedDue' : 'assigned', values)
    }
    case 'discarded':
      return say(event.why)
    case 'proved':
      return say(event.ok ? 'proved' : 'proofFailed')
    case 'published':
      return say(event.schedule === undefined ? 'published' : 'publishedBySchedule')
    case 'scheduled':
      return say(event.target === 'publish' ? 'scheduledPublish' : 'scheduledUnpublish', {
        when: wallTimeText(event.wallTime, place.language),
      })
    case 'scheduleFailed':
      return say(event.target === 'publish' ? 'scheduleFailedPublish' : 'scheduleFailedUnpublish')
    case 'unpublished':
      if (event.why === 'sourceChanged') return say('unpublishedBySource')
      return say(event.schedule === undefined ? 'unpublished' : 'unpublishedBySchedule')
    case 'unscheduled':
      return say(event.target === 'publish' ? 'unscheduledPublish' : 'unscheduledUnpublish')
    default:
      return say(event.type)
  }
}

/** What somebody wrote with an event. */
export const commentOf = (event: WorkflowEvent): null | string =>
  'comment' in event && event.comment ? event.comment : null

/** The version that an event is about. */
export const versionIn = (event: WorkflowEvent): null | string =>
  'ref' in event && event.ref ? event.ref.version : null

/** The version that readers had, or that was last approved, before an event; null where there is none in these. */
export function versionBefore(events: readonly WorkflowEvent[], { seq }: WorkflowEvent): null | string {
  const own = versionIn(events.find((each) => each.seq === seq) as WorkflowEvent)
  const earlier = events.filter(
    (each) => each.seq < seq && ['approved', 'bypassed', 'published', 'submitted'].includes(each.type),
  )
  return earlier.map(versionIn).find((version) => version !== null && version !== own) ?? null
}
