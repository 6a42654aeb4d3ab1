/** A field as the workflow sees it. Rows, tabs without a name and collapsibles are not there: their fields stand in their place. */
export type ContentField = { localized: boolean; name: string; required: boolean } & (
  | { blocks: Readonly<Record<string, readonly ContentField[]>>; kind: 'blocks' }
  | { fields: readonly ContentField[]; kind: 'group' | 'list' }
  | { kind: 'value' }
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
  if (isOwnText(field, part)) return [[field.name, inLocale(value, part)]]
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
  if (field.localized && part.locale !== null) {
    const own = inLocale(approved, part)
    return { ...toRaw(live), [part.locale]: own === undefined ? null : own }
  }
  if (field.kind === 'value') return part.shared ? (approved === undefined ? null : approved) : live
  if (field.kind === 'group')
    return mergeVariant(field.fields, { approved: toRaw(approved), live: toRaw(live) }, part)
  const [kept, other] = part.shared ? [toRows(approved), toRows(live)] : [toRows(live), toRows(approved)]
  return kept.map((row) => {
    const twin = other.find(({ blockType, id }) => id === row.id && blockType === row.blockType)
    // A row that the approved version no longer has keeps the text that is live in it.
    if (!twin && !part.shared) return row
    const sides = part.shared ? { approved: row, live: twin ?? {} } : { approved: twin ?? {}, live: row }
    return { ...keyOf(row), ...mergeVariant(fieldsOf(field, row), sides, part) }
  })
}

/** The required fields of a variant that are empty, as dotted paths. */
export function missingFields(fields: readonly ContentField[], raw: Raw, part: Part, path = ''): string[] {
  return fields.flatMap((field) => {
    const name = path + field.name
    const value = isOwnText(field, part) ? inLocale(raw[field.name], part) : raw[field.name]
    const counts = isOwnText(field, part) || part.shared
    if (field.required && counts && isEmpty(value)) return [name]
    if (field.kind === 'value' || isOwnText(field, part)) return []
    if (field.kind === 'group') return missingFields(field.fields, toRaw(value), part, `${name}.`)
    return toRows(value).flatMap((row, i) => missingFields(fieldsOf(field, row), row, part, `${name}.${i}.`))
  })
}

const isOwnText = (field: ContentField, { locale }: Part): boolean => field.localized && locale !== null

const inLocale = (value: unknown, { locale }: Part): unknown =>
  locale === null ? value : toRaw(value)[locale]

const fieldsOf = (
  field: ContentField & { kind: 'blocks' | 'group' | 'list' },
  row: Raw,
): readonly ContentField[] =>
  field.kind === 'blocks' ? (field.blocks[String(row.blockType)] ?? []) : field.fields

/** What makes a row this row. */
const keyOf = (row: Raw): Raw =>
  Object.fromEntries(ROW_KEYS.flatMap((key) => (row[key] === undefined ? [] : [[key, row[key]]])))
const ROW_KEYS = ['blockName', 'blockType', 'id'] as const

const isRaw = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const toRaw = (value: unknown): Raw => (isRaw(value) ? value : {})
const toRows = (value: unknown): Raw[] => (Array.isArray(value) ? value.filter(isRaw) : [])

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
