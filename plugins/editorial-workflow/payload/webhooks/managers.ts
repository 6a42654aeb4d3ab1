import type { PayloadRequest } from 'payload'
import { requireStaff } from '../endpoints/requireStaff'
import { WorkflowNotFound, WorkflowRefused } from '../errors'
import { whoMayBypass, type Settings } from '../settings'
import type { WebhookSettings } from './settings'

/** Whether somebody may see and change webhooks. */
export const isWebhookManager = ({ isActive, webhooks }: Settings, user: PayloadRequest['user']): boolean =>
  user !== null && isActive(user) && (webhooks?.mayManage(user) ?? false)

/**
 * @throws {WorkflowUnauthorized} 401. @throws {WorkflowNotFound} 404 for outsiders, and where there are no webhooks.
 * @throws {WorkflowRefused} 403 `roleMissing`.
 */
export function requireWebhookManager(settings: Settings, req: PayloadRequest): WebhookSettings {
  requireStaff(settings, req)
  if (!settings.webhooks) throw new WorkflowNotFound(req)
  if (isWebhookManager(settings, req.user)) return settings.webhooks
  throw new WorkflowRefused(req, [
    { code: 'roleMissing', kind: 'forbidden', clearedBy: whoMayBypass(settings.workflow) },
  ])
}
