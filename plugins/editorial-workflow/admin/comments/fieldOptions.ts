import { getTranslation } from '@payloadcms/translations'
import type { ClientBlock, ClientField, FormState } from 'payload'
import { toAnchorPath } from './formPlaces'

/** A field that can be commented on: its path with ids of rows, and its name after those of what it stands in. */
export type FieldOption = { label: string; path: string }

type Walk = {
  blockOf: (field: ClientField & { type: 'blocks' }, slug: string) => ClientBlock | undefined
  i18n: Parameters<typeof getTranslation>[1]
  state: FormState
}
type Spot = { labels: readonly string[]; path: string }

/** The fields of a form that hold something, in their order, with those of its rows. */
export const fieldOptions = (on: Walk, fields: readonly ClientField[]): FieldOption[] =>
  walk(on, fields, { labels: [], path: '' })

const walk = (on: Walk, fields: readonly ClientField[], spot: Spot): FieldOption[] =>
  fields.flatMap((field) => visit(on, field, spot))

function visit(on: Walk, field: ClientField, spot: Spot): FieldOption[] {
  if (field.type === 'row' || field.type === 'collapsible') return walk(on, field.fields, spot)
  if (field.type === 'tabs')
    return field.tabs.flatMap((tab) =>
      walk(on, tab.fields, 'name' in tab && tab.name ? inside(on, tab as never, spot) : spot),
    )
  if (!('name' in field) || !field.name) return field.type === 'group' ? walk(on, field.fields, spot) : []
  if (field.type === 'ui' || field.type === 'join' || ('virtual' in field && field.virtual)) return []
  const here = inside(on, field, spot)
  const own = on.state[here.path]
  if (own?.passesCondition === false || field.admin?.hidden || field.admin?.disabled) return []
  if (field.type === 'group') return walk(on, field.fields, here)
  if (!own) return []
  const option = { label: here.labels.join(' › '), path: toAnchorPath(on.state, here.path) }
  return [option, ...rowsOf(on, field, here)]
}

function rowsOf(on: Walk, field: ClientField, here: Spot): FieldOption[] {
  if (field.type !== 'array' && field.type !== 'blocks') return []
  return (on.state[here.path]?.rows ?? []).flatMap((row, i) => {
    const fields = field.type === 'array' ? field.fields : on.blockOf(field, row.blockType ?? '')?.fields
    const labels = [...here.labels.slice(0, -1), `${here.labels.at(-1) ?? ''} ${i + 1}`]
    return walk(on, fields ?? [], { labels, path: `${here.path}.${i}` })
  })
}

const inside = ({ i18n }: Walk, { label, name }: { label?: unknown; name: string }, spot: Spot): Spot => ({
  labels: [...spot.labels, label ? getTranslation(label as never, i18n) : name],
  path: spot.path === '' ? name : `${spot.path}.${name}`,
})
