import { flattenAllFields, type Field, type FlattenedField } from 'payload'
import type { ValueLine } from '../../core/changes/types'
import { isRaw, toRaw } from '../../core/raw'
import { piecesOf } from '../../core/richText'
import { canonicalJson, type Raw } from '../../core'
import { linesOf, type Reader } from './linesOf'

type SubFields = Map<string, (args: { node: Raw }) => null | readonly Field[] | undefined>

/** A rich text of Lexical, a paragraph, heading or list item in a line, and what stands between them with its fields. */
export function richLines(reader: Reader, field: FlattenedField, value: unknown): ValueLine[] {
  const top = toRaw(toRaw(value).root).children
  return piecesOf(value).map((piece) => {
    if ('node' in piece) {
      const text = nodeText(reader, field, piece.node)
      return { block: 'block', content: canonicalJson([piece.node.type, piece.fields, text]), text }
    }
    // A piece is told by what counts as a change of it, which is its node.
    const node = toRaw(JSON.parse(piece.content))
    const { tag, type } = toRaw(Array.isArray(top) ? top[piece.at] : undefined)
    return {
      block: String(
        type === 'heading' ? (tag ?? type) : type === 'list' ? 'listitem' : (type ?? 'paragraph'),
      ),
      content: canonicalJson([piece.content, tag]),
      detail: lineText(reader, field, node, true).trim(),
      text: lineText(reader, field, node, false).trim(),
    }
  })
}

const MARKS = [
  [1, '**'],
  [2, '_'],
  [4, '~~'],
  [8, '__'],
  [16, '`'],
] as const

/** The words of a line; with `isDetailed` also their looks, as people write them down, and where links lead. */
function lineText(reader: Reader, field: FlattenedField, node: Raw, isDetailed: boolean): string {
  const { children, format, text, type } = node
  if (type === 'linebreak') return '\n'
  if (type === 'inlineBlock') return `[${nodeText(reader, field, node)}]`
  if (typeof text === 'string') {
    const marks = isDetailed ? MARKS.filter(([bit]) => Number(format) & bit).map(([, mark]) => mark) : []
    return `${marks.join('')}${text}${[...marks].reverse().join('')}`
  }
  const inner = (Array.isArray(children) ? children.filter(isRaw) : [])
    .map((child) => lineText(reader, field, child, isDetailed))
    .join('')
  return isDetailed && (type === 'link' || type === 'autolink')
    ? `${inner} (${linkText(reader, toRaw(node.fields))})`
    : inner
}

function linkText({ titleOf }: Reader, { doc, linkType, url }: Raw): string {
  const { relationTo, value } = toRaw(doc)
  return linkType === 'internal' ? titleOf(String(relationTo), idIn(value)) : String(url ?? '')
}

const idIn = (value: unknown): string => String(isRaw(value) ? value.id : value)

/** A block, picture or relation in a text: what it is, and its fields line by line. */
function nodeText(reader: Reader, field: FlattenedField, node: Raw): string {
  const { relationTo, type, value } = node
  const editor = 'editor' in field ? field.editor : undefined
  const features = (
    editor as null | { editorConfig?: { features?: { getSubFields?: SubFields } } } | undefined
  )?.editorConfig?.features
  const fields = features?.getSubFields?.get(String(type))?.({ node }) ?? []
  const named =
    typeof relationTo === 'string'
      ? `${reader.kindOf(relationTo)}: ${reader.titleOf(relationTo, idIn(value))}`
      : reader.blockName(String(toRaw(node.fields).blockType ?? type))
  const told = flattenAllFields({ fields: [...fields] }).flatMap((each) => {
    if (!('name' in each) || ['blockName', 'blockType', 'id'].includes(each.name)) return []
    const lines = linesOf(reader, each, toRaw(node.fields)[each.name])
    return lines.length === 0
      ? []
      : [`${reader.labelOf(each)}: ${lines.map(({ text }) => text).join(lines.length > 3 ? '\n' : ', ')}`]
  })
  return [named, ...told].join('\n')
}
