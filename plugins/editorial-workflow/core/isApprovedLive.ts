import type { Variant } from './types'

/** Whether readers have what was approved last. Both are asked: a version may have been written into since, and one text can be in two. */
export const isApprovedLive = ({ approved, live }: Variant): boolean =>
  approved !== null && live?.version === approved.version && live.fingerprint === approved.fingerprint
