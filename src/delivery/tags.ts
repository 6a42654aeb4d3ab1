import type { Where } from 'payload'
import type { Rule, Rules } from './rules'

/*
 * What an answer is made from, and what a write changes, in the same words:
 * `d:articles:ID` a document · `c:articles` which documents there are, and their order · `k:articles:slug=x` which documents have a value ·
 * `k:articles` the same, where a write cannot tell the value · `a:articles` anything of a collection.
 */

type Read = { collection: string; joins?: unknown; sort?: unknown; where?: Where }
type Doc = Record<string, unknown> & { id?: unknown }

/**
 * What a query depends on.
 *
 * @returns the tags, or why nobody can say
 */
export function tagsOfRead(
  rules: Rules,
  read: Read,
  docs: readonly Doc[],
): { tags: string[] } | { opaque: string } {
  const { collection, sort, where } = read
  const rule = rules.get(collection)
  if (!rule) return { opaque: collection }
  if (read.joins && Object.keys(read.joins).length > 0) return { opaque: `${collection} with joins` }
  const paths = [...pathsIn(where), ...[sort ?? []].flat().map((path) => String(path).replace(/^-/, ''))]
  const others = paths.map((path) => relatedTo(rule, path))
  if (others.includes(null)) return { opaque: `${collection} by a field of another collection` }
  return {
    tags: [
      `a:${collection}`,
      ...scopeOf(collection, rule, where),
      ...docs.map(({ id }) => `d:${collection}:${String(id)}`),
      ...others.flatMap((slugs) => slugs ?? []).flatMap((slug) => [`a:${slug}`, `c:${slug}`]),
    ],
  }
}

/** What could make a query find other documents than it did. */
function scopeOf(collection: string, rule: Rule, where: Where | undefined): string[] {
  const ids = pinned(where, 'id')
  if (ids) return ids.map((id) => `d:${collection}:${id}`)
  for (const key of rule.keys) {
    const values = pinned(where, key)
    if (values) return [`k:${collection}`, ...values.map((value) => `k:${collection}:${key}=${value}`)]
  }
  return [`c:${collection}`]
}

/**
 * What readers may see differently after a document was written.
 *
 * @param doc as the database has it now; of one that is deleted, as it was
 */
export function tagsOfChange(rules: Rules, collection: string, doc: Doc): string[] {
  const rule = rules.get(collection)
  if (!rule) return []
  const keys = rule.keys.flatMap((key) => {
    const value = doc[key]
    if (value === undefined) return [`k:${collection}`]
    const values = typeof value === 'object' && value !== null ? Object.values(value) : [value]
    return values.map((each) => `k:${collection}:${key}=${String(each)}`)
  })
  return [`d:${collection}:${String(doc.id)}`, `c:${collection}`, ...keys]
}

/** What may have changed after a write that does not say which documents it reached. */
export const tagsOfUnknownChange = (rules: Rules, collection: string): string[] =>
  rules.has(collection) ? [`a:${collection}`] : []

/** The values that a field must have, where a condition says so that holds for the whole. */
function pinned(where: Where | undefined, field: string): string[] | undefined {
  if (!where) return undefined
  const condition = where[field]
  if (condition && !Array.isArray(condition)) {
    if (isPlain(condition.equals)) return [String(condition.equals)]
    if (Array.isArray(condition.in) && condition.in.every(isPlain)) return condition.in.map(String)
  }
  for (const name of ['and', 'AND']) {
    const all = where[name]
    if (!Array.isArray(all)) continue
    for (const each of all) {
      const values = pinned(each, field)
      if (values) return values
    }
  }
  return undefined
}

const isPlain = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number'

function pathsIn(where: Where | undefined): string[] {
  return Object.entries(where ?? {}).flatMap(([path, condition]) =>
    Array.isArray(condition) ? condition.flatMap(pathsIn) : [path],
  )
}

/** The collections whose documents a path looks into; none for a field of its own, null where nobody knows. */
function relatedTo(rule: Rule, path: string): null | readonly string[] {
  for (const [relation, slugs] of rule.relations) {
    if (!path.startsWith(`${relation}.`)) continue
    const rest = path.slice(relation.length + 1)
    // What a polymorphic relation keeps itself, and the id.
    if (rest === 'value' || rest === 'relationTo' || rest === 'id') return []
    return rest.includes('.') ? null : slugs
  }
  return []
}
