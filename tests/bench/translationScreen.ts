/**
 * How fast the translation screen opens, and how long it ever keeps somebody waiting who types, with a document of 300 segments and 5,000
 * words in the production build. Ends with 1 when a target is missed. `npm run bench:translation-screen`, after `npm run build`;
 * CHROMIUM_PATH names the browser, BENCH_SEGMENTS another number of segments.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { exitCode } from '../../src/commands/lib/children.mjs'
import { freePort } from '../../src/commands/lib/port.mjs'
import { logTail, openLog } from '../../src/commands/lib/runLogged.mjs'
import { seed } from '../../src/commands/lib/seed.mjs'
import { isReady, startServer } from '../../src/commands/lib/server.mjs'
import { launchChromium } from '../e2e/helpers/launchChromium'
import { PASSWORD, productionEnv } from '../e2e/helpers/production'

const SEGMENTS = Number(process.env.BENCH_SEGMENTS ?? 300)
const WORDS = 5_000
const USABLE_MS = 1_500
const BLOCKED_MS = 50
const CHARACTERS = 200
const ROWS = 5
const OPENINGS = 5

const text = (words: string) => ({
  detail: 0,
  format: 0,
  mode: 'normal',
  style: '',
  text: words,
  type: 'text',
  version: 1,
})
const node = (type: string, children: object[]) => ({
  children,
  direction: 'ltr',
  format: '',
  indent: 0,
  type,
  version: 1,
  ...(type === 'paragraph' && { textFormat: 0, textStyle: '' }),
})

/** As many paragraphs as make the segments, with a word in bold in every third. */
function makeBody(word: string): object {
  const perSegment = Math.round(WORDS / SEGMENTS)
  const paragraphs = Array.from({ length: SEGMENTS - 2 }, (_, i) => {
    const words = Array.from({ length: perSegment }, (_, j) => `${word}${(i * 7 + j) % 97}`).join(' ')
    const bold = i % 3 === 0 ? [{ ...text(` ${word}`), format: 1 }] : []
    return node('paragraph', [text(`${i + 1}. ${words}`), ...bold])
  })
  return { root: node('root', paragraphs) }
}

async function call(
  page: Page,
  method: string,
  address: string,
  data?: unknown,
): Promise<Record<string, unknown>> {
  return page.evaluate(
    async ([how, where, what]) => {
      const response = await fetch(where, {
        body: what,
        headers: { 'Content-Type': 'application/json' },
        method: how,
      })
      if (!response.ok) throw new Error(await response.text())
      return response.json()
    },
    [method, address, data === undefined ? undefined : JSON.stringify(data)] as const,
  )
}

/** Milliseconds from navigation to a field that takes what is typed. */
async function open(page: Page, address: string): Promise<number> {
  await page.goto('about:blank')
  const start = performance.now()
  await page.goto(address, { waitUntil: 'commit' })
  await page.locator('#translation-title').focus()
  return performance.now() - start
}

type Blocks = { events: number; tasks: number }

/** The longest task and the longest event while 200 characters are typed in several rows. */
async function type(page: Page): Promise<Blocks> {
  await page.evaluate(() => {
    const seen = { events: 0, tasks: 0 }
    Object.assign(window, { seen })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.tasks = Math.max(seen.tasks, entry.duration)
    }).observe({ type: 'longtask' })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceEventTiming[])
        if (/^key|input/.test(entry.name))
          seen.events = Math.max(seen.events, entry.processingEnd - entry.processingStart)
    }).observe({ durationThreshold: 16, type: 'event' } as PerformanceObserverInit)
  })
  const fields = page.locator('.ts-row textarea')
  for (let i = 0; i < ROWS; i += 1) {
    const field = fields.nth(Math.floor((i * SEGMENTS) / ROWS))
    await field.focus()
    await page.keyboard.type('Tulkots teksts, ko raksta tulks. '.repeat(2).slice(0, CHARACTERS / ROWS), {
      delay: 25,
    })
  }
  // Saving is part of it.
  await page.locator('.ts-saved [role=status]:not(:empty)').waitFor()
  return page.evaluate(() => (window as unknown as { seen: Blocks }).seen)
}

const folder = mkdtempSync(path.join(tmpdir(), 'tilts-bench-'))
openLog(folder)
const port = await freePort()
const env = productionEnv(folder, port)
await seed(env)
const server = startServer({ env, port })
const baseURL = `http://127.0.0.1:${port}`
const browser = await launchChromium()
let isMissed = false
try {
  if (!(await isReady(server, baseURL))) throw new Error(`The server did not start. ${logTail()}`)
  const context = await browser.newContext({
    baseURL,
    locale: 'lv-LV',
    viewport: { height: 900, width: 1440 },
  })
  await context.request.post('/api/users/login', { data: { email: 'author@tilts.test', password: PASSWORD } })
  const page = await context.newPage()
  await page.goto('/admin')
  const data = { body: makeBody('vārds'), lead: 'Ievads.', title: 'Garš raksts' }
  const { doc } = await call(page, 'POST', '/api/articles?locale=lv', data)
  const { id } = doc as { id: string }
  await call(page, 'PATCH', `/api/articles/${id}?locale=en`, {
    body: makeBody('word'),
    lead: 'A lead.',
    title: 'Long',
  })
  const address = `/admin/collections/articles/${id}/translate?locale=en`
  const openings: number[] = []
  for (let i = 0; i < OPENINGS; i += 1) openings.push(await open(page, address))
  const blocks = await type(page)
  const usable = [...openings].sort((a, b) => a - b)[Math.floor(OPENINGS / 2)] ?? 0
  const rows = await page.locator('.ts-row').count()
  const units = (await call(page, 'GET', `/api/articles/${id}/translation/en`)).progress
  console.log(`${rows} segments: ${JSON.stringify(units)}`)
  console.log(
    `From navigation to usable: ${openings.map(Math.round).join(', ')} ms; median ${Math.round(usable)} (target ${USABLE_MS})`,
  )
  console.log(
    `Typing ${CHARACTERS} characters in ${ROWS} rows: longest task ${Math.round(blocks.tasks)} ms (0: none above 50), `,
  )
  console.log(`longest handling of a key ${Math.round(blocks.events)} ms (target ${BLOCKED_MS})`)
  isMissed = usable > USABLE_MS || blocks.tasks > BLOCKED_MS || blocks.events > BLOCKED_MS
} finally {
  await browser.close()
  const ended = exitCode(server)
  server.kill('SIGTERM')
  await ended
  rmSync(folder, { force: true, recursive: true })
}
process.exit(isMissed ? 1 : 0)
