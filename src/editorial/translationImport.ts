import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { importTranslations } from '@plugins/editorial-workflow'
import { orSay } from './orSay'
import { tellImport } from './tellImport'
import { say, withPayload } from './withPayload'

const {
  positionals: [file = ''],
  values: { as, 'dry-run': dryRun, json, locale },
} = parseArgs({
  allowPositionals: true,
  options: {
    as: { type: 'string' },
    'dry-run': { default: false, type: 'boolean' },
    json: { default: false, type: 'boolean' },
    locale: { type: 'string' },
  },
})

await withPayload((payload) =>
  orSay(async () => {
    if (!as) throw new Error('Say whose translation it is: --as and the e-mail address of an account.')
    const report = await importTranslations(payload, await readFile(file), { as, dryRun, locale })
    if (json) say(JSON.stringify(report))
    else tellImport(report).forEach(say)
    const { conflict, refused, sourceMoved } = report.counts
    return conflict + refused + sourceMoved === 0 ? 0 : 1
  }),
)
