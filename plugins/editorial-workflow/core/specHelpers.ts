import { expect } from 'vitest'
import { decide } from './decide'
import type { DecideInput } from './judge'
import { evolve, NEW_VARIANT, replay } from './evolve'
import { reviewWorkflow } from './reviewWorkflow'
import type { ScheduledTime } from './calendar'
import type {
  Action,
  Actor,
  Command,
  Decision,
  EventBody,
  Facts,
  Findings,
  Named,
  Reason,
  State,
  Subject,
  Target,
  Variant,
  VersionRef,
  WhyUnscheduled,
  Workflow,
  WorkflowEvent,
} from './types'

/** What the specs of core share: people, versions, and a variant in every state, with something live and something approved. */

export const NOW = new Date('2026-03-02T10:00:00.000Z')
/** When everything in a record has happened. */
export const THEN = '2026-03-01T10:00:00.000Z'

export const ADMIN: Actor = { id: 'ada', roles: ['admin'] }
export const EDITOR: Actor = { id: 'edgars', roles: ['editor'] }
export const AUTHOR: Actor = { id: 'anna', roles: ['author'] }
export const TRANSLATOR: Actor = { id: 'toms', roles: ['translator'] }
export const NOBODY: Actor = { id: 'nils', roles: [] }
export const PEOPLE = { admin: ADMIN, editor: EDITOR, author: AUTHOR, translator: TRANSLATOR, nobody: NOBODY }

/** Version `v1` with the text `f1`, and so on. */
export const ref = (n: number): VersionRef => ({ fingerprint: `f${n}`, version: `v${n}` })

/** An event as it would be kept. */
export const eventOf = (seq: number, actor: null | string, body: EventBody): WorkflowEvent => ({
  ...body,
  actor,
  actorRoles: [],
  at: THEN,
  seq,
})

export const recordOf = (...steps: [actor: null | string, body: EventBody][]): WorkflowEvent[] =>
  steps.map(([actor, body], i) => eventOf(i + 1, actor, body))

/** A variant with more events. */
export const after = (variant: Variant, ...steps: [actor: null | string, body: EventBody][]): Variant =>
  steps.reduce((now, [actor, body]) => evolve(now, eventOf(now.revision + 1, actor, body)), variant)

export const edited: EventBody = { type: 'edited' }
export const withdrawn: EventBody = { type: 'withdrawn', comment: null }
export const submitted = (n: number, step = 0, workflowVersion = 1): EventBody => ({
  type: 'submitted',
  comment: null,
  ref: ref(n),
  step,
  workflowVersion,
})
export const approved = (n: number, more: Partial<EventBody & { type: 'approved' }> = {}): EventBody => ({
  type: 'approved',
  bySelf: false,
  comment: null,
  final: true,
  ref: ref(n),
  step: 'editorial',
  stepDone: true,
  ...more,
})
export const published = (n: number, unchanged = true): EventBody => ({
  type: 'published',
  ref: ref(n),
  unchanged,
})
export const sentBack = (step = 'editorial'): EventBody => ({
  type: 'changesRequested',
  comment: 'No.',
  step,
})

/** Noon in Riga on a day of March 2026. NOW is the second day of it, at noon. */
export const noon = (day: number): ScheduledTime => {
  const date = `2026-03-${String(day).padStart(2, '0')}`
  return { instant: `${date}T10:00:00.000Z`, wallTime: `${date}T12:00`, zone: 'Europe/Riga' }
}
type ScheduledMore = { day?: number; release?: null | string }

/** Publication of version `n`, on the tenth unless another day is named. */
export const publishing = (
  schedule: number,
  n: number,
  { day = 10, release = null }: ScheduledMore = {},
): EventBody => ({ type: 'scheduled', ...noon(day), ref: ref(n), release, schedule, target: 'publish' })
/** The end of it, on the twentieth unless another day is named. */
export const unpublishing = (
  schedule: number,
  { day = 20, release = null }: ScheduledMore = {},
): EventBody => ({ type: 'scheduled', ...noon(day), ref: null, release, schedule, target: 'unpublish' })
export const unscheduled = (schedule: number, target: Target, why: WhyUnscheduled): EventBody => ({
  type: 'unscheduled',
  schedule,
  target,
  why,
})

/** Wilma has written, Rita has approved: `v1` is live, `v2` approved, `v3` the working copy. */
const draft = replay(
  recordOf(
    ['wilma', { type: 'created' }],
    ['wilma', submitted(1)],
    ['rita', approved(1)],
    ['rita', published(1)],
    ['wilma', edited],
    ['wilma', submitted(2)],
    ['rita', approved(2)],
    ['wilma', edited],
  ),
)
const inReview = after(draft, ['wilma', submitted(3)])
const approvedVariant = after(inReview, ['rita', approved(3)])

/** A variant in every state. The newest version is `v3` in all of them. */
export const VARIANTS: Readonly<Record<State, Variant>> = {
  draft,
  inReview,
  changesRequested: after(inReview, ['rita', sentBack()]),
  approved: approvedVariant,
  published: after(approvedVariant, ['rita', published(3)]),
}

