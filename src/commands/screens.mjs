import { ensureBuilt } from './lib/build.mjs'
import { findChromium } from './lib/chromium.mjs'
import { ensureInstalled } from './lib/ensureInstalled.mjs'
import { Failure } from './lib/failure.mjs'
import { run } from './lib/run.mjs'
import { openLog } from './lib/runLogged.mjs'
import { step } from './lib/steps.mjs'
import { runVitest } from './lib/vitest.mjs'

// A picture of every screen, in both languages, light and dark, wide and narrow: tests/.artifacts/screenshots.
await run(async () => {
  openLog('screens')
  await ensureInstalled()
  const chromium = findChromium()
  if (!chromium)
    throw new Failure('No Chromium or Chrome was found. Install one, or set CHROMIUM_PATH to its program.')
  await step('Production build', ensureBuilt)
  const { failed } = await runVitest({
    projects: ['screens'],
    args: process.argv.slice(2),
    env: { ...process.env, CHROMIUM_PATH: chromium, SCREENS: '1' },
  })
  process.exitCode = failed > 0 ? 1 : 0
})
