import { MODELS, type Plural } from './model'
import type { Ask, Row } from './contestant'

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
/** Pages are those of so many articles. */
const PAGED = 1_000
/** Whose articles the filtered list shows. */
export const PROJECT = 7
/** The article that is asked for by its slug. */
export const ARTICLE = 500

/** Which article is asked for by its slug. */
export const articleOf = ({ nth = ARTICLE }: Ask): number => nth

/** From which article on a list is, a whole page at a time; undefined for the first page. */
export function startOf(row: Row, { nth = ARTICLE }: Ask): number | undefined {
  if (row === 'deep') return DEEP
  return row === 'pages' ? Math.floor(((nth - 1) % PAGED) / LIMIT) * LIMIT : undefined
}

export const isOne = (row: Row): boolean => row === 'one' || row === 'each'

/** A query string with the signs that all servers read left as they are. */
export const query = (parts: readonly (readonly [string, number | string])[]): string =>
  parts.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')
