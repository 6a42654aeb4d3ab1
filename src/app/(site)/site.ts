import type { Locale } from '@/locales'
import { preferredLocale } from './preferredLocale'

/** The language of a visitor: the one they chose by link, else the one their browser asks for. */
export function languageOf(request: Request): Locale {
  const chosen = new URL(request.url).searchParams.get('lang')
  return preferredLocale(chosen ?? request.headers.get('Accept-Language'))
}

/**
 * A page of ours. These are plain route handlers and not React pages, because those would send their visitors the
 * scripts of Next.js and React for a page that does nothing.
 */
export function answer(html: string, options: { language: Locale; status?: number }): Response {
  return new Response(html, {
    status: options.status ?? 200,
    headers: {
      'Content-Language': options.language,
      'Content-Security-Policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      'Content-Type': 'text/html; charset=utf-8',
      'Referrer-Policy': 'same-origin',
      Vary: 'Accept-Language',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
