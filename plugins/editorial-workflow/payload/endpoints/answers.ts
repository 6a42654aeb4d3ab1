import { z } from 'zod'
import {
  ACTIONS,
  CHANGE_KINDS,
  CHANGES,
  FRESHNESS,
  OFFERED,
  STATES,
  TARGETS,
  WHY_UNSCHEDULED,
  type CheckResult,
  type EventType,
  type State,
  type Variant,
  type WorkflowEvent,
} from '../../core'
import type { ToldReason } from '../errors'
import type { BulkOutcome } from './bulk'
import type { Coverage } from './coverage'
import type { TogetherOutcome } from './together'
import type { HistoryPage, Queue, QueueRow, ToldDocument, ToldOutcome, ToldVariant } from './tell'

/* What callers get, for the OpenAPI document. Each schema promises what the type of the answer says: the compiler checks it. */

/** The schemas that have a name in the OpenAPI document. */
export const named = z.registry<{ id: string }>()

const action = z.enum(ACTIONS).register(named, { id: 'Action' })
const state = z.enum(STATES).register(named, { id: 'State' })
export const instant = z.iso.datetime({ offset: true })
export const revision = z.int().min(0)
const fingerprint = z.string().describe('SHA-256 of everything that the variant publishes from this version.')
const ref = z.strictObject({ fingerprint, version: z.string() }).register(named, { id: 'VersionRef' })
const rebasedTo = ref
  .extend({ at: instant.describe('When the version was sent in.') })
  .describe(
    'The original that it was made from, in its version. Records from before there was freshness have none.',
  )
const basis = rebasedTo.optional()
const change = z.enum(CHANGES).optional().describe('What the author of an original calls the change.')
const freshness = z.enum(FRESHNESS).describe('Whether a translation says what its original says.')
export const locale = z.string().describe('`-` in a project without languages.')

export const release = z.string().nullable().describe('The release that it is a part of.')
export const time = {
  instant: instant.describe('In UTC.'),
  wallTime: z.string().describe('As the clocks of the zone show it.'),
  zone: z.string().describe('An IANA name.'),
}
const schedule = z
  .strictObject({
    ...time,
    by: z.string().nullable(),
    id: z.int().min(1).describe('Number of the event that it began with.'),
    ref: ref.nullable().describe('The approved version that goes live. null for `unpublish`.'),
    release,
  })
  .register(named, { id: 'Schedule' })

const variantShape = {
  approvals: z
    .array(
      z.strictObject({
        at: instant,
        by: z.string().describe('A user, or `guest:` and the id of the link that a guest signed off by.'),
        step: z.string(),
        vouchedBy: z.string().optional().describe('Of a guest: who made the link.'),
      }),
    )
    .describe('What counts towards the present review.'),
  approved: ref
    .extend({ at: instant, authors: z.array(z.string()), basis, by: z.array(z.string()), change })
    .nullable()
    .describe('The version that may be published, whatever has been written since.'),
  assignee: z.string().nullable(),
  authors: z.array(z.string()).describe('Everyone who wrote since the last approval.'),
  dueAt: instant.nullable(),
  gone: z.boolean().describe('Whether the document is deleted or in the trash.'),
  live: ref.extend({ at: instant, basis }).nullable().describe('The version that readers get.'),
  revision: revision.describe('Number of the last event. An action names the one it saw.'),
  schedules: z
    .strictObject({ publish: schedule.nullable(), unpublish: schedule.nullable() })
    .describe('What is to happen by itself.'),
  state,
  step: z.int().min(0),
  submitted: ref.extend({ at: instant, by: z.string(), change }).nullable(),
  workflowVersion: z.int().min(0),
}

/** A variant as its record tells it. */
export const variantAnswer: z.ZodType<Variant> = z
  .strictObject(variantShape)
  .register(named, { id: 'Variant' })

const reasonShape = {
  clearedBy: z
    .array(z.string())
    .describe(
      'Roles, or `author`, `other` for anybody but the authors, `nobody` right now. Empty where the access of the project decides.',
    ),
  code: z.string().describe('Stable: programs branch on it.'),
  kind: z.enum(['badRequest', 'conflict', 'forbidden', 'incomplete']),
  values: z.record(z.string(), z.union([z.number(), z.string(), z.array(z.string())])).optional(),
}
const storedReason = z.strictObject(reasonShape)

