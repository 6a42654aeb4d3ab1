import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { CONTENT } from '@/delivery/rules'

type RawTable = {
  columns: Record<string, unknown>
  indexes?: Record<string, { name: string; on: string[] | string; unique?: boolean }>
}

/** Tables of relations that lists are asked by. */
const LISTS = CONTENT.map((slug) => `${slug.replaceAll('-', '_')}_rels`)

/**
 * Adds the indexes that Payload's queries need and its SQLite schema lacks, and takes out what none needs: rows of a `*_locales` table are looked up by
 * parent, but its only index starts with the locale; rows of a `*_texts` table are looked up by parent, but its
 * index starts with the order. Without them a list of 1,000 articles with relations takes 200 ms instead of 20. Whether a document has a
 * relation is looked up once for each document that a list by that relation passes.
 */
export function addLookupIndexes(adapter: SQLiteAdapter): void {
  const tables = adapter.rawTables as unknown as Record<string, RawTable>
  for (const [name, table] of Object.entries(tables)) {
    dropUseless(table)
    const on = lookupColumns(name, table)
    if (on) addIndex(table, 'parentLookup', `${name}_parent_lookup_idx`, on)
    if (!LISTS.includes(name)) continue
    for (const column of Object.keys(table.columns).filter((each) => each.endsWith('ID')))
      addIndex(table, `${column}Lookup`, `${name}_${column.slice(0, -2)}_lookup_idx`, ['parent', column])
  }
}

/** By which nobody asks for rows, in tables of what belongs to a document: they are looked up by it. */
const OF_PARTS = ['_locale', '_order', '_path', 'order', 'path']
/** By which nobody asks for versions: they are looked up by their document, or are the newest. */
const OF_VERSIONS = ['autosave', 'publishedLocale', 'snapshot']

/**
 * Takes indexes out that Payload declares and no query is found by: a save writes into each of them for each row, and a third of its rows are those of
 * relations. One by the parent alone says nothing that the one by parent and language does not.
 */
function dropUseless(table: RawTable): void {
  const { columns, indexes = {} } = table
  const useless = [
    ...('_parentID' in columns || 'parent' in columns ? OF_PARTS : []),
    ...('_parentID' in columns && '_locale' in columns ? ['_parentID'] : []),
    ...('latest' in columns ? OF_VERSIONS : []),
  ]
  table.indexes = Object.fromEntries(
    Object.entries(indexes).filter(([, { on, unique }]) => unique || !useless.includes([on].flat().join())),
  )
}

function addIndex(table: RawTable, key: string, name: string, on: string[]): void {
  table.indexes = { ...table.indexes, [key]: { name, on } }
}

function lookupColumns(name: string, { columns }: RawTable): string[] | undefined {
  // The status stands behind long texts: lists must not read those of all they pass by.
  if ('_parentID' in columns && '_locale' in columns)
    return ['_parentID', '_locale', ...('_status' in columns ? ['_status'] : [])]
  if (name.endsWith('_texts') && 'parent' in columns) return ['parent', 'order']
  return undefined
}
