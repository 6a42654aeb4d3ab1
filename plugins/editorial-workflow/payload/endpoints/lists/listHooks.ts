import {
  QueryError,
  type CollectionAfterOperationHook,
  type CollectionBeforeOperationHook,
  type Config,
  type PaginatedDocs,
  type PayloadRequest,
} from 'payload'
import { NEW_VARIANT } from '../../../core'
import type { Settings } from '../../settings'
import { loadStates } from './loadStates'
import { STATE_FIELD, statePaths } from './stateField'
import { findState, inOrder, SORTED, sortByState, type ListArgs } from './stateSort'
import { namesState, withoutStates } from './stateWhere'

type Doc = { id: number | string } & Record<string, unknown>

/** Who asks for states: staff, and code of the project that has not given up its rights. */
const mayAsk = (settings: Settings, req: PayloadRequest, args: ListArgs): boolean =>
  args.overrideAccess === true || settings.isStaff(req.user)

/** Resolves `where` and `sort` by state. Outsiders are answered as Payload answers those who name a field that is not there. */
export function resolveStates(
  settings: Settings,
  localization: Config['localization'],
): CollectionBeforeOperationHook {
  const paths = statePaths(localization)
  return async ({ args: incoming, collection: { slug: collection }, operation, req }) => {
    const args = incoming as ListArgs
    if (!args.where && !args.sort) return incoming
    if (!mayAsk(settings, req, args)) {
      const asks = namesState({ paths }, args.where) || findState(paths, args).at !== -1
      if (asks) throw new QueryError([{ path: STATE_FIELD }])
      return incoming
    }
    const where = args.where && (await withoutStates({ collection, paths, req }, args.where))
    const resolved = { ...args, where }
    const answer =
      operation === 'read' ? await sortByState({ args: resolved, collection, paths, req }) : resolved
    return answer as typeof incoming
  }
}

/** Puts a sorted list in its order, and the states into what staff read. */
export function tellStates(
  settings: Settings,
  localization: Config['localization'],
): CollectionAfterOperationHook {
  const paths = statePaths(localization)
  return async ({ args: given, collection: { slug: collection }, operation, req, result }) => {
    if (operation !== 'find' && operation !== 'findByID') return result
    const args = given as ListArgs & { select?: Record<string, unknown> }
    const sorted = args[SORTED]
    const answer = sorted && operation === 'find' ? inOrder(result as PaginatedDocs<Doc>, sorted) : result
    if (!settings.isStaff(req.user) || !isSelected(args.select)) return answer
    const docs = operation === 'find' ? (answer as PaginatedDocs<Doc>).docs : [answer as Doc | null]
    const there = docs.filter((doc) => doc !== null)
    if (there.length === 0) return answer
    const rows = await loadStates(req, collection, { document: { in: there.map(({ id }) => String(id)) } })
    const known = new Map(rows.map((row) => [`${row.document}/${row.locale}`, row]))
    for (const doc of there) {
      const own = [...paths].map(([name, locale]) => ({ name, row: known.get(`${doc.id}/${locale}`) }))
      doc[STATE_FIELD] = {
        ...Object.fromEntries(own.map(({ name, row }) => [name, row?.state ?? NEW_VARIANT.state])),
        // The lists of the admin show it. To callers of the API `_status` tells it.
        ...(isAdminList(req, operation) && {
          live: own.filter(({ row }) => row?.isLive).map(({ name }) => name),
        }),
      }
    }
    return answer
  }
}

/** Its pages read by the Local API, on behalf of their user. */
const isAdminList = ({ payloadAPI }: PayloadRequest, operation: string): boolean =>
  payloadAPI === 'local' && operation === 'find'

/** A selection names what is wanted, or what is not. */
function isSelected(select: Record<string, unknown> | undefined): boolean {
  if (!select) return true
  const leavesOut = Object.values(select).some((chosen) => chosen === false)
  return leavesOut ? select[STATE_FIELD] !== false : Boolean(select[STATE_FIELD])
}
