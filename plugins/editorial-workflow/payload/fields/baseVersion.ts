import type { CollectionAfterOperationHook, Field, FieldHook } from 'payload'
import type { Settings } from '../settings'
import { loadHead } from '../versions'

/** The field with which a form or a GraphQL mutation names the version it started from. */
export const BASE_VERSION = 'baseVersion' as const

/**
 * A copy begins as a draft in every language. Payload makes it one in the language of the request only, and leaves the copy live wherever
 * the original is. The field `_status` is Payload's own, so the rule hangs on a field that every collection under review has.
 */
const beginCopyAsDraft: FieldHook = ({ siblingData }) => {
  const { _status: status } = siblingData
  siblingData._status =
    typeof status === 'object' && status !== null
      ? Object.fromEntries(Object.keys(status).map((locale) => [locale, 'draft']))
      : 'draft'
}

/**
 * Stores nothing. Whoever opens a draft gets the id of its newest version, the form of the admin sends it back with the save, and
 * `refuseStaleSave` compares the two.
 */
export const baseVersionField = ({ isStaff }: Settings): Field => ({
  name: BASE_VERSION,
  type: 'text',
  access: { read: ({ req }) => isStaff(req.user) },
  admin: {
    disableBulkEdit: true,
    disableGroupBy: true,
    disableListColumn: true,
    disableListFilter: true,
    hidden: true,
  },
  hooks: { beforeDuplicate: [beginCopyAsDraft] },
  virtual: true,
})

/** Tells staff which version they have opened. A save tells it in `recordEdits`, which has it at hand. */
export const tellBaseVersion =
  (settings: Settings): CollectionAfterOperationHook =>
  async ({ args, collection, operation, req, result }) => {
    const { draft, select } = args as { draft?: boolean; select?: Record<string, unknown> }
    if (operation !== 'findByID' || !draft || (select && !select[BASE_VERSION])) return result
    if (!result || !settings.isStaff(req.user)) return result
    const doc = result as { id: number | string }
    const head = await loadHead(req, { collection: collection.slug, document: String(doc.id) })
    return { ...doc, [BASE_VERSION]: head?.id } as typeof result
  }
