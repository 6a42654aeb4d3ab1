import { checkSettings } from './lib/checkSettings.mjs'
import { exitCode, start } from './lib/children.mjs'
import { ensureInstalled } from './lib/ensureInstalled.mjs'
import { environment } from './lib/environment.mjs'
import { inRoot, ROOT } from './lib/paths.mjs'
import { run } from './lib/run.mjs'
import { tsx } from './lib/tsx.mjs'

await run(async () => {
  // Like the server that it works for; its tables are there, or are made by the same migrations.
  const env = environment({ NODE_ENV: process.env.NODE_ENV || 'production' })
  await ensureInstalled()
  await checkSettings(env)
  const command = tsx(inRoot('src', 'editorial', 'worker.ts'))
  process.exitCode = await exitCode(start(command, { cwd: ROOT, env, stdio: 'inherit' }))
})
