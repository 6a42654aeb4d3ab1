import { getPayload } from 'payload'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import config from '@payload-config'
import { migrations } from '@/migrations'

const payload = await getPayload({ config, disableOnInit: true })
await payload.db.migrate({ migrations })
// The copies take the main file only, so everything must be in it.
const { client } = payload.db as unknown as SQLiteAdapter
await client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
await payload.destroy()
process.exit(0)
