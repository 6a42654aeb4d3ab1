import type { Client } from '@libsql/client'
import { columnsOf } from '../database'
import { documentId } from './ids'
import type { Span } from './rows'

const TEMPLATE = 1

/**
 * Gives articles the records of the first one under their own ids: rows as many and as large as the workflow makes them. Their fingerprints
 * are those of the template, which nobody who reads asks for; what the bench writes to, it creates itself.
 */
export async function copyRecords(db: Client, { from, to }: Span): Promise<void> {
  const tail = documentId('articles', TEMPLATE).slice(-13)
  for (const [table, owner] of [
    ['editorial_variants', 'key'],
    ['editorial_events', 'variant'],
  ] as const) {
    const columns = (await columnsOf(db, table)).filter((name) => name !== 'id')
    const { rows } = await db.execute({
      args: [`articles/${documentId('articles', TEMPLATE)}/%`],
      sql: `SELECT count(*) AS count FROM "${table}" WHERE "${owner}" LIKE ?`,
    })
    if (Number(rows[0]?.count) < 2) throw new Error(`The first article has no records in ${table}.`)
    // Numbers and NULL keep their kind: only texts hold an id.
    const copies = columns.map(
      (name) =>
        `CASE typeof("${name}") WHEN 'text' THEN replace("${name}", '${tail}', printf('-%012x', n)) ELSE "${name}" END`,
    )
    await db.execute({
      args: [from, to, `articles/${documentId('articles', TEMPLATE)}/%`],
      sql: `WITH RECURSIVE numbers(n) AS (SELECT ? UNION ALL SELECT n + 1 FROM numbers WHERE n < ?)
INSERT INTO "${table}" (id, ${columns.map((name) => `"${name}"`).join(', ')})
SELECT lower(hex(randomblob(16))), ${copies.join(', ')} FROM numbers CROSS JOIN "${table}" WHERE "${owner}" LIKE ?`,
    })
  }
}
