import { build } from './lib/build.mjs'
import { ensureInstalled } from './lib/ensureInstalled.mjs'
import { run } from './lib/run.mjs'
import { openLog } from './lib/runLogged.mjs'
import { step } from './lib/steps.mjs'

await run(async () => {
  openLog('build')
  await ensureInstalled()
  await step('Production build', build)
})
