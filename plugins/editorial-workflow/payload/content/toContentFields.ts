import type { FlattenedBlock, FlattenedField } from 'payload'
import type { ContentField } from '../../core'
import { textOf } from './textOf'

/** Kept by Payload for each document or language; no part of what is reviewed. */
const SYSTEM_FIELDS: readonly string[] = ['_status', 'createdAt', 'deletedAt', 'id', 'updatedAt']

type Within = { nested: boolean; parentIsLocalized: boolean }
const TOP: Within = { nested: false, parentIsLocalized: false }

/**
 * The fields of a collection as the core reads them. Computed (virtual) fields and joins hold nothing of their own.
 *
 * @param shared The blocks of the project that fields refer to by slug (`blockReferences`).
 */
export function toContentFields(
  fields: readonly FlattenedField[],
  shared: readonly FlattenedBlock[] = [],
  { nested, parentIsLocalized }: Within = TOP,
): ContentField[] {
  return fields.flatMap((field): ContentField[] => {
    if (field.type === 'join' || ('virtual' in field && field.virtual)) return []
    if (SYSTEM_FIELDS.includes(field.name) && (!nested || field.name === 'id')) return []
    if (nested && (field.name === 'blockName' || field.name === 'blockType')) return []
    // Inside a localized field everything belongs to the language already.
    const localized = Boolean('localized' in field && field.localized) && !parentIsLocalized
    const inner: Within = { nested: true, parentIsLocalized: parentIsLocalized || localized }
    const base = { label: 'label' in field ? field.label : undefined, localized, name: field.name }
    if (field.type === 'group' || field.type === 'tab') {
      return [{ ...base, kind: 'group', fields: toContentFields(field.flattenedFields, shared, inner) }]
    }
    if (field.type === 'array') {
      return [{ ...base, kind: 'list', fields: toContentFields(field.flattenedFields, shared, inner) }]
    }
    if (field.type === 'blocks') {
      const blocks = (field.blockReferences ?? field.blocks)
        .map((block) => (typeof block === 'string' ? shared.find(({ slug }) => slug === block) : block))
        .filter((block) => block !== undefined)
        .map((block) => [block.slug, toContentFields(block.flattenedFields, shared, inner)] as const)
      return [{ ...base, kind: 'blocks', blocks: Object.fromEntries(blocks) }]
    }
    return [{ ...base, kind: 'value', ...textOf(field, shared) }]
  })
}
