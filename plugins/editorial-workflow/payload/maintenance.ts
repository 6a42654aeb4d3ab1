/* What is done to the record as a whole. */

export { backfill } from './maintenance/backfill'
export type { Difference } from './maintenance/inspect'
export { verify, type VerifyOptions, type VerifyReport } from './maintenance/verify'
