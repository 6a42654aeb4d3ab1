import type { ContentField, Raw } from '../content'
import { contentOfLine, wordsOf } from '../richText'
import { kindOfLine, linesOf, rewriteLines, type Line } from './lines'
import { pairLines, type Known, type Sides } from './pairLines'
import { toRaw, toRows } from '../raw'

/** A name for people as the project gives it, with the name of its field; or the place of a row, from 0. */
export type LabelPart = number | { label: unknown; name: string }

/** One segment of the source, and what stands for it. */
export type Cell = {
  /** Everything of the source that counts as a change, as its segment has it. */
  content: string
  field: ContentField & { kind: 'value' }
  flow: null | string
  id: string
  labels: readonly LabelPart[]
  /** Its place among the lines of its rich text, from 0. */
  line: number
  path: string
  source: Line | string
  /** null where there is no place for it yet. */
  target: Line | null | string
}

/** A rich text in both languages. */
export type Flow = {
  /** Keys of the lines. */
  keys: Sides
  /** For each line of the source the place of the one that stands for it. */
  pairs: readonly (null | number)[]
  /** What the lines of the source say. */
  texts: readonly string[]
}

/** What stands in a translation for nothing in its source. */
export type Leftover = { labels: readonly LabelPart[]; text: string }

export type Layout = {
  cells: readonly Cell[]
  /** The fields at the top that have changed, as one language of the document has them. */
  data: Raw
  flows: ReadonlyMap<string, Flow>
  leftovers: readonly Leftover[]
}

export type LayOutInput = {
  /** What a cell becomes: the nodes of a line, or a text. @default undefined: nothing changes */
  edit?: (cell: Cell) => readonly Raw[] | string | undefined
  from: string
  /** Keys of the lines of a rich text that are known to have stood side by side. @default none */
  known?: (flow: string) => Known | null
  /** A key for a line or a text. */
  keyOf: (content: string) => string
  /** The id that a row of the source has in a translation that keeps rows of its own. */
  rowId: (id: string) => string
  to: string
}

/**
 * Lays a translation beside its source and writes into it. Rows that the languages share are the same; those that a language keeps for itself
 * are found by `rowId`, else by what they are and their order; the lines of rich texts by what is known, else by what they are.
 * What has no place in the translation gets one when it is written: then a rich text or a list follows the source in its structure.
 */
export function layOut(fields: readonly ContentField[], raw: Raw, input: LayOutInput): Layout {
  const on: Walk = { cells: [], flows: new Map(), input, leftovers: [] }
  const data: [string, unknown][] = []
  for (const field of fields) {
    if (field.fixed) continue
    const spot: Spot = { flow: null, ids: [field.name], labels: [nameOf(field)], path: [field.name] }
    const result = visit(on, field, raw[field.name], spot)
    if (result.touched) data.push([field.name, result.value])
  }
  return { cells: on.cells, data: Object.fromEntries(data), flows: on.flows, leftovers: on.leftovers }
}

type Walk = { cells: Cell[]; flows: Map<string, Flow>; input: LayOutInput; leftovers: Leftover[] }
type Spot = {
  flow: null | string
  ids: readonly string[]
  labels: readonly LabelPart[]
  path: readonly string[]
}
type Result = { touched: boolean; value: unknown }

const nameOf = ({ label, name }: ContentField): LabelPart => ({ label, name })

const inside = (spot: Spot, field: ContentField): Spot => ({
  ...spot,
  ids: [...spot.ids, field.name],
  labels: [...spot.labels, nameOf(field)],
  path: [...spot.path, field.name],
})
const inRow = (spot: Spot, row: Raw, i: number): Spot => ({
  ...spot,
  ids: [...spot.ids, String(row.id ?? i)],
  labels: [...spot.labels, i],
  path: [...spot.path, String(i)],
})

/** What all languages share, with the texts of one language in it. */
function visit(on: Walk, field: ContentField, stored: unknown, spot: Spot): Result {
  if (field.localized) {
    const { [on.input.from]: source, [on.input.to]: target } = toRaw(stored)
    return visitOwn(on, field, { source, target }, spot)
  }
  if (field.kind === 'value') return { touched: false, value: stored }
  if (field.kind === 'group')
    return gather(field.fields, (each) => visit(on, each, toRaw(stored)[each.name], inside(spot, each)))
  const rows = toRows(stored).map((row, i) => {
    const at = inRow(spot, row, i)
    const result = gather(fieldsOf(field, row), (each) => visit(on, each, row[each.name], inside(at, each)))
    return { touched: result.touched, value: { ...keyOfRow(row), ...toRaw(result.value) } }
  })
  return { touched: rows.some(({ touched }) => touched), value: rows.map(({ value }) => value) }
}

function gather(fields: readonly ContentField[], visitEach: (field: ContentField) => Result): Result {
  const results = fields.map((field) => [field.name, visitEach(field)] as const)
  return {
    touched: results.some(([, { touched }]) => touched),
    value: Object.fromEntries(
      results.flatMap(([name, { value }]) => (value === undefined ? [] : [[name, value]])),
    ),
  }
}

