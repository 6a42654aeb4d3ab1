import type { FlattenedField } from 'payload'
import type { ContentField } from '../../core'

/** Kept by Payload for each document or language; no part of what is reviewed. */
const SYSTEM_FIELDS: readonly string[] = ['_status', 'createdAt', 'deletedAt', 'id', 'updatedAt']

/** The fields of a collection as the core reads them. Computed (virtual) fields and joins hold nothing of their own. */
export function toContentFields(
  fields: readonly FlattenedField[],
  parentIsLocalized = false,
  nested = false,
): ContentField[] {
  return fields.flatMap((field): ContentField[] => {
    if (field.type === 'join' || ('virtual' in field && field.virtual)) return []
    if (SYSTEM_FIELDS.includes(field.name) && (!nested || field.name === 'id')) return []
    if (nested && (field.name === 'blockName' || field.name === 'blockType')) return []
    // Inside a localized field everything belongs to the language already.
    const localized = Boolean('localized' in field && field.localized) && !parentIsLocalized
    const inner = parentIsLocalized || localized
    const base = { localized, name: field.name, required: Boolean('required' in field && field.required) }
    if (field.type === 'group' || field.type === 'tab') {
      return [{ ...base, kind: 'group', fields: toContentFields(field.flattenedFields, inner, true) }]
    }
    if (field.type === 'array') {
      return [{ ...base, kind: 'list', fields: toContentFields(field.flattenedFields, inner, true) }]
    }
    if (field.type === 'blocks') {
      const blocks = field.blocks.map(
        (block) => [block.slug, toContentFields(block.flattenedFields, inner, true)] as const,
      )
      return [{ ...base, kind: 'blocks', blocks: Object.fromEntries(blocks) }]
    }
    return [{ ...base, kind: 'value' }]
  })
}
