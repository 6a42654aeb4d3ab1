import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { isStaff } from '@/access/roles'
import { refuse } from '@/refuse'
import { DEFAULT_LOCALE, isLocale, LOCALE_CODES } from '@/locales'

/** The most documents of one page, for those who are not staff. */
export const PAGE_LIMIT = 100
/** How deep relations may be populated; Payload's `maxDepth` in the config is the same. */
export const MAX_DEPTH = 5

type ReadArgs = {
  draft?: boolean
  overrideAccess?: boolean
  trash?: boolean
}

/**
 * The one place that settles in which language a request is answered, and what outsiders may ask for at all:
 * one known language, never another one in its place, no drafts, no trash, bounded pages. It goes on every collection.
 *
 * Without it Payload reads no language at all when none is named (`fallback: false`), takes an unknown one for none,
 * and lets `fallback-locale` and `locale=all` show texts of a language that is not published.
 */
export const requestLocale: CollectionBeforeOperationHook = ({ args: incoming, req }) => {
  const args = incoming as ReadArgs
  if (!req.locale) req.locale = DEFAULT_LOCALE
  if (args.overrideAccess) return incoming
  const outsider = !isStaff(req.user)
  checkLocale(req, outsider)
  checkPaging(req, outsider)
  if (!outsider) return incoming
  req.fallbackLocale = false
  return { ...incoming, draft: false, trash: false }
}

function checkLocale(req: PayloadRequest, outsider: boolean): void {
  const asked = req.query?.locale
  const all = asked === 'all' || asked === '*' || req.locale === 'all'
  if (all) {
    if (outsider) throw refuse(req, 'badRequest', 'oneLocaleOnly', { known: LOCALE_CODES.join(', ') })
    return
  }
  if (asked !== undefined && !isLocale(asked)) {
    throw refuse(req, 'badRequest', 'unknownLocale', {
      locale: typeof asked === 'string' ? asked.slice(0, 20) : '',
      known: LOCALE_CODES.join(', '),
    })
  }
}

/** GraphQL has its own bounds (`graphql/limits.ts`); what Payload reads for itself has none. */
function checkPaging(req: PayloadRequest, outsider: boolean): void {
  if (req.payloadAPI !== 'REST') return
  const { depth, limit, page, pagination } = req.query ?? {}
  if (!isCount(page, 1)) throw refuse(req, 'badRequest', 'badPage')
  const unbounded = outsider && pagination === 'false'
  if (unbounded || !isCount(limit, outsider ? 1 : 0, outsider ? PAGE_LIMIT : undefined)) {
    throw refuse(req, 'badRequest', 'badLimit', { limit: PAGE_LIMIT })
  }
  if (!isCount(depth, 0, MAX_DEPTH)) throw refuse(req, 'badRequest', 'badDepth', { limit: MAX_DEPTH })
}

/** Whether a value, if there is one, is a whole number within bounds. Query strings arrive as text. */
function isCount(value: unknown, least: number, most = Number.MAX_SAFE_INTEGER): boolean {
  if (value === undefined || value === null) return true
  if (typeof value !== 'number' && (typeof value !== 'string' || !/^\d+$/.test(value))) return false
  const count = Number(value)
  return Number.isInteger(count) && count >= least && count <= most
}
