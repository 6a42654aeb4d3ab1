import type { Raw } from '../content'
import type { State } from '../types'

/**
 * What a tag in a marked text stands for. The tags of a unit are numbered from 1, in the order of `tags`.
 *
 * A marked text is plain text in which `<1>…</1>` wraps what tag 1 formats or links, and `<2/>` stands for tag 2 where that wraps nothing
 * (a line break, an inline block). A literal `<` that would read as a tag is written `\<`, a literal `\` as `\\`.
 */
export type Tag = {
  /** The names of its formats, such as `bold`; empty for all but `format`. */
  formats: readonly string[]
  /** Where a link leads; null for all but a `link` to an address. */
  href: null | string
  kind: 'break' | 'format' | 'link' | 'object'
  /** The node of Lexical that it puts back, without its children and its text. */
  node: Raw
  /** Whether the source has it too; others only the translation brings along. */
  ofSource: boolean
}

/** `machine`: nobody has looked at it since a machine wrote it. `memory`: taken over from an earlier translation. `file`: imported. */
export const ORIGINS = ['file', 'human', 'machine', 'memory'] as const
export type Origin = (typeof ORIGINS)[number]

/**
 * `untranslated`: empty. `outdated`: made from another source than there is now. `translated`: written, nobody has called it done.
 * `done`: marked as done by a person, for the source as it is.
 */
export const UNIT_STATUSES = ['done', 'outdated', 'translated', 'untranslated'] as const
export type UnitStatus = (typeof UNIT_STATUSES)[number]

/** One segment of the source and what stands for it in another language. */
export type TranslationUnit = {
  /** The marked text that the translation was made from, where that is not `source`; null where it is, or nobody knows. */
  before: null | string
  /** What it is in a rich text, as Lexical names it (`h2`, `paragraph`, `listitem`, `quote`); null outside of one. */
  block: null | string
  /** The rich text that it is a piece of; null for a text of its own. */
  flow: null | string
  /** As of its segment of the source: unique in the document as it is now. */
  id: string
  /** Its field for people, after those of what it stands in, such as `Jautājumi 2 > Atbilde`. */
  label: string
  maxLength: null | number
  /** Whether line breaks are allowed outside of tags: text areas and lists of texts. */
  multiline: boolean
  origin: null | Origin
  /** As forms name it, rows by their place from 0. */
  path: string
  /** Marked text. */
  source: string
  /** Fingerprint of the source; named by whoever translates it. */
  sourceHash: string
  status: UnitStatus
  tags: readonly Tag[]
  /** Marked text; empty where nothing is written. */
  target: string
  /** Fingerprint of the target; named by whoever replaces it. */
  targetHash: string
}

export type Progress = {
  done: number
  outdated: number
  translated: number
  units: number
  untranslated: number
  /** Words of the source. */
  words: number
  /** Words of the source of units that are untranslated or outdated. */
  wordsLeft: number
}

/** What stands in the translation for a segment that the source no longer has. */
export type RemovedUnit = { label: string; source: null | string; target: string }

/** One language of a document beside its original. */
export type Translation = {
  collection: string
  document: string
  locale: string
  /** Why the caller may not write; null where he may. `inReview`: frozen until somebody decides. */
  locked: 'forbidden' | 'inReview' | 'trashed' | null
  progress: Progress
  /** Fields without words to translate, and what is shared, as texts for people. */
  readOnly: readonly { label: string; value: string }[]
  removed: readonly RemovedUnit[]
  sourceLocale: string
  /** Of the translation; null where nobody has begun it. */
  state: null | State
  title: string
  units: readonly TranslationUnit[]
  /** The newest version of the document. */
  version: string
}

/** What somebody wants of one unit. */
export type UnitInput = {
  /** Marks it as done or takes the mark away. @default a new text takes it away, nothing else changes it */
  done?: boolean
  id: string
  /** The `sourceHash` that it was made from. */
  source: string
  /** Marked text; empty to take the translation away. @default as it is */
  target?: string
  /** The `targetHash` that is replaced. @default whatever there is is replaced */
  was?: string
}

/**
 * `applied`, `unchanged`; or not done: `sourceMoved` (the source is another by now, or gone), `conflict` (somebody has written another text
 * in the meantime, or a machine would replace a person's), `refused` (tags, length).
 */
export const UNIT_RESULTS = ['applied', 'conflict', 'refused', 'sourceMoved', 'unchanged'] as const
export type UnitResult = (typeof UNIT_RESULTS)[number]

export type UnitReport = {
  id: string
  /** For people; null where it was applied or unchanged. */
  reason: null | string
  result: UnitResult
  /** The unit as it is now; null where the source no longer has it. */
  unit: null | TranslationUnit
}

export type WriteReport = {
  progress: Progress
  units: readonly UnitReport[]
  /** The newest version of the document: the one before where nothing was applied. */
  version: string
}
