import type { Element } from '@xmldom/xmldom'
import { wordsOfMarked } from '../translation/marked'
import type { Translation, TranslationUnit, UnitStatus } from '../translation/types'
import { withoutForbidden } from './characters'
import { add, setAttributes } from './dom'
import { writeMarked } from './inline'
import { toToken } from './names'
import { languageTag, OWN } from './types'
import type { WriteFault, WriteXliff } from './write'

type Input = WriteXliff & { translations: readonly Translation[] }

const STATES: Readonly<Record<UnitStatus, string>> = {
  done: 'final',
  outdated: 'needs-translation',
  translated: 'translated',
  untranslated: 'new',
}

/**
 * Fills the root of an XLIFF 1.2 file. Its schema, where strict, lets nobody's own attributes in: what belongs to a unit is in `extradata`, the
 * version of the document in `product-version`.
 */
export function write12(root: Element, { translations, ...options }: Input): null | WriteFault {
  setAttributes(root, { version: '1.2' })
  for (const { collection, document, locale, sourceLocale, title, units, version } of translations) {
    const file = add(root, 'file', {
      original: `${collection}/${document}`,
      'source-language': languageTag(sourceLocale),
      'target-language': languageTag(locale),
      datatype: 'x-lexical',
      'product-name': OWN,
      'product-version': version,
      'xml:space': 'preserve',
    })
    add(add(file, 'header'), 'note', {}, withoutForbidden(title))
    const body = add(file, 'body')
    for (const unit of units)
      if (!writeUnit(body, unit, options)) return { collection, document, label: unit.label }
  }
  return null
}

function writeUnit(body: Element, unit: TranslationUnit, { beforeText, version }: WriteXliff): boolean {
  const { before, block, id, label, maxLength, path, source, sourceHash, status, tags, target, targetHash } =
    unit
  const element = add(body, 'trans-unit', {
    id: toToken(id),
    resname: withoutForbidden(path),
    restype: block === null ? null : `x-${toToken(block)}`,
    extradata: new URLSearchParams({ sourceHash, targetHash }).toString(),
    extype: OWN,
    ...(maxLength !== null && { 'size-unit': 'char', maxwidth: maxLength }),
    'xml:space': 'preserve',
  })
  const options = { tags, version }
  const isWhole = writeMarked(add(element, 'source'), source, options)
  if (target !== '' && !writeMarked(add(element, 'target', { state: STATES[status] }), target, options))
    return false
  add(element, 'note', { from: OWN }, withoutForbidden(label))
  if (before !== null)
    add(
      element,
      'note',
      { annotates: 'source', from: OWN },
      withoutForbidden(beforeText(wordsOfMarked(before))),
    )
  return isWhole
}
