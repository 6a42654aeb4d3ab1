import { canonicalJson } from './canonicalJson'
import type { ContentField, Raw } from './content'
import { piecesOf } from './richText'
import { toRaw, toRows } from './raw'

/** The smallest thing that somebody translates: a text, or a paragraph, heading or list item of a rich text. */
export type Segment = {
  /** Everything that counts as a change of it. */
  content: string
  /** The rich text that it is a piece of: pieces have an order and no ids. null for what has an id. */
  flow: null | string
  /** Made of the names of fields and the ids of rows; of a piece of rich text, its place in it from 0. */
  id: string
  /** Where it stands, as a form names it: fields by name, rows by their place from 0. */
  path: string
  /** Its words. */
  text: string
}

/**
 * What there is to translate of one language of a document, in its order: texts of their own, without those that are empty, and none of the
 * numbers, dates, choices, relations and addresses beside them.
 */
export const segmentsOf = (fields: readonly ContentField[], raw: Raw, locale: string): Segment[] =>
  walk(fields, raw, { ids: [], isOwn: false, locale, path: [] })

/** One spelling for what there is to translate: the same if, and only if, `compareSegments` finds nothing. Order counts in rich text alone. */
export function segmentsKey(segments: readonly Segment[]): string {
  const [flows, texts] = [new Map<string, string[]>(), new Map<string, string>()]
  for (const { content, flow, id } of segments) {
    if (flow === null) texts.set(id, content)
    else flows.set(flow, [...(flows.get(flow) ?? []), content])
  }
  return canonicalJson([[...texts].sort(byName), [...flows].sort(byName)])
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : 1)

/** How many words a text has, as its language counts them (Unicode UAX #29). */
export function wordsIn(text: string, locale: string): number {
  const segmenter = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'word' })
  segmenters.set(locale, segmenter)
  let words = 0
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) words += 1
  return words
}

const segmenters = new Map<string, Intl.Segmenter>()

type Spot = {
  ids: readonly string[]
  /** Whether what stands here is in the language already. */
  isOwn: boolean
  locale: string
  path: readonly string[]
}

const walk = (fields: readonly ContentField[], raw: Raw, spot: Spot): Segment[] =>
  fields.flatMap((field) => (field.fixed ? [] : visit(field, raw[field.name], within(spot, field.name))))

const within = (spot: Spot, id: string, step: number | string = id): Spot => ({
  ...spot,
  ids: [...spot.ids, id],
  path: [...spot.path, String(step)],
})

function visit(field: ContentField, stored: unknown, spot: Spot): Segment[] {
  const starts = field.localized && !spot.isOwn
  const value = starts ? toRaw(stored)[spot.locale] : stored
  const here: Spot = { ...spot, isOwn: spot.isOwn || starts }
  if (field.kind === 'group') return walk(field.fields, toRaw(value), here)
  if (field.kind === 'value') return here.isOwn ? textsOf(field, value, here) : []
  return toRows(value).flatMap((row, i) => {
    const fields = field.kind === 'blocks' ? (field.blocks[String(row.blockType)] ?? []) : field.fields
    return walk(fields, row, within(here, String(row.id ?? i), i))
  })
}

function textsOf(field: ContentField & { kind: 'value' }, value: unknown, spot: Spot): Segment[] {
  if (field.text === 'plain') {
    const text = [value].flat().filter(isText).join('\n').trim()
    return text === '' ? [] : [{ content: text, flow: null, ...placeOf(spot), text }]
  }
  return field.text === 'rich' ? richTextsOf(field, value, spot) : []
}

function richTextsOf(
  { nodeFields }: ContentField & { kind: 'value' },
  value: unknown,
  spot: Spot,
): Segment[] {
  const flow = placeOf(spot).id
  let place = 0
  return piecesOf(value).flatMap((piece): Segment[] => {
    const at = within(spot, String(place), piece.at)
    if ('node' in piece) {
      const { fields, node } = piece
      return walk(nodeFields?.(node) ?? [], fields, within(spot, String(fields.id ?? piece.at), piece.at))
    }
    place += 1
    return [{ content: piece.content, flow, ...placeOf(at), text: piece.text }]
  })
}

const placeOf = ({ ids, path }: Spot): Pick<Segment, 'id' | 'path'> => ({
  id: ids.join('.'),
  path: path.join('.'),
})

const isText = (value: unknown): value is string => typeof value === 'string'
