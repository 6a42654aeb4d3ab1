import { wordsOfMarked } from '../../core/translation/marked'
import type { TranslationUnit, UnitInput, UnitReport } from '../../core/translation/types'
import { tagFaults } from './tagFaults'

/** Why what is typed is not saved, and what there is to decide. */
export type Problem =
  /** Somebody else has written in the meantime: `theirs` is what stands there now. */
  | { kind: 'conflict'; theirs: TranslationUnit }
  /** The source is another by now: what is typed waits until its translator has seen it. */
  | { kind: 'sourceMoved' }
  /** The source has this segment no longer. */
  | { kind: 'gone' }
  | { kind: 'refused'; reason: string }

/** A segment on the screen: what the server knows, and what the translator makes of it. */
export type Entry = {
  /** The text that the server holds, as it was sent: what is typed and not this is not saved. */
  base: string
  done: boolean
  problem: null | Problem
  /** Under way. */
  sending: null | { done: boolean; text: string }
  text: string
  unit: TranslationUnit
}

/** What was typed once and could not be saved. */
export type Kept = { done: boolean; source: string; text: string; was: string }

/** A segment as the server tells it. */
export const openEntry = (unit: TranslationUnit): Entry => ({
  base: unit.target,
  done: unit.status === 'done',
  problem: null,
  sending: null,
  text: unit.target,
  unit,
})

/** A segment with what was typed in an earlier sitting: where somebody has written since, both texts are there to choose from. */
export function restoreEntry(entry: Entry, kept: Kept): Entry {
  const { unit } = entry
  if (kept.text === unit.target && kept.done === entry.done) return entry
  const mine = { ...entry, done: kept.done, text: kept.text }
  if (kept.source !== unit.sourceHash) return { ...mine, done: false, problem: { kind: 'sourceMoved' } }
  if (kept.was !== unit.targetHash) return { ...mine, problem: { kind: 'conflict', theirs: unit } }
  return mine
}

/** The segment with a text that is being typed. A new text is not done yet; the old one again is what it was. */
export function typeText(entry: Entry, text: string): Entry {
  if (text === entry.text) return entry
  const isRetry = entry.problem?.kind === 'refused' || entry.problem?.kind === 'sourceMoved'
  return {
    ...entry,
    done: text === entry.unit.target && entry.unit.status === 'done',
    problem: isRetry ? null : entry.problem,
    text,
  }
}

/** The segment, called done or no longer so. */
export const markDone = (entry: Entry, done: boolean): Entry => ({
  ...entry,
  done,
  problem: entry.problem?.kind === 'conflict' || entry.problem?.kind === 'gone' ? entry.problem : null,
})

/** Whether the server lacks something of it. */
export const isUnsaved = (entry: Entry): boolean =>
  entry.text !== entry.base || entry.done !== (entry.unit.status === 'done')

/** Characters that count against the limit of a field. */
export const lengthOf = (marked: string): number => wordsOfMarked(marked).length

/** Whether the server would refuse the text as it is: half a tag while it is typed, too many characters. */
export function isBroken({ text, unit }: Entry): boolean {
  if (unit.maxLength !== null && lengthOf(text) > unit.maxLength) return true
  return text.includes('<') && tagFaults(text, unit.tags).some(({ weight }) => weight === 'hard')
}

/** Whether it may be called done: written, and with all that readers would miss. */
export const canBeDone = (entry: Entry): boolean =>
  entry.text.trim() !== '' &&
  !isBroken(entry) &&
  tagFaults(entry.text, entry.unit.tags).every(({ weight }) => weight === 'hint')

/** What to send of it now, or null where there is nothing, or something has to be decided or mended first. */
export function toSend(entry: Entry): null | UnitInput {
  const { base, done, problem, sending, text, unit } = entry
  if (sending || problem || !isUnsaved(entry) || isBroken(entry)) return null
  const isNew = text !== base
  return {
    id: unit.id,
    source: unit.sourceHash,
    was: unit.targetHash,
    ...(isNew && { target: text }),
    // Of a mark that would be refused, the text is saved all the same.
    ...((done || !isNew) && (!done || canBeDone(entry)) && { done }),
  }
}

export const markSending = (entry: Entry): Entry => ({
  ...entry,
  sending: { done: entry.done, text: entry.text },
})

/** The segment after a request that did not get through. */
export const markUnsent = (entry: Entry): Entry => ({ ...entry, sending: null })

/** The segment after the server's answer. What was typed meanwhile stays, and is saved next. */
export function settleEntry(entry: Entry, { reason, result, unit }: UnitReport): Entry {
  const sent = entry.sending ?? { done: entry.done, text: entry.text }
  const rest = { ...entry, sending: null }
  if (!unit) return { ...rest, problem: { kind: 'gone' } }
  if (result === 'applied' || result === 'unchanged') {
    const isSame = entry.text === sent.text
    const done = isSame && entry.done === sent.done ? unit.status === 'done' : entry.done
    return { ...rest, base: sent.text, done, problem: null, unit }
  }
  if (result === 'conflict') return { ...rest, problem: { kind: 'conflict', theirs: unit } }
  if (result === 'sourceMoved') {
    const { before, targetHash, ...moved } = unit
    // The text that it replaces is still the one that was seen: a colleague's is told next.
    const now = { ...moved, before: before ?? entry.unit.source, targetHash: entry.unit.targetHash }
    return { ...rest, done: false, problem: { kind: 'sourceMoved' }, unit: targetHash ? now : unit }
  }
  return { ...rest, done: false, problem: { kind: 'refused', reason: reason ?? '' } }
}

/** The segment with the choice between two texts made. */
export function resolveEntry(entry: Entry, choice: 'mine' | 'theirs'): Entry {
  const { problem } = entry
  if (problem?.kind === 'sourceMoved') return { ...entry, problem: null }
  if (problem?.kind !== 'conflict') return entry
  const { theirs } = problem
  const taken = openEntry(theirs)
  return choice === 'theirs' ? taken : { ...taken, done: entry.done, text: entry.text }
}

/** The segment as the server tells it by now, with what is typed and not saved in it. */
export function refreshEntry(entry: Entry, unit: TranslationUnit): Entry {
  if (!isUnsaved(entry) && !entry.sending) return openEntry(unit)
  if (entry.sending || entry.problem) return entry
  const isSame = unit.targetHash === entry.unit.targetHash && unit.sourceHash === entry.unit.sourceHash
  if (isSame) return { ...entry, unit }
  const kept = {
    done: entry.done,
    source: entry.unit.sourceHash,
    text: entry.text,
    was: entry.unit.targetHash,
  }
  return restoreEntry(openEntry(unit), kept)
}
