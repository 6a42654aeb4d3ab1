import { ValidationError, type CollectionBeforeChangeHook } from 'payload'
import { findInvalidFields, valueAt } from '@plugins/editorial-workflow'

/**
 * A draft may be incomplete, but not wrong: what is filled in has to be what its field takes. Payload leaves drafts unchecked, and
 * every save is one; a text in the place of rich text, for one, would break the screen of whoever opens it next.
 */
export const validateDraft: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  const id = originalDoc?.id
  const errors = await findInvalidFields(req, { collection, doc: data, id })
  const wrong = errors.filter(({ path }) => !isUnfinished(valueAt(data, path)))
  if (wrong.length > 0)
    throw new ValidationError({ id, collection: collection.slug, errors: wrong, req }, req.t)
  return data
}

/** Nothing yet; or rich text, whose faults are those of its blocks: half-filled ones are what drafts are for. */
const isUnfinished = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0) ||
  isRichText(value)

const isRichText = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'root' in value &&
  Array.isArray((value.root as { children?: unknown } | null)?.children)
