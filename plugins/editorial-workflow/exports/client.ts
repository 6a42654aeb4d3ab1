'use client'

export { TranslationView } from '../admin/TranslationView'
export { WorkflowActions } from '../admin/WorkflowActions'
export { WorkflowMenu } from '../admin/WorkflowMenu'
export { WorkflowStatus } from '../admin/WorkflowStatus'
export { WithoutBulkPublication } from '../admin/WithoutBulkPublication'
