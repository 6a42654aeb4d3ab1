import { z } from 'zod'
import { helpBody, machineBody, matchesBody } from '../endpoints/memory/inputs'
import { tellHelp, tellMatches } from '../endpoints/memory/help'
import { parseInput } from '../endpoints/parseInput'
import { requireStaff } from '../endpoints/requireStaff'
import { ORIGINS, UNIT_RESULTS, UNIT_STATUSES } from '../../core/translation/types'
import { translateByMachine } from '../machine/translate'
import type { Settings } from '../settings'
import { documentArgs, targetOf, withoutNulls, type Types } from './arguments'
import { shapesOf } from './shapes'
import type { Args, Field, GraphQL } from './types'

const buildMatch = (graphql: GraphQL) => {
  const { GraphQLID, GraphQLInt, GraphQLString } = graphql
  const { object, some } = shapesOf(graphql)
  const text = { type: some(GraphQLString) }
  return object('MemoryMatch', {
    approvedAt: { type: GraphQLString },
    origin: {
      type: object('MemoryOrigin', {
        collection: text,
        document: { type: some(GraphQLID) },
        title: { type: GraphQLString },
      }),
    },
    score: { type: some(GraphQLInt) },
    source: text,
    tags: text,
    target: text,
    usedAt: text,
  })
}

/** `editorialTranslationHelp` and `editorialMemoryMatches` */
export function memoryQueries(settings: Settings, graphql: GraphQL, { enums }: Types): Record<string, Field> {
  // They are about languages: a project without any has none of this.
  if (!enums.locale) return {}
  const { GraphQLBoolean, GraphQLID, GraphQLInputObjectType, GraphQLList, GraphQLNonNull, GraphQLString } =
    graphql
  const { list, object, some } = shapesOf(graphql)
  const match = buildMatch(graphql)
  const text = { type: some(GraphQLString) }
  const texts = list(GraphQLString)
  const term = object('FoundTerm', {
    forbidden: { type: texts },
    found: text,
    id: { type: some(GraphQLID) },
    isUsed: { type: some(GraphQLBoolean) },
    note: { type: GraphQLString },
    term: text,
    translations: { type: texts },
    usedForbidden: { type: texts },
    warning: { type: GraphQLString },
  })
  const help = object('TranslationHelp', {
    id: text,
    matches: { type: list(match) },
    terms: { type: list(term) },
  })
  const matches = object('MemoryMatches', { id: text, matches: { type: list(match) } })
  const asked = { id: text, source: text }
  const input = (name: string, fields: object): Args[string]['type'] =>
    new GraphQLNonNull(
      new GraphQLList(
        new GraphQLNonNull(
          new GraphQLInputObjectType({ name: `EditorialWorkflow${name}`, fields: fields as never }),
        ),
      ),
    )
  const languages: Args = {
    locale: { type: new GraphQLNonNull(enums.locale) },
    sourceLocale: { type: new GraphQLNonNull(enums.locale) },
  }
  const more = { matches: { type: GraphQLBoolean }, target: { type: GraphQLString } }
  return {
    editorialMemoryMatches: {
      type: list(matches),
      args: { ...languages, texts: { type: input('AskedText', asked) } },
      description: 'What the translation memory has for some texts.',
      resolve: async (_source, args, { req }) => {
        requireStaff(settings, req)
        const body = parseInput(req, matchesBody, plain(args))
        return [...(await tellMatches(settings, req, body))].map(([id, found]) => ({ id, matches: found }))
      },
    },
    editorialTranslationHelp: {
      type: list(help),
      args: { ...languages, texts: { type: input('TextToHelp', { ...asked, ...more }) } },
      description: 'What the memory and the glossary say to some texts.',
      resolve: async (_source, args, { req }) => {
        requireStaff(settings, req)
        const body = parseInput(req, helpBody, plain(args))
        return [...(await tellHelp(settings, req, body))].map(([id, found]) => ({ id, ...found }))
      },
    },
  }
}

/** Inputs come as objects without a prototype. */
const plain = ({ texts, ...args }: Record<string, unknown>): object => ({
  ...args,
  texts: z.array(z.record(z.string(), z.unknown())).parse(texts).map(withoutNulls),
})

/** `editorialMachineTranslation` */
export function memoryMutations(settings: Settings, graphql: GraphQL, types: Types): Record<string, Field> {
  const { enums } = types
  if (!enums.locale) return {}
  const { GraphQLEnumType, GraphQLInt, GraphQLList, GraphQLNonNull, GraphQLString } = graphql
  const { list, object, some } = shapesOf(graphql)
  const text = { type: some(GraphQLString) }
  const count = { type: some(GraphQLInt) }
  const of = (name: string, values: readonly string[]) =>
    new GraphQLEnumType({
      name: `EditorialWorkflow${name}`,
      values: Object.fromEntries(values.map((value) => [value, { value }])),
    })
  const unit = object('MachineUnit', {
    id: text,
    origin: { type: of('MachineUnitOrigin', ORIGINS) },
    source: text,
    sourceHash: text,
    status: { type: some(of('MachineUnitStatus', UNIT_STATUSES)) },
    target: text,
    targetHash: text,
  })
  const report = object('MachineUnitReport', {
    id: text,
    reason: { type: GraphQLString },
    result: { type: some(of('MachineUnitResult', [...UNIT_RESULTS, 'failed'])) },
    unit: { type: unit },
  })
  const progress = object('MachineProgress', {
    done: count,
    outdated: count,
    translated: count,
    units: count,
    untranslated: count,
    words: count,
    wordsLeft: count,
  })
  return {
    editorialMachineTranslation: {
      type: object('MachineReport', {
        name: text,
        progress: { type: some(progress) },
        units: { type: list(report) },
        version: text,
      }),
      args: {
        ...documentArgs(graphql, types),
        locale: { type: new GraphQLNonNull(enums.locale) },
        units: { type: new GraphQLList(new GraphQLNonNull(GraphQLString)) },
      },
      description:
        'Has a machine write first drafts of those texts that nobody has translated, or of those that are named.',
      resolve: (_source, { locale, units, ...args }, { req }) => {
        requireStaff(settings, req)
        const { units: wanted } = parseInput(req, machineBody, withoutNulls({ units }))
        return translateByMachine(settings, req, { ...targetOf(args), locale: String(locale) }, wanted)
      },
    },
  }
}
