import type { Block, Field, PayloadRequest } from 'payload'
import type { Part } from '../../core'
import { labelText } from './labelText'

export type Data = Record<string, unknown>

/** A field of a document, where it stands and what it holds. */
export type Place = {
  /** The block that it stands in, if any. */
  blockData: Data | undefined
  field: Field
  /** Its name for people, after those of what it stands in. */
  label: string
  path: readonly string[]
  siblingData: Data
  value: unknown
}

type Start = {
  /** Where the fields stand in, when that is not the document. */
  block?: Data
  data: Data
  fields: readonly Field[]
  part: Part
  /** Fields at the top that are nobody's. */
  without?: readonly string[]
}

/** Kept by Payload itself, for each document or language. */
const SYSTEM_FIELDS: readonly string[] = ['_status', 'createdAt', 'deletedAt', 'id', 'updatedAt']

/**
 * The fields of a variant in a document of one language: those of its language, and for the source those that the languages share. A field
 * whose condition does not hold is not there, nor what stands in it: Payload asks nothing of it either.
 */
export function placesIn(req: PayloadRequest, { block, data, fields, part, without = [] }: Start): Place[] {
  const spot: Spot = {
    blockData: block,
    isLocalized: false,
    isOwn: part.shared,
    labels: [],
    path: [],
    siblingData: block ?? data,
  }
  return walk({ data, part, req, without }, fields, spot)
}

type Walk = { data: Data; part: Part; req: PayloadRequest; without: readonly string[] }
type Spot = Pick<Place, 'blockData' | 'path' | 'siblingData'> & {
  /** Whether what stands here is in a language already. */
  isLocalized: boolean
  /** Whether what stands here belongs to the variant. */
  isOwn: boolean
  labels: readonly string[]
}

const walk = (on: Walk, fields: readonly Field[], spot: Spot): Place[] =>
  fields.flatMap((field) => (holds(on, field, spot) ? visit(on, field, spot) : []))

function holds({ data, req }: Walk, { admin }: Pick<Field, 'admin'>, spot: Spot): boolean {
  const condition = admin && 'condition' in admin ? admin.condition : undefined
  const { blockData, path, siblingData } = spot
  const more = { blockData: blockData as Data, operation: 'update' as const, path: [...path], user: req.user }
  return !condition || Boolean(condition(data, siblingData, more as never))
}

function visit(on: Walk, field: Field, spot: Spot): Place[] {
  if (field.type === 'row' || field.type === 'collapsible') return walk(on, field.fields, spot)
  if (field.type === 'tabs') {
    return field.tabs.flatMap((tab) => {
      if (!holds(on, tab as Pick<Field, 'admin'>, spot)) return []
      return 'name' in tab && tab.name
        ? walk(on, tab.fields, inside(on, { ...tab, name: tab.name }, spot))
        : walk(on, tab.fields, spot)
    })
  }
  if (!('name' in field) || !field.name) return field.type === 'group' ? walk(on, field.fields, spot) : []
  if (isNoneOfTheirs(on, field, spot)) return []
  const here = inside(on, field, spot)
  return [...(here.isOwn ? [placeOf(field, spot, here)] : []), ...below(on, field, here, spot)]
}

/** Computed fields and joins hold nothing of their own. */
const isNoneOfTheirs = ({ without }: Walk, field: Field & { name: string }, { path }: Spot): boolean =>
  (path.length === 0 && without.includes(field.name)) ||
  field.type === 'join' ||
  field.type === 'ui' ||
  ('virtual' in field && Boolean(field.virtual)) ||
  (SYSTEM_FIELDS.includes(field.name) && (path.length === 0 || field.name === 'id'))

type NamedField = { label?: unknown; localized?: boolean; name: string }

/** The place within a named field. */
function inside({ part, req }: Walk, { label, localized, name }: NamedField, spot: Spot): Spot {
  const starts = Boolean(localized) && !spot.isLocalized && part.locale !== null
  return {
    blockData: spot.blockData,
    isLocalized: spot.isLocalized || starts,
    isOwn: spot.isOwn || starts,
    labels: [...spot.labels, labelText(req, label as never, name)],
    path: [...spot.path, name],
    siblingData: toData(spot.siblingData[name]),
  }
}

const placeOf = (field: Field & { name: string }, { blockData, siblingData }: Spot, here: Spot): Place => ({
  blockData,
  field,
  label: here.labels.join(' > '),
  path: here.path,
  siblingData,
  value: plain(field, siblingData[field.name]),
})

function below(on: Walk, field: Field & { name: string }, here: Spot, spot: Spot): Place[] {
  if (field.type === 'group') return walk(on, field.fields, here)
  const rows = toRows(spot.siblingData[field.name])
  if (field.type === 'array') return rows.flatMap((row, i) => walk(on, field.fields, rowSpot(here, row, i)))
  if (field.type === 'blocks') {
    return rows.flatMap((row, i) => {
      const block = blockOf(on.req, field, row)
      return block ? walk(on, block.fields, { ...rowSpot(here, row, i), blockData: row }) : []
    })
  }
  return []
}

const rowSpot = (here: Spot, row: Data, i: number): Spot => ({
  ...here,
  labels: [...here.labels.slice(0, -1), `${here.labels.at(-1) ?? ''} ${i + 1}`],
  path: [...here.path, String(i)],
  siblingData: row,
})

function blockOf(
  { payload }: PayloadRequest,
  field: Field & { type: 'blocks' },
  row: Data,
): Block | undefined {
  const slug = String(row.blockType)
  const own = (field.blockReferences ?? field.blocks).find(
    (block) => typeof block !== 'string' && block.slug === slug,
  )
  return (own as Block | undefined) ?? (payload.blocks as Record<string, Block | undefined>)[slug]
}

/** A point comes as GeoJSON from some databases. */
const plain = (field: Field, value: unknown): unknown =>
  field.type === 'point' && isData(value) ? value.coordinates : value

const isData = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const toData = (value: unknown): Data => (isData(value) ? value : {})
const toRows = (value: unknown): Data[] => (Array.isArray(value) ? value.filter(isData) : [])
