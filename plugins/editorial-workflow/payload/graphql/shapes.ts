import type { GraphQLObjectType, GraphQLOutputType } from 'graphql'
import type { Fields, GraphQL } from './types'

/** What all output types are put together with: what is never null, lists of that, and objects of ours. */
export function shapesOf({ GraphQLList, GraphQLNonNull, GraphQLObjectType }: GraphQL) {
  const some = <T extends GraphQLOutputType>(type: T) => new GraphQLNonNull(type as never)
  const list = (type: GraphQLOutputType) => some(new GraphQLList(some(type)))
  // Payload has named types after the collections `editorial-…` already.
  const object = <Source>(name: string, fields: Fields<Source>): GraphQLObjectType =>
    new GraphQLObjectType({ name: `EditorialWorkflow${name}`, fields: fields as Fields })
  return { list, object, some }
}
