import type { Raw } from '../content'
import { fromMarked, missingTags, wordsOfMarked } from './marked'
import type { Origin, TranslationUnit, UnitInput, UnitResult } from './types'

/** Why something is not done of a unit: a code for its sentence, and what stands in it. */
export type UnitReason = {
  code:
    | 'doneEmpty'
    | 'doubledTag'
    | 'humanText'
    | 'missingTag'
    | 'otherText'
    | 'sourceGone'
    | 'sourceMoved'
    | 'tooLong'
    | 'unbalancedTag'
    | 'unknownTag'
  values?: Readonly<Record<string, number>>
}

/** What becomes of a unit. */
export type Judgement =
  | {
      /** The line or text that is written; null where only its mark changes. */
      content: null | readonly Raw[] | string
      done: boolean
      /** Whether what is there now is made from the source as it is. */
      isCurrent: boolean
      result: 'applied'
      unit: TranslationUnit
    }
  | { reason: null | UnitReason; result: Exclude<UnitResult, 'applied'>; unit: null | TranslationUnit }

/** Decides on one unit. Pure: what it says is written by somebody else. */
export function judgeUnit(units: readonly TranslationUnit[], input: UnitInput, origin: Origin): Judgement {
  const unit = findUnit(units, input)
  if (!unit) return { reason: { code: 'sourceGone' }, result: 'sourceMoved', unit: null }
  const no = (
    result: 'conflict' | 'refused' | 'sourceMoved',
    code: UnitReason['code'],
    values?: UnitReason['values'],
  ): Judgement => ({
    reason: { code, ...(values && { values }) },
    result,
    unit,
  })
  if (unit.sourceHash !== input.source) return no('sourceMoved', 'sourceMoved')
  const target = input.target === undefined ? unit.target : tidy(input.target, unit)
  const isNew = target !== unit.target
  if (isNew && input.was !== undefined && input.was !== unit.targetHash) return no('conflict', 'otherText')
  if (isNew && origin === 'machine' && unit.target !== '' && unit.origin !== 'machine')
    return no('conflict', 'humanText')
  const done = input.done ?? (unit.status === 'done' && !isNew)
  if (done && target.trim() === '') return no('refused', 'doneEmpty')
  const parsed = fromMarked(target, unit.tags)
  if (isNew && 'fault' in parsed) return no('refused', parsed.fault.code, { tag: parsed.fault.tag })
  const length = wordsOfMarked(target).length
  if (isNew && unit.maxLength !== null && length > unit.maxLength)
    return no('refused', 'tooLong', { length, max: unit.maxLength })
  const [missing] = missingTags(target, unit.tags).filter(
    (number) => unit.tags[number - 1]?.kind !== 'format' && unit.tags[number - 1]?.kind !== 'break',
  )
  if (done && missing !== undefined) return no('refused', 'missingTag', { tag: missing })
  if (!isNew && done === (unit.status === 'done')) return { reason: null, result: 'unchanged', unit }
  // Whoever goes on typing has not yet said that the translation follows the new source.
  const isCurrent = done || origin !== 'human' || unit.status !== 'outdated'
  return { content: isNew ? contentOf(target, unit, parsed) : null, done, isCurrent, result: 'applied', unit }
}

/** By its id; a line that has moved by what it says, where only one says so. */
function findUnit(units: readonly TranslationUnit[], { id, source }: UnitInput): null | TranslationUnit {
  const byId = units.find((unit) => unit.id === id)
  if (byId?.sourceHash === source) return byId
  const flow = id.slice(0, id.lastIndexOf('.'))
  const moved = units.filter((unit) => unit.flow === flow && unit.sourceHash === source)
  return (moved.length === 1 ? moved[0] : undefined) ?? byId ?? null
}

const contentOf = (
  target: string,
  { flow }: TranslationUnit,
  parsed: ReturnType<typeof fromMarked>,
): readonly Raw[] | string => {
  if (flow === null) return wordsOfMarked(target)
  return 'children' in parsed ? parsed.children : []
}

/** Line breaks only where they may be; white space alone is nothing, and none stands around a text of its own. */
function tidy(target: string, { flow, multiline }: TranslationUnit): string {
  const text = target.replace(/\r\n?/g, '\n')
  const kept = multiline ? text : text.replace(/\n+/g, ' ')
  return flow === null || kept.trim() === '' ? kept.trim() : kept
}
