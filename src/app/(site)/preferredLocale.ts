import { DEFAULT_LOCALE, isLocale, type Locale } from '@/locales'

/**
 * The content language that suits an `Accept-Language` header best (RFC 9110, 12.5.4).
 *
 * @param header for example `en-GB,en;q=0.9,lv;q=0.8`; nothing that we have gives the default language
 */
export function preferredLocale(header: string | null): Locale {
  const wishes = (header ?? '').split(',').flatMap((part) => {
    const [range = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase())
    const code = range.split('-')[0]
    const weight = Number(parameters.find((text) => text.startsWith('q='))?.slice(2) ?? 1)
    return isLocale(code) && weight > 0 ? [{ code, weight }] : []
  })
  return wishes.sort((a, b) => b.weight - a.weight)[0]?.code ?? DEFAULT_LOCALE
}
