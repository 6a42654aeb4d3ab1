import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  readXliff,
  writeXliff,
  XLIFF_VERSIONS,
  type XliffVersion,
} from '@plugins/editorial-workflow/core/xliff'
import type { Tag, Translation } from '@plugins/editorial-workflow/core/translation/types'
import {
  folder,
  HAS_SCHEMAS,
  HAS_TOOLKIT,
  loadXliffPackage,
  run,
  validate,
  type Value,
} from './helpers/xliffTools'
import { escapeMarks } from '@plugins/editorial-workflow/core/translation/marked'

/* Files of translators in the hands of tools that are not ours. What is missing here shows as skipped. */

const tag = (kind: Tag['kind'], more: Partial<Tag> = {}): Tag => ({
  formats: [],
  href: null,
  kind,
  node: { type: kind === 'object' ? 'inlineBlock' : 'linebreak' },
  ofSource: true,
  ...more,
})
const unit = (id: string, source: string, more: object = {}) => ({
  before: null,
  block: null,
  flow: null,
  id,
  label: 'Lauks > “Nosaukums” & citi',
  maxLength: null,
  multiline: true,
  origin: null,
  path: id,
  source,
  sourceHash: 'a'.repeat(24),
  status: 'untranslated' as const,
  tags: [],
  target: '',
  targetHash: 'b'.repeat(24),
  ...more,
})
const units = [
  unit('title', 'Virsraksts < un > & “pēdiņas” \\<1>', { maxLength: 70 }),
  unit('rows.6560a0f0a0f0a0f0a0f0a0f0.a_b c', '  Divas\n\nrindas\tar\r\natstarpēm  ', {
    before: 'Vecais',
    status: 'outdated',
    target: '  Two\n\nlines  ',
  }),
  unit('body.0', 'Pirms <1>treknā <2>saite</2></1><3/>pēc <4/>', {
    block: 'paragraph',
    flow: 'body',
    status: 'done',
    tags: [
      tag('format', { formats: ['bold'], node: { format: 1, type: 'text' } }),
      tag('link', { href: 'https://example.lv/?a=1&b="2"' }),
      tag('break'),
      tag('object'),
    ],
    target: 'Before <1>bold <2>link</2></1><3/>after <4/>',
  }),
  unit('body.1', 'Kods', { block: 'h2', flow: 'body', status: 'translated', target: 'Code' }),
]
const translation: Translation = {
  collection: 'articles',
  document: '12',
  locale: 'en',
  locked: null,
  progress: { done: 1, outdated: 1, translated: 1, units: 4, untranslated: 1, words: 9, wordsLeft: 4 },
  readOnly: [],
  removed: [],
  sourceLocale: 'lv',
  state: 'draft',
  title: 'Raksts <b>',
  units,
  version: '65',
}
const both = [translation, { ...translation, collection: 'pages', document: 'a/b c' }]

function write(version: XliffVersion): string {
  const written = writeXliff(both, { beforeText: (before) => `Agrāk: “${before}”`, version })
  if ('fault' in written) throw new Error(JSON.stringify(written.fault))
  const file = path.join(folder(), 'file.xlf')
  writeFileSync(file, written.text)
  return file
}
const read = (file: string) => {
  const content = readXliff(readFileSync(file, 'utf8'))
  if ('fault' in content) throw new Error(JSON.stringify(content.fault))
  return content.files
}

describe.skipIf(!HAS_SCHEMAS)('the schemas of OASIS (xmllint)', () => {
  it.each(XLIFF_VERSIONS)('allow what is written as XLIFF %s', (version) => {
    const { output, status } = validate(write(version), version)
    expect([status, output]).toEqual([0, expect.stringMatching(/validates\s*$/)])
  })

  it.each(XLIFF_VERSIONS)('would not allow another thing: %s', (version) => {
    const file = write(version)
    writeFileSync(file, readFileSync(file, 'utf8').replace(/state="[\w-]+"/, 'state="nonsense"'))
    expect(validate(file, version).status).not.toBe(0)
  })

  it('allow characters that XML has no way to hold, as XLIFF 2.1 writes them', () => {
    const odd = { ...translation, units: [unit('title', 'a\u0001b\uffff', { target: '\ud800' })] }
    const written = writeXliff([odd], { beforeText: String, version: '2.1' })
    if ('fault' in written) throw new Error('fault')
    const file = path.join(folder(), 'odd.xlf')
    writeFileSync(file, written.text)
    expect(validate(file, '2.1')).toMatchObject({ status: 0 })
  })
})

