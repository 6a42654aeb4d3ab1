import type { Digest } from '../chain'
import type { Cell, Layout } from './layOut'
import type { FlowMarks, Mark, Marks } from './marks'
import { marksOf, targetHashOf } from './units'

/** What is to be noted of a unit that was written. */
export type Noted = Pick<Mark, 'at' | 'done' | 'origin'> & {
  /** What it was made from, where that is not the source as it is. */
  before: null | string
  /** Whether it is made from the source as it is. */
  isCurrent: boolean
  source: string
  sourceHash: string
}

type Input = {
  /** The document as it was saved. */
  after: Layout
  before: Layout
  digest: Digest
  marks: Marks
  /** By the id of the unit. */
  noted: ReadonlyMap<string, Noted>
}

/**
 * The notes of a translation after it was written. What is noted of units that were not written is kept, beside the place that their lines
 * have now.
 */
export function noteMarks({ after, before, digest, marks, noted }: Input): Marks {
  const old = marksOf({ layout: before, marks })
  const known = new Map(before.cells.map((cell) => [cell.id, old.get(cell) ?? null]))
  const markOf = (cell: Cell): Mark | null => {
    const [was, fresh] = [known.get(cell.id) ?? null, noted.get(cell.id)]
    return fresh ? toMark(fresh, was, targetHashOf(cell, digest)) : was
  }
  const texts = after.cells.flatMap((cell) => {
    const mark = cell.flow === null ? markOf(cell) : null
    return mark ? [[cell.id, mark] as const] : []
  })
  const written = new Set(
    before.cells.flatMap(({ flow, id }) => (flow !== null && noted.has(id) ? [flow] : [])),
  )
  const flows = [...written].map((name) => [name, flowMarks(after, name, markOf)] as const)
  return {
    flows: { ...marks.flows, ...Object.fromEntries(flows) },
    texts: { ...marks.texts, ...Object.fromEntries(texts) },
  }
}

function toMark(
  { at, before, done, isCurrent, origin, source, sourceHash }: Noted,
  was: Mark | null,
  target: string,
): Mark {
  const common = { at, done, origin, target }
  if (isCurrent) return { ...common, from: source, fromHash: sourceHash }
  return was
    ? { ...common, from: was.from, fromHash: was.fromHash }
    : { ...common, from: before, fromHash: null }
}

/** Both sides of a rich text as they lie after it was written. */
function flowMarks({ cells, flows }: Layout, name: string, markOf: (cell: Cell) => Mark | null): FlowMarks {
  const flow = flows.get(name)
  const { keys, pairs } = flow ?? { keys: { source: [], target: [] }, pairs: [] as (null | number)[] }
  const byLine = new Map(cells.filter((cell) => cell.flow === name).map((cell) => [cell.line, cell]))
  const sourceOf = keys.target.map((_, place) => pairs.indexOf(place))
  return {
    marks: sourceOf.map((line) => {
      const cell = byLine.get(line)
      return cell ? markOf(cell) : null
    }),
    // A line that stands for nothing has no key to be found by.
    source: sourceOf.map((line, place) => keys.source[line] ?? `-${place}`),
    target: keys.target,
  }
}
