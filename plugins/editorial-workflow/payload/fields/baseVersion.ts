import type { CollectionAfterOperationHook, Field } from 'payload'
import type { Settings } from '../settings'
import { loadHead } from '../versions'

/** The field with which a form or a GraphQL mutation names the version it started from. */
export const BASE_VERSION = 'baseVersion' as const

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
