import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { verify } from '@plugins/editorial-workflow'
import { startApp, type App, type Json } from '../helpers/app'
import { makeArticle } from '../helpers/content'
import { runCommand, type Ended } from '../helpers/runCommand'

/* The commands as they are called, on the database of this file. */

/** Each call starts a process of its own, and loads all of Payload. */
vi.setConfig({ testTimeout: 180_000 })

let app: App
let key: string

beforeAll(async () => {
  app = await startApp()
  const id = await makeArticle(app, { lv: 'Raksts', en: 'Article', publish: ['lv', 'en'] })
  key = `articles/${id}/lv`
})
afterAll(() => app.stop())

const run = (command: 'Backfill' | 'Verify', ...args: string[]): Promise<Ended> =>
  runCommand(`editorial${command}`, ...args)

const VARIANTS = { collection: 'editorial-variants' } as const
const row = async (): Promise<Json> =>
  app.payload.db.findOne({ ...VARIANTS, where: { key: { equals: key } } })

describe('editorial:verify', () => {
  it('says how much it has checked, and ends with 0', async () => {
    const { code, errors, output } = await run('Verify')
    expect([code, errors]).toEqual([0, ''])
    expect(output).toMatch(/^Checked \d+ records .* with \d+ events\.\nNo differences\.\n$/)
  })

  it('ends with 1 while something is wrong, and repairs on request', async () => {
    const before = await row()
    await app.payload.db.updateOne({ ...VARIANTS, data: { state: 'draft' }, id: before.id })
    const found = await run('Verify')
    expect([found.code, found.output]).toEqual([1, expect.stringContaining(`  ${key}: its row in`)])
    expect((await row()).state).toBe('draft')
    const { code, output } = await run('Verify', '--repair', '--json')
    expect([code, JSON.parse(output).differences]).toEqual([
      0,
      [{ key, problem: 'projection', repaired: true }],
    ])
    expect((await row()).state).toBe('published')
  })

  it('refuses an option that it does not know', async () => {
    const { code, errors, output } = await run('Verify', '--fix')
    expect([code, output]).toEqual([1, ''])
    expect(errors).toContain('Usage: npm run editorial:verify -- [--repair] [--json]')
  })
})

describe('translation:export and translation:import', () => {
  it('carry texts to translators and back, as somebody’s own', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'xliff-'))
    const file = path.join(folder, 'file.xlf')
    const id = await makeArticle(app, { lv: 'Netulkots raksts' })
    const said = await runCommand(
      'translationExport',
      '--locale',
      'en',
      '--untranslated',
      '--version',
      '1.2',
      '--out',
      file,
    )
    expect([said.code, said.errors]).toEqual([0, ''])
    expect(said.output).toMatch(/^\d+ documents? written to .*file\.xlf\.\n/)
    const written = await readFile(file, 'utf8')
    expect(written).toContain(`original="articles/${id}"`)
    const at = written.indexOf('id="title"', written.indexOf(`original="articles/${id}"`))
    const before = written.slice(0, at)
    await writeFile(
      file,
      before + written.slice(at).replace('</source>', '</source><target>An article</target>'),
    )

    const as = app.people.translator.user.email
    const done = await runCommand('translationImport', file, '--as', as)
    expect([done.code, done.errors]).toEqual([0, ''])
    expect(done.output).toMatch(/\nTaken over: 1 text; unchanged: \d+; not taken over: 0\.\n$/)
    const doc = await app.payload.findByID({
      id,
      collection: 'articles',
      draft: true,
      locale: 'en',
      overrideAccess: true,
    })
    expect(doc.title).toBe('An article')
  })

  it('say how they are called', async () => {
    const { code, errors } = await runCommand('translationImport', '--as', 'a@b.lv')
    expect([code, errors]).toEqual([
      1,
      expect.stringContaining('npm run translation:import -- FILE [--as E-MAIL]'),
    ])
  })
})

describe('editorial:backfill', () => {
  it('gives records to documents that have none, once', async () => {
    for (const collection of ['editorial-variants', 'editorial-events'] as const)
      await app.payload.db.deleteMany({ collection, where: {} })
    const first = await run('Backfill')
    expect([first.code, first.errors]).toEqual([0, ''])
    expect(first.output).toMatch(/^\d+ records made: /)
    expect(await row()).toMatchObject({ isLive: true, state: 'published' })
    expect((await run('Backfill')).output).toBe('Every document has its records already.\n')
    expect((await verify(app.payload)).differences).toEqual([])
  })
})
