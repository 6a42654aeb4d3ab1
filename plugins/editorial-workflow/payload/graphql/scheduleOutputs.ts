import type { GraphQLObjectType } from 'graphql'
import type { Enums } from './enums'
import { shapesOf } from './shapes'
import type { GraphQL } from './types'

export type ScheduleOutputs = Record<'feed' | 'newFeed' | 'schedule', GraphQLObjectType>

/** The object types of schedules and of the calendar. */
export function buildScheduleOutputs(graphql: GraphQL, enums: Enums): ScheduleOutputs {
  const { GraphQLBoolean, GraphQLFloat, GraphQLID, GraphQLInt, GraphQLString } = graphql
  const { list, object, some } = shapesOf(graphql)
  const [id, int, text] = [some(GraphQLID), some(GraphQLInt), some(GraphQLString)]
  const at = { type: text, description: 'ISO 8601, in UTC.' }

  const proof = object('Proof', {
    at,
    etag: { type: GraphQLString },
    ok: { type: some(GraphQLBoolean) },
    status: { type: int },
  })
  const row = object('ScheduleRow', {
    ...(enums.locale ? { locale: { type: some(enums.locale) } } : {}),
    attempts: { type: int },
    collection: { type: some(enums.collection) },
    document: { type: id },
    error: { type: GraphQLString, description: 'Why the last attempt did not succeed.' },
    instant: at,
    lateBy: { type: GraphQLFloat, description: 'Milliseconds after its time.' },
    proof: { type: proof, description: 'What a reader got afterwards.' },
    release: { type: GraphQLID },
    scheduledAt: at,
    scheduledBy: { type: GraphQLID },
    status: { type: some(enums.scheduleStatus) },
    target: { type: some(enums.target) },
    title: { type: GraphQLString, description: 'null where the caller may not read the document.' },
    version: { type: GraphQLID, description: 'The approved version that goes live.' },
    wallTime: { type: text, description: 'As the clocks of the zone show it.' },
    why: { type: GraphQLString, description: 'Why it was cancelled.' },
    zone: { type: text, description: 'IANA.' },
  })
  const rows = list(row)
  const feed = object('Feed', {
    createdAt: at,
    lastUsedAt: { type: GraphQLString, description: 'ISO 8601, in UTC, to the hour.' },
  })

  return {
    feed: object('FeedState', { feed: { type: feed, description: 'null where there is none.' } }),
    newFeed: object('NewFeed', {
      feed: { type: some(feed) },
      url: { type: text, description: 'It is told this once, and is as good as a password.' },
    }),
    schedule: object('ScheduleList', {
      from: at,
      overdue: {
        type: rows,
        description:
          'What should have happened by now, has not, and is outside of the range: the oldest 100.',
      },
      page: { type: int },
      rows: { type: rows },
      timeZone: { type: text, description: 'In which times are said that name no zone. IANA.' },
      to: at,
      totalOverdue: { type: int },
      totalPages: { type: int },
      totalRows: { type: int },
    }),
  }
}
