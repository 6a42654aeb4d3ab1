import { createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { getPayload } from 'payload'
import config from '@payload-config'
import { importWordPress } from '@/import/wordpress/importWordPress'
import { item, SITE, wxr } from '../helpers/wordpress/wxr'

/* How fast an export is looked through, and in how much memory: `npm run bench:import -- 10000 [--write]`, on a database with tables. */

const count = Number(process.argv[2] ?? 10_000)
const dryRun = !process.argv.includes('--write')

/** A text of about four kilobytes, with what texts of the web have in them. */
const content = (n: number): string =>
  Array.from(
    { length: 10 },
    (
      _,
      i,
    ) => `<!-- wp:paragraph --><p class="has-text" style="color:#333">Rindkopa ${i} no raksta ${n}: <strong>dalībnieki</strong> tikās
darbnīcā, lai kopā ar <a href="${SITE}/raksts-${(n * 7 + i) % count}/">kaimiņiem</a> plānotu nākamo sezonu, un katrs atnesa pa vienai idejai par to, ko pagastā vajag visvairāk.</p><!-- /wp:paragraph -->
<!-- wp:list --><ul><li>viens</li><li>divi</li></ul><!-- /wp:list -->`,
  ).join('\n')

const folder = await mkdtemp(path.join(tmpdir(), 'bench-import-'))
const file = path.join(folder, 'export.xml')
const [head = '', tail = ''] = wxr({ posts: [{ id: 999_999, status: 'trash' }] }).split(
  item({ id: 999_999, status: 'trash' }),
)
const stream = createWriteStream(file)
stream.write(head)
for (let n = 0; n < count; n += 1) {
  const [code, group] = [n % 2 === 0 ? 'lv' : 'en', `pll_${Math.floor(n / 2)}`]
  const terms: [string, string, string][] = [
    ['language', code, code],
    ['post_translations', group, group],
  ]
  const isRoom = stream.write(item({ content: content(n), id: n + 1, slug: `raksts-${n}`, terms }))
  if (!isRoom) await new Promise<void>((resolve) => stream.once('drain', () => resolve()))
}
await new Promise<void>((resolve) => stream.end(tail, () => resolve()))

const payload = await getPayload({ config, disableOnInit: true })
await payload.create({
  collection: 'users',
  data: {
    email: 'bench@tilts.test',
    name: 'Bench',
    password: 'a-test-password-of-some-length',
    roles: ['author'],
  },
  overrideAccess: true,
})
let peak = 0
const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 100)
const megabytes = (bytes: number): number => Math.round(bytes / 1024 / 1024)
const before = process.memoryUsage.rss()
const start = performance.now()
const { counts } = await importWordPress(payload, file, { as: 'bench@tilts.test', dryRun })
const seconds = (performance.now() - start) / 1_000
clearInterval(watch)
console.log({
  file: `${megabytes((await stat(file)).size)} MiB`,
  made: counts.made,
  memory: `${megabytes(before)} MiB before, ${megabytes(peak)} MiB at most`,
  postsPerSecond: Math.round(count / seconds),
  seconds: Math.round(seconds * 10) / 10,
})
await payload.destroy()
await rm(folder, { force: true, recursive: true })
process.exit()
