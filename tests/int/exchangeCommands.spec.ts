import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { keepPairs } from '@plugins/editorial-workflow/payload/memory/store'
import { rest, startApp, type App, type Json } from '../helpers/app'
import { runCommand } from '../helpers/runCommand'

/* Memory and glossary by the commands, as they are called, on the database of this file. */

/** Each call starts a process of its own, and loads all of Payload. */
vi.setConfig({ testTimeout: 180_000 })

const PAIRS = [
  ['=SUM(A1)', "+1 'plus'"],
  ['Kopā <1>47</1> dalībnieki<2/>', 'In all <1>47</1> participants<2/>'],
  ['Pirmā rinda\nOtrā rinda', 'First line\nSecond line'],
] as const

let app: App
let folder: string
const at = (name: string): string => path.join(folder, name)
const all = async (collection: 'editorial-memory' | 'editorial-terms'): Promise<Json[]> =>
  (await app.payload.db.find({ collection, limit: 0, pagination: false, sort: 'id' })).docs

beforeAll(async () => {
  app = await startApp()
  folder = await mkdtemp(path.join(tmpdir(), 'exchange-'))
  const pairs = PAIRS.map(([source, target]) => ({ locale: 'en', source, sourceLocale: 'lv', target }))
  await keepPairs(await createLocalReq({}, app.payload), pairs, '2026-11-20T10:00:00.000Z')
  const { status } = await rest('POST', '/editorial-terms', {
    as: app.people.editor,
    body: {
      entries: [
        { forms: ['līdzekļi', 'a|b'], locale: 'lv', term: 'finansējums' },
        { forbidden: ['money'], locale: 'en', term: 'funding' },
      ],
      note: '-piezīme',
    },
  })
  expect(status).toBe(201)
})
afterAll(async () => {
  await rm(folder, { force: true, recursive: true })
  await app.stop()
})

describe('memory:export and memory:import', () => {
  it('give back what there was, and take it as known', async () => {
    const before = await all('editorial-memory')
    const file = at('memory.tmx')
    const said = await runCommand('memoryExport', file, '--from', 'lv', '--to', 'en')
    expect(said).toEqual({ code: 0, errors: '', output: `Written to ${file}.\n` })
    expect(await readFile(file, 'utf8')).toContain('<seg>First line\nSecond line</seg>')

    const back = await runCommand('memoryImport', file)
    expect(back).toEqual({ code: 0, errors: '', output: '3 rows: 0 added, 3 there already, 0 refused.\n' })
    expect(await all('editorial-memory')).toEqual(before)
  })

  it('end with 1 where a row was refused, and name its line', async () => {
    const file = at('memory.csv')
    await writeFile(file, 'sourceLocale,locale,source,target\nlv,de,Viens,Eins\nlv,en,Divi,Two\n')
    const { code, errors, output } = await runCommand('memoryImport', file)
    expect([code, errors]).toEqual([1, ''])
    expect(output).toMatch(/^2 rows: 1 added, 0 there already, 1 refused\.\n {2}line 2: [A-Z].*\.\n$/)
  })

  it('take nothing of a file that is not to be trusted', async () => {
    const before = await all('editorial-memory')
    const file = at('hostile.tmx')
    await writeFile(
      file,
      `<?xml version="1.0"?><!DOCTYPE tmx [<!ENTITY e SYSTEM "file:///etc/passwd">]>
<tmx version="1.4"><header srclang="lv"/><body>
<tu><tuv xml:lang="lv"><seg>Viens</seg></tuv><tuv xml:lang="en"><seg>&e;</seg></tuv></tu></body></tmx>`,
    )
    const { code, errors, output } = await runCommand('memoryImport', file)
    expect([code, errors]).toEqual([1, ''])
    expect(output).toBe(`${file} cannot be taken (doctype). Nothing was imported.\n`)
    expect(await all('editorial-memory')).toEqual(before)
  })

  it('say how they are called', async () => {
    const { code, errors } = await runCommand('memoryImport', at('memory.xlsx'))
    expect([code, errors]).toEqual([
      1,
      expect.stringContaining('Usage: npm run memory:import -- FILE.csv|FILE.tmx'),
    ])
  })
})

describe('terms:export and terms:import', () => {
  it('give back what there was; a row that contradicts it is refused', async () => {
    const before = await all('editorial-terms')
    const file = at('terms.csv')
    const said = await runCommand('termsExport', file)
    expect(said).toEqual({ code: 0, errors: '', output: `Written to ${file}.\n` })

    const rows = (await readFile(file, 'utf8')).trimEnd().split('\n').length - 1
    expect(rows).toBe(before.length)
    await appendFile(file, 'Finansējums,,,money,,,\n')
    const { code, errors, output } = await runCommand('termsImport', file)
    expect([code, errors]).toEqual([1, ''])
    expect(output).toMatch(
      new RegExp(
        String.raw`^${rows + 1} rows: 0 added, ${rows} there already, 1 refused\.\n {2}line ${rows + 2}: .+\n$`,
      ),
    )
    expect(await all('editorial-terms')).toEqual(before)
  })
})
