import { APIError, type PayloadRequest } from 'payload'
import { partOf, hostOf } from '../host'
import type { Settings } from '../settings'
import { loadVariant } from '../store'
import { loadHead } from '../versions'
import { workflowT } from '../workflowT'

/** The field with which a form or a GraphQL mutation names the version it started from. */
export const BASE_VERSION = 'baseVersion' as const

type SaveArgs = { data?: null | Record<string, unknown>; id?: number | string }

/** Somebody saved in between (RFC 9110, 13.1.1 for the header; 409 for the field). */
class StaleSave extends APIError<{
  code: string
  savedAt: string
  savedBy: null | string
  version: string
}> {}

/**
 * Refuses a save that names the version it started from, by `If-Match` or by field, when that is not the newest any more.
 * A save that names none is let through: integrations do not know of versions.
 */
export async function refuseStaleSave(
  settings: Settings,
  req: PayloadRequest,
  collection: string,
  { data, id }: SaveArgs,
): Promise<void> {
  const header = req.headers.get('if-match')?.replace(/^(W\/)?"|"$/g, '')
  const field = typeof data?.[BASE_VERSION] === 'string' ? data[BASE_VERSION] : undefined
  if (data) delete data.baseVersion
  const base = header ?? field
  if (!base || base === '*' || id === undefined) return
  const target = { collection, document: String(id) }
  const head = await loadHead(req, target)
  if (!head || head.id === base) return
  const host = hostOf(settings, req, collection)
  const locale = host?.locales ? String(req.locale) : null
  const part = host ? partOf(host, head.raw, locale) : { locale, shared: true }
  const row = await loadVariant(req, { ...target, locale: part.locale })
  const savedBy = row?.headBy ? await nameOf(req, row.headBy) : null
  const message = workflowT(req)('reasons:staleSave', { who: savedBy ?? '—', when: head.savedAt })
  const details = { code: 'staleSave', savedAt: head.savedAt, savedBy, version: head.id }
  throw new StaleSave(message, header === undefined ? 409 : 412, details, true)
}

async function nameOf(req: PayloadRequest, id: string): Promise<null | string> {
  const user = await req.payload.db.findOne<{ email?: string; id: string; name?: string }>({
    collection: req.payload.config.admin.user as never,
    req,
    where: { id: { equals: id } },
  })
  return user?.name ?? user?.email ?? null
}
