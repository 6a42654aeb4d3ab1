import type { PayloadRequest } from 'payload'
import { WorkflowRefused } from '../../errors'
import type { Settings } from '../../settings'
import { MEMORY, type TERMS } from '../../slugs'
import { requireStaff } from '../requireStaff'

/** Whether a user may take memory and terms out of the project and into it: who may publish, in the language that it is about. */
export function mayManage(
  settings: Settings,
  user: PayloadRequest['user'],
  locale: null | string,
  collection: typeof MEMORY | typeof TERMS = MEMORY,
): boolean {
  const roles = settings.workflow.transitions.find(({ action }) => action === 'publish')?.roles ?? []
  return (
    user !== null &&
    roles !== 'step' &&
    settings.rolesOf(user).some((role) => roles.includes(role)) &&
    (locale === null || settings.mayActOn({ action: 'publish', collection, locale, user }))
  )
}

/** @throws {WorkflowRefused} 403 `roleMissing`. */
export function requireManager(settings: Settings, req: PayloadRequest): void {
  requireStaff(settings, req)
  const roles = settings.workflow.transitions.find(({ action }) => action === 'publish')?.roles ?? []
  if (!mayManage(settings, req.user, null))
    throw new WorkflowRefused(req, [
      { code: 'roleMissing', kind: 'forbidden', clearedBy: roles === 'step' ? [] : roles },
    ])
}
