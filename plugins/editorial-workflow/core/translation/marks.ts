import type { Layout } from './layOut'
import type { Known } from './pairLines'
import type { Origin } from './types'
import { isRaw } from '../raw'

/** What somebody has noted of the text that stands for a segment. */
export type Mark = {
  /** When, in ISO 8601. */
  at: string
  /** Whether a person has called it done. */
  done: boolean
  /** The marked text of the source that it was made from; null where nobody knows. */
  from: null | string
  /** Its fingerprint; null where only the text is known. */
  fromHash: null | string
  origin: Origin
  /** The fingerprint of the text that it is about: of any other it says nothing. */
  target: string
}

/** What is noted of a rich text when it was written: by the line of the translation, which line of the source stood beside it. */
export type FlowMarks = {
  marks: readonly (Mark | null)[]
  /** Keys of the lines of the source. */
  source: readonly string[]
  /** Keys of the lines of the translation. */
  target: readonly string[]
}

/** What is noted of one translation. */
export type Marks = {
  flows: Readonly<Record<string, FlowMarks>>
  /** By id. */
  texts: Readonly<Record<string, Mark>>
}

/**
 * Which lines of a rich text are known to have stood side by side: as they were approved, or as somebody has written them since.
 *
 * @param approved the state that was approved last, and when. @default null: none was
 */
export function knownLines(
  { flows }: Marks,
  approved: { at: string; layout: Pick<Layout, 'flows'> } | null,
  name: string,
): Known | null {
  const written = flows[name]
  const flow = approved?.layout.flows.get(name)
  const writtenAt = (written?.marks ?? []).reduce(
    (last, mark) => (mark && mark.at > last ? mark.at : last),
    '',
  )
  if (written && (!flow || writtenAt > (approved?.at ?? '')))
    return { ...written, texts: written.marks.map((mark) => mark?.from ?? null) }
  // Nothing stood beside its source: what has come since is to be told by what it is.
  if (!flow || flow.keys.target.length === 0) return null
  const lines = flow.keys.target.map((_, place) => flow.pairs.indexOf(place))
  return {
    source: lines.map((line, place) => flow.keys.source[line] ?? `-${place}`),
    target: flow.keys.target,
    texts: lines.map((line) => flow.texts[line] ?? null),
  }
}

export const NO_MARKS: Marks = { flows: {}, texts: {} }

/** What was once stored, read again; what is none is left out. */
export function toMarks(value: unknown): Marks {
  const { flows, texts } = isRaw(value) ? value : {}
  return {
    flows: isRaw(flows) ? (flows as Marks['flows']) : {},
    texts: isRaw(texts) ? (texts as Marks['texts']) : {},
  }
}
