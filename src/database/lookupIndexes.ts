import type { SQLiteAdapter } from '@payloadcms/db-sqlite'

type RawTable = {
  columns: Record<string, unknown>
  indexes?: Record<string, { name: string; on: string[] | string; unique?: boolean }>
}

/**
 * Adds the indexes that Payload's queries need and its SQLite schema lacks: rows of a `*_locales` table are looked up by
 * parent, but its only index starts with the locale; rows of a `*_texts` table are looked up by parent, but its
 * index starts with the order. Without them a list of 1,000 articles with relations takes 200 ms instead of 20.
 */
export function addLookupIndexes(adapter: SQLiteAdapter): void {
  const tables = adapter.rawTables as unknown as Record<string, RawTable>
  for (const [name, table] of Object.entries(tables)) {
    const on = lookupColumns(name, table)
    if (on) table.indexes = { ...table.indexes, parentLookup: { name: `${name}_parent_lookup_idx`, on } }
  }
}

function lookupColumns(name: string, { columns }: RawTable): string[] | undefined {
  // The status stands behind long texts: lists must not read those of all they pass by.
  if ('_parentID' in columns && '_locale' in columns)
    return ['_parentID', '_locale', ...('_status' in columns ? ['_status'] : [])]
  if (name.endsWith('_texts') && 'parent' in columns) return ['parent', 'order']
  return undefined
}