/** `isNew`: its row or block is not there yet, and begins as a copy without words. */
type Pair = { isNew?: boolean; source: unknown; target: unknown }

/** What is in a language already. */
function visitOwn(
  on: Walk,
  field: ContentField,
  { isNew = false, source, target }: Pair,
  spot: Spot,
): Result {
  if (field.kind === 'group') {
    const [own, other] = [toRaw(target), toRaw(source)]
    return gather(field.fields, (each) =>
      visitOwn(on, each, { isNew, source: other[each.name], target: own[each.name] }, inside(spot, each)),
    )
  }
  if (field.kind !== 'value') return visitRows(on, field, { isNew, source, target }, spot)
  if (field.text === 'plain') return visitText(on, field, { source, target }, spot)
  if (field.text === 'rich') return visitRich(on, field, { isNew, source, target }, spot)
  return { touched: false, value: isNew ? source : target }
}

function visitText(
  on: Walk,
  field: ContentField & { kind: 'value' },
  { source, target }: Pair,
  spot: Spot,
): Result {
  const [text, own] = [textOf(source), textOf(target)]
  if (text === '') {
    if (own !== '') on.leftovers.push({ labels: spot.labels, text: own })
    return { touched: false, value: target }
  }
  const cell: Cell = {
    ...placeOf(spot),
    content: text,
    field,
    flow: null,
    line: 0,
    source: text,
    target: own,
  }
  on.cells.push(cell)
  const next = on.input.edit?.(cell)
  if (typeof next !== 'string') return { touched: false, value: target }
  const lines = next.split('\n').filter((line) => line.trim() !== '')
  return { touched: true, value: field.many ? lines : next === '' ? null : next }
}

const textOf = (value: unknown): string =>
  [value]
    .flat()
    .filter((each): each is string => typeof each === 'string')
    .join('\n')
    .trim()

function visitRows(
  on: Walk,
  field: ContentField & { kind: 'blocks' | 'group' | 'list' },
  { isNew = false, source, target }: Pair,
  spot: Spot,
): Result {
  const [rows, own] = [toRows(source), toRows(target)]
  const twins = pairRows(on.input, rows, own)
  const results = rows.map((row, i) => {
    const twin = twins[i] ?? null
    const at = inRow(spot, row, i)
    const result = gather(fieldsOf(field, row), (each) =>
      visitOwn(
        on,
        each,
        { isNew: !twin, source: row[each.name], target: twin?.[each.name] },
        inside(at, each),
      ),
    )
    const key = twin ? keyOfRow(twin) : { ...keyOfRow(row), id: on.input.rowId(String(row.id ?? i)) }
    return { touched: result.touched, value: { ...key, ...toRaw(result.value) } }
  })
  const left = own.filter((row) => !twins.includes(row))
  for (const row of left) leaveOver(on, fieldsOf(field, row), row, spot.labels)
  const touched = results.some((result) => result.touched)
  if (!touched && !isNew) return { touched, value: target }
  const isComplete = left.length === 0 && twins.every((twin, i) => twin !== null && twin === own[i])
  // What the source no longer has goes when the list is written anew; where nothing came or went, nothing else is touched.
  return {
    touched,
    value: isComplete ? own.map((_, i) => results[i]?.value) : results.map(({ value }) => value),
  }
}

/** For each row of the source the one that stands for it. */
function pairRows({ rowId }: LayOutInput, rows: readonly Raw[], own: readonly Raw[]): (null | Raw)[] {
  const twins = rows.map(
    (row, i) =>
      own.find(({ blockType, id }) => id === rowId(String(row.id ?? i)) && blockType === row.blockType) ??
      null,
  )
  const rest = own.filter((row) => !twins.includes(row))
  return twins.map((twin, i) => {
    if (twin) return twin
    const place = rest.findIndex(({ blockType }) => blockType === rows[i]?.blockType)
    return place < 0 ? null : (rest.splice(place, 1)[0] ?? null)
  })
}

