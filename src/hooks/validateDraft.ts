import { ValidationError, type CollectionBeforeChangeHook } from 'payload'
import { findInvalidFields, isEmptyAt } from '@plugins/editorial-workflow'

/**
 * A draft may be incomplete, but not wrong: what is filled in has to be what its field takes. Payload leaves drafts unchecked, and
 * every save is one; a text in the place of rich text, for one, would break the screen of whoever opens it next.
 */
export const validateDraft: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  const id = originalDoc?.id
  const errors = await findInvalidFields(req, { collection, doc: data, id })
  const wrong = errors.filter(({ path }) => !isEmptyAt(data, path))
  if (wrong.length > 0)
    throw new ValidationError({ id, collection: collection.slug, errors: wrong, req }, req.t)
  return data
}
