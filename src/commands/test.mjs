import { ensureBuilt } from './lib/build.mjs'
import { findChromium } from './lib/chromium.mjs'
import { ensureInstalled } from './lib/ensureInstalled.mjs'
import { Failure } from './lib/failure.mjs'
import { run } from './lib/run.mjs'
import { filesIn } from './lib/files.mjs'
import { openLog } from './lib/runLogged.mjs'
import { step } from './lib/steps.mjs'
import { planTests } from './lib/testPlan.mjs'
import { runVitest } from './lib/vitest.mjs'

const NO_MONGODB = `MongoDB: left out, because MONGODB_URL is not set. The integration tests ran on SQLite; to run them on
MongoDB as well: MONGODB_URL='mongodb://127.0.0.1:27017/?replicaSet=rs0' npm test`

const NO_CHROMIUM = `Browser tests: left out, because no Chromium or Chrome was found. Install one (on Debian and Ubuntu:
apt-get install chromium) or set CHROMIUM_PATH to its program, and run npm test again.`

await run(async () => {
  const args = process.argv.slice(2)
  const plan = planTests(args, specFiles())
  openLog('test')
  await ensureInstalled()
  const legs = []
  if (plan.vitest) legs.push(await fastTests(args, plan.pack ? ['pack'] : []))
  // Alone, as some of them measure how long a page takes.
  if (plan.browser) legs.push(await browserTests(args, { required: Boolean(process.env.CI) || !plan.vitest }))
  if (plan.pack && !plan.vitest) legs.push(await runVitest({ projects: ['pack'], args }))

  const sum = (key) => legs.reduce((total, leg) => total + leg[key], 0)
  process.exitCode = sum('failed') > 0 ? 1 : 0
  const failures = legs.flatMap((leg) => leg.failures)
  if (failures.length > 0) console.log(`\nFailed:\n${failures.map((line) => `- ${line}`).join('\n')}`)
  console.log(sum('skipped') ? `\n${sum('skipped')} skipped` : '')
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
})

async function fastTests(args, others) {
  const mongodb = Boolean(process.env.MONGODB_URL)
  const databases = ['sqlite', ...(mongodb ? ['mongodb'] : [])]
  const projects = ['unit', ...databases.flatMap((name) => [name, `${name}-plugin`]), ...others]
  const counts = await runVitest({ projects, args })
  if (!mongodb) console.log(NO_MONGODB)
  return counts
}

async function browserTests(args, { required }) {
  const chromium = findChromium()
  if (!chromium) {
    console.log(`\n${NO_CHROMIUM}`)
    // Whoever asked for these tests alone, or reads only the end of a CI run, must not take this for a pass.
    return { passed: 0, failed: required ? 1 : 0, skipped: 0, failures: [] }
  }
  try {
    await step('Production build for the browser tests', ensureBuilt)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    console.error(`\n${error.message}`)
    return { passed: 0, failed: 1, skipped: 0, failures: ['The production build'] }
  }
  return runVitest({ projects: ['e2e'], args, env: { ...process.env, CHROMIUM_PATH: chromium } })
}

function specFiles() {
  return ['collections', 'plugins', 'src', 'tests']
    .flatMap(filesIn)
    .filter((file) => file.endsWith('.spec.ts'))
}
