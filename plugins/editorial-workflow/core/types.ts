import type { ScheduledTime, WallTime } from './calendar'

/** What the working copy of a variant may be in. */
export const STATES = ['draft', 'inReview', 'changesRequested', 'approved', 'published'] as const
export type State = (typeof STATES)[number]

/** What can be left to a time. */
export const TARGETS = ['publish', 'unpublish'] as const
export type Target = (typeof TARGETS)[number]

/** What people may do with a variant. */
export const ACTIONS = [
  'submit',
  'withdraw',
  'requestChanges',
  'approve',
  'publish',
  'unpublish',
  'revert',
  'assign',
  'bypass',
  'schedulePublish',
  'scheduleUnpublish',
  'unschedulePublish',
  'unscheduleUnpublish',
] as const
export type Action = (typeof ACTIONS)[number]

/** A saved version of a document and the fingerprint of what one variant publishes from it. */
export type VersionRef = { fingerprint: string; version: string }

/**
 * What a text says the same as: the texts of its original in a version. Of an original, its own. `fingerprint` is that of all there is to
 * translate (`segmentsKey`).
 */
export type Basis = VersionRef & {
  /** When the version was sent in: what the original says since then is news. */
  at: string
}

/** What its author calls a change of an original: whether its translations still say the same, do not, or must not be read any more. */
export const CHANGES = ['cosmetic', 'meaning', 'urgent'] as const
export type Change = (typeof CHANGES)[number]

/** Who acts. `roles` are the host project's; the workflow names them. */
export type Actor = { id: string; roles: readonly string[] }

/** One ordered step of a review. */
export type Step = {
  /** How many different people have to approve here. @default 1 in `defineWorkflow` */
  approvals: number
  id: string
  /** Who may approve or send back here. */
  roles: readonly string[]
  /**
   * What it is worth here that a guest signs off what was sent in, by a link that somebody who may approve at this step made: `evidence` on
   * record, or an approval that `counts`. @default 'evidence'
   */
  signOff?: SignOffWorth
}

/** What the sign-off of a guest can be worth at a step. */
export const SIGN_OFF_WORTH = ['counts', 'evidence'] as const
export type SignOffWorth = (typeof SIGN_OFF_WORTH)[number]

/** One row of the workflow's table. */
export type Transition = {
  action: Action
  comment: 'none' | 'optional' | 'required'
  from: readonly State[]
  guards: readonly GuardName[]
  /** Who may; `step` stands for the roles of the step that the variant is at. */
  roles: readonly string[] | 'step'
  /** The state afterwards; `same` leaves it, `review` moves on through the steps. */
  to: State | 'review' | 'same'
}

/** A review process as data. A variant in flight keeps the version of the definition that it was submitted under. */
export type Workflow = {
  id: string
  /** After changes were requested: begin again at the first step, or go on at the step that asked. */
  onChanges: 'restart' | 'resume'
  /** Hours after which authors may approve their own text when nobody else could; never, when null. */
  selfApprovalAfterHours: null | number
  steps: readonly Step[]
  transitions: readonly Transition[]
  version: number
}

export const GUARDS = [
  'changed',
  'complete',
  'fourEyes',
  'hasApproval',
  'isLive',
  'linksLive',
  'ownSubmission',
  'pending',
  'scheduled',
  'sourceLive',
  'timely',
  'translationsOff',
  'versionSeen',
  'willBeLive',
] as const
export type GuardName = (typeof GUARDS)[number]

/**
 * One approval that counts towards the present review; `step` is the id of the step it was given at. That of a guest is `by` the link
 * (`guestId`) and names who made it, who answers for the guest.
 */
export type Approval = { at: string; by: string; step: string; vouchedBy?: string }

/** What is to happen to a variant by itself, and when. */
export type Schedule = ScheduledTime & {
  /** Who asked for it. */
  by: null | string
  /** Number of the event that it began with: with the key of its variant, its name. */
  id: number
  /** What goes live: the version that was approved. null for `unpublish`. */
  ref: null | VersionRef
  /** The release that it is a part of, and that carries it out. */
  release: null | string
}

