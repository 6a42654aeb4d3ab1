import type { WorkflowEvent } from '../../core'
import type { Address } from '../address'

/** Whether an event gives the memory something: a translation that is approved, or that somebody lets pass on record. */
export const callsForMemory = ({ locale }: Address, event: WorkflowEvent): boolean =>
  locale !== null && ((event.type === 'approved' && event.final) || event.type === 'bypassed')
