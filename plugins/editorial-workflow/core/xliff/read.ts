import { DOMParser, type Document, type Element } from '@xmldom/xmldom'
import { withoutDoctype } from '../withoutDoctype'
import { isXmlText } from './characters'
import { childrenOf } from './dom'
import { fromToken } from './names'
import { read12 } from './read12'
import { read21 } from './read21'
import { InlineFault } from './readInline'
import { malformed, scanXml } from './scan'
import {
  NAMESPACES,
  XLIFF_LIMITS,
  type XliffFault,
  type XliffFile,
  type XliffUnit,
  type XliffVersion,
} from './types'

export type XliffContent = { files: XliffFile[]; version: XliffVersion }

/** What of a unit stands right in it; its id is read for all versions here. */
export type RawUnit = { element: Element; unit: () => Omit<XliffUnit, 'id'> }
export type RawFile = Omit<XliffFile, 'collection' | 'document' | 'units'> & {
  original: string
  units: RawUnit[]
}

/**
 * Reads an XLIFF file of version 2.1 (or 2.0) or 1.2, as `writeXliff` has written it and a tool has changed it. Texts may be cut into segments;
 * what a tool has added beside them is passed over.
 *
 * @returns the first fault, where the file is not to be trusted: it is refused as a whole then.
 */
export function readXliff(file: string): { fault: XliffFault } | XliffContent {
  if (file.length > XLIFF_LIMITS.bytes) return { fault: { code: 'xliffTooLarge' } }
  const text = withoutDoctype(file, 'xliff')
  const fault = scanXml(text)
  if (fault) return { fault }
  const root = parse(text)?.documentElement
  if (!root) return { fault: malformed('XML') }
  const version = versionOf(root)
  if (!version) return { fault: { code: 'xliffVersion' } }
  try {
    const elements = childrenOf(root, 'file')
    if (elements.length === 0 || elements.length > XLIFF_LIMITS.documents)
      return { fault: elements.length === 0 ? malformed('<file>') : { code: 'xliffTooMany' } }
    const files = (version === '2.1' ? read21 : read12)(root, elements).map(toFile)
    const twice = firstTwice(files.map(({ collection, document }) => `${collection}/${document}`))
    return twice === undefined ? { files, version } : { fault: { code: 'xliffTwice', values: { id: twice } } }
  } catch (err) {
    if (err instanceof ReadFault) return { fault: err.fault }
    throw err
  }
}

/** Ends the reading of a file. */
class ReadFault extends Error {
  constructor(readonly fault: XliffFault) {
    super(fault.code)
  }
}

function parse(text: string): Document | null {
  try {
    return new DOMParser({
      locator: false,
      // Of XML 1.0. The parser's own takes more characters for ends of lines, and would change texts.
      normalizeLineEndings: (source) => source.replace(/\r\n?/g, '\n'),
      onError: (_level, message) => {
        // A character like any other: what was badly encoded is refused where it is decoded.
        if (!message.startsWith('Unicode replacement character')) throw new Error(message)
      },
    }).parseFromString(text.replace(/^\ufeff/, ''), 'text/xml')
  } catch {
    return null
  }
}

function versionOf(root: Element): null | XliffVersion {
  const version = root.getAttribute('version')
  if (root.localName !== 'xliff') return null
  if (root.namespaceURI === NAMESPACES['2.1'] && (version === '2.0' || version === '2.1')) return '2.1'
  return root.namespaceURI === NAMESPACES['1.2'] && version === '1.2' ? '1.2' : null
}

function toFile({ original, units, ...file }: RawFile): XliffFile {
  const [collection = '', ...rest] = original.split('/')
  const document = rest.join('/')
  if (collection === '' || document === '') throw new ReadFault(malformed('original'))
  const read = units.map(toUnit)
  const twice = firstTwice(read.map(({ id }) => id))
  if (twice !== undefined) throw new ReadFault({ code: 'xliffTwice', values: { id: twice.slice(0, 100) } })
  return { ...file, collection, document, units: read }
}

function toUnit({ element, unit }: RawUnit): XliffUnit {
  const token = element.getAttribute('id') ?? ''
  const id = fromToken(token)
  if (id === null || token === '') throw new ReadFault(malformed(`id “${token.slice(0, 40)}”`))
  try {
    const read = unit()
    if (read.sourceHash === '' || read.targetHash === '')
      throw new ReadFault(malformed(`${id.slice(0, 60)}: hash`))
    return { id, ...read }
  } catch (err) {
    if (!(err instanceof InlineFault)) throw err
    const shown = isXmlText(id) ? id : token
    throw new ReadFault({ code: 'xliffTags', values: { id: shown.slice(0, 100) } })
  }
}

function firstTwice(names: readonly string[]): string | undefined {
  const seen = new Set<string>()
  return names.find((name) => seen.size === seen.add(name).size)
}
