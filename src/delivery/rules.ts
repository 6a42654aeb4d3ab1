import type { FlattenedField, SanitizedConfig } from 'payload'
import { CHANGES } from './outbox'
import { ARTICLES, DOCUMENTS, MEDIA, PARTNERS, PROGRAMMES, PROJECTS, TOPICS } from '@collections/slugs'

/** What the workflow plugin tells readers of languages from. */
export const VARIANTS = 'editorial-variants'

/** The collections whose lists and documents are kept: everything that readers see. */
export const CONTENT: readonly string[] = [ARTICLES, DOCUMENTS, MEDIA, PARTNERS, PROGRAMMES, PROJECTS, TOPICS]

/** How a collection is followed. */
export type Rule = {
  /** Fields that answers are looked up by, one document or few for a value: what has another value does not change them. */
  keys: readonly string[]
  /** Which collections a relation leads to, by the path of its field. */
  relations: ReadonlyMap<string, readonly string[]>
}

export type Rules = ReadonlyMap<string, Rule>

/**
 * The rules of all collections that answers may be made from. An answer that read anything else is not kept.
 */
export function rulesOf(config: SanitizedConfig): Rules {
  const rules = new Map<string, Rule>()
  // Without the record nobody could be told: a project that has none keeps no answers.
  if (!config.collections.some(({ slug }) => slug === CHANGES)) return rules
  rules.set(VARIANTS, { keys: ['document'], relations: new Map() })
  for (const { flattenedFields, slug } of config.collections) {
    if (!CONTENT.includes(slug)) continue
    const keys = flattenedFields.some((field) => field.name === 'slug') ? ['slug'] : []
    rules.set(slug, { keys, relations: new Map(relationsIn(flattenedFields, '')) })
  }
  return rules
}

function relationsIn(fields: readonly FlattenedField[], prefix: string): [string, readonly string[]][] {
  return fields.flatMap((field): [string, readonly string[]][] => {
    const path = `${prefix}${field.name}`
    if (field.type === 'relationship' || field.type === 'upload') return [[path, [field.relationTo].flat()]]
    if ('flattenedFields' in field) return relationsIn(field.flattenedFields, `${path}.`)
    return []
  })
}
