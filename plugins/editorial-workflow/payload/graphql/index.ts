import type { Config } from 'payload'
import { actionBody, historyFilter, queueFilter } from '../endpoints/inputs'
import { parseInput } from '../endpoints/parseInput'
import { readQueue } from '../endpoints/queue'
import { requireStaff } from '../endpoints/requireStaff'
import { carryOutAction, tellDocument, tellHistory } from '../endpoints/tell'
import type { Settings } from '../settings'
import { NO_LOCALE } from '../slugs'
import { buildEnums, type Enums } from './enums'
import { buildOutputs, type Outputs } from './outputs'
import type { Args, Field, GraphQL, Info } from './types'

type Extensions = Required<Pick<NonNullable<Config['graphQL']>, 'mutations' | 'queries'>>
type Types = { enums: Enums; outputs: Outputs }

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
    const types = { enums, outputs: buildOutputs(graphql, enums) }
    built.set(info.types, types)
    return types
  }
  return {
    mutations: (graphql, info) => ({
      editorialAction: actionField(settings, graphql, typesOf(graphql, info)),
    }),
    queries: (graphql, info) => {
      const types = typesOf(graphql, info)
      return {
        editorialHistory: historyField(settings, graphql, types),
        editorialQueue: queueField(settings, graphql, types),
        editorialWorkflow: documentField(settings, graphql, types),
      }
    },
  }
}

function documentArgs({ GraphQLID, GraphQLNonNull }: GraphQL, { enums }: Types): Args {
  return {
    collection: { type: new GraphQLNonNull(enums.collection) },
    id: { type: new GraphQLNonNull(GraphQLID) },
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
    limit: { type: GraphQLInt },
    mine: { type: GraphQLBoolean, description: 'Only what is assigned to the caller.' },
    overdue: { type: GraphQLBoolean, description: 'Only what is past its date and not published.' },
    page: { type: GraphQLInt },
    state: { type: enums.state },
  },
  description: 'What waits for whom, the most urgent first.',
  resolve: (_source, args, { req }) => {
    requireStaff(settings, req)
    return readQueue(settings, req, parseInput(req, queueFilter, withoutNulls(args)))
  },
})

const actionField = (settings: Settings, graphql: GraphQL, types: Types): Field => {
  const { GraphQLID, GraphQLInt, GraphQLNonNull, GraphQLString } = graphql
  const { enums, outputs } = types
  return {
    type: outputs.outcome,
    args: {
      ...documentArgs(graphql, types),
      ...(enums.locale && { locale: { type: new GraphQLNonNull(enums.locale) } }),
      action: { type: new GraphQLNonNull(enums.action) },
      assignee: { type: GraphQLID, description: '`assign`: the id of the user, or null for nobody.' },
      comment: { type: GraphQLString, description: 'Needed by `requestChanges` and `bypass`.' },
      dueAt: { type: GraphQLString, description: '`assign`: ISO 8601, or null for no date.' },
      idempotencyKey: {
        type: GraphQLString,
        description: 'A request sent again under it is carried out once.',
      },
      revision: {
        type: new GraphQLNonNull(GraphQLInt),
        description: 'The `revision` that the caller saw. A stale one is refused with 409.',
      },
      version: {
        type: GraphQLID,
        description: '`approve`, `requestChanges`: `submitted.version`. `revert`: the one to go back to.',
      },
    },
    description: 'Carries out an action on one language of a document.',
    resolve: (_source, { action, collection, id, idempotencyKey, locale, ...given }, { req }) => {
      requireStaff(settings, req)
      const { comment, version, ...rest } = given
      const body = parseInput(req, actionBody, { ...rest, ...withoutNulls({ comment, version }) })
      return carryOutAction(settings, req, {
        ...targetOf({ collection, id }),
        command: { ...body, action: action as never },
        key: idempotencyKey,
        locale: typeof locale === 'string' ? locale : NO_LOCALE,
      })
    },
  }
}

const targetOf = ({ collection, id }: Record<string, unknown>): { collection: string; document: string } => ({
  collection: String(collection),
  document: String(id),
})

/** A variable that is not given often comes as null. */
const withoutNulls = (args: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(args).filter(([, value]) => value !== null && value !== undefined))
