import type { Enums } from './enums'
import type { Outputs } from './outputs'
import type { ReleaseTypes } from './releases'
import type { Args, GraphQL } from './types'

/** The types of one schema that its queries and mutations share. */
export type Types = { enums: Enums; outputs: Outputs; releases: ReleaseTypes }

/** The arguments that name a document. */
export function documentArgs({ GraphQLID, GraphQLNonNull }: GraphQL, { enums }: Types): Args {
  return {
    collection: { type: new GraphQLNonNull(enums.collection) },
    id: { type: new GraphQLNonNull(GraphQLID) },
  }
}

/** The document that the arguments name. */
export const targetOf = ({
  collection,
  id,
}: Record<string, unknown>): { collection: string; document: string } => ({
  collection: String(collection),
  document: String(id),
})

/** A variable that is not given often comes as null. */
export const withoutNulls = (args: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(args).filter(([, value]) => value !== null && value !== undefined))
