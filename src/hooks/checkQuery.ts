import type { CollectionBeforeOperationHook, FlattenedField, PayloadRequest } from 'payload'
import { refuse } from '@/refuse'

type QueryArgs = { overrideAccess?: boolean; sort?: unknown; where?: unknown }

/** Fields that Payload adds to what a collection declares. */
const SYSTEM_FIELDS: readonly string[] = [
  '_displayStatus',
  '_order',
  '_status',
  'createdAt',
  'deletedAt',
  'id',
  'updatedAt',
]

/**
 * Refuses what Payload hands to the database unlooked at, or passes over in silence: objects for values, dates that are
 * none, sorting by a field that is not there.
 */
export const checkQuery: CollectionBeforeOperationHook = ({ args: incoming, collection, operation, req }) => {
  const args = incoming as QueryArgs
  if (args.overrideAccess || operation === 'create') return incoming
  checkWhere(req, collection.flattenedFields, args.where)
  if (operation === 'read') checkSort(req, collection.flattenedFields, args.sort)
  return incoming
}

function checkWhere(req: PayloadRequest, fields: FlattenedField[], where: unknown): void {
  if (where === undefined || where === null) return
  if (!isObject(where)) throw bad(req, 'where')
  for (const [path, condition] of Object.entries(where)) {
    if (['and', 'or'].includes(path.toLowerCase())) {
      if (!Array.isArray(condition)) throw bad(req, path)
      for (const part of condition) checkWhere(req, fields, part)
    } else {
      checkCondition(
        req,
        fields.find(({ name }) => name === path),
        path,
        condition,
      )
    }
  }
}

function checkCondition(
  req: PayloadRequest,
  field: FlattenedField | undefined,
  path: string,
  condition: unknown,
): void {
  if (!isObject(condition)) throw bad(req, path)
  for (const [operator, value] of Object.entries(condition)) {
    const values: unknown[] = Array.isArray(value) ? value : [value]
    const isList = ['all', 'in', 'not_in'].includes(operator)
    if (values.some((item) => typeof item === 'object' && item !== null && !(item instanceof Date)))
      throw bad(req, path)
    if (Array.isArray(value) && !isList) throw bad(req, path)
    const isDate = field?.type === 'date' || path === 'createdAt' || path === 'updatedAt'
    if (isDate && operator !== 'exists' && !values.every(isDateOrNothing)) throw bad(req, path)
  }
}

/** A list written `a,b` is one text here. */
const isDateOrNothing = (value: unknown): boolean =>
  value === null ||
  value === '' ||
  value === 'null' ||
  String(value)
    .split(',')
    .every((part) => !Number.isNaN(new Date(part).getTime()))

function checkSort(req: PayloadRequest, fields: FlattenedField[], sort: unknown): void {
  if (sort === undefined || sort === null) return
  const paths = Array.isArray(sort) ? sort : String(sort).split(',')
  for (const path of paths) {
    const [name = ''] = String(path).trim().replace(/^[-+]/, '').split('.')
    if (name && !SYSTEM_FIELDS.includes(name) && !fields.some((field) => field.name === name))
      throw bad(req, `sort: ${name.slice(0, 40)}`)
  }
}

const bad = (req: PayloadRequest, detail: string): Error =>
  refuse(req, 'badRequest', 'badQuery', { detail: detail.slice(0, 60) })

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
