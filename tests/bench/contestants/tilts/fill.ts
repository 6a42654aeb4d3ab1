/**
 * Fills the configured database: the accounts, all content in both languages with its versions as if it had been published, and a record of
 * the workflow for each. `node --import tsx fill.ts ARTICLES`, with DATABASE_URL and DEMO_PASSWORD.
 */
import { getPayload } from 'payload'
import config from '@payload-config'
import { backfill } from '@plugins/editorial-workflow'
import { ensureAccounts } from '@/seed/accounts'
import { countOf } from '../content'
import { insertAll, openDatabase } from '../database'
import { MODELS, PLURALS, type Plural } from '../model'
import { copyRecords } from './copyRecords'
import { copyToVersions } from './copyToVersions'
import { TABLES } from './ids'
import { linksOf, rowsOf, textsOf, type Span } from './rows'

/** So many articles get their records from the workflow itself; it takes minutes for each further thousand. */
const RECORDED = 1_000

const articles = Number(process.argv[2])
const { DATABASE_URL = '', DEMO_PASSWORD = '' } = process.env
const payload = await getPayload({ config, disableOnInit: true })
await ensureAccounts(payload, DEMO_PASSWORD)
const db = openDatabase(DATABASE_URL.replace(/^file:/, ''))
const recorded = Math.min(articles, RECORDED)
for (const plural of PLURALS) await fill(plural, { from: 1, to: countOf(plural, recorded) })
await backfill(payload)
if (articles > recorded) {
  const rest = { from: recorded + 1, to: articles }
  await fill('articles', rest)
  await copyRecords(db, rest)
}
await db.execute('ANALYZE')
await db.execute('PRAGMA wal_checkpoint(TRUNCATE)')
db.close()
await payload.destroy()
process.exit()

async function fill(plural: Plural, span: Span): Promise<void> {
  const table = TABLES[plural]
  const hasLinks = Object.values(MODELS[plural].relations).some(({ many }) => many)
  await insertAll(db, table, rowsOf(plural, span))
  await insertAll(db, `${table}_locales`, textsOf(plural, span))
  if (hasLinks) await insertAll(db, `${table}_rels`, linksOf(plural, span))
  await copyToVersions(db, plural, { ...span, hasLinks })
}
