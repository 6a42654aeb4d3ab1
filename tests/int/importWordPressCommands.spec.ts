import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { startApp, type App } from '../helpers/app'
import { dump } from '../helpers/dump'
import { runCommand } from '../helpers/runCommand'
import { oldSite } from '../helpers/wordpress/site'

/* The import as it is called, on the database of this file. */

/** Each call starts a process of its own, and loads all of Payload. */
vi.setConfig({ testTimeout: 180_000 })

let app: App
let folder: string
const at = (name: string): string => path.join(folder, name)

beforeAll(async () => {
  app = await startApp()
  folder = await mkdtemp(path.join(tmpdir(), 'wordpress-'))
  await writeFile(at('export.xml'), oldSite())
})
afterAll(async () => {
  await rm(folder, { force: true, recursive: true })
  await app.stop()
})

const AS = ['--as', 'author@tilts.test']

it('a dry run says what would be done, and writes nothing but its report', async () => {
  const before = await dump(app.payload)
  const said = await runCommand(
    'importWordpress',
    at('export.xml'),
    ...AS,
    '--dry-run',
    '--report',
    at('report.json'),
  )
  expect([said.code, said.errors]).toEqual([0, ''])
  expect(said.output).toContain('4 would be made')
  expect(said.output).toContain('Nothing was written.')
  expect(JSON.parse(await readFile(at('report.json'), 'utf8'))).toMatchObject({
    counts: { made: 4 },
    dryRun: true,
  })
  expect(await dump(app.payload)).toEqual(before)
})

it('an import makes drafts, and says where a file is no export', async () => {
  const said = await runCommand('importWordpress', at('export.xml'), ...AS)
  expect([said.code, said.errors]).toEqual([0, ''])
  expect(said.output).toMatch(/^Vecā vietne: 10 posts in 3 articles\.\n {2}4 made, 0 updated/)
  const { totalDocs } = await app.payload.count({ collection: 'articles', overrideAccess: true })
  expect(totalDocs).toBe(3)

  await writeFile(at('other.xml'), '<rss/>')
  const refused = await runCommand('importWordpress', at('other.xml'), ...AS)
  expect([refused.code, refused.output]).toEqual([1, ''])
  expect(refused.errors).toMatch(/^The file is not an export of WordPress/)
  const missing = await runCommand('importWordpress', at('missing.xml'), ...AS)
  expect([missing.code, missing.output]).toEqual([1, ''])
  expect(missing.errors).toMatch(/missing\.xml/)
})

it('says how it is called', async () => {
  const { code, errors } = await runCommand('importWordpress')
  expect([code, errors]).toEqual([1, expect.stringContaining('Usage: npm run import:wordpress -- FILE.xml')])
})
