import { randomBytes } from 'node:crypto'
import type { FlattenedField } from 'payload'

type Row = Readonly<Record<string, unknown>>

/**
 * The value of a field with an id for each row, as Payload gives them to what comes through its API. What is left empty becomes an empty
 * list where the field is one: to a database with a table for its rows `null` says nothing.
 */
export function withRowIds(field: FlattenedField, value: unknown): unknown {
  if (field.type === 'array') return rows(value).map((row) => inRow(field.flattenedFields, row))
  if (field.type === 'blocks') {
    return rows(value).map((row) => {
      const block = field.blocks.find(({ slug }) => slug === row.blockType)
      return inRow(block?.flattenedFields ?? [], row)
    })
  }
  if ((field.type === 'group' || field.type === 'tab') && isRow(value))
    return inside(field.flattenedFields, value)
  return value ?? null
}

const inRow = (fields: readonly FlattenedField[], row: Row): Row => ({
  ...inside(fields, row),
  id: typeof row.id === 'string' ? row.id : randomBytes(ID_BYTES).toString('hex'),
})

/** As long as the ids that Payload makes, in bytes. */
const ID_BYTES = 12

/** Fields that are left out stay out. */
function inside(fields: readonly FlattenedField[], row: Row): Row {
  const filled = fields.filter(({ name }) => row[name] !== undefined && name !== 'id')
  return {
    ...row,
    ...Object.fromEntries(filled.map((field) => [field.name, withRowIds(field, row[field.name])])),
  }
}

const isRow = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const rows = (value: unknown): Row[] => (Array.isArray(value) ? value.filter(isRow) : [])
