import { isApprovedLive } from './isApprovedLive'
import { scheduleReasons, timeReasons, untilThen } from './timing'
import type {
  Actor,
  Command,
  Facts,
  Findings,
  GuardName,
  Named,
  Reason,
  Step,
  Transition,
  Variant,
  VersionRef,
  Workflow,
} from './types'

export type GuardInput = {
  actor: Actor
  command: Command
  facts: Facts
  /** Those of the version that the action is about. */
  findings: Findings
  now: Date
  step: Step
  transition: Transition
  variant: Variant
  workflow: Workflow
}

type Guard = (input: GuardInput) => Reason[]

/** Each guard gives the reasons against, or none. */
export const guards: Record<GuardName, Guard> = {
  /** Sending in again what was approved already would ask for work that is done. */
  changed: ({ facts, variant }) =>
    variant.approved?.fingerprint === facts.head.fingerprint
      ? [{ code: 'nothingChanged', kind: 'conflict', clearedBy: ['author'] }]
      : [],

  complete: ({ findings }) => [...missingFields(findings), ...invalidFields(findings)],

  /** Nobody approves what they wrote, and nobody counts twice in one step. */
  fourEyes: (input) => [...ownText(input), ...secondApproval(input)],

  hasApproval: (input) => [
    ...approvalFaults(input),
    ...changedSince(input.variant.approved, input.facts.findings.approved),
  ],

  isLive: ({ variant }) =>
    variant.live ? [] : [{ code: 'notLive', kind: 'conflict', clearedBy: ['nobody'] }],

  linksLive: (input) => {
    const notLive = input.findings.notLive.filter(({ liveAt }) => !untilThen(input, liveAt))
    return notLive.length > 0
      ? [
          {
            code: 'linksNotLive',
            kind: 'incomplete',
            clearedBy: rolesOf(input.transition),
            values: { links: notLive.map(({ id }) => id), names: namesOf(notLive) },
          },
        ]
      : []
  },

  /** Taken back by whoever sent it in or wrote it, or by those who review it: nobody else stops another's work. */
  ownSubmission: (input) => {
    const { actor, variant } = input
    const { approved, authors, submitted } = variant
    if ([...authors, ...(approved?.authors ?? []), submitted?.by].includes(actor.id)) return []
    const reviewers = reviewersOf(input)
    if (reviewers.some((role) => actor.roles.includes(role))) return []
    return [{ code: 'notOwnSubmission', kind: 'forbidden', clearedBy: ['author', ...reviewers] }]
  },

  /** In a draft, the one thing to take back is an approval that is not live yet. */
  pending: (input) =>
    input.variant.state === 'draft'
      ? approvalFaults(input).map((reason) => ({ ...reason, kind: 'conflict' }))
      : [],

  scheduled: scheduleReasons,

  sourceLive: (input) =>
    input.findings.sourceLive || untilThen(input, input.findings.sourceLiveAt)
      ? []
      : [{ code: 'sourceNotLive', kind: 'incomplete', clearedBy: rolesOf(input.transition) }],

  timely: timeReasons,

  /** Readers of a translation whose original is off would read what nobody stands for any more. */
  translationsOff: (input) => {
    const live = input.facts.translationsLive.filter(({ offAt }) => !untilThen(input, offAt))
    return live.length > 0
      ? [
          {
            code: 'translationsLive',
            kind: 'conflict',
            clearedBy: rolesOf(input.transition),
            values: { locales: live.map(({ locale }) => locale) },
          },
        ]
      : []
  },

  /** What is decided on is what was sent in, and what the person looked at. */
  versionSeen: ({ command, facts, variant: { submitted } }) => {
    if (!command.version) return [{ code: 'versionMissing', kind: 'badRequest', clearedBy: ['nobody'] }]
    if (command.version !== submitted?.version) {
      const values = { version: submitted?.version ?? '' }
      return [{ code: 'otherVersion', kind: 'conflict', clearedBy: ['nobody'], values }]
    }
    return changedSince(submitted, facts.findings.submitted)
  },

  willBeLive: ({ variant }) =>
    variant.live || variant.schedules.publish
      ? []
      : [{ code: 'notLive', kind: 'conflict', clearedBy: ['nobody'] }],
}

function approvalFaults({ step, variant }: GuardInput): Reason[] {
  if (!variant.approved) return [{ code: 'notApproved', kind: 'forbidden', clearedBy: step.roles }]
  return isApprovedLive(variant) ? [{ code: 'alreadyLive', kind: 'conflict', clearedBy: ['author'] }] : []
}

/**
 * Whether a version still says what it said when it was sent in or approved. What others have saved since is in versions of its own and
 * is no fault: one language can be in review while another goes on.
 */
function changedSince(ref: null | VersionRef, { fingerprint }: Findings): Reason[] {
  if (!ref || ref.fingerprint === fingerprint) return []
  const code = fingerprint === null ? 'versionGone' : 'versionChanged'
  return [{ code, kind: 'conflict', clearedBy: ['author'], values: { version: ref.version } }]
}

const missingFields = ({ missing }: Findings): Reason[] =>
  missing.length > 0
    ? [
        {
          code: 'incomplete',
          kind: 'incomplete',
          clearedBy: ['author'],
          values: { fields: missing.map(({ id }) => id), names: namesOf(missing) },
        },
      ]
    : []

const invalidFields = ({ invalid }: Findings): Reason[] =>
  invalid.length > 0
    ? [
        {
          code: 'invalid',
          kind: 'incomplete',
          clearedBy: ['author'],
          values: {
            fields: invalid.map(({ id }) => id),
            messages: invalid.map(({ message, name }) => `${name}: ${message}`),
          },
        },
      ]
    : []

function ownText({ actor, facts, now, variant, workflow }: GuardInput): Reason[] {
  if (!variant.authors.includes(actor.id) || maySelfApprove({ facts, now, variant, workflow })) return []
  return [{ code: 'ownText', kind: 'forbidden', clearedBy: ['other'] }]
}

/** Where nobody else could, authors may approve after a waiting time, if the workflow says so. */
function maySelfApprove({
  facts,
  now,
  variant,
  workflow,
}: Pick<GuardInput, 'facts' | 'now' | 'variant' | 'workflow'>): boolean {
  const hours = workflow.selfApprovalAfterHours
  if (hours === null || facts.otherReviewer || !variant.submitted) return false
  return now.getTime() - new Date(variant.submitted.at).getTime() >= hours * 3_600_000
}

const secondApproval = ({ actor, step, variant }: GuardInput): Reason[] =>
  variant.approvals.some((each) => each.step === step.id && [each.by, each.vouchedBy].includes(actor.id))
    ? [{ code: 'approvedBefore', kind: 'conflict', clearedBy: ['other'] }]
    : []

/** Under review, those of the present step; of what is approved, those of any step. */
const reviewersOf = ({ step, variant: { state }, workflow }: GuardInput): readonly string[] =>
  state === 'inReview' || state === 'changesRequested'
    ? step.roles
    : [...new Set(workflow.steps.flatMap(({ roles }) => roles))]

const namesOf = (things: readonly Named[]): string[] => things.map(({ name }) => name)

const rolesOf = ({ roles }: Transition): readonly string[] => (roles === 'step' ? [] : roles)
