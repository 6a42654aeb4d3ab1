import { APIError, type PayloadRequest } from 'payload'
import { BASE_VERSION } from '../fields/baseVersion'
import { hostOf } from '../host'
import type { Settings } from '../settings'
import { loadVariants } from '../store'
import { fingerprint, loadHead, loadVersion } from '../versions'
import { whenText } from '../whenText'
import { workflowT } from '../workflowT'

type SaveArgs = { data?: null | Record<string, unknown>; id?: number | string }

/** Somebody saved in between (RFC 9110, 13.1.1 for the header; 409 for the field). */
class StaleSave extends APIError<{
  code: string
  savedAt: string
  savedBy: null | string
  version: string
}> {
  override name = 'StaleSave'
}

/**
 * Refuses a save that names the version it started from, by `If-Match` or by field, when somebody has changed since what it would write:
 * its language, or what all languages share. Two people can so write in two languages at once.
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
  if (data) data[BASE_VERSION] = undefined
  const base = header ?? field
  if (!base || base === '*' || id === undefined) return
  const target = { collection, document: String(id) }
  const head = await loadHead(req, target)
  const host = hostOf(settings, req, collection)
  if (!head || !host || head.id === base) return
  const locale = host.locales ? String(req.locale) : null
  const started = await loadVersion(req, target, base)
  // What a save can overwrite: the texts of its language, and what all languages share.
  const part = { locale, shared: true }
  const [before, now] = [started?.raw, head.raw].map((raw) => raw && fingerprint(host.fields, raw, part))
  if (before === now) return
  const [last] = (await loadVariants(req, target)).sort((a, b) =>
    String(b.headAt).localeCompare(String(a.headAt)),
  )
  const savedBy = last?.headBy ? await nameOf(req, last.headBy) : null
  const message = workflowT(req)('reasons:staleSave', {
    who: savedBy ?? '—',
    when: whenText(req, head.savedAt),
  })
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
