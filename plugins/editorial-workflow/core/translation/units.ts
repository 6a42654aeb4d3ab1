import { align, likenessOf } from '../align'
import type { Digest } from '../chain'
import { contentOfLine } from '../richText'
import { wordsOf } from '../richText'
import { wordsIn } from '../segments'
import type { Cell, LabelPart, Layout } from './layOut'
import { escapeMarks, toMarked, wordsOfMarked } from './marked'
import { sideBySide } from './pairLines'
import type { Mark, Marks } from './marks'
import { UNIT_STATUSES, type Progress, type Tag, type TranslationUnit, type UnitStatus } from './types'

/** The approved state of a translation, and when it was approved: what it says then was made from what its source said then. */
export type ApprovedState = { at: string; layout: Layout }

export type UnitsInput = {
  approved: ApprovedState | null
  digest: Digest
  labelOf: (labels: readonly LabelPart[]) => string
  layout: Layout
  marks: Marks
}

/** Source and target of a cell as people see them. */
export type Texts = {
  source: string
  sourceHash: string
  tags: readonly Tag[]
  target: string
  targetHash: string
}

/** The fingerprint of what stands for a segment; that of nothing is one too. */
export function targetHashOf({ target }: Pick<Cell, 'target'>, digest: Digest): string {
  if (target === null || typeof target === 'string') return digest(target ?? '')
  return digest(target.children.length === 0 ? '' : contentOfLine({ children: target.children }))
}

export function textsOf(cell: Cell, digest: Digest): Texts {
  const { content, source, target } = cell
  const hashes = { sourceHash: digest(content), targetHash: targetHashOf(cell, digest) }
  if (typeof source === 'string')
    return {
      ...hashes,
      source: escapeMarks(source),
      tags: [],
      target: typeof target === 'string' ? escapeMarks(target) : '',
    }
  const own = toMarked(source.children)
  const other =
    target && typeof target !== 'string'
      ? toMarked(target.children, own.tags)
      : { marked: '', tags: own.tags }
  return { ...hashes, source: own.marked, tags: other.tags, target: other.marked }
}

/** The units of a translation, in the order of its source. */
export function unitsOf(input: UnitsInput): TranslationUnit[] {
  const approved = input.approved ? approvedTexts(input.approved, input) : new Map<Cell, Approved>()
  const marks = marksOf(input)
  return input.layout.cells.map((cell) => {
    const texts = textsOf(cell, input.digest)
    const mark = marks.get(cell) ?? null
    const was = approved.get(cell)
    const isWritten = texts.target.trim() !== ''
    const standing = isWritten
      ? standingOf(texts, mark, was, input.approved?.at ?? '')
      : { before: null, status: 'untranslated' as const }
    return {
      ...texts,
      before: standing.before,
      block: typeof cell.source === 'string' ? null : String(cell.source.node.tag ?? cell.source.node.type),
      flow: cell.flow,
      id: cell.id,
      label: input.labelOf(cell.labels),
      maxLength: cell.field.maxLength ?? null,
      multiline: cell.field.multiline ?? false,
      origin: isWritten ? (mark?.target === texts.targetHash ? mark.origin : 'human') : null,
      path: cell.path,
      status: standing.status,
    }
  })
}

type Standing = { before: null | string; status: UnitStatus }

function standingOf(
  texts: Texts,
  mark: Mark | null,
  was: Approved | undefined,
  approvedAt: string,
): Standing {
  const isMarked = mark !== null && mark.at > approvedAt
  if (!isMarked && was) {
    if (was.sourceHash !== texts.sourceHash) return { before: was.source, status: 'outdated' }
    return { before: null, status: was.targetHash === texts.targetHash ? 'done' : 'translated' }
  }
  if (!mark || mark.from === null) return { before: null, status: 'translated' }
  const isSame = mark.fromHash === null ? mark.from === texts.source : mark.fromHash === texts.sourceHash
  if (!isSame) return { before: mark.from, status: 'outdated' }
  return { before: null, status: mark.done && mark.target === texts.targetHash ? 'done' : 'translated' }
}

/** What is noted of each cell: of a line by the place that its translation had when it was written. */
export function marksOf({ layout, marks }: Pick<UnitsInput, 'layout' | 'marks'>): Map<Cell, Mark> {
  const found = new Map<Cell, Mark>()
  const places = new Map<string, Map<number, number>>()
  for (const [name, flow] of layout.flows) {
    const known = marks.flows[name]
    if (known)
      places.set(name, new Map(sideBySide(known.target, flow.keys.target).map(([then, now]) => [now, then])))
  }
  for (const cell of layout.cells) {
    const place = cell.flow === null ? null : layout.flows.get(cell.flow)?.pairs[cell.line]
    const then =
      cell.flow !== null && typeof place === 'number' ? places.get(cell.flow)?.get(place) : undefined
    const mark =
      cell.flow === null
        ? marks.texts[cell.id]
        : then === undefined
          ? null
          : marks.flows[cell.flow]?.marks[then]
    if (mark) found.set(cell, mark)
  }
  return found
}

type Approved = Pick<Texts, 'source' | 'sourceHash' | 'targetHash'>

/** What stood in the approved state where the cells are now. */
function approvedTexts({ layout: then }: ApprovedState, { digest, layout }: UnitsInput): Map<Cell, Approved> {
  const found = new Map<Cell, Approved>()
  const byId = new Map(then.cells.filter(({ flow }) => flow === null).map((cell) => [cell.id, cell]))
  const flows = new Set(layout.cells.flatMap(({ flow }) => (flow === null ? [] : [flow])))
  for (const cell of layout.cells) {
    const twin = cell.flow === null ? byId.get(cell.id) : undefined
    if (twin) found.set(cell, textsOf(twin, digest))
  }
  for (const flow of flows) {
    const [old, now] = [then, layout].map(({ cells }) => cells.filter((cell) => cell.flow === flow)) as [
      Cell[],
      Cell[],
    ]
    for (const [before, fresh] of align(old, now, isSame, isLike))
      if (before && fresh) found.set(fresh, textsOf(before, digest))
  }
  return found
}

const isSame = (a: Cell, b: Cell): boolean => a.content === b.content
const isLike = (a: Cell, b: Cell): number => likenessOf(sourceTextOf(a), sourceTextOf(b))
const sourceTextOf = ({ source }: Cell): string =>
  typeof source === 'string' ? source : source.children.map(wordsOf).join('')

/** How far a translation is. Words are those of the source, as its language counts them. */
export function progressOf(
  units: readonly Pick<TranslationUnit, 'source' | 'status'>[],
  sourceLocale: string,
): Progress {
  const counts = Object.fromEntries(
    UNIT_STATUSES.map((status) => [status, units.filter((unit) => unit.status === status).length]),
  ) as Record<UnitStatus, number>
  const words = units.map(({ source }) => wordsIn(wordsOfMarked(source), sourceLocale))
  const sum = (all: readonly number[]): number => all.reduce((total, each) => total + each, 0)
  const left = words.filter((_, i) => units[i]?.status === 'untranslated' || units[i]?.status === 'outdated')
  return { ...counts, units: units.length, words: sum(words), wordsLeft: sum(left) }
}
