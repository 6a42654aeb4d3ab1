import { runEditorial } from './lib/editorial.mjs'
import { run } from './lib/run.mjs'

await run(async () => {
  process.exitCode = await runEditorial('verify', process.argv.slice(2), ['repair', 'json'])
})
