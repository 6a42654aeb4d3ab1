import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { exportTranslations } from '@plugins/editorial-workflow'
import { count } from './tellReport'
import { orSay } from './orSay'
import { say, withPayload } from './withPayload'

const { as, collection, id, locale, out, outdated, untranslated, version } = parseArgs({
  options: {
    as: { type: 'string' },
    collection: { type: 'string' },
    id: { default: [], multiple: true, type: 'string' },
    locale: { type: 'string' },
    out: { type: 'string' },
    outdated: { default: false, type: 'boolean' },
    untranslated: { default: false, type: 'boolean' },
    version: { default: '2.1', type: 'string' },
  },
}).values

await withPayload((payload) =>
  orSay(async () => {
    if (!locale || !out) throw new Error('Say which language (--locale), and the file to write (--out).')
    const { documents, more, text } = await exportTranslations(payload, {
      as,
      collection,
      id,
      locale,
      outdated,
      untranslated,
      version: version as '2.1',
    })
    await writeFile(out, text)
    say(`${count(documents, 'document')} written to ${out}.`)
    if (more) say('There is more than one file holds: export again when these are translated.')
    return 0
  }),
)
