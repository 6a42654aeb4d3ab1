import type { PaginatedDocs } from 'payload'

type Paging = Omit<PaginatedDocs, 'docs'>

/** What Payload says beside the documents of a page; `total` is 0 where nobody asked for it. */
export function pagingOf({
  found,
  limit,
  page,
  total,
}: {
  found: number
  limit: number
  page: number
  total: number
}): Paging {
  if (total === 0)
    return {
      hasNextPage: false,
      hasPrevPage: false,
      limit,
      nextPage: null,
      page,
      pagingCounter: 1,
      prevPage: null,
      totalDocs: found,
      totalPages: 1,
    }
  const totalPages = Math.ceil(total / limit)
  const hasNextPage = totalPages > page
  const hasPrevPage = page > 1
  return {
    hasNextPage,
    hasPrevPage,
    limit,
    nextPage: hasNextPage ? page + 1 : null,
    page,
    pagingCounter: (page - 1) * limit + 1,
    prevPage: hasPrevPage ? page - 1 : null,
    totalDocs: total,
    totalPages,
  }
}

/** What Payload says where nothing was found by a condition on languages or relations; of a list without a page, not that it has none. */
export const nothing = (
  limit: number,
): Omit<PaginatedDocs<never>, 'limit'> & { limit: number | undefined } => ({
  docs: [],
  hasNextPage: false,
  hasPrevPage: false,
  limit: limit || undefined,
  nextPage: null,
  page: 1,
  pagingCounter: 0,
  prevPage: null,
  totalDocs: 0,
  totalPages: 0,
})
