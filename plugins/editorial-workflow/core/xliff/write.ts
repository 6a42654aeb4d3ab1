import { DOMImplementation, XMLSerializer, type Document } from '@xmldom/xmldom'
import type { Translation } from '../translation/types'
import { indent } from './dom'
import { NAMESPACES, type XliffVersion } from './types'
import { write12 } from './write12'
import { write21 } from './write21'

export type WriteXliff = {
  /** Tells what the source said when an outdated translation was made, in the language of whoever exports. */
  beforeText: (before: string) => string
  version: XliffVersion
}

/** What of a file could not be written: a character that XLIFF 1.2 has no way to hold. */
export type WriteFault = { collection: string; document: string; label: string }

/**
 * Translations as one XLIFF file, one `file` for each document, in their order. Nothing is lost: what is read again (`readXliff`) has the same
 * ids, texts, fingerprints and states. White space counts. Documents without units are left out, since XLIFF 2.1 allows none.
 *
 * Written with `@xmldom/xmldom`, and not with the package `xliff`: that one keeps units in an object by id, so that of two with the same id
 * one is lost and `__proto__` is no id at all, trims white space at the end of texts, drops all but the last segment of a unit that a tool
 * has cut up, and keeps neither metadata nor states as they are; and of a hostile file it sees nothing.
 *
 * Sources: XLIFF 1.2 (OASIS Standard, 2008) and 2.1 (OASIS Standard, 2018). Of 2.1 the modules Metadata and Size and Length Restriction.
 *
 * @throws {Error} where 2.1 is asked for and the documents have not all the same two languages: its file names them once.
 */
export function writeXliff(
  translations: readonly Translation[],
  options: WriteXliff,
): { fault: WriteFault } | { text: string } {
  const { version } = options
  const document = new DOMImplementation().createDocument(NAMESPACES[version], 'xliff', null)
  const fault = (version === '2.1' ? write21 : write12)(rootOf(document), {
    ...options,
    translations: translations.filter(({ units }) => units.length > 0),
  })
  if (fault) return { fault }
  indent(rootOf(document))
  // A raw return would be read as a line feed.
  const xml = new XMLSerializer().serializeToString(document).replaceAll('\r', '&#13;')
  return { text: `<?xml version="1.0" encoding="UTF-8"?>\n${xml}\n` }
}

function rootOf(document: Document) {
  if (!document.documentElement) throw new Error('A document without a root.')
  return document.documentElement
}
