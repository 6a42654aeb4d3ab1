import { runEditorial } from './lib/editorial.mjs'
import { run } from './lib/run.mjs'

await run(async () => {
  process.exitCode = await runEditorial('translationImport', process.argv.slice(2), {
    file: 'FILE',
    name: 'translation:import',
    options: { as: 'E-MAIL', 'dry-run': null, json: null, locale: 'CODE' },
  })
})
