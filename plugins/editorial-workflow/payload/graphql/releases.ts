import type { GraphQLEnumType, GraphQLObjectType } from 'graphql'
import { RELEASE_COMMANDS, RELEASE_STATUSES } from '../../core'
import { parseInput } from '../endpoints/parseInput'
import { newRelease, releaseFilter } from '../endpoints/releaseInputs'
import { requireStaff } from '../endpoints/requireStaff'
import { carryOutRelease } from '../releases/carryOut'
import { makeRelease } from '../releases/edit'
import { listReleases, tellRelease } from '../releases/tell'
import type { Settings } from '../settings'
import { NO_LOCALE } from '../slugs'
import { withoutNulls, type Types } from './arguments'
import { shapesOf } from './shapes'
import type { Field, Fields, GraphQL } from './types'

export type ReleaseTypes = {
  command: GraphQLEnumType
  list: GraphQLObjectType
  release: GraphQLObjectType
  status: GraphQLEnumType
}

/** The types of releases: what REST gives. */
export function buildReleaseTypes(graphql: GraphQL, { enums, outputs }: Pick<Types, 'enums' | 'outputs'>) {
  const { GraphQLBoolean, GraphQLEnumType, GraphQLID, GraphQLInt, GraphQLString } = graphql
  const { list, object, some } = shapesOf(graphql)
  const valuesOf = (names: readonly string[]) => Object.fromEntries(names.map((value) => [value, { value }]))
  const command = new GraphQLEnumType({
    name: 'EditorialReleaseCommand',
    description: 'What people may do with a release.',
    values: valuesOf(RELEASE_COMMANDS),
  })
  const status = new GraphQLEnumType({
    name: 'EditorialReleaseStatus',
    description: 'What a release may be in.',
    values: valuesOf(RELEASE_STATUSES),
  })
  const reasons = list(outputs.reason)
  const item = object('ReleaseItem', {
    ...(enums.locale && { locale: { type: some(enums.locale) } }),
    collection: { type: some(enums.collection) },
    done: { type: some(GraphQLBoolean), description: 'Whether it needs nothing any more.' },
    failure: { type: reasons, description: 'Why it kept the release from going live, when that failed.' },
    id: { type: some(GraphQLID) },
    ready: { type: some(GraphQLBoolean) },
    reasons: { type: reasons, description: 'Each reason against its going live with the rest.' },
    title: { type: GraphQLString },
  })
  const summary: Fields = {
    createdAt: { type: some(GraphQLString) },
    createdBy: { type: some(GraphQLID) },
    id: { type: some(GraphQLID) },
    instant: { type: GraphQLString, description: 'When it goes live, in UTC.' },
    name: { type: some(GraphQLString) },
    revision: { type: some(GraphQLInt), description: 'A command names the one it saw.' },
    scheduledBy: { type: GraphQLID },
    size: { type: some(GraphQLInt), description: 'How many variants it has.' },
    status: { type: some(status) },
    undoableUntil: { type: GraphQLString },
    wallTime: { type: GraphQLString },
    wentLiveAt: { type: GraphQLString },
    zone: { type: GraphQLString },
  }
  const release = object('Release', {
    ...summary,
    actions: { type: list(command), description: 'What the caller may do with it now.' },
    items: { type: list(item) },
    ready: { type: some(GraphQLBoolean), description: 'Whether all of it could go live.' },
  })
  const page = object('Releases', {
    page: { type: some(GraphQLInt) },
    releases: { type: list(object('ReleaseSummary', summary)) },
    totalPages: { type: some(GraphQLInt) },
    totalReleases: { type: some(GraphQLInt) },
  })
  return { command, list: page, release, status } satisfies ReleaseTypes
}

/** `editorialReleases` and `editorialRelease` */
export const releaseQueries = (
  settings: Settings,
  { GraphQLID, GraphQLInt, GraphQLNonNull }: GraphQL,
  { releases }: Types,
): Record<string, Field> => ({
  editorialRelease: {
    type: releases.release,
    args: { id: { type: new GraphQLNonNull(GraphQLID) } },
    description: 'A release, and whether each of its variants could go live with the rest.',
    resolve: (_source, { id }, { req }) => tellRelease(settings, req, String(id)),
  },
  editorialReleases: {
    type: releases.list,
    args: { limit: { type: GraphQLInt }, page: { type: GraphQLInt }, status: { type: releases.status } },
    description: 'Releases, the newest first.',
    resolve: (_source, args, { req }) => {
      requireStaff(settings, req)
      return listReleases(settings, req, parseInput(req, releaseFilter, withoutNulls(args)))
    },
  },
})

/** `editorialCreateRelease` and `editorialReleaseCommand` */
export const releaseMutations = (
  settings: Settings,
  graphql: GraphQL,
  { enums, outputs, releases }: Types,
): Record<string, Field> => {
  const { GraphQLID, GraphQLInputObjectType, GraphQLInt, GraphQLList, GraphQLNonNull, GraphQLString } =
    graphql
  const item = new GraphQLInputObjectType({
    name: 'EditorialReleaseItemInput',
    description: 'One language of a document.',
    fields: {
      ...(enums.locale && { locale: { type: new GraphQLNonNull(enums.locale) } }),
      collection: { type: new GraphQLNonNull(enums.collection) },
      id: { type: new GraphQLNonNull(GraphQLID) },
    },
  })
  return {
    editorialCreateRelease: {
      type: releases.release,
      args: { name: { type: new GraphQLNonNull(GraphQLString) } },
      description: 'Makes an empty release.',
      resolve: async (_source, args, { req }) => {
        requireStaff(settings, req)
        const { name } = parseInput(req, newRelease, args)
        return tellRelease(settings, req, await makeRelease(settings, req, name))
      },
    },
    editorialReleaseCommand: {
      type: releases.release,
      args: {
        command: { type: new GraphQLNonNull(releases.command) },
        comment: { type: GraphQLString, description: '`undo`: why.' },
        id: { type: new GraphQLNonNull(GraphQLID) },
        items: { type: new GraphQLList(new GraphQLNonNull(item)), description: '`add`, `remove`.' },
        name: { type: GraphQLString, description: '`rename`.' },
        revision: {
          type: new GraphQLNonNull(GraphQLInt),
          description: 'The `revision` that the caller saw. A stale one is refused with 409.',
        },
        when: { type: outputs.when, description: '`schedule`.' },
      },
      description: 'Carries out a command on a release: all of it or nothing.',
      resolve: (_source, { command, id, ...given }, { req }) => {
        const { items, when, ...rest } = withoutNulls(given)
        const body = {
          ...rest,
          ...(Array.isArray(items) && {
            items: items.map((each: object) => ({ locale: NO_LOCALE, ...each })),
          }),
          ...(typeof when === 'object' && { when: withoutNulls({ ...when }) }),
        }
        return carryOutRelease(settings, req, { body, command: command as never, id: String(id) })
      },
    },
  }
}
