import { flattenTopLevelFields, type CollectionConfig, type Config, type Field } from 'payload'

/**
 * The fields of a collection, with those that publications fill closed to everybody: forms show them, copies of a document begin without
 * them. What is sent in is left out before it gets here.
 */
export const withFixedFields = (fields: readonly Field[], names: readonly string[]): Field[] =>
  names.length === 0 ? [...fields] : fields.map((field) => closed(field, names))

function closed(field: Field, names: readonly string[]): Field {
  if (field.type === 'tabs') {
    const tabs = field.tabs.map((tab) =>
      'name' in tab && tab.name ? tab : { ...tab, fields: withFixedFields(tab.fields, names) },
    )
    return { ...field, tabs } as Field
  }
  if ('name' in field && field.name) {
    if (!names.includes(field.name)) return field
    const access = 'access' in field ? field.access : {}
    const closedField = {
      ...field,
      access: { ...access, create: () => false, update: () => false },
      admin: { ...field.admin, readOnly: true },
      disableDuplicate: true,
    }
    return closedField as Field
  }
  return 'fields' in field ? ({ ...field, fields: withFixedFields(field.fields, names) } as Field) : field
}

/** @throws {Error} that names the option and the fix. */
export function checkFixedFields(
  { fields, slug }: CollectionConfig,
  names: readonly string[],
  localization: Config['localization'],
): void {
  for (const name of names) {
    const wrong = (what: string): Error =>
      new Error(`editorial-workflow: \`fixedAtPublication\` of “${slug}” names “${name}”, ${what}`)
    const field = flattenTopLevelFields([...fields], true).find(
      (each) => 'name' in each && each.name === name,
    )
    if (!field) throw wrong('which is no field at the top of it. Add the field or correct the name.')
    if ('virtual' in field && field.virtual) throw wrong('which stores nothing. Take `virtual` out.')
    if ('required' in field && field.required) {
      throw wrong('which is required: no draft could be saved. Take `required` out.')
    }
    if (localization && !('localized' in field && field.localized)) {
      throw wrong('which all languages share. Set `localized: true`: each language is published by itself.')
    }
  }
}
