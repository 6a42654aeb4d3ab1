import { existsSync } from 'node:fs'
import path from 'node:path'
import { checkSettings } from './lib/checkSettings.mjs'
import { exitCode, start } from './lib/children.mjs'
import { environment, readPort } from './lib/environment.mjs'
import { Failure } from './lib/failure.mjs'
import { BUILD, ROOT } from './lib/paths.mjs'
import { HOST, requireFreePort } from './lib/port.mjs'
import { run } from './lib/run.mjs'
import { serverCommand, wake } from './lib/server.mjs'

await run(async () => {
  const port = readPort(environment())
  await requireFreePort(port, 'start')
  if (!existsSync(path.join(BUILD, 'BUILD_ID'))) {
    throw new Failure('There is no production build yet. Make it with: npm run build')
  }
  const env = environment({ NODE_ENV: 'production', PORT: String(port) })
  await checkSettings(env)
  // What the caller adds comes last and wins, for example --hostname 0.0.0.0.
  const command = serverCommand({ args: process.argv.slice(2), env, port })
  const server = start(command, { cwd: ROOT, env, stdio: 'inherit' })
  // Schedules are carried out from the first request on.
  void wake(server, `http://${HOST}:${port}`)
  process.exitCode = await exitCode(server)
})
