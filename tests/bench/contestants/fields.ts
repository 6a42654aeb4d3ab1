import { MODELS, type Plural } from './model'
import type { Row } from './contestant'

/** Which fields of articles a row shows, and which of what they refer to. */
export function fieldsOf(row: Row): {
  own: string[]
  relations: Record<string, { holds: Plural; names: string[] }>
} {
  if (row === 'lean') return { own: LEAN, relations: {} }
  const { fields, relations } = MODELS.articles
  if (row === 'graphql')
    return {
      own: LEAN,
      relations: {
        partners: { holds: 'partners', names: ['name', 'country'] },
        projects: { holds: 'projects', names: ['title', 'slug'] },
      },
    }
  return {
    own: Object.keys(fields),
    relations: Object.fromEntries(
      Object.entries(relations).map(([name, { holds }]) => [
        name,
        { holds, names: Object.keys(MODELS[holds].fields) },
      ]),
    ),
  }
}

const LEAN = ['title', 'slug', 'publishedOn']
export const LIMIT = 10
/** Where the deep list begins. */
export const DEEP = 900
/** Whose articles the filtered list shows. */
export const PROJECT = 7
/** The article that is asked for by its slug. */
export const ARTICLE = 500

/** A query string with the signs that all servers read left as they are. */
export const query = (parts: readonly (readonly [string, number | string])[]): string =>
  parts.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
