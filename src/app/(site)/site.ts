import type { Locale } from '@/locales'
import { preferredLocale } from './preferredLocale'

/** The language of a visitor: the one they chose by link, else the one their browser asks for. */
export function languageOf(request: Request): Locale {
  const chosen = new URL(request.url).searchParams.get('lang')
  return preferredLocale(chosen ?? request.headers.get('Accept-Language'))
}