/** A variant (one document in one language) as its events tell it. The stored row is a copy of this. */
export type Variant = {
  approvals: readonly Approval[]
  /**
   * The version that may be published, whatever has been written since. `authors` are those whose text it approved: should the
   * approval be taken back, nobody else has read it.
   */
  approved:
    | (VersionRef & {
        at: string
        authors: readonly string[]
        basis?: Basis
        by: readonly string[]
        /** Of an original. `urgent` stays until it is live, whatever is approved meanwhile. */
        change?: Change
      })
    | null
  assignee: null | string
  /** Everyone who wrote since the last approval. */
  authors: readonly string[]
  dueAt: null | string
  /** Whether the document is deleted or in the trash: its record stays, and it waits for nobody. */
  gone: boolean
  live: (VersionRef & { at: string; basis?: Basis }) | null
  /** Number of the last event; commands name the one they saw. */
  revision: number
  /** At most one for each target. */
  schedules: Readonly<Record<Target, null | Schedule>>
  state: State
  /**
   * Index of the present step while in review, and of the one that asked for changes, in the definition of `workflowVersion`.
   * For showing only: `presentStep` counts the approvals, which holds when the definition has changed since.
   */
  step: number
  submitted: (VersionRef & { at: string; by: string; change?: Change }) | null
  /** The definition that this review runs under. */
  workflowVersion: number
}

/** What a check of the host project, or of the plugin, found. */
export type CheckResult = { code: string; level: 'block' | 'warn'; message: string; path?: string }

/** Something of the project as programs name it, and as people do, in the language of whoever asks. */
export type Named = { id: string; name: string }

/** Whose content an action looks at: the newest version, the one that was sent in, or the one that was approved. */
export const SUBJECTS = ['head', 'submitted', 'approved'] as const
export type Subject = (typeof SUBJECTS)[number]

/** Something that readers cannot see yet, and when they will: null where nobody has scheduled that. */
export type NotLive = Named & { liveAt?: null | string }

/** What there is to say of one version, for one variant. */
export type Findings = {
  checks: readonly CheckResult[]
  /** Of what the version holds now; null where it is gone. */
  fingerprint: null | string
  /** Fields that the project's own validation refuses, by dotted path. */
  invalid: readonly (Named & { message: string })[]
  /** Required fields that are empty, by dotted path. */
  missing: readonly Named[]
  /** What it refers to and that readers cannot see, as `collection/id`. */
  notLive: readonly NotLive[]
  /** Whether it is the original, or its original is live. */
  sourceLive: boolean
  /** When the original is scheduled to go live; null where it is not. */
  sourceLiveAt?: null | string
}

/** What `decide` has to know beside the record: of the document, and of what the project lets this person do. */
export type Facts = {
  /** `undo`: what the version to go back to holds now, null where it is gone, and whether its original will be live then. */
  before?: Pick<Findings, 'fingerprint' | 'sourceLive'>
  /** Actions that the project does not let this person take in this language. */
  barred: readonly Action[]
  /**
   * `approve`, `publish`, `bypass`: fingerprint of what there is to translate of the original, in the version that it is about. null in a
   * project without languages. @default null
   */
  basis?: null | string
  findings: Readonly<Record<Subject, Findings>>
  /** The newest saved version. */
  head: VersionRef
  /** How many open comments stand in the way of an approval. @default 0 */
  openComments?: number
  /** Whether the project lets this person write in the document. */
  mayUpdate: boolean
  /** Whether somebody other than the authors could approve. */
  otherReviewer: boolean
  /** Languages that are live as translations of this one, and when they are scheduled to go off; null where they are not. */
  translationsLive: readonly { locale: string; offAt: null | string }[]
  trashed: boolean
  /** `revert`: whose text the version to go back to holds (`versionAuthors`). */
  versionAuthors?: readonly string[]
}

/** A wish of a person. `revision` is the one they saw. */
export type Command = {
  action: Action
  assignee?: null | string
  /** `submit`, of an original: what its author calls the change. */
  change?: Change
  comment?: string
  dueAt?: null | string
  /** `schedulePublish`, `scheduleUnpublish`, and calling them off: the release that does it. */
  release?: null | string
  revision: number
  /** `publish`, `unpublish`: the schedule that is carried out. Then nobody's role and revision are asked. */
  schedule?: number
  /** `unpublish`: what a release has done to this variant, to be undone with the rest of it. */
  undo?: Undo
  /** `approve`: the version seen. `revert`: the version to go back to. */
  version?: string
  /** `schedulePublish`, `scheduleUnpublish`: on the clocks of a zone, or as an instant. */
  when?: When
}

