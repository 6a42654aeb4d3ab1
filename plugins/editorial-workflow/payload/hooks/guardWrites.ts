import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook } from 'payload'
import { WorkflowRefused } from '../errors'
import type { Settings } from '../settings'
import { bypassReason } from './context'
import { refuseStaleSave } from './refuseStaleSave'

type WriteArgs = {
  data?: null | Record<string, unknown>
  draft?: boolean
  id?: number | string
  publishAllLocales?: boolean
  publishSpecificLocale?: string
  unpublishAllLocales?: boolean
}

const WRITES: readonly string[] = ['create', 'restoreVersion', 'update']

/**
 * Every save is a draft, whatever the call says; what asks to publish or unpublish is sent to the workflow. Payload would
 * write a save without `draft=true` into the live document (#13267), and cannot tell unpublishing from a draft in later hooks.
 */
export const guardWrites =
  (settings: Settings): CollectionBeforeOperationHook =>
  async ({ args: incoming, collection, operation, req }) => {
    if (!WRITES.includes(operation) || bypassReason(req)) return incoming
    const args = incoming as WriteArgs
    const publishes =
      args.publishAllLocales || args.publishSpecificLocale || args.data?._status === 'published'
    // GraphQL and the Local API; REST has an endpoint of ours before it.
    const restores = operation === 'restoreVersion'
    if (publishes || args.unpublishAllLocales || restores) throw workflowOnly(req)
    if (operation === 'update') await refuseStaleSave(settings, req, collection.slug, args)
    return { ...incoming, draft: true }
  }

/** The last door: no path of Payload's own ends in a publication. */
export const refusePublication: CollectionBeforeChangeHook = ({ data, req }) => {
  if (data._status === 'published' && !bypassReason(req)) throw workflowOnly(req)
  return data
}

const workflowOnly = (req: ConstructorParameters<typeof WorkflowRefused>[0]): WorkflowRefused =>
  new WorkflowRefused(req, [{ code: 'workflowOnly', kind: 'forbidden', clearedBy: ['nobody'] }])
