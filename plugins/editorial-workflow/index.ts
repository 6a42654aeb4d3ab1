import type { Payload, Plugin } from 'payload'
import { applyPlugin } from './applyPlugin'
import { settingsOf } from './payload/installed'
import * as maintenance from './payload/maintenance'
import type { EditorialWorkflowOptions } from './options'

export { findInvalidFields, valueAt, type InvalidField } from './payload/findInvalidFields'
export type { CheckResult } from './core'
export { EDITORIAL_BYPASS } from './payload/hooks/context'
export type { Difference, VerifyOptions, VerifyReport } from './payload/maintenance'
export type {
  ActInput,
  Check,
  CheckInput,
  EditorialWorkflowOptions,
  Fix,
  FixInput,
  WorkflowCollectionOptions,
} from './options'

/**
 * Review, approval and publication for the collections of a Payload project: what is live in each language is what a second person
 * approved, and every step is on record.
 */
export const editorialWorkflow = (options: EditorialWorkflowOptions): Plugin => applyPlugin(options)

/**
 * Checks every record of a project: is its chain of events whole, does the row of each language equal what the events tell, is what readers
 * see what the record says, are the versions there that it refers to. People can go on working meanwhile.
 *
 * `repair` writes rows anew that are wrong or gone. A chain that was tampered with, or what is live, is only ever reported.
 *
 * @throws {Error} where the plugin is not installed.
 */
export const verify = (
  payload: Payload,
  options?: maintenance.VerifyOptions,
): Promise<maintenance.VerifyReport> => maintenance.verify(settingsOf(payload), payload, options)

/**
 * Gives records to documents that were there before the plugin: what is live counts as approved by nobody, what is a draft is a draft. It
 * can be run again and again, and goes on where it was stopped.
 *
 * @returns how many variants (documents in one language) have got a record.
 * @throws {Error} where the plugin is not installed.
 */
export const backfill = (payload: Payload): Promise<number> =>
  maintenance.backfill(settingsOf(payload), payload)