export const reason: z.ZodType<ToldReason> = z
  .strictObject({ ...reasonShape, message: z.string().describe('In the language of the caller.') })
  .register(named, { id: 'Reason' })

const warning: z.ZodType<CheckResult> = z
  .strictObject({
    code: z.string(),
    level: z.enum(['block', 'warn']),
    message: z.string(),
    path: z.string().optional(),
  })
  .register(named, { id: 'CheckResult' })

const toldFreshness = z
  .strictObject({
    changes: z
      .array(
        z.strictObject({
          before: z.string().nullable().describe('Its words when the translation was made.'),
          id: z.string().describe('Names of fields and ids of rows; of a piece of rich text, its place.'),
          kind: z.enum(CHANGE_KINDS),
          now: z.string().nullable().describe('Its words in the newest save.'),
          path: z.string().describe('As a form names it: rows by their place.'),
        }),
      )
      .describe('Every text of the original that differs, in the order of the document.'),
    sourceChangedAt: instant.nullable().describe('Since when it is outdated.'),
    status: freshness,
  })
  .register(named, { id: 'Freshness' })

const told: z.ZodType<ToldVariant> = z
  .strictObject({
    ...variantShape,
    actions: z.array(action).describe('What the caller may do now.'),
    freshness: toldFreshness
      .nullable()
      .describe(
        'Beside the newest save of the original. null for originals, and where nothing was approved.',
      ),
    head: z.string().describe('The newest saved version: an `If-Match` of a save names it.'),
    liveBy: z
      .string()
      .nullable()
      .describe('Who made it live; null where it is not, or where that happened by itself.'),
    locale,
    openComments: z.int().min(0).describe('Threads on this language, and on the document in all languages.'),
    next: z
      .strictObject({ action, roles: z.array(z.string()), step: z.string().nullable() })
      .nullable()
      .describe('What it waits for, and the roles of those who may do it.'),
    refused: z
      .partialRecord(action, z.array(reason))
      .describe('Every other action, with each reason against.'),
    warnings: z
      .partialRecord(action, z.array(warning))
      .describe('What the checks of the project warn of, by the action that would go on in spite of it.'),
  })
  .register(named, { id: 'VariantWithActions' })

/** The answer to `GET /{collection}/{id}/workflow`. */
export const documentAnswer: z.ZodType<ToldDocument> = z
  .strictObject({
    collection: z.string(),
    id: z.string(),
    people: z.record(z.string(), z.string()).describe('Names by id, of all that are mentioned.'),
    sourceLocale: z
      .string()
      .nullable()
      .describe('In which it was written; null where the project has no languages.'),
    timeZone: z.string().describe('In which times are said that name no zone.'),
    variants: z.array(told),
  })
  .register(named, { id: 'DocumentWorkflow' })

const common = {
  actor: z.string().nullable(),
  actorRoles: z.array(z.string()),
  at: instant,
  hash: z.string(),
  seq: z.int().min(1),
}
const comment = z.string().nullable()
const scheduleName = { schedule: z.int().min(1), target: z.enum(TARGETS) }
export const lateBy = z.number().describe('Milliseconds after its time.')
const timed = {
  lateBy: lateBy.optional(),
  release: z.string().optional().describe('The release that was undone with it.'),
  schedule: z.int().min(1).optional().describe('The schedule that did it.'),
}

