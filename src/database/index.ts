import type { DatabaseAdapterObj } from 'payload'
import { followDatabase } from '@/delivery/followDatabase'

/**
 * The database adapter for an address: `file:` gives SQLite, `mongodb:` and `mongodb+srv:` give MongoDB. Only the driver that is needed is
 * loaded: the other one would take a tenth of the time of a start.
 *
 * @throws {Error} for any other scheme, with the schemes that work.
 */
export async function createDatabase(url: string): Promise<DatabaseAdapterObj> {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase()
  if (scheme === 'file') return followed((await import('./sqlite')).sqlite(url))
  if (scheme === 'mongodb' || scheme === 'mongodb+srv')
    return followed((await import('./mongodb')).mongodb(url))
  throw new Error(
    `DATABASE_URL starts with “${scheme ?? url.slice(0, 12)}”, which Tilts cannot use. ` +
      'Use file:./path/to/database.db for SQLite or mongodb://… for MongoDB, or leave it unset for SQLite in ./data.',
  )
}

/** What is written is put on record for those who keep answers. */
const followed = (adapter: DatabaseAdapterObj): DatabaseAdapterObj => ({
  ...adapter,
  init: (args) => followDatabase(adapter.init(args)),
})
