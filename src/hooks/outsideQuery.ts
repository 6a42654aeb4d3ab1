import {
  isolateObjectProperty,
  type CollectionBeforeOperationHook,
  type CollectionSlug,
  type FlattenedField,
  type PayloadRequest,
  type Where,
} from 'payload'
import { isStaff } from '@/access/roles'
import { isLocale } from '@/locales'
import { refuse } from '@/refuse'

/** How many documents a filter through a relation may stand for. */
const RELATED_LIMIT = 1_000
const READS: readonly string[] = ['count', 'read', 'readDistinct']

/**
 * Lets those who are not staff ask only about what they may read. Payload applies access to the documents of an answer, but not to what a
 * filter or an order looks at: `where[projects.title]` would feel through projects that are not published, and `where[title.en]` through
 * texts of another language.
 */
export const outsideQuery: CollectionBeforeOperationHook = async ({
  args: incoming,
  collection,
  operation,
  req,
}) => {
  const args = incoming as { overrideAccess?: boolean; sort?: unknown; where?: Where }
  if (!READS.includes(operation) || args.overrideAccess || isStaff(req.user)) return incoming
  refuseDottedSort(req, args.sort)
  if (!args.where) return incoming
  return { ...incoming, where: await rewrite(req, collection.flattenedFields, args.where) }
}

function refuseDottedSort(req: PayloadRequest, sort: unknown): void {
  const paths = Array.isArray(sort) ? sort : typeof sort === 'string' ? sort.split(',') : []
  const dotted = paths.find((path) => String(path).includes('.'))
  if (dotted) throw refuse(req, 'badRequest', 'badQuery', { detail: `sort: ${String(dotted).slice(0, 40)}` })
}

async function rewrite(req: PayloadRequest, fields: FlattenedField[], where: Where): Promise<Where> {
  const parts = await Promise.all(
    Object.entries(where).map(async ([path, condition]): Promise<Where> => {
      if (path.toLowerCase() === 'and' || path.toLowerCase() === 'or') {
        const list = condition as Where[]
        return { [path]: await Promise.all(list.map((part) => rewrite(req, fields, part))) }
      }
      return rewriteCondition(req, fields, path, condition as Where[string])
    }),
  )
  const [only, ...more] = parts
  return only && more.length === 0 ? only : { and: parts }
}

async function rewriteCondition(
  req: PayloadRequest,
  fields: FlattenedField[],
  path: string,
  condition: Where[string],
): Promise<Where> {
  const relation = findRelation(req, fields, path)
  if (!relation) return { [path]: condition }
  const { docs } = await req.payload.find({
    collection: relation.collection,
    depth: 0,
    limit: RELATED_LIMIT,
    locale: req.locale as 'en' | 'lv',
    overrideAccess: false,
    pagination: false,
    req: isolateObjectProperty(req, ['context', 'fallbackLocale', 'locale', 'query']),
    select: {},
    where: { [relation.rest]: condition },
  })
  return { [relation.path]: { in: docs.map(({ id }) => id) } }
}

type Relation = { collection: CollectionSlug; path: string; rest: string }

/** Where a path leaves the document for another one; a path that names a language is refused on the way. */
function findRelation(req: PayloadRequest, fields: FlattenedField[], path: string): Relation | undefined {
  const segments = path.split('.')
  let level = fields
  for (const [i, segment] of segments.entries()) {
    if (i > 0 && isLocale(segment)) throw refuse(req, 'badRequest', 'badQuery', { detail: path.slice(0, 60) })
    const field = level.find(({ name }) => name === segment)
    if (!field) return undefined
    const rest = segments.slice(i + 1).join('.')
    if (field.type === 'relationship' || field.type === 'upload') {
      // The id stands in the document itself.
      if (!rest || rest === 'id') return undefined
      if (typeof field.relationTo !== 'string') {
        throw refuse(req, 'badRequest', 'badQuery', { detail: path.slice(0, 60) })
      }
      return { collection: field.relationTo, path: segments.slice(0, i + 1).join('.'), rest }
    }
    level = 'flattenedFields' in field ? field.flattenedFields : []
  }
  return undefined
}
