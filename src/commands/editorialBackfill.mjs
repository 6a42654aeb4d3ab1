import { runEditorial } from './lib/editorial.mjs'
import { run } from './lib/run.mjs'

await run(async () => {
  process.exitCode = await runEditorial('backfill', process.argv.slice(2), [])
})