/** What readers had of a variant before a release, null where nothing, and what the release has given them instead. */
export type Undo = { before: null | VersionRef; live: VersionRef & { at: string }; release: string }

/** A time as somebody says it: a wall time, or an instant that a zone shows. */
export type When = WallTime | { instant: string; zone: string }

export type Kind = 'badRequest' | 'conflict' | 'forbidden' | 'incomplete'

/** Why something cannot be done. The sentence is made from `code` and `values` in the reader's language. */
export type Reason = {
  /**
   * Roles that can clear it, or `author` for whoever writes, `other` for anybody but the authors, `nobody` right now. Empty where the
   * project decides in a way that has no role.
   */
  clearedBy: readonly string[]
  code: string
  kind: Kind
  values?: Readonly<Record<string, number | readonly string[] | string>>
}

/** What happened, in the past tense. Everything the projection holds follows from these. */
export type EventBody =
  | {
      type: 'approved'
      /** Of a final approval, in a project with languages. Records from before freshness have none. */
      basis?: Basis
      bySelf: boolean
      comment: null | string
      /** The link by which a guest signed off, where that counts as an approval, and who made it. */
      guest?: string
      ref: VersionRef
      step: string
      stepDone: boolean
      final: boolean
      vouchedBy?: string
    }
  | { type: 'assigned'; assignee: null | string; dueAt: null | string }
  | { type: 'bypassed'; comment: string; ref: VersionRef }
  | { type: 'changesRequested'; comment: string; step: string }
  | { type: 'created' }
  | { type: 'discarded'; why: 'deleted' | 'trashed' }
  | { type: 'edited' }
  | { type: 'imported'; live: VersionRef | null }
  | {
      type: 'proved'
      etag: null | string
      /** Whether readers get what they should. */
      ok: boolean
      schedule: number
      status: number
      target: Target
    }
  | ({ type: 'published'; basis?: Basis; ref: VersionRef; unchanged: boolean } & Timed)
  /** The original has changed in its looks alone: what was made from the one says the same as the other. `from`: a fingerprint. */
  | { type: 'rebased'; basis: Basis; from: string }
  | { type: 'restored' }
  | { type: 'reverted'; authors: readonly string[]; from: string }
  | ({ type: 'scheduled'; release: null | string } & Pick<Schedule, 'instant' | 'ref' | 'wallTime' | 'zone'> &
      ScheduleName)
  | ({ type: 'scheduleFailed'; lateBy: number; reasons: readonly Reason[] } & ScheduleName)
  /** A guest has read a version and agrees. Who that is, the link knows: `evidence` is the hash of what was said there. */
  | { type: 'signedOff'; evidence: string; preview: string; ref: VersionRef; signOff: string }
  | {
      type: 'submitted'
      change?: Change
      comment: null | string
      ref: VersionRef
      step: number
      workflowVersion: number
    }
  | ({
      type: 'unpublished'
      comment: null | string
      /** What has done it, where nobody asked for it: an urgent change of the original. */
      why?: 'sourceChanged'
    } & Timed)
  | ({ type: 'unscheduled'; why: WhyUnscheduled } & ScheduleName)
  | { type: 'withdrawn'; comment: null | string }

/** Which schedule of a variant. */
type ScheduleName = { schedule: number; target: Target }
/** Of what a schedule did: which one, and how many milliseconds after its time. `release`: the one that was undone with it. */
type Timed = { lateBy?: number; release?: string; schedule?: number }

/** Why a schedule is not to be carried out any more. */
export const WHY_UNSCHEDULED = [
  'cancelled',
  'deleted',
  'missed',
  'notLive',
  'published',
  'replaced',
  'trashed',
  'unpublished',
  'withdrawn',
] as const
export type WhyUnscheduled = (typeof WHY_UNSCHEDULED)[number]

export type EventType = EventBody['type']

/** An event as it is kept: numbered, dated, with its actor. */
export type WorkflowEvent = EventBody & {
  actor: null | string
  actorRoles: readonly string[]
  at: string
  seq: number
}

/** What to do in the same transaction as the event. */
export type Effect =
  { do: 'publish'; ref: VersionRef } | { do: 'revert'; version: string } | { do: 'unpublish' }

export type Decision =
  | {
      effects: readonly Effect[]
      events: readonly EventBody[]
      next: Variant
      warnings: readonly CheckResult[]
    }
  | { refused: readonly Reason[] }
