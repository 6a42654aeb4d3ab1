import { next } from './lib/build.mjs'
import { exitCode, start } from './lib/children.mjs'
import { ensureInstalled } from './lib/ensureInstalled.mjs'
import { environment, readPort } from './lib/environment.mjs'
import { run } from './lib/run.mjs'
import { ROOT } from './lib/paths.mjs'
import { HOST, requireFreePort } from './lib/port.mjs'

await run(async () => {
  const port = readPort(environment())
  await requireFreePort(port, 'dev')
  await ensureInstalled()
  const env = environment({ PORT: String(port) })
  const command = next('dev', '--hostname', HOST, '--port', String(port), ...process.argv.slice(2))
  process.exitCode = await exitCode(start(command, { cwd: ROOT, env, stdio: 'inherit' }))
})