function visitRich(
  on: Walk,
  field: ContentField & { kind: 'value' },
  { source, target }: Pair,
  spot: Spot,
): Result {
  const flow = spot.ids.join('.')
  const sides = { source: linesOf(source), target: linesOf(target) }
  const keys: Sides = {
    source: sides.source.map((line) => on.input.keyOf(lineKey(line))),
    target: sides.target.map((line) => on.input.keyOf(lineKey(line))),
  }
  const kinds: Sides = { source: sides.source.map(kindOfLine), target: sides.target.map(kindOfLine) }
  const texts = sides.source.map(({ children }) => children.map(wordsOf).join(''))
  const pairs = pairLines({ ...keys, kinds, texts }, on.input.known?.(flow) ?? null)
  on.flows.set(flow, { keys, pairs, texts })
  /** What stands for a line. A block stands only for a block of its kind. */
  const twinOf = (i: number): Line | null => {
    const place = pairs[i]
    const [line, twin] = [sides.source[i], typeof place === 'number' ? sides.target[place] : undefined]
    if (!line || !twin || ((line.fields || twin.fields) && kindOfLine(line) !== kindOfLine(twin))) return null
    return twin
  }
  let number = 0
  const edits = new Map<number, { children: readonly Raw[] } | { fields: Raw }>()
  const fresh = new Map<number, Raw>()
  for (const [i, line] of sides.source.entries()) {
    const twin = twinOf(i)
    if (line.fields) {
      const own = twin?.fields ?? null
      const { fields } = line
      const at: Spot = {
        ...spot,
        ids: [...spot.ids, String(fields.id ?? line.at)],
        path: [...spot.path, String(line.at)],
      }
      const inner = field.nodeFields?.(line.node) ?? []
      const result = gather(inner, (each) =>
        visitOwn(
          on,
          each,
          { isNew: !own, source: fields[each.name], target: own?.[each.name] },
          inside(at, each),
        ),
      )
      // A block that is new here comes without the words of the source.
      const next = own ? { ...own, ...toRaw(result.value) } : withoutWords(fields, inner, toRaw(result.value))
      if (result.touched) edits.set(i, { fields: next })
      else if (!own) fresh.set(i, next)
      continue
    }
    if (!hasWords(line.children)) continue
    const cell: Cell = {
      content: contentOfLine({ ...line.node, children: line.children }),
      field,
      flow,
      id: [...spot.ids, String(number)].join('.'),
      labels: spot.labels,
      line: i,
      path: [...spot.path, String(line.at)].join('.'),
      source: line,
      target: twin,
    }
    number += 1
    on.cells.push(cell)
    const next = on.input.edit?.(cell)
    if (Array.isArray(next)) edits.set(i, { children: next as readonly Raw[] })
  }
  const used = new Set(sides.source.map((_, i) => twinOf(i)))
  for (const line of sides.target) {
    if (used.has(line)) continue
    if (line.fields) leaveOver(on, field.nodeFields?.(line.node) ?? [], line.fields, spot.labels)
    else if (hasWords(line.children))
      on.leftovers.push({ labels: spot.labels, text: line.children.map(wordsOf).join('').trim() })
  }
  if (edits.size === 0) return { touched: false, value: target }
  const inOrder =
    sides.target.length === sides.source.length &&
    pairs.every((place, i) => place === i) &&
    kinds.source.every((kind, i) => kind === kinds.target[i])
  if (inOrder) return { touched: true, value: rewriteLines(target, (_, i) => edits.get(i) ?? null) }
  const value = rewriteLines(source, (line, i) => {
    const edit = edits.get(i)
    if (edit) return edit
    const twin = twinOf(i)
    if (line.fields) return { fields: twin?.fields ?? fresh.get(i) ?? line.fields }
    return hasWords(line.children) || twin ? { children: twin?.children ?? [] } : null
  })
  return { touched: true, value }
}

/** The fields of a block without the words of a language: those that hold words are left out where nothing stands for them. */
function withoutWords(fields: Raw, inner: readonly ContentField[], own: Raw): Raw {
  const names = new Set(inner.map(({ name }) => name))
  const others = Object.entries(fields).filter(([name]) => !names.has(name))
  return { ...Object.fromEntries(others), ...own }
}

const hasWords = (children: readonly Raw[]): boolean => children.map(wordsOf).join('').trim() !== ''

/** What makes a line this line: its words, or the block that it is. */
const lineKey = (line: Line): string => {
  if (line.fields) return `${kindOfLine(line)}#${String(line.fields.id ?? '')}`
  return hasWords(line.children) ? contentOfLine({ ...line.node, children: line.children }) : kindOfLine(line)
}

function leaveOver(on: Walk, fields: readonly ContentField[], row: Raw, labels: readonly LabelPart[]): void {
  for (const field of fields) {
    const value = row[field.name]
    const own = [...labels, nameOf(field)]
    if (field.kind === 'group') leaveOver(on, field.fields, toRaw(value), own)
    else if (field.kind !== 'value')
      for (const inner of toRows(value)) leaveOver(on, fieldsOf(field, inner), inner, own)
    else {
      const text =
        field.text === 'plain'
          ? textOf(value)
          : field.text === 'rich'
            ? linesOf(value)
                .map(({ children }) => children.map(wordsOf).join(''))
                .join('\n')
                .trim()
            : ''
      if (text !== '') on.leftovers.push({ labels: own, text })
    }
  }
}

const placeOf = ({ ids, labels, path }: Spot): Pick<Cell, 'id' | 'labels' | 'path'> => ({
  id: ids.join('.'),
  labels,
  path: path.join('.'),
})

const fieldsOf = (
  field: ContentField & { kind: 'blocks' | 'group' | 'list' },
  row: Raw,
): readonly ContentField[] =>
  field.kind === 'blocks' ? (field.blocks[String(row.blockType)] ?? []) : field.fields

const keyOfRow = (row: Raw): Raw =>
  Object.fromEntries(
    ['blockName', 'blockType', 'id'].flatMap((key) => (row[key] === undefined ? [] : [[key, row[key]]])),
  )
