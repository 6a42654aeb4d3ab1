import type { Element } from '@xmldom/xmldom'
import { childrenOf } from './dom'
import type { RawFile, RawUnit } from './read'
import { readMarked } from './readInline'
import type { XliffUnit } from './types'

/** Reads the files of an XLIFF 1.2 file. */
export const read12 = (_root: Element, files: readonly Element[]): RawFile[] =>
  files.map((file) => ({
    original: file.getAttribute('original') ?? '',
    sourceLanguage: file.getAttribute('source-language') ?? '',
    targetLanguage: file.getAttribute('target-language') ?? '',
    units: childrenOf(file, 'body').flatMap(unitsIn),
    version: file.getAttribute('product-version') ?? '',
  }))

const unitsIn = (parent: Element): RawUnit[] =>
  childrenOf(parent).flatMap((element) => {
    if (element.localName === 'group') return unitsIn(element)
    return element.localName === 'trans-unit' ? [{ element, unit: () => toUnit(element) }] : []
  })

function toUnit(element: Element): Omit<XliffUnit, 'id'> {
  const own = new URLSearchParams(element.getAttribute('extradata') ?? '')
  const [source] = childrenOf(element, 'source')
  const [target] = childrenOf(element, 'target')
  const written = target ? readMarked(target) : ''
  return {
    isPartial: false,
    source: source ? readMarked(source) : '',
    sourceHash: own.get('sourceHash') ?? '',
    status: statusOf(
      written,
      target?.getAttribute('state') ?? '',
      element.getAttribute('approved') === 'yes',
    ),
    target: written,
    targetHash: own.get('targetHash') ?? '',
  }
}

const DONE = ['final', 'signed-off']

/** A tool that says nothing of the state of a text has translated it. */
function statusOf(target: string, state: string, isApproved: boolean): XliffUnit['status'] {
  if (target === '') return 'untranslated'
  if (isApproved || DONE.includes(state)) return 'done'
  return state === 'new' || state.startsWith('needs-') ? 'outdated' : 'translated'
}
