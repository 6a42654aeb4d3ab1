import { runEditorial } from './lib/editorial.mjs'
import { run } from './lib/run.mjs'

await run(async () => {
  process.exitCode = await runEditorial('wordpressImport', process.argv.slice(2), {
    file: 'FILE.xml',
    name: 'import:wordpress',
    options: {
      as: 'E-MAIL',
      drafts: null,
      'dry-run': null,
      language: 'CODE',
      'make-topics': null,
      'media-from': 'FOLDER',
      'media-from-web': null,
      pages: null,
      report: 'FILE.json',
    },
  })
})
