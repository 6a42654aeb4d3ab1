import { env } from '@/env'
import type { Locale } from '@/locales'
import type { Html } from '../html'
import { STYLE_HASH } from '../layout/style'

/** Where uploads are told to be when the public address of this server is known. */
const OWN = env.serverUrl ? ` ${new URL(env.serverUrl).origin}` : ''

/** Nothing of other sites, no scripts, no style but our own; forms are for searching here. */
const POLICY = `default-src 'none'; style-src ${STYLE_HASH}; img-src 'self'${OWN}; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`

/** What every answer of the public site says. It is the same for everybody: no cookie and no header of the reader is looked at. */
const HEADERS = {
  'Content-Security-Policy': POLICY,
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
} as const

/** A page for everybody. */
export const answerPublicly = (
  page: Html,
  { language, status = 200 }: { language: Locale; status?: number },
): Response =>
  new Response(String(page), {
    status,
    headers: {
      ...HEADERS,
      // Whoever keeps a copy asks whether it still holds: what is taken off is gone at once.
      'Cache-Control': status === 200 ? 'public, max-age=0, must-revalidate' : 'no-store',
      'Content-Language': language,
      'Content-Type': 'text/html; charset=utf-8',
    },
  })

/** Leads to another path of this site. The path is made by us and is relative, so that no host is taken from the request. */
export const leadTo = (path: string, status: 301 | 308): Response =>
  new Response(null, {
    status,
    headers: { ...HEADERS, 'Cache-Control': 'public, max-age=0', Location: path },
  })
