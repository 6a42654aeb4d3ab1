import type { UnitStatus } from '../translation/types'

/** The versions that are written and read. What is 2.0 is read as 2.1, of which it is a part. */
export const XLIFF_VERSIONS = ['2.1', '1.2'] as const
export type XliffVersion = (typeof XLIFF_VERSIONS)[number]

/** Namespaces, as the standards spell them. That of XLIFF 2.1 ends in 2.0: the core did not change. */
export const NAMESPACES = {
  '1.2': 'urn:oasis:names:tc:xliff:document:1.2',
  '2.1': 'urn:oasis:names:tc:xliff:document:2.0',
  metadata: 'urn:oasis:names:tc:xliff:metadata:2.0',
  size: 'urn:oasis:names:tc:xliff:sizerestriction:2.0',
  xml: 'http://www.w3.org/XML/1998/namespace',
  xmlns: 'http://www.w3.org/2000/xmlns/',
} as const

/** Marks what is ours where others write too: the category of metadata, the prefix of a state, the origin of a note. */
export const OWN = 'editorial-workflow'

/** What is read of a file. More is refused before it is parsed: parsing blocks the process, about 1 s for 70,000 elements. */
export const XLIFF_LIMITS = {
  bytes: 10_000_000,
  depth: 60,
  documents: 200,
  elements: 200_000,
  tagLength: 50_000,
} as const

/** What is written into one file, so that it can be read again. */
export const EXPORT_LIMITS = { documents: 100, units: 10_000 } as const

/** One segment, as a file has it. */
export type XliffUnit = {
  id: string
  /** Whether only some of the pieces that a tool has cut it into are translated. `target` is empty then. */
  isPartial: boolean
  /** Marked text. */
  source: string
  sourceHash: string
  status: UnitStatus
  /** Marked text; empty where the file has none. */
  target: string
  targetHash: string
}

/** One document, as a file has it. */
export type XliffFile = {
  collection: string
  document: string
  /** BCP 47, as it stands in the file. */
  sourceLanguage: string
  targetLanguage: string
  units: readonly XliffUnit[]
  /** The version of the document that it was written from; empty where a tool has dropped it. */
  version: string
}

/** Why a file is refused as a whole: a code for its sentence, and what stands in it. */
export type XliffFault = {
  code:
    | 'xliffEntities'
    | 'xliffMalformed'
    | 'xliffTags'
    | 'xliffTooLarge'
    | 'xliffTooMany'
    | 'xliffTwice'
    | 'xliffVersion'
  values?: Readonly<Record<string, string>>
}

/** A language of the project as BCP 47 spells it: `pt_BR` is `pt-BR`. */
export const languageTag = (locale: string): string => locale.replaceAll('_', '-')
