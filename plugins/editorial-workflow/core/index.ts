export {
  fixedContent,
  mergeVariant,
  variantContent,
  withoutTexts,
  type ContentField,
  type Part,
  type Raw,
} from './content'
export { wallTimeOf, type ScheduledTime } from './calendar'
export { canonicalJson } from './canonicalJson'
export {
  CHAIN_START,
  seal,
  verifyChain,
  verifyEnd,
  type ChainFault,
  type Digest,
  type KnownEnd,
  type SealedEvent,
} from './chain'
export { decide } from './decide'
export { defineWorkflow, type WorkflowInput } from './defineWorkflow'
export {
  basisOf,
  CHANGE_KINDS,
  compareSegments,
  FRESHNESS,
  freshnessOf,
  liveFreshnessOf,
  type Freshness,
  type SourceChange,
} from './freshness'
export { evolve, NEW_VARIANT, replay } from './evolve'
export { explain, type Explanation } from './explain'
export { judge, wants, type DecideInput, type Wanted } from './judge'
export { OFFERED, offers, type Offer } from './offers'
export { guestId, isGuestId } from './guestId'
export { nextStep, type NextStep } from './nextStep'
export { presentStep } from './presentStep'
export { decideSignOff, type SignOffInput } from './signOff'
export { isApprovedLive } from './isApprovedLive'
export { referredVersions } from './referredVersions'
export {
  judgeRelease,
  RELEASE_COMMANDS,
  RELEASE_STATUSES,
  type ReleaseCommand,
  type ReleaseStatus,
} from './release'
export { reviewWorkflow } from './reviewWorkflow'
export { segmentsKey, segmentsOf, wordsIn, type Segment } from './segments'
export { unfold } from './settle'
export { momentOf, TARGET_OF } from './timing'
export * from './types'
export { versionAuthors, type VersionSpan } from './versionAuthors'
