import type { GraphQLFieldConfig, GraphQLFieldConfigArgumentMap, GraphQLFieldConfigMap } from 'graphql'
import type { Config, PayloadRequest } from 'payload'

type Extension = NonNullable<NonNullable<Config['graphQL']>['queries']>
/** The `graphql` that Payload runs. Types of a second copy would not be its types. */
export type GraphQL = Parameters<Extension>[0]
export type Info = Parameters<Extension>[1]

export type Context = { req: PayloadRequest }
/** Arguments as the schema has typed them; the schemas of `endpoints/inputs.ts` look at what types cannot say. */
export type Field = GraphQLFieldConfig<unknown, Context, Record<string, unknown>>
export type Fields<Source = unknown> = GraphQLFieldConfigMap<Source, Context>
export type Args = GraphQLFieldConfigArgumentMap
