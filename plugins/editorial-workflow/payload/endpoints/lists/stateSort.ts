import {
  isolateObjectProperty,
  type CollectionSlug,
  type PaginatedDocs,
  type PayloadRequest,
  type Where,
} from 'payload'
import { NEW_VARIANT, STATES } from '../../../core'
import { badInput } from '../parseInput'
import { loadStates } from './loadStates'
import { localeAt } from './stateWhere'

export type ListArgs = {
  draft?: boolean
  limit?: number
  overrideAccess?: boolean
  page?: number
  pagination?: boolean
  sort?: string | string[]
  trash?: boolean
  where?: Where
  /** The page that a list sorted by state is to give. */
  [SORTED]?: Sorted
}
export const SORTED = Symbol('editorial-workflow: a list sorted by state')
type Sorted = { ids: readonly (number | string)[]; limit: number; page: number; total: number }

type Input = {
  args: ListArgs
  collection: string
  paths: ReadonlyMap<string, string>
  req: PayloadRequest
}

/**
 * Sorts a list by state, in the order of the workflow. No database has the state beside the document: the ids that the caller may
 * see are put in order here, and the page of them is asked for. Two queries more, whatever the length.
 */
export async function sortByState({ args, collection, paths, req }: Input): Promise<ListArgs> {
  const { at, sort } = findState(paths, args)
  if (at === -1) return args
  const [first = '', ...others] = sort
  if (at > 0) throw badInput(req, `sort: ${String(sort[at])}`)
  const { docs } = await req.payload.find({
    collection: collection as CollectionSlug,
    depth: 0,
    draft: args.draft,
    limit: 0,
    locale: req.locale as never,
    // As the list itself: the same caller, the same rights.
    overrideAccess: args.overrideAccess === true,
    pagination: false,
    req: isolateObjectProperty(req, ['context', 'fallbackLocale', 'locale', 'query', 'user']),
    select: { updatedAt: true } as never,
    sort: others.length > 0 ? others : undefined,
    trash: args.trash,
    user: req.user,
    where: args.where,
  })
  const locale = localeAt({ paths }, first.replace(/^-/, ''))
  const rows = await loadStates(req, collection, { locale: { equals: locale } })
  const states = new Map(rows.map(({ document, state }) => [document, state]))
  const rank = ({ id }: { id: number | string }): number =>
    STATES.indexOf(states.get(String(id)) ?? NEW_VARIANT.state) * (first.startsWith('-') ? -1 : 1)
  const ids = [...docs].sort((a, b) => rank(a) - rank(b)).map(({ id }) => id)
  const limit = args.pagination === false ? (args.limit ?? 0) : (args.limit ?? 10)
  const page = Math.max(1, args.page ?? 1)
  const wanted = limit === 0 ? ids : ids.slice((page - 1) * limit, page * limit)
  return {
    ...args,
    limit: wanted.length,
    page: 1,
    pagination: false,
    sort: undefined,
    where: { id: { in: wanted } },
    [SORTED]: { ids: wanted, limit, page, total: ids.length },
  }
}

/** Where in the order of a list the state stands; -1 for nowhere. */
export function findState(paths: Input['paths'], args: ListArgs): { at: number; sort: string[] } {
  const sort = [args.sort ?? []].flat().flatMap((path) => String(path).split(','))
  return { at: sort.findIndex((path) => localeAt({ paths }, path.replace(/^-/, '')) !== undefined), sort }
}

/** The page as the caller asked for it. */
export function inOrder<Doc extends { id: number | string }>(
  result: PaginatedDocs<Doc>,
  { ids, limit, page, total }: Sorted,
): PaginatedDocs<Doc> {
  const docs = new Map(result.docs.map((doc) => [doc.id, doc]))
  const totalPages = limit === 0 ? 1 : Math.max(1, Math.ceil(total / limit))
  const [hasNextPage, hasPrevPage] = [page < totalPages, page > 1]
  return {
    ...result,
    docs: ids.flatMap((id) => docs.get(id) ?? []),
    hasNextPage,
    hasPrevPage,
    limit: limit === 0 ? total : limit,
    nextPage: hasNextPage ? page + 1 : null,
    page,
    pagingCounter: limit === 0 ? 1 : (page - 1) * limit + 1,
    prevPage: hasPrevPage ? page - 1 : null,
    totalDocs: total,
    totalPages,
  }
}