describe.skipIf(!HAS_TOOLKIT)('the Translate Toolkit', () => {
  /** Opens a file, writes a translation of every unit as an editor would, and saves it. */
  const TRANSLATE = `
import sys
from translate.storage import factory
from translate.storage.placeables.strelem import StringElem

def upper(elem):
    elem.sub = [upper(s) if isinstance(s, StringElem) else s.upper() for s in elem.sub]
    return elem

store = factory.getobject(sys.argv[1])
for unit in store.units:
    unit.rich_target = [upper(elem.copy()) for elem in unit.rich_source]
store.save()
`
  let file: string
  let original: ReturnType<typeof read>

  beforeAll(() => {
    file = write('1.2')
    original = read(file)
    const script = path.join(folder(), 'fillIn.py')
    writeFileSync(script, TRANSLATE)
    const { output, status } = run('/usr/bin/python3', script, file)
    if (status !== 0) throw new Error(output)
  })

  it('opens a file, and what it writes into it comes back, with its tags', () => {
    const back = read(file)
    const upper = (marked: string) => marked.toUpperCase()
    expect(
      back.map(({ units: all }) =>
        all.map(({ id, source, sourceHash, target, targetHash }) => ({
          id,
          source,
          sourceHash,
          target,
          targetHash,
        })),
      ),
    ).toEqual(
      original.map(({ units: all }) =>
        all.map(({ id, source, sourceHash, targetHash }) => ({
          id,
          source,
          sourceHash,
          target: upper(source),
          targetHash,
        })),
      ),
    )
    expect(back.map(({ collection, document, version }) => [collection, document, version])).toEqual(
      original.map(({ collection, document, version }) => [collection, document, version]),
    )
  })

  it('takes it for a file of its own: as PO, and through its checks', () => {
    const po = path.join(folder(), 'file.po')
    expect(run('xliff2po', '--progress=none', write('1.2'), po)).toMatchObject({ status: 0 })
    expect(readFileSync(po, 'utf8')).toContain('msgstr "Code"')
    const checked = path.join(folder(), 'checked.xlf')
    expect(run('pofilter', '--progress=none', '--test=xmltags', write('1.2'), checked)).toMatchObject({
      status: 0,
    })
  })
})

const xliffPackage = await loadXliffPackage()

/*
 * It opens 2.1, which the Translate Toolkit does not. What it writes is no use: it drops `original`, states and metadata, and puts `<` into
 * attributes; so files are only opened here.
 */
describe.skipIf(!xliffPackage)('the package xliff', () => {
  /** A text of the package as a marked text. */
  const toMarked = (value: Value): string => {
    if (Array.isArray(value)) return value.map(toMarked).join('')
    if (typeof value === 'string') return escapeMarks(value)
    if ('Standalone' in value) return `<${value.Standalone.id}/>`
    const { contents = '', id } = value.Span
    return `<${id}>${toMarked(contents)}</${id}>`
  }

  it('opens XLIFF 2.1, and finds every text with its tags', async () => {
    const opened = await xliffPackage?.xliff2js(readFileSync(write('2.1'), 'utf8'))
    expect(opened).toMatchObject({ sourceLanguage: 'lv', targetLanguage: 'en', xliffVersion: '2.1' })
    const documents = Object.values(opened?.resources ?? {}).map((document) =>
      Object.values(document)
        .filter((each) => 'source' in each)
        .map(({ additionalAttributes: { name, sizeRestriction = null }, source, target = '' }) => ({
          id: name,
          maxLength: sizeRestriction,
          source: toMarked(source),
          target: toMarked(target),
        })),
    )
    const written = units.map(({ id, maxLength, source, target }) => ({ id, maxLength, source, target }))
    expect(documents).toEqual([written, written])
  })
})
