import { carryOutBulk } from '../endpoints/bulk'
import { actionBody, BULK_LIMIT, bulkBody, togetherBody } from '../endpoints/inputs'
import { parseInput } from '../endpoints/parseInput'
import { requireStaff } from '../endpoints/requireStaff'
import { carryOutAction } from '../endpoints/tell'
import { carryOutTogether } from '../endpoints/together'
import type { Settings } from '../settings'
import { NO_LOCALE } from '../slugs'
import { documentArgs, targetOf, withoutNulls, type Types } from './arguments'
import type { Args, Field, GraphQL } from './types'

/** `editorialAction` */
export const actionField = (settings: Settings, graphql: GraphQL, types: Types): Field => {
  return {
    type: types.outputs.outcome,
    args: {
      ...documentArgs(graphql, types),
      ...commonArgs(graphql, types),
      ...seenArgs(graphql),
    },
    description: 'Carries out an action on one language of a document.',
    resolve: (_source, { action, collection, id, idempotencyKey, locale, ...given }, { req }) => {
      requireStaff(settings, req)
      const { change, comment, version, when, ...rest } = given
      const body = parseInput(req, actionBody, {
        ...rest,
        ...withoutNulls({ change, comment, version, when: whenIn(when) }),
      })
      return carryOutAction(settings, req, {
        ...targetOf({ collection, id }),
        command: { ...body, action: action as never },
        key: idempotencyKey,
        locale: typeof locale === 'string' ? locale : NO_LOCALE,
      })
    },
  }
}

/** `editorialBulkAction` */
export const bulkField = (settings: Settings, graphql: GraphQL, types: Types): Field => {
  const { GraphQLID, GraphQLInputObjectType, GraphQLList, GraphQLNonNull } = graphql
  const item = new GraphQLInputObjectType({
    name: 'EditorialBulkItem',
    description: 'A document, and what the caller saw of it.',
    fields: { id: { type: new GraphQLNonNull(GraphQLID) }, ...seenArgs(graphql) },
  })
  const { collection } = documentArgs(graphql, types)
  return {
    type: types.outputs.bulk,
    args: {
      ...(collection && { collection }),
      ...commonArgs(graphql, types),
      items: {
        type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(item))),
        description: `Each document once, at most ${BULK_LIMIT}. They are taken in this order.`,
      },
    },
    description: 'Carries out an action on one language of many documents, each for itself.',
    resolve: (_source, { action, collection, idempotencyKey, items, locale, ...given }, { req }) => {
      requireStaff(settings, req)
      const { change, comment, when, ...rest } = given
      const seen = (items as Record<string, unknown>[]).map(withoutNulls)
      const body = parseInput(req, bulkBody, {
        ...rest,
        ...withoutNulls({ change, comment, when: whenIn(when) }),
        items: seen,
      })
      return carryOutBulk(settings, req, {
        action: action as never,
        body,
        collection: String(collection),
        key: idempotencyKey,
        locale: typeof locale === 'string' ? locale : NO_LOCALE,
      })
    },
  }
}

export const whenIn = (when: unknown): unknown =>
  when ? withoutNulls(when as Record<string, unknown>) : undefined

/** `editorialScheduleTogether` */
export const togetherField = (settings: Settings, graphql: GraphQL, { enums, outputs }: Types): Field => {
  const { GraphQLID, GraphQLInputObjectType, GraphQLInt, GraphQLList, GraphQLNonNull } = graphql
  const item = new GraphQLInputObjectType({
    name: 'EditorialVariantInput',
    description: 'One language of a document, and what the caller saw of it.',
    fields: {
      ...(enums.locale && { locale: { type: new GraphQLNonNull(enums.locale) } }),
      collection: { type: new GraphQLNonNull(enums.collection) },
      id: { type: new GraphQLNonNull(GraphQLID) },
      revision: { type: new GraphQLNonNull(GraphQLInt) },
    },
  })
  return {
    type: outputs.together,
    args: {
      action: { type: new GraphQLNonNull(enums.action) },
      items: { type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(item))) },
      when: { type: outputs.when },
    },
    description: 'Schedules several variants, or calls their schedules off: all of them or none.',
    resolve: (_source, { action, items, when }, { req }) => {
      requireStaff(settings, req)
      const given = (items as Record<string, unknown>[]).map((each) => ({ locale: NO_LOCALE, ...each }))
      const body = { action, items: given, ...withoutNulls({ when: whenIn(when) }) }
      return carryOutTogether(settings, req, parseInput(req, togetherBody, body))
    },
  }
}

/** What is said once for an action, on one document or on many. */
export function commonArgs(
  { GraphQLID, GraphQLNonNull, GraphQLString }: GraphQL,
  { enums, outputs }: Types,
): Args {
  return {
    ...(enums.locale && { locale: { type: new GraphQLNonNull(enums.locale) } }),
    action: { type: new GraphQLNonNull(enums.action) },
    change: { type: enums.call, description: '`submit`, of an original: what its author calls the change.' },
    assignee: { type: GraphQLID, description: '`assign`: the id of the user, or null for nobody.' },
    comment: { type: GraphQLString, description: 'Needed by `requestChanges` and `bypass`.' },
    dueAt: { type: GraphQLString, description: '`assign`: ISO 8601, or null for no date.' },
    idempotencyKey: {
      type: GraphQLString,
      description: 'A request sent again under it is carried out once.',
    },
    when: {
      type: outputs.when,
      description: '`schedulePublish`, `scheduleUnpublish`: a wall time, or an instant.',
    },
  }
}

/** What the caller saw of a document. */
export const seenArgs = ({ GraphQLID, GraphQLInt, GraphQLNonNull }: GraphQL) => ({
  revision: {
    type: new GraphQLNonNull(GraphQLInt),
    description: 'The `revision` that the caller saw. A stale one is refused with 409.',
  },
  version: {
    type: GraphQLID,
    description: '`approve`, `requestChanges`: `submitted.version`. `revert`: the one to go back to.',
  },
})
