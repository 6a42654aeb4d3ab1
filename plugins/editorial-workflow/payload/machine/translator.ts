import type { PayloadRequest } from 'payload'
import type { Tag } from '../../core/translation/types'

/** One text for a machine. */
export type MachineText = {
  id: string
  /** Marked text: `<1>…</1>` and `<2/>` have to be in the translation too, each once and one within the other; `\<` is a literal `<`. */
  source: string
  /** What the tags of `source` stand for, from 1. */
  tags: readonly Tag[]
}

export type MachineInput = {
  locale: string
  /** Of whoever asked. */
  req: PayloadRequest
  /** Ends once nobody waits for the answer any more. */
  signal: AbortSignal
  sourceLocale: string
  /** At most 50, of at most 20,000 characters each. */
  texts: readonly MachineText[]
}

/**
 * A service that writes first drafts of translations. What it writes goes into drafts alone, is marked as written by a machine until a person
 * changes it or calls it done, and never replaces what a person has written.
 *
 * It may leave texts out that it has nothing for. What it throws, an answer that comes too late, and a text that is empty, too long for its
 * field, of another id or with broken tags changes nothing: the unit is reported as `failed`, with the reason, and all others are written.
 * What it throws goes to the log, and not to the caller.
 */
export type MachineTranslator = {
  /** For people: who has written this. */
  name: string
  /** How long one call of `translate` may take, in milliseconds. @default 20,000 */
  timeoutMs?: number
  /** Gives marked texts by the ids that were asked for, in any order. */
  translate: (input: MachineInput) => Promise<readonly { id: string; target: string }[]>
}

export const TIMEOUT_MS = 20_000
/** Texts of one call. */
export const BATCH = 50
