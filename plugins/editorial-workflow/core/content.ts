import { toRaw, toRows } from './raw'
/** A field as the workflow sees it. Rows, tabs without a name and collapsibles are not there: their fields stand in their place. */
export type ContentField = {
  /**
   * Filled by each publication itself and so no part of what is written and approved: what is live stays, whatever the versions hold.
   * At the top of a document only. @default false
   */
  fixed?: boolean
  /** Its name for people, as the project gives it. @default none */
  label?: unknown
  localized: boolean
  name: string
} & (
  | { blocks: Readonly<Record<string, readonly ContentField[]>>; kind: 'blocks' }
  | { fields: readonly ContentField[]; kind: 'group' | 'list' }
  | {
      kind: 'value'
      /** Whether it holds a list of values. @default false */
      many?: boolean
      /** Of a text, in UTF-16 code units. @default any length */
      maxLength?: number
      /** Whether its text may have line breaks. @default false */
      multiline?: boolean
      /** `rich`: the fields of a node of it, for nodes that have any, such as blocks. @default none have */
      nodeFields?: (node: Raw) => readonly ContentField[]
      /** How its words are kept, where it has words that are to be translated. @default it has none */
      text?: 'plain' | 'rich'
    }
)

/** A document as it is stored: a localized field holds an object of languages. */
export type Raw = Readonly<Record<string, unknown>>

/** Which part of a document a variant is: its language, and the shared fields if it is the source. */
export type Part = {
  /** null where the project has no languages. */
  locale: null | string
  shared: boolean
}

/**
 * What a variant publishes, out of a whole document: its texts and, for the source, all that the languages share. Texts in rows that
 * the languages share are kept by row id.
 */
export function variantContent(fields: readonly ContentField[], raw: Raw, part: Part): Raw {
  return Object.fromEntries(fields.flatMap((field) => contentOf(field, raw[field.name], part)))
}

function contentOf(field: ContentField, value: unknown, part: Part): [string, unknown][] {
  if (field.fixed) return []
  const own = ownLocale(field, part)
  if (own !== null) return [[field.name, toRaw(value)[own]]]
  if (field.kind === 'value') return part.shared ? [[field.name, value]] : []
  if (field.kind === 'group') return [[field.name, variantContent(field.fields, toRaw(value), part)]]
  const rows = toRows(value)
  if (part.shared)
    return [
      [
        field.name,
        rows.map((row) => ({ ...keyOf(row), ...variantContent(fieldsOf(field, row), row, part) })),
      ],
    ]
  const texts = rows.map((row): [string, unknown] => [
    String(row.id),
    variantContent(fieldsOf(field, row), row, part),
  ])
  return [[field.name, Object.fromEntries(texts)]]
}

/**
 * The document that readers get when a variant of `approved` goes live beside what is `live`: the variant's part from the one, everything
 * else from the other. Rows belong to the shared part: a translation fills the rows that are live, the source brings its own.
 */
export function mergeVariant(
  fields: readonly ContentField[],
  { approved, live }: { approved: Raw; live: Raw },
  part: Part,
): Raw {
  const merged = fields.map(
    (field) => [field.name, mergeField(field, approved[field.name], live[field.name], part)] as const,
  )
  return Object.fromEntries(merged.filter(([, value]) => value !== undefined))
}

function mergeField(field: ContentField, approved: unknown, live: unknown, part: Part): unknown {
  if (field.fixed) return live
  const own = ownLocale(field, part)
  if (own !== null) {
    return withText(field, toRaw(live), own, toRaw(approved)[own])
  }
  if (field.kind === 'value') return part.shared ? emptied(approved, live) : live
  if (field.kind === 'group')
    return mergeVariant(field.fields, { approved: toRaw(approved), live: toRaw(live) }, part)
  const [kept, other] = part.shared ? [toRows(approved), toRows(live)] : [toRows(live), toRows(approved)]
  return kept.map((row) => {
    const twin = other.find(({ blockType, id }) => id === row.id && blockType === row.blockType)
    const merge = (sides: { approved: Raw; live: Raw }): Raw => ({
      ...keyOf(row),
      ...mergeVariant(fieldsOf(field, row), sides, part),
    })
    if (part.shared) return merge({ approved: row, live: twin ?? {} })
    // A row that the approved version no longer has keeps the text that is live in it.
    return twin ? merge({ approved: twin, live: row }) : row
  })
}

/** Null empties what is there; where nothing is, it would be an entry in a unique index, in which two of them meet. */
function emptied(approved: unknown, live: unknown): unknown {
  if (!isNone(approved)) return approved
  return isNone(live) ? undefined : null
}

/** A document without what one language says. */
export function withoutTexts(fields: readonly ContentField[], raw: Raw, locale: string): Raw {
  const kept = fields.map((field) => [field.name, without(field, raw[field.name], locale)] as const)
  return Object.fromEntries(kept.filter(([, value]) => value !== undefined))
}

function without(field: ContentField, value: unknown, locale: string): unknown {
  if (field.localized) return withText(field, toRaw(value), locale, undefined)
  if (field.kind === 'value') return value
  if (field.kind === 'group') return withoutTexts(field.fields, toRaw(value), locale)
  return toRows(value).map((row) => ({ ...keyOf(row), ...withoutTexts(fieldsOf(field, row), row, locale) }))
}

/** What publications have filled in a document, in all its languages. */
export const fixedContent = (fields: readonly ContentField[], raw: Raw): Raw =>
  Object.fromEntries(fields.filter(({ fixed }) => fixed).map(({ name }) => [name, raw[name]]))

/** The language in whose text a field is kept, if it is. */
const ownLocale = ({ localized }: ContentField, { locale }: Part): null | string =>
  localized ? locale : null

const fieldsOf = (
  field: ContentField & { kind: 'blocks' | 'group' | 'list' },
  row: Raw,
): readonly ContentField[] =>
  field.kind === 'blocks' ? (field.blocks[String(row.blockType)] ?? []) : field.fields

/** What makes a row this row. */
const keyOf = (row: Raw): Raw =>
  Object.fromEntries(ROW_KEYS.flatMap((key) => (row[key] === undefined ? [] : [[key, row[key]]])))
const ROW_KEYS = ['blockName', 'blockType', 'id'] as const

/**
 * The texts of a field with another one in one language. No value is no entry: a unique index would take two empty ones for the same. An
 * empty list is a list: a database with a table for its rows takes no entry for “leave the rows as they are”.
 */
function withText({ kind }: ContentField, texts: Raw, locale: string, text: unknown): Raw {
  if (!isNone(text)) return { ...texts, [locale]: text }
  const others = Object.fromEntries(Object.entries(texts).filter(([name]) => name !== locale))
  if (kind === 'value') return others
  return { ...others, [locale]: kind === 'group' ? null : [] }
}

const isNone = (value: unknown): boolean => value === undefined || value === null
