import type { PayloadRequest } from 'payload'
import { WorkflowNotFound, WorkflowUnauthorized } from '../errors'
import type { Settings } from '../settings'

/** Workflow data is invisible to outsiders: what they ask for is not there. */
export function requireStaff(settings: Settings, req: PayloadRequest): void {
  if (!req.user) throw new WorkflowUnauthorized(req)
  if (!settings.isStaff(req.user)) throw new WorkflowNotFound(req)
}
