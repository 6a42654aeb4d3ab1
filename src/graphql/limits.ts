import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth'
import type { Config } from 'payload'

/** Levels of braces in a query. A list of articles with the logos of the funders of their projects takes 9. */
const GRAPHQL_MAX_DEPTH = 9
/** Payload counts 1 for a field and 10 for a relation. */
const GRAPHQL_MAX_COMPLEXITY = 1_000

/** Bounds what one GraphQL request may cost; the playground is for development only. */
export const graphQLLimits: Config['graphQL'] = {
  disablePlaygroundInProduction: true,
  maxComplexity: GRAPHQL_MAX_COMPLEXITY,
  validationRules: () => [
    maxDepthRule({
      n: GRAPHQL_MAX_DEPTH,
      ignoreIntrospection: true,
      exposeLimits: true,
      propagateOnRejection: false,
    }) as never,
  ],
}
