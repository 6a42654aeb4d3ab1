import type { GraphQLEnumType } from 'graphql'
import { ACTIONS, CHANGE_KINDS, CHANGES, FRESHNESS, STATES, TARGETS } from '../../core'
import { SCHEDULE_STATUSES } from '../collections/schedules'
import { LISTS } from '../desk/lists'
import { eventShapes } from '../endpoints/answers'
import { QUEUE_SORTS } from '../endpoints/inputs'
import type { Settings } from '../settings'
import type { GraphQL, Info } from './types'

export type Enums = Record<
  | 'action'
  | 'call'
  | 'change'
  | 'collection'
  | 'event'
  | 'freshness'
  | 'kind'
  | 'list'
  | 'queueSort'
  | 'scheduleStatus'
  | 'state'
  | 'target',
  GraphQLEnumType
> & {
  /** Payload's own, so that a variable fits its fields and ours; none in a project without languages. */
  locale: Info['types']['localeInputType']
}

export function buildEnums({ GraphQLEnumType }: GraphQL, { types }: Info, settings: Settings): Enums {
  const build = (name: string, values: readonly string[], description: string) =>
    new GraphQLEnumType({
      name,
      description,
      values: Object.fromEntries(values.map((value) => [enumName(value), { value }])),
    })
  return {
    action: build('EditorialAction', ACTIONS, 'What people may do with a variant.'),
    call: build('EditorialChange', CHANGES, 'What the author of an original calls a change of it.'),
    change: build('EditorialSourceChangeKind', CHANGE_KINDS, 'What became of a text of the original.'),
    collection: build(
      'EditorialCollection',
      Object.keys(settings.collections),
      'The collections under review.',
    ),
    event: build('EditorialEventType', Object.keys(eventShapes), 'What can happen to a variant.'),
    freshness: build('EditorialFreshness', FRESHNESS, 'Whether a translation says what its original says.'),
    kind: build(
      'EditorialReasonKind',
      ['badRequest', 'conflict', 'forbidden', 'incomplete'],
      'What kind of refusal it is: 400, 409, 403 or 422.',
    ),
    list: build('EditorialList', LISTS, 'A list of the dashboard.'),
    locale: types.localeInputType,
    queueSort: build('EditorialQueueSort', QUEUE_SORTS, 'The order of the queue.'),
    scheduleStatus: build('EditorialScheduleStatus', SCHEDULE_STATUSES, 'What became of a schedule.'),
    state: build('EditorialState', STATES, 'What the working copy of a variant may be in.'),
    target: build('EditorialTarget', TARGETS, 'What can be left to a time.'),
  }
}

/** A slug as GraphQL can spell it, in the way of Payload. */
export const enumName = (slug: string): string => slug.replace(/\W/g, '_').replace(/^(?=\d)/, '_')
