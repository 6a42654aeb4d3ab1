import type { Element } from '@xmldom/xmldom'
import { wordsOfMarked } from '../translation/marked'
import type { Translation, TranslationUnit, UnitStatus } from '../translation/types'
import { withoutForbidden } from './characters'
import { add, setAttributes } from './dom'
import { writeMarked } from './inline'
import { toToken } from './names'
import { languageTag, NAMESPACES, OWN } from './types'
import type { WriteFault, WriteXliff } from './write'

type Input = WriteXliff & { translations: readonly Translation[] }

/** Of a unit without a text the state is `initial`, whatever else it says. */
const STATES: Readonly<Record<UnitStatus, string>> = {
  done: 'final',
  outdated: 'initial',
  translated: 'translated',
  untranslated: 'initial',
}

/** Fills the root of an XLIFF 2.1 file. */
export function write21(root: Element, { translations, ...options }: Input): null | WriteFault {
  const pairs = new Set(translations.map(({ locale, sourceLocale }) => `${sourceLocale} ${locale}`))
  if (pairs.size > 1) throw new Error('XLIFF 2.1 has one source language and one target language.')
  const [first] = translations
  setAttributes(root, {
    'xmlns:mda': NAMESPACES.metadata,
    'xmlns:slr': NAMESPACES.size,
    version: '2.1',
    srcLang: languageTag(first?.sourceLocale ?? ''),
    trgLang: languageTag(first?.locale ?? ''),
    'xml:space': 'preserve',
  })
  for (const translation of translations) {
    const { collection, document, title, units, version } = translation
    const file = add(root, 'file', {
      id: toToken(`${collection}/${document}`),
      original: `${collection}/${document}`,
      'xml:space': 'preserve',
    })
    if (units.some(({ maxLength }) => maxLength !== null))
      add(add(file, 'slr:profiles', { generalProfile: 'xliff:codepoints' }), 'slr:normalization', {
        general: 'none',
      })
    addMetadata(file, { version })
    add(add(file, 'notes'), 'note', { category: 'title' }, withoutForbidden(title))
    for (const unit of units)
      if (!writeUnit(file, unit, options)) return { collection, document, label: unit.label }
  }
  return null
}

function writeUnit(file: Element, unit: TranslationUnit, { beforeText, version }: WriteXliff): boolean {
  const { before, block, id, label, maxLength, path, source, sourceHash, status, tags, target, targetHash } =
    unit
  const element = add(file, 'unit', {
    id: toToken(id),
    name: withoutForbidden(path),
    type: block === null ? null : `${OWN}:${toToken(block)}`,
    'slr:sizeRestriction': maxLength,
  })
  addMetadata(element, { sourceHash, targetHash })
  const notes = add(element, 'notes')
  add(notes, 'note', { category: 'label' }, withoutForbidden(label))
  if (before !== null)
    add(
      notes,
      'note',
      { appliesTo: 'source', category: 'before' },
      withoutForbidden(beforeText(wordsOfMarked(before))),
    )
  const isWritten = target !== ''
  const segment = add(element, 'segment', {
    state: isWritten ? STATES[status] : 'initial',
    subState: isWritten && status === 'outdated' ? `${OWN}:outdated` : null,
  })
  const options = { tags, version }
  const isWhole = writeMarked(add(segment, 'source'), source, options)
  return (!isWritten || writeMarked(add(segment, 'target'), target, options)) && isWhole
}

function addMetadata(parent: Element, values: Readonly<Record<string, string>>): void {
  const group = add(add(parent, 'mda:metadata'), 'mda:metaGroup', { category: OWN })
  for (const [type, value] of Object.entries(values)) add(group, 'mda:meta', { type }, value)
}
