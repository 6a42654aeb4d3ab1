import { runEditorial } from './lib/editorial.mjs'
import { run } from './lib/run.mjs'

await run(async () => {
  process.exitCode = await runEditorial('translationExport', process.argv.slice(2), {
    name: 'translation:export',
    options: {
      locale: 'CODE',
      out: 'FILE',
      outdated: null,
      untranslated: null,
      collection: 'SLUG',
      id: 'ID…',
      version: '2.1|1.2',
      as: 'E-MAIL',
    },
  })
})
