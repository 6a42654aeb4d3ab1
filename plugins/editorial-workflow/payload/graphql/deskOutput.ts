import type { GraphQLObjectType } from 'graphql'
import { LISTS } from '../desk/lists'
import type { Enums } from './enums'
import { shapesOf } from './shapes'
import type { GraphQL } from './types'

/** The object type of the dashboard. `row`: that of the queue. */
export function buildDeskOutput(graphql: GraphQL, enums: Enums, row: GraphQLObjectType): GraphQLObjectType {
  const { GraphQLBoolean, GraphQLID, GraphQLString } = graphql
  const { list, object, some } = shapesOf(graphql)
  const text = some(GraphQLString)
  const more = { type: some(GraphQLBoolean), description: 'Whether there are more: the queue has them all.' }
  const goingLive = object('GoingLive', {
    ...(enums.locale ? { locale: { type: some(enums.locale) } } : {}),
    collection: { type: some(enums.collection) },
    document: { type: some(GraphQLID) },
    instant: { type: text, description: 'ISO 8601, in UTC.' },
    release: { type: GraphQLID },
    scheduledBy: { type: GraphQLID },
    scheduledByName: { type: GraphQLString },
    title: { type: GraphQLString },
  })
  const rows = some(object('DeskRows', { more, rows: { type: list(row) } }))
  return object('Desk', {
    ...Object.fromEntries(LISTS.map((name) => [name, { type: rows }])),
    goingLive: {
      type: some(object('GoingLiveRows', { more, rows: { type: list(goingLive) } })),
      description: 'Publications of the next seven days.',
    },
    isReviewer: { type: some(GraphQLBoolean), description: 'Whether the caller has a role that reviews.' },
    timeZone: { type: text, description: 'In which times are shown.' },
  })
}
