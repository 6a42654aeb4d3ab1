/**
 * Publishes 10,000 updates on SQLite and tells what they leave behind in open descriptors and memory: both must stay flat.
 * Ends with 1 when they do not. `npm run bench:writes`; BENCH_WRITES sets another number.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

const WRITES = Number(process.env.BENCH_WRITES ?? 10_000)
const MARKS = [0.1, 0.5, 1].map((share) => Math.round(WRITES * share))
const DOCUMENTS = 10
/** Longer than this and something is wrong, in minutes. */
const MINUTES = 20
const MORE_DESCRIPTORS = 5
/** Memory at the end against that after the first tenth, when everything has been loaded once. */
const MEMORY_RATIO = 1.25

const folder = mkdtempSync(path.join(tmpdir(), 'tilts-bench-'))
Object.assign(process.env, {
  DATABASE_URL: `file:${path.join(folder, 'bench.db')}`,
  LOG_LEVEL: 'error',
  MEDIA_DIR: path.join(folder, 'media'),
  PAYLOAD_SECRET: 'benchmarks-sign-with-this-secret-only-0123456789',
  TILTS_SCHEMA_PUSH: 'false',
})

// The configuration reads the environment when it is loaded.
const { getPayload } = await import('payload')
const { default: config } = await import('@payload-config')
const { migrate } = await import('@/database/migrate')
const { articleData } = await import('../helpers/content')

const payload = await getPayload({ config, disableOnInit: true })
await migrate(payload)

type Mark = { descriptors: number; heap: number; rss: number; seconds: number; writes: number }

const started = performance.now()
const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024)

function measure(writes: number): Mark {
  globalThis.gc?.()
  const { heapUsed, rss } = process.memoryUsage()
  return {
    writes,
    seconds: Math.round((performance.now() - started) / 1000),
    descriptors: readdirSync('/proc/self/fd').length,
    rss: megabytes(rss),
    heap: megabytes(heapUsed),
  }
}

// Nobody is signed in here: the system itself writes.
const common = { collection: 'articles', depth: 0, locale: 'lv', overrideAccess: true } as const
const ids: string[] = []
for (let i = 0; i < DOCUMENTS; i += 1) {
  const { id } = await payload.create({
    ...common,
    data: { ...articleData(`Raksts ${i}`), _status: 'published' } as never,
  })
  ids.push(id)
}

const marks: Mark[] = []
for (let n = 1; n <= WRITES; n += 1) {
  const id = ids[n % DOCUMENTS] ?? ''
  await payload.update({ ...common, id, data: { lead: `Ievads ${n}`, _status: 'published' } })
  if (MARKS.includes(n)) {
    const mark = measure(n)
    marks.push(mark)
    console.log(
      `${mark.writes} writes: ${mark.descriptors} descriptors, ${mark.rss} MB RSS, ${mark.heap} MB heap, ${mark.seconds} s`,
    )
  }
  if (performance.now() - started > MINUTES * 60_000)
    throw new Error(`Not done after ${MINUTES} minutes: ${n} writes`)
}

const [first, last] = [marks[0], marks.at(-1)]
if (!first || !last) throw new Error('Nothing was measured.')
const ratio = last.rss / first.rss
const more = last.descriptors - first.descriptors
console.log(
  `From ${first.writes} to ${last.writes} writes: ${more} descriptors more, RSS × ${ratio.toFixed(2)}; ${((last.seconds * 1000) / WRITES).toFixed(1)} ms a write`,
)
await payload.destroy()
rmSync(folder, { force: true, recursive: true })
process.exit(Math.abs(more) <= MORE_DESCRIPTORS && ratio <= MEMORY_RATIO ? 0 : 1)