/** By Rita, what is approved goes live on the tenth, and off on the twentieth. */
const withSchedules = (variant: Variant, n: number): Variant =>
  after(variant, ['rita', publishing(variant.revision + 1, n)], ['rita', unpublishing(variant.revision + 2)])

/** The same with schedules. Of what is published, only the end can be. */
export const SCHEDULED: Readonly<Record<State, Variant>> = {
  draft: withSchedules(VARIANTS.draft, 2),
  inReview: withSchedules(VARIANTS.inReview, 2),
  changesRequested: withSchedules(VARIANTS.changesRequested, 2),
  approved: withSchedules(VARIANTS.approved, 3),
  published: after(VARIANTS.published, ['rita', unpublishing(VARIANTS.published.revision + 1)]),
}

/** A variant in a state, with schedules where there has to be something to call off. */
export const startOf = (action: Action, state: State): Variant =>
  (action.startsWith('unschedule') ? SCHEDULED : VARIANTS)[state]

const freshDraft = after(NEW_VARIANT, ['wilma', { type: 'created' }])
const freshInReview = after(freshDraft, ['wilma', submitted(3)])

/** The same where nothing was ever approved; what is published came with an import. */
export const FRESH: Readonly<Record<Exclude<State, 'approved'>, Variant>> = {
  draft: freshDraft,
  inReview: freshInReview,
  changesRequested: after(freshInReview, ['rita', sentBack()]),
  published: after(NEW_VARIANT, [null, { type: 'imported', live: ref(3) }]),
}

/** A document that nothing stands against, and a project that lets everybody write. */
const FACTS: Omit<Facts, 'findings'> = {
  barred: [],
  head: ref(3),
  mayUpdate: true,
  otherReviewer: true,
  translationsLive: [],
  trashed: false,
}

/** Fields or documents, with names for people. */
export const named = (...ids: string[]): Named[] => ids.map((id) => ({ id, name: `the ${id}` }))

type Wish = Partial<Omit<DecideInput, 'command' | 'facts'>> & {
  command: Partial<Command> & Pick<Command, 'action'>
  facts?: Partial<Facts>
  /** What is found in whatever version is looked at. */
  found?: Partial<Findings>
}

/** Versions that hold what is said here, and that nothing stands against but what was `found`. */
export function findingsOf(
  { approved, head, submitted }: Readonly<Record<Subject, null | string>>,
  found: Partial<Findings> = {},
): Facts['findings'] {
  const holding = (fingerprint: null | string): Findings => ({
    checks: [],
    fingerprint,
    invalid: [],
    missing: [],
    notLive: [],
    sourceLive: true,
    ...found,
  })
  return { approved: holding(approved), head: holding(head), submitted: holding(submitted) }
}

/** A command as the panel would send it: with the revision and the version that are there, and all that it needs. */
export function inputOf({ command, facts, found, variant = VARIANTS.draft, ...rest }: Wish): DecideInput {
  const version = command.action === 'revert' ? 'v1' : variant.submitted?.version
  const { head } = { ...FACTS, ...facts }
  const findings = findingsOf(
    {
      approved: (variant.approved ?? head).fingerprint,
      head: head.fingerprint,
      submitted: (variant.submitted ?? head).fingerprint,
    },
    found,
  )
  return {
    actor: ADMIN,
    now: NOW,
    workflow: reviewWorkflow,
    ...rest,
    command: {
      assignee: 'anna',
      comment: 'So be it.',
      revision: variant.revision,
      version,
      when: { wallTime: noon(15).wallTime, zone: 'Europe/Riga' },
      ...command,
    },
    facts: { ...FACTS, findings, ...facts },
    variant,
  }
}

/** The codes of all reasons against it; none where it is allowed. */
export const codes = (decision: Decision): string[] => reasonsOf(decision).map(({ code }) => code)
export const reasons = (input: DecideInput): readonly Reason[] => reasonsOf(decide(input))
const reasonsOf = (decision: Decision): readonly Reason[] => ('refused' in decision ? decision.refused : [])

type Allowed = Exclude<Decision, { refused: readonly Reason[] }>
export function allow(input: DecideInput): Allowed {
  const decision = decide(input)
  expect(codes(decision)).toEqual([])
  return decision as Allowed
}

/** Decides on a row of commands, each on what the one before has left. */
export const play = (variant: Variant, ...wishes: Omit<Wish, 'variant'>[]): Variant =>
  wishes.reduce((now, wish) => allow(inputOf({ ...wish, variant: now })).next, variant)

/** Legal (two lawyers), then editorial (one editor). */
export const twoSteps = (onChanges: Workflow['onChanges'] = 'restart'): Workflow => ({
  ...reviewWorkflow,
  onChanges,
  steps: [
    { id: 'legal', approvals: 2, roles: ['lawyer'] },
    { id: 'editorial', approvals: 1, roles: ['editor'] },
  ],
})
