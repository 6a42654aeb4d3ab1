import { isDeepStrictEqual } from 'node:util'
import type { Field } from 'payload'

type Data = Record<string, unknown>

/** Kept by Payload itself, different for every save. */
const SYSTEM_FIELDS: readonly string[] = ['_status', 'createdAt', 'deletedAt', 'id', 'updatedAt']

/**
 * Names the fields that all languages share (`localized` is not set) and that differ between two states of a document,
 * as dotted paths. Rows of arrays and blocks must be the same rows in the same order; inside them only shared fields count.
 * A field that `after` does not hold is unchanged.
 */
export function sharedFieldChanges(fields: readonly Field[], before: Data, after: Data, path = ''): string[] {
  return fields.flatMap((field) => fieldChanges(field, before, after, path))
}

function fieldChanges(field: Field, before: Data, after: Data, path: string): string[] {
  if (field.type === 'ui' || field.type === 'join') return []
  if (field.type === 'tabs') {
    return field.tabs.flatMap((tab) =>
      'name' in tab && tab.name
        ? tab.localized
          ? []
          : nestedChanges(tab.fields, tab.name, before, after, path)
        : sharedFieldChanges(tab.fields, before, after, path),
    )
  }
  if (!('name' in field) || !field.name) {
    return 'fields' in field ? sharedFieldChanges(field.fields, before, after, path) : []
  }
  if (('localized' in field && field.localized) || ('virtual' in field && field.virtual)) return []
  if (SYSTEM_FIELDS.includes(field.name) || !(field.name in after)) return []
  if (field.type === 'group') return nestedChanges(field.fields, field.name, before, after, path)
  const name = path + field.name
  const [old, next] = [before[field.name], after[field.name]]
  if (field.type === 'array') return rowChanges(() => field.fields, name, toRows(old), toRows(next))
  if (field.type === 'blocks') {
    const fieldsOf = (row: Data): readonly Field[] =>
      field.blocks.find(({ slug }) => slug === row.blockType)?.fields ?? []
    return rowChanges(fieldsOf, name, toRows(old), toRows(next))
  }
  return isDeepStrictEqual(comparable(field, old), comparable(field, next)) ? [] : [name]
}

function nestedChanges(
  fields: readonly Field[],
  name: string,
  before: Data,
  after: Data,
  path: string,
): string[] {
  if (!(name in after)) return []
  return sharedFieldChanges(fields, toData(before[name]), toData(after[name]), `${path}${name}.`)
}

function rowChanges(
  fieldsOf: (row: Data) => readonly Field[],
  name: string,
  old: Data[],
  next: Data[],
): string[] {
  const keys = (rows: Data[]): unknown[] => rows.map(({ blockType, id }) => [id, blockType])
  if (!isDeepStrictEqual(keys(old), keys(next))) return [name]
  return next.flatMap((row, i) => sharedFieldChanges(fieldsOf(row), old[i] ?? {}, row, `${name}.${i}.`))
}

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const toData = (value: unknown): Data => (isData(value) ? value : {})
const toRows = (value: unknown): Data[] => (Array.isArray(value) ? value.filter(isData) : [])

/** Brings the spellings of one value together: empty ones, dates as text or Date, relations populated or not. */
function comparable(field: Field, value: unknown): unknown {
  if (field.type === 'checkbox') return Boolean(value)
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return null
  if (field.type === 'date' && value !== null) return new Date(String(value)).getTime()
  if (field.type === 'relationship' || field.type === 'upload') {
    return Array.isArray(value) ? value.map(relationId) : relationId(value)
  }
  return value === null ? null : JSON.parse(JSON.stringify(value))
}

function relationId(value: unknown): unknown {
  if (!isData(value)) return value === null ? null : String(value)
  if ('relationTo' in value) return { relationTo: value.relationTo, value: relationId(value.value) }
  return 'id' in value ? String(value.id) : value
}
