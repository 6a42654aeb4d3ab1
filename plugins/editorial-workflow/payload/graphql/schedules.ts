import { createFeed, dropFeed, tellFeed } from '../endpoints/feed'
import { scheduleFilter } from '../endpoints/inputs'
import { parseInput } from '../endpoints/parseInput'
import { requireStaff } from '../endpoints/requireStaff'
import { readSchedule } from '../endpoints/schedule'
import type { Settings } from '../settings'
import { withoutNulls, type Types } from './arguments'
import type { Field, GraphQL } from './types'

/** `editorialSchedule` */
export const scheduleField = (
  settings: Settings,
  { GraphQLBoolean, GraphQLID, GraphQLInt, GraphQLList, GraphQLNonNull, GraphQLString }: GraphQL,
  { enums, outputs }: Types,
): Field => ({
  type: outputs.schedule,
  args: {
    ...(enums.locale && { locale: { type: enums.locale } }),
    collection: { type: enums.collection },
    from: { type: GraphQLString, description: 'ISO 8601; in the range. By default now.' },
    limit: { type: GraphQLInt },
    mine: { type: GraphQLBoolean, description: 'Only what the caller scheduled.' },
    page: { type: GraphQLInt },
    release: { type: GraphQLID },
    status: {
      type: new GraphQLList(new GraphQLNonNull(enums.scheduleStatus)),
      description: 'Any of these. By default all.',
    },
    to: {
      type: GraphQLString,
      description:
        'ISO 8601; not in the range, and at most 400 days after `from`. By default 90 days after it.',
    },
  },
  description: 'What happens by itself and when, and what became of it.',
  resolve: (_source, args, { req }) => {
    requireStaff(settings, req)
    return readSchedule(settings, req, parseInput(req, scheduleFilter, withoutNulls(args)))
  },
})

/** `editorialFeed` */
export const feedField = (settings: Settings, { outputs }: Types): Field => ({
  type: outputs.feed,
  description: 'Whether the caller has an address of the calendar.',
  resolve: (_source, _args, { req }) => tellFeed(settings, req),
})

/** `editorialFeedCreate` */
export const newFeedField = (settings: Settings, { outputs }: Types): Field => ({
  type: outputs.newFeed,
  description: 'Makes the caller’s address of the calendar anew: an earlier one ends.',
  resolve: (_source, _args, { req }) => createFeed(settings, req),
})

/** `editorialFeedRevoke` */
export const noFeedField = (settings: Settings, { outputs }: Types): Field => ({
  type: outputs.feed,
  description: 'Ends the caller’s address of the calendar.',
  resolve: (_source, _args, { req }) => dropFeed(settings, req),
})
