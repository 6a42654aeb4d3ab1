import type { Variant } from './types'

/** The versions that a variant may still publish, goes back to, or is being judged by: none of them may be removed. */
export const referredVersions = ({ approved, live, schedules, submitted }: Variant): string[] => [
  ...new Set(
    [approved, live, submitted, schedules.publish?.ref].flatMap((ref) => (ref ? [ref.version] : [])),
  ),
]
