/** A term in one language. */
export type TermEntry = {
  /** Words that must not stand for it. */
  forbidden: readonly string[]
  /** Other words that are as good, and forms of it that its endings do not tell. */
  forms: readonly string[]
  locale: string
  term: string
}

/** A term of the glossary in the languages that it has. */
export type Term = { entries: readonly TermEntry[]; id: string; note: null | string }

/** A term that occurs in a source, and whether its translation does what the glossary wants. */
export type FoundTerm = {
  forbidden: readonly string[]
  /** As it stands in the source. */
  found: string
  id: string
  /** Whether one of `translations` stands in the target. */
  isUsed: boolean
  note: null | string
  /** Of the language of the source. */
  term: string
  /** The term in the language of the target, then what is as good; empty where the glossary has none. */
  translations: readonly string[]
  /** As they stand in the target. */
  usedForbidden: readonly string[]
  warning: 'forbidden' | 'missing' | null
}
