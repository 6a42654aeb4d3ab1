import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Find, PaginatedDocs } from 'payload'
import { idsOf, LIMITS, type Limits } from './ids'
import { noteIds, wantsIds } from './idsOnly'
import { nothing, pagingOf } from './paging'
import { planOf } from './plan'
import { readerOf } from './rows'
import { totalOf } from './total'
import { createUntilChange, type UntilChange } from './untilChange'
import { CONTENT } from '@/delivery/rules'
import { CHANGES } from '@/delivery/outbox'

/**
 * Finds pages of documents without sorting all there are; everything else is Payload's own. Answers are the same, to the byte.
 *
 * Payload asks for distinct documents joined with their languages, in order: SQLite then reads every document to give ten. Here the index
 * of the order is walked until the page is full, or the index of a condition that few documents meet. What is found is read and put
 * together by Payload.
 */
export const findQuickly = (db: SQLiteAdapter): SQLiteAdapter =>
  Object.assign(db, { find: createQuickFind(db) })

/** @param limits where to walk the order of documents with a relation, and how far; for tests */
export function createQuickFind(db: SQLiteAdapter, limits: Limits = LIMITS): Find {
  const find = db.find.bind(db) as Find
  const untilChange = createUntilChange(db, {
    changes: CHANGES.replaceAll('-', '_'),
    isRecorded: (name) => CONTENT.includes(name),
  })
  return async (args) => {
    // Inside a transaction there are a writer's own rows to be seen, which its connection alone has.
    const transaction = await args.req?.transactionID
    if (transaction !== undefined && transaction !== null) return find(args)
    return (await findPage({ db, find, limits, untilChange }, args)) ?? find(args)
  }
}

type Tools = { db: SQLiteAdapter; find: Find; limits: Limits; untilChange: UntilChange }

async function findPage(
  { db, find, limits, untilChange }: Tools,
  args: Parameters<Find>[0],
): Promise<PaginatedDocs | undefined> {
  const { collection, joins, limit, locale, page = 1, pagination, where } = args
  const config = db.payload.collections[collection]?.config
  const tableName = config && db.tableNameMap.get(config.slug.replaceAll('-', '_'))
  if (!config || !tableName || limit === undefined) return undefined
  if (joins && Object.keys(joins).length > 0) return undefined
  const plan = planOf(db, {
    fields: config.flattenedFields,
    locale,
    sort: args.sort ?? config.defaultSort,
    tableName,
    where,
  })
  if (!plan) return undefined
  const offset = (page - 1) * limit
  const ids = await idsOf(db, plan, { limit, offset }, { limits, untilChange })
  if (ids.length === 0)
    return plan.joined || plan.leads.length > 0 ? (nothing(limit) as PaginatedDocs) : undefined
  const total = pagination !== false && limit !== 0 ? await totalOf(db, plan, untilChange) : 0
  if (args.req && wantsIds(args.req)) {
    noteIds(args.req, ids)
    return { docs: [], ...pagingOf({ found: ids.length, limit, page, total }) } as unknown as PaginatedDocs
  }
  const read = readerOf(db, tableName, args, find)
  const { docs } = await read({
    ...args,
    limit: 0,
    pagination: false,
    sort: 'id',
    where: { id: { in: ids } },
  })
  const places = new Map(ids.map((id, place) => [id, place]))
  docs.sort((a, b) => Number(places.get(String(a.id))) - Number(places.get(String(b.id))))
  return { docs, ...pagingOf({ found: docs.length, limit, page, total }) } as PaginatedDocs
}
