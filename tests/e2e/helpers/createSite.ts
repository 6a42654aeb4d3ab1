import { randomUUID } from 'node:crypto'
import { cpSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import type { Locale } from '@/locales'
import { exitCode } from '../../../src/commands/lib/children.mjs'
import { freePort } from '../../../src/commands/lib/port.mjs'
import { logTail, openLog } from '../../../src/commands/lib/runLogged.mjs'
import { isReady, startServer } from '../../../src/commands/lib/server.mjs'
import { launchChromium } from './launchChromium'
import { E2E, PASSWORD, productionEnv, TEMPLATE } from './production'
import { screenshot } from './screenshot'
import { watchFaults } from './watchFaults'

/** How a visitor looks at Tilts: width in pixels, language of the interface, colours. */
export type Look = { language: Locale; theme?: 'dark' | 'light'; width: 1440 | 390 }

const HEIGHTS = { 390: 844, 1440: 900 }
const LANGUAGES = { en: 'en-GB', lv: 'lv-LV' }
const TIMEOUT_MS = 20_000

export type Site = {
  /** A new visitor's page. `as` signs them in first: the name before `@tilts.test`. */
  open: (look: Look, as?: string) => Promise<Page>
  /** Says that a test provokes faults of this kind; all others fail it. */
  expectFault: (fault: RegExp) => void
}

/** Gives a spec file a production server on seeded data of its own, and a browser. A page that complains fails its test. */
export function createSite(): Site {
  const folder = path.join(E2E, `site-${randomUUID().slice(0, 8)}`)
  const contexts: BrowserContext[] = []
  let faults: string[] = []
  let expected: RegExp[] = []
  let address = ''
  let browser: Browser | undefined
  let server: ReturnType<typeof startServer> | undefined

  beforeAll(async () => {
    cpSync(TEMPLATE, folder, { recursive: true })
    openLog(folder)
    const port = await freePort()
    address = `http://127.0.0.1:${port}`
    server = startServer({ port, env: productionEnv(folder, port) })
    if (!(await isReady(server, address))) throw new Error(`The server did not start. ${logTail()}`)
    browser = await launchChromium()
  })

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') {
      const pages = contexts.flatMap((context) => context.pages())
      for (const page of pages) await screenshot(page, `failed ${task.name}`)
    }
    const unexpected = faults.filter((fault) => !expected.some((kind) => kind.test(fault)))
    faults = []
    expected = []
    await Promise.all(contexts.splice(0).map((context) => context.close()))
    expect(unexpected).toEqual([])
  })

  afterAll(async () => {
    await browser?.close()
    if (server) {
      const ended = exitCode(server)
      server.kill('SIGTERM')
      await ended
    }
    rmSync(folder, { force: true, recursive: true })
  })

  return {
    expectFault: (fault) => expected.push(fault),
    open: async ({ language, theme = 'light', width }, as) => {
      if (!browser) throw new Error('The browser is started in beforeAll: open pages in tests.')
      const context = await browser.newContext({
        baseURL: address,
        colorScheme: theme,
        locale: LANGUAGES[language],
        timezoneId: 'Europe/Riga',
        viewport: { width, height: HEIGHTS[width] },
      })
      contexts.push(context)
      context.setDefaultTimeout(TIMEOUT_MS)
      if (as) await signInByApi(context, as)
      const page = await context.newPage()
      watchFaults(page, faults)
      return page
    },
  }
}

async function signInByApi(context: BrowserContext, name: string): Promise<void> {
  const data = { email: `${name}@tilts.test`, password: PASSWORD }
  const response = await context.request.post('/api/users/login', { data })
  expect(response.status()).toBe(200)
}
