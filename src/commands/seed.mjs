import { exitCode, start } from './lib/children.mjs'
import { demoPassword } from './lib/demoSecrets.mjs'
import { ensureInstalled } from './lib/ensureInstalled.mjs'
import { environment } from './lib/environment.mjs'
import { run } from './lib/run.mjs'
import { ROOT } from './lib/paths.mjs'
import { SEED } from './lib/seed.mjs'

await run(async () => {
  const env = environment()
  const password = demoPassword(env)
  await ensureInstalled()
  const seeding = start(SEED, { cwd: ROOT, env: { ...env, DEMO_PASSWORD: password }, stdio: 'inherit' })
  process.exitCode = await exitCode(seeding)
  if (process.exitCode === 0 && !env.DEMO_PASSWORD) {
    console.log(`The demonstration accounts now have the password ${password}`)
  }
})
