import type { PaginatedDocs } from 'payload'

export type Row = { id: number | string } & Record<string, unknown>
export type SortBy = { descending: boolean; name: string }

/** Fields to sort by, as Payload names them: `-createdAt` or `['title', '-createdAt']`. @default the newest first */
export function toSort(sort: unknown): SortBy[] {
  const paths = (Array.isArray(sort) ? sort.map(String) : typeof sort === 'string' ? sort.split(',') : [])
    .map((path) => path.trim())
    .filter(Boolean)
  return (paths.length > 0 ? paths : ['-createdAt']).map((path) => ({
    descending: path.startsWith('-'),
    name: path.replace(/^[-+]/, ''),
  }))
}

/** Puts two sorted lists together; of what is equal, the first list comes first. */
export function mergeSorted<T extends Row>(
  first: readonly T[],
  second: readonly T[],
  by: readonly SortBy[],
): T[] {
  return [...first, ...second].sort((a, b) => {
    for (const { descending, name } of by) {
      const order = compare(valueAt(a, name), valueAt(b, name))
      if (order !== 0) return descending ? -order : order
    }
    return 0
  })
}

/** One page of a list, as Payload tells of it. @param limit 0 or without pagination: all @default 10 */
export function toPage<T>(
  rows: readonly T[],
  { limit = 10, page = 1, pagination = true }: { limit?: number; page?: number; pagination?: boolean },
): PaginatedDocs<T> {
  const size = limit > 0 ? limit : rows.length
  const isPaged = pagination && size > 0
  const totalPages = isPaged ? Math.max(1, Math.ceil(rows.length / size)) : 1
  const at = isPaged ? page : 1
  return {
    docs: rows.slice((at - 1) * size, at * size),
    hasNextPage: at < totalPages,
    hasPrevPage: at > 1,
    limit: size,
    nextPage: at < totalPages ? at + 1 : null,
    page: at,
    pagingCounter: (at - 1) * size + 1,
    prevPage: at > 1 ? at - 1 : null,
    totalDocs: rows.length,
    totalPages,
  }
}

const valueAt = (row: Row, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((at, name) => (at as null | Record<string, unknown> | undefined)?.[name], row)

/** As databases do: nothing comes before everything. */
function compare(a: unknown, b: unknown): number {
  if (a === b) return 0
  if (a === null || a === undefined) return b === null || b === undefined ? 0 : -1
  if (b === null || b === undefined) return 1
  return (a as number) < (b as number) ? -1 : (a as number) > (b as number) ? 1 : 0
}
