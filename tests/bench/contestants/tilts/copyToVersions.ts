import type { Client } from '@libsql/client'
import { columnsOf } from '../database'
import type { Plural } from '../model'
import { documentId, TABLES } from './ids'
import type { Span } from './rows'

/** One version of each document of a span, equal to what is live. */
export async function copyToVersions(
  db: Client,
  plural: Plural,
  { from, hasLinks, to }: Span & { hasLinks: boolean },
): Promise<void> {
  const table = TABLES[plural]
  const within = (column: string): string =>
    `"${column}" BETWEEN '${documentId(plural, from)}' AND '${documentId(plural, to)}'`
  // Ids begin with 0; those of versions with 1.
  const idOf = (column: string): string => `'1' || substr("${column}", 2)`
  const versions = `_${table}_v`
  const there = await columnsOf(db, versions)
  const own = (await columnsOf(db, table)).filter((name) => there.includes(`version_${name}`))
  const list = (names: string[], prefix = ''): string => names.map((name) => `"${prefix}${name}"`).join(', ')
  await db.execute(
    `INSERT INTO "${versions}" (id, parent_id, created_at, updated_at, latest, ${list(own, 'version_')}) SELECT ${idOf('id')}, id, created_at, updated_at, 1, ${list(own)} FROM "${table}" WHERE ${within('id')}`,
  )
  const thereTexts = await columnsOf(db, `${versions}_locales`)
  const texts = (await columnsOf(db, `${table}_locales`)).filter((name) =>
    thereTexts.includes(`version_${name}`),
  )
  await db.execute(
    `INSERT INTO "${versions}_locales" (_locale, _parent_id, ${list(texts, 'version_')}) SELECT _locale, ${idOf('_parent_id')}, ${list(texts)} FROM "${table}_locales" WHERE ${within('_parent_id')}`,
  )
  if (!hasLinks) return
  const rels = (await columnsOf(db, `${table}_rels`)).filter(
    (name) => !['id', 'parent_id', 'path'].includes(name),
  )
  await db.execute(
    `INSERT INTO "${versions}_rels" (parent_id, path, ${list(rels)}) SELECT ${idOf('parent_id')}, 'version.' || path, ${list(rels)} FROM "${table}_rels" WHERE ${within('parent_id')}`,
  )
}
