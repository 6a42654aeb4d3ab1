import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { sqliteAdapter, type SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { DatabaseAdapterObj } from 'payload'
import { migrations } from '@/migrations'
import { keepInserts } from './keepInserts'
import { keepQueries } from './keepQueries'
import { keepStatements } from './keepStatements'
import { addLookupIndexes } from './lookupIndexes'
import { findQuickly } from './quickFind'
import { rememberReads } from './rememberReads'
import { serializeWrites } from './serializeWrites'

/** How long another process (a worker, a backup) may hold the write lock before ours gives up, in milliseconds. */
const BUSY_TIMEOUT_MS = 5_000

/**
 * SQLite in one file. In production the committed migrations run at start; in development the schema follows the
 * collections. Transactions are on, which needs `@libsql/client` 0.18 (see `overrides` in package.json).
 */
export function sqlite(url: string): DatabaseAdapterObj {
  const adapter = sqliteAdapter({
    client: { url, timeout: BUSY_TIMEOUT_MS },
    idType: 'uuid',
    transactionOptions: {},
    // Of the first connection; `keepStatements` tells all of them.
    wal: { synchronous: 'NORMAL' },
    migrationDir: path.resolve(process.cwd(), 'src/migrations'),
    prodMigrations: migrations,
    push: process.env.TILTS_SCHEMA_PUSH !== 'false',
    beforeSchemaInit: [
      (args) => {
        addLookupIndexes(adapterOf(args))
        return args.schema
      },
    ],
  })
  return {
    ...adapter,
    init: (args) => {
      makeFolder(url)
      keepStatements()
      const isChecked = process.env.TILTS_CHECK_QUERIES === 'true'
      const db = keepInserts(keepQueries(serializeWrites(adapter.init(args)), { isChecked }), { isChecked })
      return findQuickly(rememberReads(db, { isChecked }))
    },
  }
}

/** Payload hands the adapter to schema hooks; its types do not say so. */
const adapterOf = (args: object): SQLiteAdapter => (args as { adapter: SQLiteAdapter }).adapter

function makeFolder(url: string): void {
  const file = url.replace(/^file:(\/\/)?/, '').split('?')[0]
  if (file && !file.startsWith(':memory:')) mkdirSync(path.dirname(path.resolve(file)), { recursive: true })
}
