import type { Config } from 'payload'
import { historyFilter, queueFilter } from '../endpoints/inputs'
import { parseInput } from '../endpoints/parseInput'
import { readQueue } from '../endpoints/queue'
import { requireStaff } from '../endpoints/requireStaff'
import { tellDocument, tellHistory } from '../endpoints/tell'
import type { Settings } from '../settings'
import { documentArgs, targetOf, withoutNulls, type Types } from './arguments'
import { coverageField } from './coverage'
import { buildEnums } from './enums'
import { readDesk } from '../endpoints/desk'
import { acrossField } from './across'
import { actionField, bulkField, togetherField } from './mutations'
import { buildOutputs } from './outputs'
import { feedField, newFeedField, noFeedField, scheduleField } from './schedules'
import { memoryMutations, memoryQueries } from './memory'
import { buildReleaseTypes, releaseMutations, releaseQueries } from './releases'
import type { Field, GraphQL, Info } from './types'
import { webhookMutations, webhookQueries } from './webhooks'

type Extensions = Required<Pick<NonNullable<Config['graphQL']>, 'mutations' | 'queries'>>

/** The same questions and actions as the endpoints, typed. What the project has of its own stays. */
export function withGraphQL(settings: Settings, own: Config['graphQL']): NonNullable<Config['graphQL']> {
  const { mutations, queries } = extensions(settings)
  return {
    ...own,
    mutations: (...args) => ({ ...own?.mutations?.(...args), ...mutations(...args) }),
    queries: (...args) => ({ ...own?.queries?.(...args), ...queries(...args) }),
  }
}

function extensions(settings: Settings): Extensions {
  // Queries and mutations of one schema share their types; Payload gives both the same table of types.
  const built = new WeakMap<Info['types'], Types>()
  const typesOf = (graphql: GraphQL, info: Info): Types => {
    const there = built.get(info.types)
    if (there) return there
    const enums = buildEnums(graphql, info, settings)
    const outputs = buildOutputs(graphql, enums)
    const types = { enums, outputs, releases: buildReleaseTypes(graphql, { enums, outputs }) }
    built.set(info.types, types)
    return types
  }
  return {
    mutations: (graphql, info) => ({
      editorialAction: actionField(settings, graphql, typesOf(graphql, info)),
      editorialBulkAction: bulkField(settings, graphql, typesOf(graphql, info)),
      editorialBulkAcross: acrossField(settings, graphql, typesOf(graphql, info)),
      editorialFeedCreate: newFeedField(settings, typesOf(graphql, info)),
      editorialFeedRevoke: noFeedField(settings, typesOf(graphql, info)),
      editorialScheduleTogether: togetherField(settings, graphql, typesOf(graphql, info)),
      ...releaseMutations(settings, graphql, typesOf(graphql, info)),
      ...memoryMutations(settings, graphql, typesOf(graphql, info)),
      ...webhookMutations(settings, graphql, info.types),
    }),
    queries: (graphql, info) => {
      const types = typesOf(graphql, info)
      return {
        editorialCoverage: coverageField(settings, graphql, types),
        editorialDesk: deskField(settings, types),
        editorialFeed: feedField(settings, types),
        editorialHistory: historyField(settings, graphql, types),
        editorialQueue: queueField(settings, graphql, types),
        editorialSchedule: scheduleField(settings, graphql, types),
        editorialWorkflow: documentField(settings, graphql, types),
        ...releaseQueries(settings, graphql, types),
        ...memoryQueries(settings, graphql, types),
        ...webhookQueries(settings, graphql, info.types),
      }
    },
  }
}

const documentField = (settings: Settings, graphql: GraphQL, types: Types): Field => ({
  type: types.outputs.document,
  args: documentArgs(graphql, types),
  description: 'Where each language of a document stands, and what the caller may do with it.',
  resolve: (_source, args, { req }) => tellDocument(settings, req, targetOf(args)),
})

const historyField = (settings: Settings, graphql: GraphQL, types: Types): Field => ({
  type: types.outputs.history,
  args: {
    ...documentArgs(graphql, types),
    ...(types.enums.locale && { locale: { type: types.enums.locale } }),
    page: { type: graphql.GraphQLInt },
  },
  description: 'The record of one language of a document, the newest first. It outlives the document.',
  resolve: (_source, { collection, id, ...given }, { req }) => {
    requireStaff(settings, req)
    const filter = parseInput(req, historyFilter, withoutNulls(given))
    return tellHistory(settings, req, { ...targetOf({ collection, id }), ...filter })
  },
})

const deskField = (settings: Settings, { outputs }: Types): Field => ({
  type: outputs.desk,
  description: 'What the caller has to do, and what happens: the lists of the dashboard.',
  resolve: (_source, _args, { req }) => readDesk(settings, req),
})

const queueField = (
  settings: Settings,
  { GraphQLBoolean, GraphQLID, GraphQLInt, GraphQLString }: GraphQL,
  { enums, outputs }: Types,
): Field => ({
  type: outputs.queue,
  args: {
    ...(enums.locale && { locale: { type: enums.locale } }),
    assignee: { type: GraphQLID },
    collection: { type: enums.collection },
    due: { type: GraphQLString, description: 'Only what is due up to this instant (ISO 8601).' },
    freshness: { type: enums.freshness },
    limit: { type: GraphQLInt },
    list: { type: enums.list, description: 'Only what is in this list of the dashboard.' },
    mine: { type: GraphQLBoolean, description: 'Only what is assigned to the caller.' },
    overdue: { type: GraphQLBoolean, description: 'Only what is past its date and not published.' },
    page: { type: GraphQLInt },
    search: { type: GraphQLString, description: 'Words that the title has.' },
    sort: { type: enums.queueSort },
    state: { type: enums.state },
    unassigned: { type: GraphQLBoolean, description: 'Only what is assigned to nobody.' },
  },
  description: 'What waits for whom, the most urgent first.',
  resolve: (_source, args, { req }) => {
    requireStaff(settings, req)
    return readQueue(settings, req, parseInput(req, queueFilter, withoutNulls(args)))
  },
})
