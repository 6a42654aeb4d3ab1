import type { GraphQLInputObjectType, GraphQLObjectType } from 'graphql'
import type { Reason, WorkflowEvent } from '../../core'
import { tell, type ToldReason } from '../errors'
import type { ToldVariant } from '../endpoints/tell'
import type { Enums } from './enums'
import { buildDeskOutput } from './deskOutput'
import { buildScheduleOutputs, type ScheduleOutputs } from './scheduleOutputs'
import { shapesOf } from './shapes'
import type { Fields, GraphQL } from './types'

export type Outputs = Record<
  'across' | 'bulk' | 'desk' | 'document' | 'history' | 'outcome' | 'queue' | 'reason' | 'together',
  GraphQLObjectType
> &
  ScheduleOutputs & { when: GraphQLInputObjectType }

/** The object types of the answers: what REST gives, with its maps as lists. */
export function buildOutputs(graphql: GraphQL, enums: Enums): Outputs {
  const { GraphQLBoolean, GraphQLFloat, GraphQLID, GraphQLInt, GraphQLList, GraphQLString } = graphql
  const { list, object, some } = shapesOf(graphql)
  const [id, bool, int, text] = [some(GraphQLID), some(GraphQLBoolean), some(GraphQLInt), some(GraphQLString)]
  const texts = list(GraphQLString)
  const instant = { type: GraphQLString, description: 'ISO 8601, in UTC.' }
  const at = { ...instant, type: text }
  const locale: Fields = enums.locale ? { locale: { type: some(enums.locale) } } : {}

  const version = { fingerprint: { type: text }, version: { type: id } }
  const ref = object('VersionRef', version)
  const basis = {
    type: object('Basis', { ...version, at }),
    description: 'The original that it was made from, in its version.',
  }
  const change = object('SourceChange', {
    before: { type: GraphQLString, description: 'Its words when the translation was made.' },
    id: { type: id },
    kind: { type: some(enums.change) },
    now: { type: GraphQLString, description: 'Its words in the newest save.' },
    path: { type: text },
  })
  const freshness = object('Freshness', {
    changes: { type: list(change), description: 'Every text of the original that differs.' },
    sourceChangedAt: instant,
    status: { type: some(enums.freshness) },
  })
  const approval = object('Approval', {
    at,
    by: { type: id },
    step: { type: text },
    vouchedBy: { type: GraphQLID },
  })
  const approved = object('ApprovedVersion', {
    ...version,
    at,
    authors: { type: list(GraphQLID) },
    basis,
    by: { type: list(GraphQLID) },
    change: { type: enums.call },
  })
  const live = object('LiveVersion', { ...version, at, basis })
  const submitted = object('SubmittedVersion', {
    ...version,
    at,
    by: { type: id },
    change: { type: enums.call },
  })

  const time = { instant: at, wallTime: { type: text }, zone: { ...{ type: text }, description: 'IANA.' } }
  const schedule = object('Schedule', {
    ...time,
    by: { type: GraphQLID },
    id: { type: int, description: 'Number of the event that it began with.' },
    ref: { type: ref, description: 'The approved version that goes live.' },
    release: { type: GraphQLID },
  })
  const schedules = object('Schedules', { publish: { type: schedule }, unpublish: { type: schedule } })

  const variant: Fields<ToldVariant> = {
    approvals: { type: list(approval), description: 'What counts towards the present review.' },
    approved: { type: approved, description: 'The version that may be published.' },
    assignee: { type: GraphQLID },
    authors: { type: list(GraphQLID), description: 'Everyone who wrote since the last approval.' },
    dueAt: instant,
    gone: { type: bool, description: 'Whether the document is deleted or in the trash.' },
    live: { type: live, description: 'The version that readers get.' },
    revision: { type: int, description: 'Number of the last event. An action names the one it saw.' },
    schedules: { type: some(schedules), description: 'What is to happen by itself.' },
    state: { type: some(enums.state) },
    step: { type: int },
    submitted: { type: submitted, description: 'The version that is in review.' },
    workflowVersion: { type: int },
  }

  const value = object<[string, unknown]>('ReasonValue', {
    name: { type: text, resolve: ([name]) => name },
    values: { type: texts, resolve: ([, given]) => (Array.isArray(given) ? given : [given]).map(String) },
  })
  const reason = object<ToldReason>('Reason', {
    clearedBy: {
      type: texts,
      description: 'Roles, or `author`, `other` for anybody but the authors, `nobody` right now.',
    },
    code: { type: text, description: 'Stable: programs branch on it.' },
    kind: { type: some(enums.kind) },
    message: { type: text, description: 'In the language of the caller.' },
    values: { type: list(value), resolve: ({ values }) => Object.entries(values ?? {}) },
  })
  const refusal = object<[string, unknown]>('Refusal', {
    action: { type: some(enums.action), resolve: ([action]) => action },
    reasons: { type: list(reason), resolve: ([, reasons]) => reasons },
  })
  const warning = object('CheckResult', {
    code: { type: text },
    level: { type: text },
    message: { type: text },
    path: { type: GraphQLString },
  })
  const warned = object<[string, unknown]>('Warnings', {
    action: { type: some(enums.action), resolve: ([action]) => action },
    warnings: { type: list(warning), resolve: ([, warnings]) => warnings },
  })
  const people = {
    type: list(
      object<[string, string]>('Person', {
        id: { type: id, resolve: ([who]) => who },
        name: { type: text, resolve: ([, name]) => name },
      }),
    ),
    description: 'Names of all that are mentioned.',
    resolve: ({ people: names }: { people: Readonly<Record<string, string>> }) => Object.entries(names),
  }
  const told = object<ToldVariant>('Variant', {
    ...variant,
    ...locale,
    actions: { type: list(enums.action), description: 'What the caller may do now.' },
    freshness: { type: freshness, description: 'Of a translation, beside the newest save of its original.' },
    head: { type: id, description: 'The newest saved version.' },
    liveBy: {
      type: GraphQLString,
      description: 'Who put online what readers have; null where nobody did by hand.',
    },
    next: {
      type: object('NextStep', {
        action: { type: some(enums.action) },
        roles: { type: list(GraphQLString) },
        step: { type: GraphQLString },
      }),
      description: 'What it waits for, and the roles of those who may do it.',
    },
    openComments: {
      type: int,
      description: 'Threads on this language, and on the document in all languages.',
    },
    refused: {
      type: list(refusal),
      description: 'Every other action, with each reason against.',
      resolve: ({ refused }) => Object.entries(refused),
    },
    warnings: {
      type: list(warned),
      description: 'What the checks warn of, by the action that would go on in spite of it.',
      resolve: ({ warnings }) => Object.entries(warnings),
    },
  })

  const event = object<WorkflowEvent & { step?: unknown }>('Event', {
    actor: { type: GraphQLID },
    actorRoles: { type: texts },
    assignee: { type: GraphQLID },
    at,
    authors: { type: new GraphQLList(some(GraphQLID)), description: 'Who wrote the version gone back to.' },
    basis,
    bySelf: { type: GraphQLBoolean },
    change: { type: enums.call },
    comment: { type: GraphQLString },
    dueAt: instant,
    evidence: {
      type: GraphQLString,
      description: 'Of a sign-off: the hash of who it was and what they said.',
    },
    etag: { type: GraphQLString, description: 'Of what a reader got.' },
    final: { type: GraphQLBoolean, description: 'Whether it was the last approval that the review needed.' },
    guest: { type: GraphQLID, description: 'The link by which a guest signed off, where that counts.' },
    from: { type: GraphQLID, description: 'The version gone back to; of `rebased`, a fingerprint.' },
    hash: { type: text },
    instant,
    lateBy: { type: GraphQLFloat, description: 'Milliseconds after its time.' },
    live: { type: ref },
    ok: { type: GraphQLBoolean, description: 'Whether readers got what they should.' },
    preview: { type: GraphQLID, description: 'Of a sign-off: the link by which the guest came.' },
    reasons: {
      type: new GraphQLList(some(reason)),
      resolve: (given: object, _args, { req }) =>
        'reasons' in given ? tell(req, given.reasons as readonly Reason[]) : undefined,
    },
    ref: { type: ref, description: 'The version that it is about.' },
    release: { type: GraphQLID },
    schedule: { type: GraphQLInt, description: 'Which schedule of the variant.' },
    seq: { type: int },
    signOff: { type: GraphQLID },
    status: { type: GraphQLInt, description: 'The HTTP status that a reader got.' },
    step: { type: GraphQLString, resolve: ({ step }) => step?.toString() },
    stepDone: { type: GraphQLBoolean },
    target: { type: enums.target },
    type: { type: some(enums.event) },
    vouchedBy: { type: GraphQLID, description: 'Who made the link of that guest.' },
    unchanged: { type: GraphQLBoolean, description: 'Whether nothing newer was waiting.' },
    wallTime: { type: GraphQLString },
    why: { type: GraphQLString },
    workflowVersion: { type: GraphQLInt },
    zone: { type: GraphQLString },
  })
  const row = object('QueueRow', {
    ...locale,
    actions: {
      type: list(enums.action),
      description: 'What roles, state and four eyes leave open. The content is looked at when it is done.',
    },
    assignee: { type: GraphQLID },
    assigneeName: { type: GraphQLString },
    authors: { type: list(GraphQLID) },
    changedAt: { ...at, description: 'When the text was saved last.' },
    changedBy: { type: GraphQLID },
    changedByName: { type: GraphQLString },
    collection: { type: some(enums.collection) },
    document: { type: id },
    dueAt: instant,
    freshness: { type: enums.freshness },
    isLive: { type: bool },
    liveAt: { ...instant, description: 'Since when readers have what they have.' },
    revision: { type: int },
    sourceChangedAt: instant,
    state: { type: some(enums.state) },
    step: { type: GraphQLString, description: 'The step that a review is at.' },
    title: { type: GraphQLString, description: 'null where the caller may not read the document.' },
    version: { type: GraphQLID, description: 'The version that was sent in: an approval names it.' },
  })

  const record = object('VariantRecord', variant)
  const outcome = {
    repeated: { type: bool, description: 'Whether it was carried out before, under the same key.' },
    variant: { type: some(record) },
    warnings: { type: list(warning) },
  }
  const refusedShape = {
    code: { type: text },
    id: { type: id },
    message: { type: text },
    reasons: { type: list(reason) },
    revision: { type: GraphQLInt, description: 'Where the variant stands now.' },
    state: { type: enums.state },
    status: { type: int, description: 'What REST would have answered to the action alone.' },
  }
  const place = { ...locale, collection: { type: some(enums.collection) } }

  return {
    ...buildScheduleOutputs(graphql, enums),
    across: object('AcrossOutcome', {
      done: { type: list(object('AcrossDone', { ...outcome, ...place, id: { type: id } })) },
      refused: { type: list(object('AcrossRefused', { ...refusedShape, ...place })) },
    }),
    desk: buildDeskOutput(graphql, enums, row),
    bulk: object('BulkOutcome', {
      ...locale,
      done: { type: list(object('BulkDone', { ...outcome, id: { type: id } })) },
      refused: { type: list(object('BulkRefused', refusedShape)) },
    }),
    document: object('Document', {
      collection: { type: some(enums.collection) },
      id: { type: id },
      people,
      sourceLocale: {
        type: GraphQLString,
        description: 'In which it was written; null where the project has no languages.',
      },
      timeZone: { type: text, description: 'In which times are said that name no zone.' },
      variants: { type: list(told), description: 'One for each language of the project.' },
    }),
    history: object('History', {
      events: { type: list(event), description: 'The newest first.' },
      page: { type: int },
      people,
      totalEvents: { type: int },
      totalPages: { type: int },
    }),
    outcome: object('Outcome', { ...locale, ...outcome }),
    queue: object('Queue', {
      collections: { type: list(enums.collection), description: 'The collections under review.' },
      page: { type: int },
      rows: { type: list(row) },
      timeZone: { type: text, description: 'In which times are shown.' },
      totalPages: { type: int },
      totalRows: { type: int },
    }),
    reason: reason as GraphQLObjectType,
    together: object('TogetherOutcome', {
      done: {
        type: list(
          object('ScheduledVariant', {
            ...locale,
            collection: { type: some(enums.collection) },
            id: { type: id },
            variant: { type: some(record) },
          }),
        ),
      },
    }),
    when: new graphql.GraphQLInputObjectType({
      name: 'EditorialWhen',
      description: 'A time on the clocks of a zone, or an instant.',
      fields: {
        choice: {
          type: GraphQLString,
          description: '`earlier` or `later`, where the clocks go back and the time comes twice.',
        },
        instant: { type: GraphQLString, description: 'ISO 8601.' },
        wallTime: { type: GraphQLString, description: '`2027-03-28T14:30`.' },
        zone: { type: GraphQLString, description: 'IANA. By default that of the project.' },
      },
    }),
  }
}
