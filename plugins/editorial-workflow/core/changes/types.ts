/** A line of a value, as people read it. */
export type ValueLine = {
  /** Of a rich text: what it stands in, such as `h2`, `listitem` or `block`. */
  block?: string
  /** Everything that counts as a change of it. */
  content: string
  /** With its formats and where its links lead, for where the words alone do not show what has changed. @default the text */
  detail?: string
  text: string
}

/** A line beside the one that it came from: `null` where there is none. */
export type LinePair = {
  before: null | string
  block?: string
  /** Whether the words are the same and only their looks or links have changed; both sides then show them. */
  isFormat?: true
  now: null | string
}

export const CHANGED = ['added', 'changed', 'moved', 'removed', 'same'] as const
/** What became of a field. `moved`: the rows of a list are in another order, and the lines name them. */
export type Changed = (typeof CHANGED)[number]

/** A field of a document in two of its versions. */
export type ChangedField = {
  /** Names of fields and places of rows. */
  id: string
  kind: Changed
  /** Its name for people, after those of what it stands in. */
  labels: readonly string[]
  lines: readonly LinePair[]
}
