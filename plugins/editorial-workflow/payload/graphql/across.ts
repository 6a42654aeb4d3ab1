import { carryOutAcross } from '../endpoints/across'
import { acrossBody, BULK_LIMIT } from '../endpoints/inputs'
import { parseInput } from '../endpoints/parseInput'
import { requireStaff } from '../endpoints/requireStaff'
import type { Settings } from '../settings'
import { NO_LOCALE } from '../slugs'
import { withoutNulls, type Types } from './arguments'
import { commonArgs, seenArgs, whenIn } from './mutations'
import type { Field, GraphQL } from './types'

/** `editorialBulkAcross` */
export function acrossField(settings: Settings, graphql: GraphQL, types: Types): Field {
  const { GraphQLID, GraphQLInputObjectType, GraphQLList, GraphQLNonNull } = graphql
  const { enums, outputs } = types
  const item = new GraphQLInputObjectType({
    name: 'EditorialAcrossItem',
    description: 'One language of a document, and what the caller saw of it.',
    fields: {
      ...(enums.locale && { locale: { type: new GraphQLNonNull(enums.locale) } }),
      ...seenArgs(graphql),
      collection: { type: new GraphQLNonNull(enums.collection) },
      id: { type: new GraphQLNonNull(GraphQLID) },
    },
  })
  const { locale: _, ...common } = commonArgs(graphql, types)
  return {
    type: outputs.across,
    args: {
      ...common,
      items: {
        type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(item))),
        description: `Each variant once, at most ${BULK_LIMIT}. They are taken in this order.`,
      },
    },
    description: 'Carries out an action on variants of any collections and languages, each for itself.',
    resolve: (_source, { idempotencyKey, items, ...given }, { req }) => {
      requireStaff(settings, req)
      const { change, comment, when, ...rest } = given
      const seen = (items as Record<string, unknown>[]).map((each) => ({
        locale: NO_LOCALE,
        ...withoutNulls(each),
      }))
      const body = parseInput(req, acrossBody, {
        ...rest,
        ...withoutNulls({ change, comment, when: whenIn(when) }),
        items: seen,
      })
      return carryOutAcross(settings, req, { body, key: idempotencyKey })
    },
  }
}
