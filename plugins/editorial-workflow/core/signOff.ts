import { decide } from './decide'
import { evolve } from './evolve'
import { guestId } from './guestId'
import type { DecideInput } from './judge'
import { presentStep } from './presentStep'
import { unfold } from './settle'
import type { Actor, CheckResult, Decision, EventBody, Reason, VersionRef } from './types'

export type SignOffInput = Omit<DecideInput, 'actor' | 'command'> & {
  /** What the version that the guest looked at holds now; null where it is gone. */
  held: null | string
  /** That version, as it was shown. */
  ref: VersionRef
  signOff: {
    /** Hash of what the guest said, which the record does not hold. */
    evidence: string
    id: string
    /** The link by which they came. */
    preview: string
  }
  /** Who made the link, as they are now; null where they are not there any more. */
  vouching: Actor | null
}

/**
 * Decides on the sign-off of a guest. It is evidence of what they read, on record beside the review. Where the present step lets it count
 * and everything that is asked of an approval is there, it is one as well.
 */
export function decideSignOff(input: SignOffInput): Decision {
  const { facts, held, now, ref, signOff, variant } = input
  if (facts.trashed) return refused('trashed')
  if (held !== ref.fingerprint) return refused(held === null ? 'versionGone' : 'versionChanged')
  const { evidence, id, preview } = signOff
  const approval = approvalBy(input)
  const events: EventBody[] = [
    { type: 'signedOff', evidence, preview, ref, signOff: id },
    ...(approval ? [approval.event] : []),
  ]
  const next = unfold(variant, events, { actor: null, now }).reduce(evolve, variant)
  return { effects: [], events, next, warnings: approval?.warnings ?? [] }
}

const refused = (code: string): Decision => {
  const reason: Reason = { code, kind: 'conflict', clearedBy: ['nobody'] }
  return { refused: [reason] }
}

/**
 * The approval that a sign-off is, where it counts. Nobody can tell a guest from whoever made the link: so it has to be made by somebody who
 * could approve the text themselves, and whoever has approved at the step does not vouch for a second approval there.
 */
function approvalBy(input: SignOffInput): null | { event: EventBody; warnings: readonly CheckResult[] } {
  const { facts, now, ref, signOff, variant, vouching, workflow } = input
  const step = presentStep(workflow, variant)
  if (step.signOff !== 'counts' || !vouching || variant.submitted?.version !== ref.version) return null
  const approve = (actor: Actor): Decision => {
    const command = { action: 'approve', revision: variant.revision, version: ref.version } as const
    return decide({ actor, command, facts, now, variant, workflow })
  }
  if ('refused' in approve(vouching)) return null
  const decision = approve({ id: guestId(signOff.preview), roles: step.roles })
  if ('refused' in decision) return null
  // To approve is one event.
  const [event] = decision.events as readonly [EventBody & { type: 'approved' }]
  return { event: { ...event, guest: signOff.preview, vouchedBy: vouching.id }, warnings: decision.warnings }
}
