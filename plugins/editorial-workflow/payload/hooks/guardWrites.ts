import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook } from 'payload'
import { WorkflowRefused } from '../errors'
import { spelled } from '../ids'
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
  async ({ args: given, collection, operation, req }) => {
    const own = 'id' in given ? { ...given, id: spelled(req, collection.slug, given.id) } : given
    const incoming = own as typeof given
    if (!WRITES.includes(operation) || bypassReason(req)) return incoming
    const args = incoming as WriteArgs
    // GraphQL and the Local API; REST has an endpoint of ours before it.
    const restores = operation === 'restoreVersion'
    if (restores || publishes(args) || unpublishes(args)) throw workflowOnly(req)
    if (operation === 'update') await refuseStaleSave(settings, req, collection.slug, args)
    return { ...incoming, draft: true }
  }

const publishes = ({ data, publishAllLocales, publishSpecificLocale }: WriteArgs): boolean =>
  Boolean(publishAllLocales || publishSpecificLocale) || isPublishing(data?._status)

/** A status, or one for each language; what is no draft is no status that a save may ask for. */
const isPublishing = (status: unknown): boolean =>
  typeof status === 'object' && status !== null
    ? Object.values(status).some(isPublishing)
    : status !== undefined && status !== null && status !== 'draft'

/** Payload's buttons send the status alone. Among other data it comes from whoever sends back what they have read: a draft. */
const unpublishes = ({ data, draft, unpublishAllLocales }: WriteArgs): boolean =>
  Boolean(unpublishAllLocales) ||
  (!draft && data?._status === 'draft' && Object.keys(data).every((name) => name === '_status'))

/** The last door: no path of Payload's own ends in a publication. */
export const refusePublication: CollectionBeforeChangeHook = ({ data, req }) => {
  if (isPublishing(data._status) && !bypassReason(req)) throw workflowOnly(req)
  return data
}

const workflowOnly = (req: ConstructorParameters<typeof WorkflowRefused>[0]): WorkflowRefused =>
  new WorkflowRefused(req, [{ code: 'workflowOnly', kind: 'forbidden', clearedBy: ['nobody'] }])
