import { isHttpsUrl, isLinkable, typedHref } from '@/rich-text/urls'

const VIDEO_HOSTS =
  /^(www\.|m\.)?(youtube\.com|youtube-nocookie\.com|youtu\.be|vimeo\.com|player\.vimeo\.com)$/
/** What counts visitors: one-pixel pictures and the hosts that serve them. */
const TRACKERS =
  /(^|\.)(facebook\.com\/tr|doubleclick\.net|google-analytics\.com|googletagmanager\.com|pixel\.wp\.com|stats\.wp\.com|scorecardresearch\.com|feedburner\.com\/~r|feeds\.wordpress\.com\/1\.0)/

/** The address of a video as people open it, from that of its page or its player; nothing for other addresses. */
export function videoAddress(address: string): string | undefined {
  const url = parse(address.startsWith('//') ? `https:${address}` : address)
  if (!url || !VIDEO_HOSTS.test(url.hostname)) return undefined
  const [, first = '', second = ''] = url.pathname.split('/')
  if (url.hostname.endsWith('youtu.be')) return first ? watch(first) : undefined
  if (url.hostname.includes('youtube')) {
    const id =
      first === 'watch'
        ? url.searchParams.get('v')
        : /^(embed|shorts|live|v)$/.test(first)
          ? second
          : undefined
    return id ? watch(id) : undefined
  }
  const id = [first, second].find((part) => /^\d+$/.test(part))
  return id ? `https://vimeo.com/${id}` : undefined
}

const watch = (id: string): string | undefined => {
  const address = `https://www.youtube.com/watch?v=${encodeURIComponent(id)}`
  return /^[\w-]{6,20}$/.test(id) && isHttpsUrl(address) ? address : undefined
}

/** A link of an old text as an absolute address that Tilts takes; nothing for scripts, anchors and what is no address. */
export function linkAddress(href: string, base: string | undefined): string | undefined {
  const typed = href.trim()
  if (!typed || typed.startsWith('#')) return undefined
  const absolute = parse(typed, base)?.href ?? typed
  return isLinkable(absolute) ? typedHref(absolute) : undefined
}

/** Whether a picture is there to count visitors. */
export const isTracker = (address: string): boolean =>
  TRACKERS.test(address.replace(/^(https?:)?\/\/(www\.)?/, ''))

/** Files that are linked to download, by their ending. */
export const isDownload = (address: string): boolean =>
  /\.(pdf|docx?|xlsx?|pptx?|odt|ods|odp|rtf|zip|csv)$/i.test(
    parse(address, 'https://site.invalid')?.pathname ?? '',
  )

/**
 * What names a page of the old site, whatever protocol, `www.` and slash at the end it is written with. `?p=12` names a post before its
 * address is made.
 */
export function pageKey(address: string): string | undefined {
  const url = parse(address)
  if (!url || !/^https?:$/.test(url.protocol)) return undefined
  const host = url.hostname.replace(/^www\./, '')
  const id = url.searchParams.get('p') ?? url.searchParams.get('page_id')
  if (id && /^\d+$/.test(id) && /^\/(\w\w\/)?$/.test(url.pathname)) return `${host}?p=${Number(id)}`
  return `${host}${decoded(url.pathname).replace(/\/+$/, '').toLowerCase()}`
}

/** The path below `uploads` that an address of a file leads to, without the size that WordPress appends to smaller copies. */
export function uploadPath(address: string): string | undefined {
  const path = parse(address, 'https://site.invalid')?.pathname ?? ''
  const [, rest] = /\/wp-content\/uploads\/(?:sites\/\d+\/)?(.+)$/.exec(path) ?? []
  return rest === undefined ? undefined : decoded(rest)
}

/** The name of the original of a smaller copy: `a-300x200.jpg` is made of `a.jpg`. */
export const originalOf = (path: string): string => path.replace(/-\d{2,5}x\d{2,5}(?=\.\w+$)/, '')

/** A text without `%20` and the like; as it is where they are broken. */
export const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const parse = (url: string, base?: string): URL | undefined =>
  URL.canParse(url, base) ? new URL(url, base) : undefined
