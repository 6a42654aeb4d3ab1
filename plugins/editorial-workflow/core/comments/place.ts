import type { ContentField, Raw } from '../content'
import { toRaw, toRows } from '../raw'

/** A named field on the way to another, with its number among the fields around it; of a list, which row the way goes on in. */
export type PathStep = { field: ContentField; index: number; row: null | number }

/** What separates the names of fields and the ids of rows in a path. */
const SEPARATOR = '.'

/** Whether a path could lead to a field: names of fields, and after each list or blocks field the id of a row, which need not be saved yet. */
export function isFieldPath(fields: readonly ContentField[], path: string): boolean {
  return leads(fields, path.split(SEPARATOR))
}

function leads(fields: readonly ContentField[], [name, ...rest]: readonly string[]): boolean {
  const field = fields.find((each) => each.name === name)
  if (!field) return false
  if (rest.length === 0) return true
  if (field.kind === 'value') return false
  if (field.kind === 'group') return leads(field.fields, rest)
  const [row, ...inner] = rest
  if (!row) return false
  if (inner.length === 0) return true
  return field.kind !== 'blocks'
    ? leads(field.fields, inner)
    : Object.values(field.blocks).some((each) => leads(each, inner))
}

/**
 * The way to a field in a document, by names and ids of rows: it stays when a row moves. null where it leads nowhere, since the field or
 * the row is gone. `locale` null looks in every language.
 */
export function findPlace(
  fields: readonly ContentField[],
  raw: Raw,
  path: string,
  locale: null | string,
): null | readonly PathStep[] {
  return find(fields, raw, path.split(SEPARATOR), locale)
}

function find(
  fields: readonly ContentField[],
  raw: Raw,
  [name, ...rest]: readonly string[],
  locale: null | string,
): null | readonly PathStep[] {
  const index = fields.findIndex((each) => each.name === name)
  const field = fields[index]
  if (!field) return null
  const here: PathStep = { field, index, row: null }
  if (rest.length === 0) return [here]
  if (field.kind === 'value') return null
  const values = valuesOf(field, raw[field.name], locale)
  if (field.kind === 'group')
    return firstOf(values, (value) => then([here], find(field.fields, toRaw(value), rest, locale)))
  const [id, ...inner] = rest
  return firstOf(values, (value) => {
    const rows = toRows(value)
    const row = rows.findIndex((each) => String(each.id) === id)
    const found = rows[row]
    if (!found) return null
    const at = [{ ...here, row }]
    if (inner.length === 0) return at
    const within = field.kind === 'blocks' ? (field.blocks[String(found.blockType)] ?? []) : field.fields
    return then(at, find(within, found, inner, locale))
  })
}

const then = (start: readonly PathStep[], rest: null | readonly PathStep[]): null | readonly PathStep[] =>
  rest && [...start, ...rest]

function firstOf<T>(values: readonly unknown[], look: (value: unknown) => null | T): null | T {
  for (const value of values) {
    const found = look(value)
    if (found !== null) return found
  }
  return null
}

/** What a field holds in one language, or in each. */
function valuesOf({ localized }: ContentField, value: unknown, locale: null | string): readonly unknown[] {
  if (!localized) return [value]
  return locale === null ? Object.values(toRaw(value)) : [toRaw(value)[locale]]
}

/** Where two places stand to one another in a document: below 0, the first comes before. */
export function comparePlaces(one: readonly PathStep[], other: readonly PathStep[]): number {
  for (let i = 0; i < Math.min(one.length, other.length); i += 1) {
    const [a, b] = [one[i], other[i]]
    if (a && b && a.index !== b.index) return a.index - b.index
    const [first, second] = [a?.row ?? -1, b?.row ?? -1]
    if (first !== second) return first - second
  }
  return one.length - other.length
}