/** What each kind of event says beside who, when and which number. */
export const eventShapes = {
  approved: {
    basis,
    bySelf: z.boolean(),
    comment,
    final: z.boolean(),
    guest: z.string().optional().describe('The link by which a guest signed off, where that counts.'),
    ref,
    step: z.string(),
    stepDone: z.boolean(),
    vouchedBy: z.string().optional().describe('Who made that link.'),
  },
  assigned: { assignee: z.string().nullable(), dueAt: instant.nullable() },
  bypassed: { comment: z.string(), ref },
  changesRequested: { comment: z.string(), step: z.string() },
  created: {},
  discarded: { why: z.enum(['deleted', 'trashed']) },
  edited: {},
  imported: { live: ref.nullable() },
  proved: { ...scheduleName, etag: z.string().nullable(), ok: z.boolean(), status: z.int() },
  published: { ...timed, basis, ref, unchanged: z.boolean() },
  rebased: { basis: rebasedTo, from: z.string().describe('Fingerprint of what it was made from before.') },
  restored: {},
  reverted: { authors: z.array(z.string()), from: z.string() },
  scheduled: { ...scheduleName, ...time, ref: ref.nullable(), release },
  scheduleFailed: { ...scheduleName, lateBy, reasons: z.array(storedReason) },
  signedOff: {
    evidence: z.string().describe('SHA-256 of who signed off and what they said, which the link keeps.'),
    preview: z.string().describe('The link by which they came.'),
    ref,
    signOff: z.string(),
  },
  submitted: { change, comment, ref, step: z.int(), workflowVersion: z.int() },
  unpublished: {
    ...timed,
    comment,
    why: z.literal('sourceChanged').optional().describe('An urgent change of its original has done it.'),
  },
  unscheduled: { ...scheduleName, why: z.enum(WHY_UNSCHEDULED) },
  withdrawn: { comment },
} as const satisfies Record<EventType, z.core.$ZodShape>

const eventOf = <Type extends EventType>(type: Type) =>
  z.strictObject({ ...common, type: z.literal(type), ...eventShapes[type] })

const event: z.ZodType<WorkflowEvent & { hash: string }> = z
  .discriminatedUnion('type', [
    eventOf('approved'),
    eventOf('assigned'),
    eventOf('bypassed'),
    eventOf('changesRequested'),
    eventOf('created'),
    eventOf('discarded'),
    eventOf('edited'),
    eventOf('imported'),
    eventOf('proved'),
    eventOf('published'),
    eventOf('rebased'),
    eventOf('restored'),
    eventOf('reverted'),
    eventOf('scheduled'),
    eventOf('scheduleFailed'),
    eventOf('signedOff'),
    eventOf('submitted'),
    eventOf('unpublished'),
    eventOf('unscheduled'),
    eventOf('withdrawn'),
  ])
  .register(named, { id: 'Event' })

/** The answer to `GET /{collection}/{id}/workflow/history`. */
export const historyAnswer: z.ZodType<HistoryPage> = z
  .strictObject({
    events: z.array(event).describe('The newest first.'),
    page: z.int().min(1),
    people: z.record(z.string(), z.string()).describe('Names by id, of all that are mentioned.'),
    totalEvents: z.int().min(1),
    totalPages: z.int().min(1),
  })
  .register(named, { id: 'History' })

/** The answer to `POST /{collection}/{id}/workflow/{locale}/{action}`. */
export const outcomeAnswer: z.ZodType<ToldOutcome> = z
  .strictObject({
    locale,
    repeated: z.boolean().describe('Whether this very request was carried out before, under the same key.'),
    variant: variantAnswer,
    warnings: z.array(warning),
  })
  .register(named, { id: 'Outcome' })

export const bulkDoneShape = {
  id: z.string(),
  repeated: z.boolean(),
  variant: variantAnswer,
  warnings: z.array(warning),
}
export const bulkRefusedShape = {
  code: z
    .string()
    .describe('As of a refusal of the action alone; `unexpected` for a fault that is nobody’s.'),
  id: z.string(),
  message: z.string(),
  reasons: z.array(reason),
  revision: revision.optional().describe('Where the variant stands now.'),
  state: state.optional(),
  status: z.int().describe('What the action alone would have been answered with.'),
}

/** The answer to `POST /{collection}/workflow/{locale}/{action}`. */
export const bulkAnswer: z.ZodType<BulkOutcome> = z
  .strictObject({
    done: z.array(z.strictObject(bulkDoneShape)),
    locale,
    refused: z.array(z.strictObject(bulkRefusedShape)),
  })
  .register(named, { id: 'BulkOutcome' })

