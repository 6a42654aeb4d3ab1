import { ValidationError, type CollectionBeforeChangeHook } from 'payload'
import { findInvalidFields } from '@plugins/editorial-workflow'

/**
 * A draft may be incomplete, but not wrong: what is filled in has to be what its field takes. Payload leaves drafts unchecked, and
 * every save is one; a text in the place of rich text, for one, would break the screen of whoever opens it next. What goes to the trash
 * or comes from there is not held up.
 */
export const validateDraft: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  const isMoved = Boolean(data.deletedAt) !== Boolean(originalDoc?.deletedAt)
  // Payload validates itself what is written as published.
  if (isMoved || data._status === 'published') return data
  const id = originalDoc?.id
  const errors = await findInvalidFields(req, { collection, doc: data, id })
  const wrong = errors.filter(({ path }) => !isRichText(valueAt(data, path)))
  if (wrong.length > 0)
    throw new ValidationError({ id, collection: collection.slug, errors: wrong, req }, req.t)
  return data
}

/** The faults of a rich text are those of its blocks: half-filled ones are what drafts are for. */
const isRichText = (value: unknown): boolean =>
  isData(value) && isData(value.root) && Array.isArray(value.root.children)

const valueAt = (doc: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((value, name) => (isData(value) ? value[name] : undefined), doc)

/** Rows of lists are found by their number, as names are. */
const isData = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
