import type { FlattenedBlock, FlattenedField, PayloadRequest } from 'payload'
import { isReordered, pairRows } from '../../core/changes/pairRows'
import { toRaw, toRows } from '../../core/raw'
import type { Part, Raw } from '../../core'
import { labelText } from '../content/labelText'

/** A field with what it holds in both versions, or a list with its rows where their order changed. */
export type Leaf = {
  before: unknown
  field: FlattenedField & { name: string }
  id: string
  isOrder?: true
  labels: readonly string[]
  now: unknown
}

type Spot = {
  ids: readonly string[]
  /** Whether what stands here is in a language already. */
  isLocalized: boolean
  /** Whether what stands here belongs to the variant. */
  isOwn: boolean
  labels: readonly string[]
}
type On = { document: string; part: Part; req: PayloadRequest; without: readonly string[] }
type Sides = { before: Raw; now: Raw }

/** Kept by Payload itself. */
const SYSTEM_FIELDS: readonly string[] = ['_status', 'createdAt', 'deletedAt', 'id', 'updatedAt']

/** The fields that a variant publishes, with their values in two states of the document, both as they are stored; only those that the caller may read. */
export const leavesOf = (on: On, fields: readonly FlattenedField[], sides: Sides): Promise<Leaf[]> =>
  walk(on, fields, sides, { ids: [], isLocalized: false, isOwn: on.part.shared, labels: [] })

async function walk(
  on: On,
  fields: readonly FlattenedField[],
  { before, now }: Sides,
  spot: Spot,
): Promise<Leaf[]> {
  const found: Leaf[] = []
  for (const field of fields) {
    if (isNone(on, field, spot) || !(await mayRead(on, field, now))) continue
    const starts =
      Boolean('localized' in field && field.localized) && !spot.isLocalized && on.part.locale !== null
    const valueOf = (side: Raw): unknown =>
      starts ? toRaw(side[field.name])[String(on.part.locale)] : side[field.name]
    const here: Spot = {
      ids: [...spot.ids, field.name],
      isLocalized: spot.isLocalized || starts,
      isOwn: spot.isOwn || starts,
      labels: [
        ...spot.labels,
        labelText(on.req, ('label' in field ? field.label : undefined) as never, field.name),
      ],
    }
    found.push(...(await visit(on, field, { before: valueOf(before), now: valueOf(now) }, here)))
  }
  return found
}

async function visit(
  on: On,
  field: FlattenedField,
  { before, now }: { before: unknown; now: unknown },
  here: Spot,
): Promise<Leaf[]> {
  if (field.type === 'group' || field.type === 'tab')
    return walk(on, field.flattenedFields, { before: toRaw(before), now: toRaw(now) }, here)
  if (field.type !== 'array' && field.type !== 'blocks')
    return here.isOwn ? [{ before, field, id: here.ids.join('.'), labels: here.labels, now }] : []
  const [was, is] = [toRows(before), toRows(now)]
  const found: Leaf[] = []
  if (here.isOwn && isReordered(was, is))
    found.push({
      before: was,
      field,
      id: `${here.ids.join('.')}.*`,
      isOrder: true,
      labels: here.labels,
      now: is,
    })
  for (const [old, fresh] of pairRows(was, is)) {
    const row = fresh ?? old ?? {}
    const [number, block] = [(fresh ? is.indexOf(fresh) : was.indexOf(row)) + 1, blockOf(on.req, field, row)]
    const fields = field.type === 'blocks' ? (block?.flattenedFields ?? []) : field.flattenedFields
    const kind = block ? ` (${labelText(on.req, block.labels?.singular as never, block.slug)})` : ''
    const name = `${here.labels.at(-1) ?? ''} ${number}${kind}`
    const spot = {
      ...here,
      ids: [...here.ids, String(row.id ?? number)],
      labels: [...here.labels.slice(0, -1), name],
    }
    found.push(...(await walk(on, fields, { before: old ?? {}, now: fresh ?? {} }, spot)))
  }
  return found
}

function blockOf(
  { payload }: PayloadRequest,
  field: FlattenedField,
  { blockType }: Raw,
): FlattenedBlock | undefined {
  if (field.type !== 'blocks') return undefined
  const slug = String(blockType)
  const own = (field.blockReferences ?? field.blocks).find(
    (block) => typeof block !== 'string' && block.slug === slug,
  )
  return (own as FlattenedBlock | undefined) ?? (payload.blocks as Record<string, FlattenedBlock>)[slug]
}

/** Computed fields, joins and what no form shows. */
function isNone({ without }: On, field: FlattenedField, { ids }: Spot): boolean {
  const admin = field.admin as undefined | { disabled?: boolean; hidden?: unknown }
  return (
    field.type === 'join' ||
    ('virtual' in field && Boolean(field.virtual)) ||
    ('hidden' in field && Boolean(field.hidden)) ||
    admin?.disabled === true ||
    admin?.hidden === true ||
    (ids.length === 0 && without.includes(field.name)) ||
    (SYSTEM_FIELDS.includes(field.name) && (ids.length === 0 || field.name === 'id')) ||
    (ids.length > 0 && (field.name === 'blockName' || field.name === 'blockType'))
  )
}

/** A project may hide single fields from some of its people; what they hold is in no answer to them. */
async function mayRead({ document, req }: On, field: FlattenedField, siblingData: Raw): Promise<boolean> {
  const read = 'access' in field ? field.access?.read : undefined
  return !read || Boolean(await read({ id: document, req, siblingData } as never))
}
