import type {
  Actor,
  Command,
  Facts,
  GuardName,
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

  complete: ({ facts }) =>
    facts.missing.length > 0
      ? [{ code: 'incomplete', kind: 'incomplete', clearedBy: ['author'], values: { fields: facts.missing } }]
      : [],

  /** Nobody approves what they wrote, and nobody counts twice in one step. */
  fourEyes: (input) => [...ownText(input), ...secondApproval(input)],

  hasApproval: (input) => [...approvalFaults(input), ...editedInPlace(input.variant.approved, input.facts)],

  isLive: ({ variant }) =>
    variant.live ? [] : [{ code: 'notLive', kind: 'conflict', clearedBy: ['nobody'] }],

  linksLive: ({ facts, transition }) =>
    facts.notLive.length > 0
      ? [
          {
            code: 'linksNotLive',
            kind: 'incomplete',
            clearedBy: rolesOf(transition),
            values: { links: facts.notLive },
          },
        ]
      : [],

  /** In a draft, the one thing to take back is an approval that is not live yet. */
  pending: (input) =>
    input.variant.state === 'draft'
      ? approvalFaults(input).map((reason) => ({ ...reason, kind: 'conflict' }))
      : [],

  sourceLive: ({ facts, transition }) =>
    facts.isSource || facts.sourceLive
      ? []
      : [{ code: 'sourceNotLive', kind: 'incomplete', clearedBy: rolesOf(transition) }],

  /** What is decided on is what was sent in, and what the person looked at. */
  versionSeen: ({ command, facts, variant: { submitted } }) => {
    if (!command.version) return [{ code: 'versionMissing', kind: 'badRequest', clearedBy: ['nobody'] }]
    if (command.version !== submitted?.version) {
      const values = { version: submitted?.version ?? '' }
      return [{ code: 'otherVersion', kind: 'conflict', clearedBy: ['nobody'], values }]
    }
    return editedInPlace(submitted, facts)
  },
}

function approvalFaults({ step, variant: { approved, live } }: GuardInput): Reason[] {
  if (!approved) return [{ code: 'notApproved', kind: 'forbidden', clearedBy: step.roles }]
  // Both: a version that autosave has written into is another text, and one text can be in two versions.
  return live?.version === approved.version && live.fingerprint === approved.fingerprint
    ? [{ code: 'alreadyLive', kind: 'conflict', clearedBy: ['author'] }]
    : []
}

/**
 * Autosave writes into the newest version: its id stays when its text does not. A newer version on top is no fault: one language can
 * be sent in while another goes on.
 */
const editedInPlace = (ref: null | VersionRef, { head }: Facts): Reason[] =>
  ref?.version === head.version && ref.fingerprint !== head.fingerprint
    ? [{ code: 'otherVersion', kind: 'conflict', clearedBy: ['author'], values: { version: head.version } }]
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
  variant.approvals.some((approval) => approval.by === actor.id && approval.step === step.id)
    ? [{ code: 'approvedBefore', kind: 'conflict', clearedBy: ['other'] }]
    : []

const rolesOf = ({ roles }: Transition): readonly string[] => (roles === 'step' ? [] : roles)
