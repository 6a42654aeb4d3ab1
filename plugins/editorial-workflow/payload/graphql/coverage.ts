import { coverageFilter } from '../endpoints/inputs'
import { readCoverage } from '../endpoints/coverage'
import { parseInput } from '../endpoints/parseInput'
import { requireStaff } from '../endpoints/requireStaff'
import type { Settings } from '../settings'
import { STATES } from '../../core'
import { withoutNulls, type Types } from './arguments'
import type { Field, Fields, GraphQL } from './types'

/** `editorialCoverage` */
export function coverageField(settings: Settings, graphql: GraphQL, { enums }: Types): Field {
  const { GraphQLInt, GraphQLList, GraphQLNonNull, GraphQLObjectType } = graphql
  const int = { type: new GraphQLNonNull(GraphQLInt) }
  const locale: Fields = enums.locale ? { locale: { type: new GraphQLNonNull(enums.locale) } } : {}
  const states = new GraphQLObjectType({
    name: 'EditorialWorkflowStateCounts',
    fields: Object.fromEntries(STATES.map((state) => [state, int])),
  })
  const row = new GraphQLObjectType({
    name: 'EditorialWorkflowCoverageRow',
    fields: {
      ...locale,
      collection: { type: new GraphQLNonNull(enums.collection) },
      documents: { ...int, description: 'Documents that are not deleted, whatever languages they have.' },
      live: int,
      missing: { ...int, description: 'Documents that nobody has written in this language.' },
      outdated: { ...int, description: 'Approved translations whose original says something else by now.' },
      states: {
        type: new GraphQLNonNull(states),
        description: 'What is there, by the state of its working copy.',
      },
      uncounted: { ...int, description: 'Documents whose words are not counted yet: ask again.' },
      wordsWaiting: {
        ...int,
        description:
          'Words of originals that wait to be translated: of missing documents all, of translations those that are empty or outdated.',
      },
    },
  })
  const coverage = new GraphQLObjectType({
    name: 'EditorialWorkflowCoverage',
    fields: { rows: { type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(row))) } },
  })
  return {
    type: coverage,
    args: {
      ...(enums.locale && { locale: { type: enums.locale } }),
      collection: { type: enums.collection },
    },
    description: 'How far each language of each collection is.',
    resolve: (_source, args, { req }) => {
      requireStaff(settings, req)
      return readCoverage(settings, req, parseInput(req, coverageFilter, withoutNulls(args)))
    },
  }
}
