import type { Plugin } from 'payload'
import { applyPlugin } from './applyPlugin'
import type { EditorialWorkflowOptions } from './options'

export { findInvalidFields, type InvalidField } from './payload/findInvalidFields'
export { reviewWorkflow, type CheckResult, type Workflow, type WorkflowInput } from './core'
export { memoryTranslator } from './payload/machine/fromMemory'
export { EDITORIAL_BYPASS } from './payload/hooks/context'
export type { Difference, VerifyOptions, VerifyReport } from './payload/maintenance'
export { backfill, verify } from './payload/maintenance/ofProject'
export {
  exportTranslations,
  importTranslations,
  type Exported,
  type ImportReport,
} from './payload/xliff/ofProject'
export type {
  ActInput,
  Check,
  CheckInput,
  EditorialWorkflowOptions,
  Fix,
  FixInput,
  MachineInput,
  MachineText,
  MachineTranslator,
  WorkflowCollectionOptions,
} from './options'

/**
 * Review, approval and publication for the collections of a Payload project: what is live in each language is what a second person
 * approved, and every step is on record.
 */
export const editorialWorkflow = (options: EditorialWorkflowOptions): Plugin => applyPlugin(options)
