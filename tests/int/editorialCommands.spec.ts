import { spawn } from 'node:child_process'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { verify } from '@plugins/editorial-workflow'
import { startApp, type App, type Json } from '../helpers/app'
import { makeArticle } from '../helpers/content'

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

async function run(
  command: 'Backfill' | 'Verify',
  ...args: string[]
): Promise<{ code: number | null; errors: string; output: string }> {
  const child = spawn(process.execPath, [`src/commands/editorial${command}.mjs`, ...args], {
    env: process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const [output, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { code, errors, output }
}

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