/** The answer to `POST /editorial/schedule`. */
export const togetherAnswer: z.ZodType<TogetherOutcome> = z
  .strictObject({
    done: z.array(z.strictObject({ collection: z.string(), id: z.string(), locale, variant: variantAnswer })),
  })
  .register(named, { id: 'TogetherOutcome' })

/** A variant in a list. */
export const queueRowAnswer: z.ZodType<QueueRow> = z
  .strictObject({
    actions: z
      .array(z.enum(OFFERED))
      .describe(
        'What roles, state and four eyes leave open to you. The content is looked at when it is done.',
      ),
    assignee: z.string().nullable(),
    assigneeName: z.string().nullable(),
    authors: z.array(z.string()),
    changedAt: instant.describe('When the text was saved last.'),
    changedBy: z.string().nullable(),
    changedByName: z.string().nullable(),
    collection: z.string(),
    document: z.string(),
    dueAt: instant.nullable(),
    freshness: freshness.nullable(),
    isLive: z.boolean(),
    liveAt: instant.nullable().describe('Since when readers have what they have.'),
    locale,
    revision,
    sourceChangedAt: instant.nullable(),
    state,
    step: z.string().nullable().describe('The step that a review is at.'),
    title: z.string().nullable().describe('null where you may not read the document, and where it has none.'),
    version: z.string().nullable().describe('The version that was sent in: an approval names it.'),
  })
  .register(named, { id: 'QueueRow' })

/** The answer to `GET /editorial/queue`. */
export const queueAnswer: z.ZodType<Queue> = z
  .strictObject({
    collections: z.array(z.string()).describe('The collections under review.'),
    page: z.int().min(1),
    rows: z.array(queueRowAnswer),
    timeZone: z.string().describe('In which times are shown.'),
    totalPages: z.int().min(0),
    totalRows: z.int().min(0),
  })
  .register(named, { id: 'Queue' })

const count = z.int().min(0)
const stateCounts = Object.fromEntries(STATES.map((each) => [each, count])) as Record<State, typeof count>

/** The answer to `GET /editorial/coverage`. */
export const coverageAnswer: z.ZodType<Coverage> = z
  .strictObject({
    rows: z.array(
      z.strictObject({
        collection: z.string(),
        documents: count.describe('Documents that are not deleted, whatever languages they have.'),
        live: count,
        locale,
        missing: count.describe('Documents that nobody has written in this language.'),
        outdated: count.describe('Approved translations whose original says something else by now.'),
        states: z
          .strictObject(stateCounts)
          .describe('What is there, by the state of its working copy. What is live may be in any of them.'),
        uncounted: count.describe('Documents whose words are not counted yet: ask again.'),
        wordsWaiting: count.describe(
          'Words of originals that wait to be translated: of missing documents all, of translations those that are empty or outdated.',
        ),
      }),
    ),
  })
  .register(named, { id: 'Coverage' })

/** The answer to Payload's `POST /{collection}/versions/{id}`, which is the action `revert` here. */
export const restoreAnswer = z
  .strictObject({ doc: z.looseObject({}), message: z.string(), variant: variantAnswer })
  .register(named, { id: 'Restored' })

/** What every refusal looks like. */
export const errorAnswer = z
  .strictObject({
    errors: z
      .array(
        z.strictObject({
          data: z.strictObject({
            code: z.string().describe('Stable: programs branch on it. The code of the first reason.'),
            items: z
              .array(
                z.strictObject({ collection: z.string(), id: z.string(), locale, reasons: z.array(reason) }),
              )
              .optional()
              .describe('Of a release: what stands in the way, item by item.'),
            reasons: z.array(reason).optional(),
            revision: revision.optional().describe('Where the variant, or the release, stands now.'),
            state: state.optional(),
          }),
          message: z.string(),
          name: z.string(),
        }),
      )
      .min(1),
  })
  .register(named, { id: 'Refusal' })

/** What a failure looks like: Payload's own, and what the project makes of it. */
export const failureAnswer = z
  .looseObject({
    errors: z
      .array(z.looseObject({ message: z.string(), name: z.string().optional() }))
      .min(1)
      .describe('Without details, unless the project tells them.'),
  })
  .register(named, { id: 'Failure' })
