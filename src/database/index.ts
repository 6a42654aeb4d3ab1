import type { DatabaseAdapterObj } from 'payload'
import { mongodb } from './mongodb'
import { sqlite } from './sqlite'

/**
 * The database adapter for an address: `file:` gives SQLite, `mongodb:` and `mongodb+srv:` give MongoDB.
 *
 * @throws {Error} for any other scheme, with the schemes that work.
 */
export function createDatabase(url: string): DatabaseAdapterObj {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase()
  if (scheme === 'file') return sqlite(url)
  if (scheme === 'mongodb' || scheme === 'mongodb+srv') return mongodb(url)
  throw new Error(
    `DATABASE_URL starts with “${scheme ?? url.slice(0, 12)}”, which Tilts cannot use. ` +
      'Use file:./path/to/database.db for SQLite or mongodb://… for MongoDB, or leave it unset for SQLite in ./data.',
  )
}
