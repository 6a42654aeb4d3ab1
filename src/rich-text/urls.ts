const WEB_PROTOCOLS: ReadonlySet<string> = new Set(['http:', 'https:'])
const CONTACT_PROTOCOLS: ReadonlySet<string> = new Set(['mailto:', 'tel:'])

/** Stands in for the site while a path is parsed; `.invalid` is reserved (RFC 2606). */
const NO_ORIGIN = 'https://site.invalid'

/**
 * The address of a link that somebody typed: http, https, mailto or tel, parsed as a browser parses it.
 *
 * @returns The address, or nothing when it may not be linked.
 */
export const typedHref = (url: unknown): string | undefined => {
  const typed = typeof url === 'string' ? url.trim() : ''
  const parsed = parse(typed)
  if (!parsed) return undefined
  const isContact = CONTACT_PROTOCOLS.has(parsed.protocol) && parsed.pathname !== ''
  if (!isContact && !WEB_PROTOCOLS.has(parsed.protocol)) return undefined
  return parsed.href === `${typed}/` ? typed : parsed.href
}

/**
 * An address that the system made (a page, an uploaded file): a path or http(s).
 *
 * @param origin Makes a path absolute.
 * @returns The address, or nothing when there is none.
 */
export const siteHref = (url: unknown, origin?: string): string | undefined => {
  if (typeof url !== 'string' || !url.trim()) return undefined
  const parsed = parse(url.trim(), NO_ORIGIN)
  if (!parsed || !WEB_PROTOCOLS.has(parsed.protocol)) return undefined
  if (parsed.origin !== NO_ORIGIN) return parsed.href
  // Two slashes at the start would lead to another host.
  const path = `${parsed.pathname}${parsed.search}${parsed.hash}`.replace(/^\/+/, '/')
  return origin ? parse(path, origin)?.href : path
}

/** Whether an address can be typed into a link: a web address needs a host with a dot, `https://oops` is a mistake. */
export const isLinkable = (url: unknown): boolean => {
  const parsed = parse(typedHref(url) ?? '')
  return parsed !== undefined && (!WEB_PROTOCOLS.has(parsed.protocol) || parsed.hostname.includes('.'))
}

/** Whether an address can lead to a video: linkable, and encrypted. */
export const isHttpsUrl = (url: unknown): boolean =>
  isLinkable(url) && parse(typedHref(url) ?? '')?.protocol === 'https:'

/** Whether an address leads to another site. Without `origin` every absolute web address does. */
export const isExternalHref = (href: string, origin?: string): boolean => {
  const parsed = parse(href)
  if (!parsed || !WEB_PROTOCOLS.has(parsed.protocol)) return false
  return !origin || parsed.origin !== parse(origin)?.origin
}

/** The host of a web address as people say it: `youtube.com`. */
export const hostOf = (href: string): string => (parse(href)?.hostname ?? '').replace(/^www\./, '')

const parse = (url: string, base?: string): URL | undefined =>
  URL.canParse(url, base) ? new URL(url, base) : undefined
