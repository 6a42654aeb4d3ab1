import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { findFaults } from './content/findFaults'
import { placesIn } from './content/places'

/** A value that its field does not take. `label` names the field for people, `message` says what is wrong with it. */
export type InvalidField = { label: string; message: string; path: string }

type Input = {
  collection: SanitizedCollectionConfig
  /** The whole document in the language of the request, relations as ids. */
  doc: Record<string, unknown>
  id?: number | string
}

/** The values of a document that would stop its publication. What is empty is no value: it may still come. */
export async function findInvalidFields(
  req: PayloadRequest,
  { collection, doc, id }: Input,
): Promise<InvalidField[]> {
  const data = { ...doc, id }
  // Everything that the form of one language holds.
  const part = { locale: null, shared: true }
  const places = placesIn(req, { data, fields: collection.fields, part })
  const { invalid } = await findFaults(req, { collection, data, part, places })
  return invalid.map(({ id: path, message, name: label }) => ({ label, message, path }))
}
