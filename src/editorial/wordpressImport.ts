import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { importWordPress } from '@/import/wordpress/importWordPress'
import { tellImport } from '@/import/wordpress/report'
import { isLocale } from '@/locales'
import { orSay } from './orSay'
import { say, withPayload } from './withPayload'

const {
  positionals: [file = ''],
  values,
} = parseArgs({
  allowPositionals: true,
  options: {
    as: { type: 'string' },
    drafts: { default: false, type: 'boolean' },
    'dry-run': { default: false, type: 'boolean' },
    language: { type: 'string' },
    'make-topics': { default: false, type: 'boolean' },
    'media-from': { type: 'string' },
    'media-from-web': { default: false, type: 'boolean' },
    pages: { default: false, type: 'boolean' },
    report: { type: 'string' },
  },
})

await withPayload((payload) =>
  orSay(async () => {
    const { as, drafts, language, pages, report: reportFile } = values
    if (!as) throw new Error('Say whose drafts they become: --as and the e-mail address of an account.')
    if (language !== undefined && !isLocale(language)) throw new Error(`Tilts has no language “${language}”.`)
    const report = await importWordPress(payload, file, {
      as,
      drafts,
      dryRun: values['dry-run'],
      language,
      makeTopics: values['make-topics'],
      mediaFrom: values['media-from'],
      mediaFromWeb: values['media-from-web'],
      pages,
    })
    if (reportFile) await writeFile(reportFile, `${JSON.stringify(report, null, 2)}\n`)
    tellImport(report).forEach(say)
    return report.counts.refused === 0 ? 0 : 1
  }),
)
