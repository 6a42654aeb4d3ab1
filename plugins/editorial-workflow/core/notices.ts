import { presentStep } from './presentStep'
import type { EventType, Step, Variant, Workflow, WorkflowEvent } from './types'

/** What people choose how to be told of: each notice belongs to one of these. */
export const NOTICE_GROUPS = ['asked', 'mentions', 'schedules', 'progress', 'team', 'comments'] as const
export type NoticeGroup = (typeof NOTICE_GROUPS)[number]

/** Everything that people are told, and the group that it belongs to. */
export const NOTICE_KINDS = {
  approved: 'progress',
  assigned: 'asked',
  bypassed: 'progress',
  changesRequested: 'asked',
  commented: 'comments',
  done: 'progress',
  dueSoon: 'asked',
  failed: 'schedules',
  guestCommented: 'comments',
  guestSignedOff: 'comments',
  late: 'schedules',
  mentioned: 'mentions',
  missed: 'schedules',
  orphaned: 'schedules',
  outdated: 'team',
  overdue: 'asked',
  published: 'progress',
  replied: 'comments',
  submitted: 'asked',
  takenOff: 'progress',
  toPublish: 'team',
  unproved: 'schedules',
  unpublished: 'progress',
  webhookFailing: 'schedules',
  webhookGone: 'schedules',
  webhookOff: 'schedules',
  withdrawn: 'progress',
} as const satisfies Record<string, NoticeGroup>
export type NoticeKind = keyof typeof NOTICE_KINDS

/** By mail at once, in the mail of the day, or in the inbox alone, which holds all of them. */
export const MAIL_MODES = ['once', 'digest', 'none'] as const
export type MailMode = (typeof MAIL_MODES)[number]

/**
 * Who somebody is to a variant. `authors`: whose text it is; `reviewers`: who may approve at the step in question; `publishers` and `bypassers`:
 * who may publish it, with and without an approval.
 */
export const AUDIENCES = ['assignee', 'authors', 'bypassers', 'publishers', 'reviewers', 'submitter'] as const
export type Audience = (typeof AUDIENCES)[number]

/** Who is told what; who did it is never told. */
export type Rule = { except?: readonly Audience[]; kind: NoticeKind; to: readonly Audience[] }
type Case = { if?: (event: WorkflowEvent) => boolean; rules: readonly Rule[] }

const ASK: Rule = { except: ['authors'], kind: 'submitted', to: ['reviewers'] }
/** Schedules have notices of their own (`payload/schedules/callsForNotice.ts`). */
const isByHand = (event: WorkflowEvent): boolean => !('schedule' in event) || event.schedule === undefined
/** An import is on record, and whoever runs it sees its report; hundreds of notices would hide all others. */
const isByPerson = ({ actor }: WorkflowEvent): boolean => actor !== null
const isBySource = (event: WorkflowEvent): boolean =>
  event.type === 'unpublished' && event.why === 'sourceChanged'

/** The table. Of the cases of an event the first that fits counts, and of its rules the first that names a person. */
const CASES: { readonly [Type in EventType]?: readonly Case[] } = {
  approved: [
    {
      if: (event) => event.type === 'approved' && event.final,
      rules: [
        { kind: 'approved', to: ['submitter', 'authors', 'assignee'] },
        { kind: 'toPublish', to: ['publishers'] },
      ],
    },
    // The next step is asked now.
    { if: (event) => event.type === 'approved' && event.stepDone, rules: [ASK] },
  ],
  assigned: [{ rules: [{ kind: 'assigned', to: ['assignee'] }] }],
  bypassed: [{ if: isByPerson, rules: [{ kind: 'bypassed', to: ['bypassers', 'publishers'] }] }],
  changesRequested: [{ rules: [{ kind: 'changesRequested', to: ['submitter', 'authors', 'assignee'] }] }],
  published: [{ if: isByHand, rules: [{ kind: 'published', to: ['submitter', 'authors'] }] }],
  submitted: [{ rules: [ASK] }],
  unpublished: [
    { if: isBySource, rules: [{ kind: 'takenOff', to: ['assignee', 'authors', 'submitter'] }] },
    { if: isByHand, rules: [{ kind: 'unpublished', to: ['submitter', 'authors'] }] },
  ],
  withdrawn: [{ rules: [{ except: ['authors'], kind: 'withdrawn', to: ['reviewers'] }] }],
}

/** Who is told what of an event. */
export const rulesOf = (event: WorkflowEvent): readonly Rule[] =>
  CASES[event.type]?.find(({ if: fits }) => fits?.(event) ?? true)?.rules ?? []

/** Who was who when something happened, by id; whoever has a role is for the project to say. */
export type Cast = {
  assignee: null | string
  authors: readonly string[]
  /** Whose approval is, or was, asked for. */
  step: Step
  submitter: null | string
}

/** Works out of the record up to an event, and with it, who was who then. Told again, it says the same. */
export function castOf(
  workflow: Workflow,
  { after, before, chain }: { after: Variant; before: Variant; chain: readonly WorkflowEvent[] },
): Cast {
  const event = chain.at(-1)
  const isOfReaders = event?.type === 'published' || event?.type === 'unpublished'
  const submission = chain.findLast(({ type }) => type === 'submitted')
  return {
    assignee: after.assignee,
    authors: isOfReaders ? (before.approved?.authors ?? before.authors) : before.authors,
    step: presentStep(workflow, event?.type === 'withdrawn' ? before : after),
    submitter: submission?.actor ?? null,
  }
}

/**
 * Whether a publication of the original leaves a translation behind: it was made from an older text than readers have now.
 *
 * @param event the publication. @param before the original as it was before. @param basis what the translation was made from.
 */
export function leavesBehind(
  event: WorkflowEvent,
  before: Pick<Variant, 'live'>,
  basis: null | { at: string; fingerprint: string },
): boolean {
  if (event.type !== 'published' || !event.basis || !basis) return false
  const { at, fingerprint } = event.basis
  return before.live?.basis?.fingerprint !== fingerprint && basis.fingerprint !== fingerprint && basis.at < at
}
