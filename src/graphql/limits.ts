import path from 'node:path'
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth'
import { GraphQLError, valueFromASTUntyped, type ArgumentNode, type ValidationRule } from 'graphql'
import type { Config } from 'payload'
import { askForNoMore } from './askForNoMore'
import { PAGE_LIMIT } from '@/hooks/requestLocale'

/** Levels of braces in a query. A list of articles with the logos of the funders of their contacts takes 9. */
const GRAPHQL_MAX_DEPTH = 9
/** Payload counts 1 for a field and 10 for a relation. */
const GRAPHQL_MAX_COMPLEXITY = 1_000

/** Bounds what one GraphQL request may cost; the playground is for development only. */
export const graphQLLimits: Config['graphQL'] = {
  disablePlaygroundInProduction: true,
  maxComplexity: GRAPHQL_MAX_COMPLEXITY,
  schemaOutputFile: path.resolve(process.cwd(), 'docs', 'schema.graphql'),
  validationRules: ({ variableValues }) =>
    [
      maxDepthRule({
        n: GRAPHQL_MAX_DEPTH,
        ignoreIntrospection: true,
        exposeLimits: true,
        propagateOnRejection: false,
        onReject: [(context, error) => context?.reportError(error)],
      }),
      boundedPages(variableValues),
      askForNoMore,
    ] as never[],
}

const BOUNDS: Record<string, (value: unknown) => boolean> = {
  limit: (value) => isWholeNumber(value) && value >= 1 && value <= PAGE_LIMIT,
  page: (value) => isWholeNumber(value) && value >= 1,
  pagination: (value) => value === true,
}

/** No list without a page, and no page over the bound that REST has. */
const boundedPages =
  (variables: Readonly<Record<string, unknown>> | null | undefined): ValidationRule =>
  (context) => ({
    Argument(node: ArgumentNode) {
      const isAllowed = BOUNDS[node.name.value]
      const value = valueFromASTUntyped(node.value, variables)
      if (!isAllowed || value === undefined || value === null || isAllowed(value)) return
      context.reportError(
        new GraphQLError(`${node.name.value}: pages have 1 to ${PAGE_LIMIT} documents and count from 1.`, {
          nodes: node,
        }),
      )
    },
  })

const isWholeNumber = (value: unknown): value is number => Number.isInteger(value)
