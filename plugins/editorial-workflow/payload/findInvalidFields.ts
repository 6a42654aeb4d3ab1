import {
  beforeChangeTraverseFields,
  beforeValidateTraverseFields,
  deepCopyObjectSimple,
  isolateObjectProperty,
  type JsonObject,
  type PayloadRequest,
  type SanitizedCollectionConfig,
} from 'payload'

/** A value that its field does not take. `label` names the field for people, `message` says what is wrong with it. */
export type InvalidField = { label: string; message: string; path: string }

type Input = {
  collection: SanitizedCollectionConfig
  /** The whole document in one language, relations as ids. It is not changed. */
  doc: JsonObject
  id?: number | string
  /** @default the language of the request */
  locale?: null | string
}

/**
 * What Payload would say of a document when it is published: its validators run, with the conditions of the fields, down into blocks and
 * rich text. Payload itself asks them only when it writes what is live, which in a workflow it never does.
 */
export async function findInvalidFields(
  req: PayloadRequest,
  { collection, doc, id, locale }: Input,
): Promise<InvalidField[]> {
  const own = isolateObjectProperty(req, ['context', 'fallbackLocale', 'locale', 'query', 'user'])
  own.context = {}
  if (locale) own.locale = locale as never
  const data = deepCopyObjectSimple(doc)
  const errors: InvalidField[] = []
  const common = {
    collection,
    context: own.context,
    fields: collection.fields,
    global: null,
    operation: 'update' as const,
    // Values are judged, not who may write them.
    overrideAccess: true,
    parentIndexPath: '',
    parentIsLocalized: false,
    parentPath: '',
    parentSchemaPath: '',
    req: own,
    siblingData: data,
    siblingDoc: doc,
  }
  // Rich text remembers in the first pass which nodes the second one has to look into.
  await beforeValidateTraverseFields({ ...common, id, data, doc })
  await beforeChangeTraverseFields({
    ...common,
    data,
    doc,
    docWithLocales: {},
    errors,
    fieldLabelPath: '',
    id,
    mergeLocaleActions: [],
    siblingDocWithLocales: {},
    skipValidation: false,
  } as Parameters<typeof beforeChangeTraverseFields>[0])
  return errors.map(({ label, message, path }) => ({ label, message, path }))
}

/** What a document holds at a path as `findInvalidFields` gives it. */
export const valueAt = (doc: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (value, name) =>
        typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined,
      doc,
    )
