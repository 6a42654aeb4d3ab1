import {
  isolateObjectProperty,
  ValidationError,
  type CollectionBeforeOperationHook,
  type CollectionSlug,
  type Field,
  type PayloadRequest,
  type RelationshipField,
  type UploadField,
} from 'payload'
import { refuse } from '@/refuse'

type Data = Record<string, unknown>
type Problem = { message: string; path: string }
type Reference = { collection: string; id: string; path: string }
type Found = { problems: Problem[]; references: Reference[] }

const TEXT_TYPES: readonly string[] = ['code', 'email', 'text', 'textarea']

/**
 * Checks what Payload's own validation leaves to the database, which answers differently on each: texts are texts (SQLite
 * stores an object as its JSON), and relations lead to documents that exist (SQLite fails with 500, MongoDB keeps the dead end).
 */
export const checkData: CollectionBeforeOperationHook = async ({
  args: incoming,
  collection,
  operation,
  req,
}) => {
  const { data, duplicateFromID } = incoming as { data?: unknown; duplicateFromID?: unknown }
  // A document may be empty, a request for one not: it is a call that has lost its body.
  const isNothing = !isData(data) || Object.keys(data).length === 0
  if (operation === 'create' && duplicateFromID === undefined && isNothing)
    throw refuse(req, 'badRequest', 'nothingSent')
  if ((operation !== 'create' && operation !== 'update') || !isData(data)) return incoming
  // Payload writes `locale=all` as an object of languages; such writes come from our own code only.
  if (req.locale === 'all') return incoming
  const found: Found = { problems: [], references: [] }
  collect(collection.fields, data, '', found, req)
  found.problems.push(...(await findDeadEnds(req, found.references)))
  if (found.problems.length > 0) {
    throw new ValidationError({ collection: collection.slug, errors: found.problems, req }, req.t)
  }
  return incoming
}

function collect(
  fields: readonly Field[],
  data: Data,
  path: string,
  found: Found,
  req: PayloadRequest,
): void {
  for (const field of fields) {
    if (field.type === 'tabs') {
      for (const tab of field.tabs) {
        const named = 'name' in tab && tab.name ? tab.name : undefined
        const inner = named ? data[named] : data
        if (isData(inner)) collect(tab.fields, inner, named ? `${path}${named}.` : path, found, req)
      }
    } else if (!('name' in field) || !field.name) {
      if ('fields' in field) collect(field.fields, data, path, found, req)
    } else {
      collectValue(field, data[field.name], path + field.name, found, req)
    }
  }
}

function collectValue(field: Field, value: unknown, path: string, found: Found, req: PayloadRequest): void {
  if (value === undefined || value === null || value === '') return
  if (TEXT_TYPES.includes(field.type)) {
    const isText = 'hasMany' in field && field.hasMany ? isListOfTexts(value) : typeof value === 'string'
    if (!isText) found.problems.push({ message: req.t('error:followingFieldsInvalid', { count: 1 }), path })
  } else if (field.type === 'group' && isData(value)) {
    collect(field.fields, value, `${path}.`, found, req)
  } else if (field.type === 'array' && Array.isArray(value)) {
    value.forEach((row, i) => {
      if (isData(row)) collect(field.fields, row, `${path}.${i}.`, found, req)
    })
  } else if (field.type === 'relationship' || field.type === 'upload') {
    found.references.push(...references(field, value, path))
  }
}

/** Only well-formed references; what is malformed is found by Payload's own validation. */
function references(field: RelationshipField | UploadField, value: unknown, path: string): Reference[] {
  const values: unknown[] = Array.isArray(value) ? value : [value]
  return values.flatMap((item) => {
    const many = Array.isArray(field.relationTo)
    const [collection, id] = many && isData(item) ? [item.relationTo, item.value] : [field.relationTo, item]
    const isId = typeof id === 'string' || typeof id === 'number'
    return typeof collection === 'string' && isId ? [{ collection, id: String(id), path }] : []
  })
}

async function findDeadEnds(req: PayloadRequest, all: Reference[]): Promise<Problem[]> {
  const problems: Problem[] = []
  for (const collection of new Set(all.map((reference) => reference.collection))) {
    const wanted = all.filter((reference) => reference.collection === collection)
    const ids = [...new Set(wanted.map(({ id }) => id))]
    const { docs } = await req.payload.find({
      collection: collection as CollectionSlug,
      depth: 0,
      limit: ids.length,
      // Whether it exists, not whether the caller may see it; the form offers only what they may.
      overrideAccess: true,
      pagination: false,
      req: isolateObjectProperty(req, ['context', 'fallbackLocale', 'locale', 'query', 'user']),
      select: {},
      trash: true,
      where: { id: { in: ids } },
    })
    const there = new Set(docs.map(({ id }) => String(id)))
    for (const { id, path } of wanted) {
      if (!there.has(id)) problems.push({ message: req.t('validation:invalidSelections'), path })
    }
  }
  return problems
}

const isListOfTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((item) => typeof item === 'string')
const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
