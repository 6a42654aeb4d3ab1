import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import {
  exportMemory,
  exportTerms,
  importMemory,
  importTerms,
  FileFault,
  type ExchangeReport,
} from '@plugins/editorial-workflow/exports/maintenance'
import { count } from './tellReport'
import { say, withPayload } from './withPayload'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { from: { type: 'string' }, to: { type: 'string' } },
})
const [what, way, file = ''] = positionals
const format = path.extname(file).toLowerCase() === '.tmx' ? 'tmx' : 'csv'

await withPayload(async (payload) => {
  try {
    if (way === 'export') {
      const languages = { locale: values.to, sourceLocale: values.from }
      writeFileSync(
        file,
        what === 'memory' ? await exportMemory(payload, format, languages) : await exportTerms(payload),
      )
      say(`Written to ${file}.`)
      return 0
    }
    const bytes = readFileSync(file)
    return tell(
      what === 'memory' ? await importMemory(payload, format, bytes) : await importTerms(payload, bytes),
    )
  } catch (err) {
    if (!(err instanceof FileFault)) throw err
    say(`${file} cannot be taken (${err.message}). Nothing was imported.`)
    return 1
  }
})

/** Ends with 1 where a row was refused. */
function tell({ added, refused, rows, unchanged }: ExchangeReport): 0 | 1 {
  say(`${count(rows, 'row')}: ${added} added, ${unchanged} there already, ${refused.length} refused.`)
  for (const { line, reason } of refused) say(`  line ${line}: ${reason}`)
  return refused.length === 0 ? 0 : 1
}
