/* For scripts and jobs of a project: what is done to the record as a whole. `readOptions` gives them their settings. */

export { backfill, verify, type Difference, type VerifyReport } from '../payload/maintenance'
export { readOptions, type Settings } from '../payload/settings'
