import { STYLE_HASH } from '../layout/style'
import type { Html } from '../html'
import type { Locale } from '@/locales'

type Answer = {
  /** Who may show the page in a frame. */
  frames: "'none'" | "'self'"
  language: Locale
  status?: number
}

/** What every answer about something that is not live says: for one reader, for now, and for no program. */
export const PRIVATE_HEADERS = {
  'Cache-Control': 'private, no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex, nofollow',
} as const

/** A page that nobody keeps, finds or runs scripts in. */
export const answerPrivately = (page: Html, { frames, language, status = 200 }: Answer): Response =>
  new Response(String(page), {
    status,
    headers: {
      ...PRIVATE_HEADERS,
      'Content-Language': language,
      'Content-Security-Policy': `default-src 'none'; style-src ${STYLE_HASH}; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors ${frames}`,
      'Content-Type': 'text/html; charset=utf-8',
    },
  })
