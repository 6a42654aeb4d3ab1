import type { Variant, VersionRef } from './types'

/** Whether readers have what was approved last. */
export const isApprovedLive = ({ approved, live }: Variant): boolean => isLiveBy(live, approved)

/**
 * Whether what is live is a certain version. Both are asked: a version may have been written into since, and one text can be in two.
 */
export const isLiveBy = (live: null | VersionRef, wanted: null | VersionRef): boolean =>
  wanted !== null && live?.version === wanted.version && live.fingerprint === wanted.fingerprint
