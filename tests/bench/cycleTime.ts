/**
 * What `GET /api/editorial/cycle-time` takes with a record of 100,000 events of one year, on SQLite. Told is the median of ten calls. Ends with
 * 1 when it is a second or more. `npm run bench:cycle-time`.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from '@payloadcms/db-sqlite'
import { createLocalReq, getPayload } from 'payload'
import { readCycleTime } from '@plugins/editorial-workflow/payload/endpoints/cycleTime'
import { readOptions } from '@plugins/editorial-workflow/payload/settings'
import { hostConfig, UNDER_REVIEW } from '../helpers/workflowHostConfig'

const EVENTS = Number(process.env.BENCH_EVENTS ?? 100_000)
const ROUNDS = 10
const TARGET_MS = 1_000

const folder = mkdtempSync(path.join(tmpdir(), 'tilts-bench-'))
const payload = await getPayload({ config: hostConfig(`file:${path.join(folder, 'record.db')}`, {}) })
const settings = readOptions({ collections: UNDER_REVIEW, timeZone: 'Europe/Riga' })
const user = { collection: 'users', id: 'editor', roles: ['editor'] }
const req = await createLocalReq({ user: user as never }, payload)

// Ten events for each variant: what becomes of a text that is sent back once. Inserted past the workflow, which would take an hour.
const db = payload.db as unknown as { drizzle: { run: (query: unknown) => Promise<unknown> } }
await db.drizzle.run(sql`
  WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${EVENTS - 1})
  INSERT INTO editorial_events (id, variant, seq, type, actor, at, event, hash)
  SELECT lower(hex(randomblob(16))), 'posts/' || (i / 20) || '/' || iif(i / 10 % 2, 'en', 'lv'), i % 10 + 1, type, 'person' || (i % 7),
    strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-' || (i * 359.0 / ${EVENTS}) || ' days', '+' || (i % 10 * 7) || ' hours', '-3 days'),
    json_object('type', type, 'final', json('true'), 'unchanged', json('true'), 'ref', json_object('fingerprint', hex(randomblob(32)))), hex(randomblob(32))
  FROM (SELECT i, CASE i % 10 WHEN 0 THEN 'created' WHEN 1 THEN 'edited' WHEN 2 THEN 'submitted' WHEN 3 THEN 'changesRequested'
    WHEN 4 THEN 'edited' WHEN 5 THEN 'submitted' WHEN 6 THEN 'approved' WHEN 7 THEN 'scheduled' WHEN 8 THEN 'published' ELSE 'proved' END AS type FROM n)`)

const times: number[] = []
for (let round = 0; round <= ROUNDS; round += 1) {
  const before = performance.now()
  const { states } = await readCycleTime(settings, req, {})
  times.push(performance.now() - before)
  if (round === 0) console.log(states.map(({ count, state }) => `${state} ${count}`).join(', '))
}
const median = times.slice(1).toSorted((a, b) => a - b)[ROUNDS / 2] ?? Number.NaN
console.log(`${EVENTS} events: ${median.toFixed(0)} ms (below ${TARGET_MS} ms)`)
await payload.destroy()
rmSync(folder, { force: true, recursive: true })
process.exit(median < TARGET_MS ? 0 : 1)
