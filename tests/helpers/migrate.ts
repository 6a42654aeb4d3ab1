import { getPayload } from 'payload'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { migrate } from '@/database/migrate'
import config from '@payload-config'

const payload = await getPayload({ config, disableOnInit: true })
await migrate(payload)
// The copies take the main file only, so everything must be in it.
const { client } = payload.db as unknown as SQLiteAdapter
await client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
await payload.destroy()
process.exit(0)
