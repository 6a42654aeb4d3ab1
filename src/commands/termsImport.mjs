import { runExchange } from './lib/exchange.mjs'
import { run } from './lib/run.mjs'

await run(async () => {
  process.exitCode = await runExchange('terms', 'import', process.argv.slice(2))
})
