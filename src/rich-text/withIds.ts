import type { RichTextData, RichTextNode } from './types'

/**
 * Gives links, blocks and rows of blocks without an id one by counting through the text: `…001`, `…002`.
 * Lexical and Payload would otherwise draw random ones. They have the shape of an ObjectID, as Payload's own.
 *
 * @returns A copy; ids that are there stay.
 */
export const withIds = (data: RichTextData): RichTextData => {
  let count = 0
  const nextId = (): string => (count += 1).toString(16).padStart(24, '0')
  const identified = <T extends object>(value: T): T => ('id' in value ? value : { ...value, id: nextId() })

  const visit = (node: RichTextNode): RichTextNode => {
    if (node.type === 'block')
      return { ...node, fields: withRowIds(identified(record(node.fields)), identified) }
    const own = node.type === 'link' ? identified(node) : node
    return Array.isArray(own.children) ? { ...own, children: own.children.map(visit) } : own
  }
  return { ...data, root: { ...data.root, children: data.root.children.map(visit) } }
}

/** Rows of an array field have ids, relations (`relationTo`) have none. */
const withRowIds = (fields: object, identified: <T extends object>(row: T) => T): object =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]: [string, unknown]) => [
      name,
      Array.isArray(value) ? value.map((row: unknown) => (isRow(row) ? identified(row) : row)) : value,
    ]),
  )

const isRow = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !('relationTo' in value)

const record = (value: unknown): object => (typeof value === 'object' && value !== null ? value : {})
