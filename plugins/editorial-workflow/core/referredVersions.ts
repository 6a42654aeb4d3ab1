import type { Variant } from './types'

/** The versions that a variant may still publish, goes back to, is being judged by, or was made from: none of them may be removed. */
export const referredVersions = ({ approved, live, schedules, submitted }: Variant): string[] => [
  ...new Set(
    [approved, live, submitted, schedules.publish?.ref, approved?.basis, live?.basis].flatMap((ref) =>
      ref ? [ref.version] : [],
    ),
  ),
]
