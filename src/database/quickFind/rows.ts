import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { inArray } from '@payloadcms/db-sqlite/drizzle'
import { find as payloadsFind } from '@payloadcms/drizzle'
import type { CollectionSlug, FlattenedField, Find, SelectType } from 'payload'
import { nameCondition } from '../keepQueries'
import { traceNow } from '@/delivery/state'
import { columnsOf } from './plan'

type FindManyArgs = { with?: Record<string, object> }
type Query = Record<string, { findMany: (args: FindManyArgs) => unknown }>

/**
 * Payload's own reading, which reads the texts of all languages and throws away those that nobody asked for. For readers, those of the
 * language that is asked for are read, and of the ones to fall back to. Staff get all: hooks compare languages there.
 */
export function readerOf(
  db: SQLiteAdapter,
  tableName: string,
  { collection, locale, req, select }: Parameters<Find>[0],
  find: Find,
): Find {
  const locales = db.tables[`${tableName}_locales`]
  if (!locales || !locale || !traceNow() || req?.user) return find
  const wanted = [locale, ...[req?.fallbackLocale ?? []].flat()].filter((each) => typeof each === 'string')
  const own = (db.drizzle.query as unknown as Query)[tableName]
  if (!own) return find
  const only = nameCondition(inArray(columnsOf(db, `${tableName}_locales`)('_locale'), wanted), wanted.join())
  const findMany = (args: FindManyArgs): unknown => {
    const { _locales } = args.with ?? {}
    return own.findMany(
      _locales ? { ...args, with: { ...args.with, _locales: { ..._locales, where: only } } } : args,
    )
  }
  const drizzle = Object.create(db.drizzle, {
    query: { value: Object.create(db.drizzle.query, { [tableName]: { value: { findMany } } }) },
  })
  const reader = Object.create(db, {
    drizzle: { value: drizzle },
    payload: { value: payloadOf(db, collection, select) },
  })
  return payloadsFind.bind(reader) as Find
}

/** Fields that Payload reads whatever is selected. */
const ALWAYS = ['createdAt', 'deletedAt', 'id', 'updatedAt']

/** Payload with those fields of the collection alone that are selected: it goes through all there are for each row. */
function payloadOf(
  { payload }: SQLiteAdapter,
  slug: CollectionSlug,
  select: SelectType | undefined,
): unknown {
  const collection = payload.collections[slug]
  const names = Object.entries(select ?? {})
  if (!collection || names.length === 0 || names.some(([, chosen]) => chosen === false)) return payload
  const isChosen = ({ name }: FlattenedField): boolean =>
    ALWAYS.includes(name) || select?.[name] !== undefined
  const config = {
    ...collection.config,
    flattenedFields: collection.config.flattenedFields.filter(isChosen),
  }
  const own = { [slug]: { value: { ...collection, config } } }
  return Object.create(payload, { collections: { value: Object.create(payload.collections, own) } })
}
