import { flattenAllFields, type Field, type FlattenedBlock, type FlattenedField } from 'payload'
import type { ContentField, Raw } from '../../core'
import { toContentFields } from './toContentFields'

type Text = Pick<ContentField & { kind: 'value' }, 'many' | 'maxLength' | 'multiline' | 'nodeFields' | 'text'>

/**
 * How a field keeps words that are to be translated. Addresses, keys and whatever nobody can write by hand hold none; a project says so of
 * other fields by `custom: { translatable: false }`.
 */
export function textOf(field: FlattenedField, blocks: readonly FlattenedBlock[]): Text {
  if (isNotForTranslation(field)) return {}
  if (field.type === 'text' || field.type === 'textarea') {
    const many = field.type === 'text' && Boolean(field.hasMany)
    return {
      text: 'plain',
      ...(many && { many }),
      ...(field.maxLength !== undefined && { maxLength: field.maxLength }),
      ...((many || field.type === 'textarea') && { multiline: true }),
    }
  }
  return field.type === 'richText' ? { nodeFields: nodeFieldsOf(field.editor, blocks), text: 'rich' } : {}
}

/** An address is named so, or is unique: no two texts are meant to be different. */
const isNotForTranslation = (field: FlattenedField): boolean =>
  field.name === 'slug' ||
  ('unique' in field && Boolean(field.unique)) ||
  ('hidden' in field && Boolean(field.hidden)) ||
  Boolean(field.admin && 'disabled' in field.admin && field.admin.disabled) ||
  Boolean(field.admin && 'hidden' in field.admin && field.admin.hidden === true) ||
  (field.custom as undefined | { translatable?: unknown })?.translatable === false

/** What a Lexical editor tells of its nodes (`payload/links.ts`). */
type SubFields = Map<string, (args: { node: Raw }) => null | readonly Field[] | undefined>

function nodeFieldsOf(editor: unknown, blocks: readonly FlattenedBlock[]): (node: Raw) => ContentField[] {
  const known = new WeakMap<readonly Field[], ContentField[]>()
  return (node) => {
    const features = (
      editor as null | { editorConfig?: { features?: { getSubFields?: SubFields } } } | undefined
    )?.editorConfig?.features
    const fields = features?.getSubFields?.get(String(node.type))?.({ node })
    if (!fields) return []
    const there = known.get(fields)
    if (there) return there
    // What stands in a node is in the language of its text already.
    const flattened = flattenAllFields({ fields: [...fields] })
    const made = toContentFields(flattened, blocks, { nested: true, parentIsLocalized: true })
    known.set(fields, made)
    return made
  }
}
