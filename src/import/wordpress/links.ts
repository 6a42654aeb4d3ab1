import { ARTICLES } from '@collections/slugs'
import type { RichTextData, RichTextNode } from '@/rich-text/types'
import { pageKey, uploadPath } from './addresses'
import type { WxrIndex, WxrItem } from './types'

/** The pages of the old site by what names them. */
export type OldPages<T> = {
  /** Whether an address is one of the old site. */
  isOwn: (address: string) => boolean
  find: (address: string) => T | undefined
}

/** Lists the addresses of posts: the one they had, and `?p=` with their number. */
export function createOldPages<T>(index: WxrIndex, entries: Iterable<[WxrItem, T]>): OldPages<T> {
  const hosts = new Set(index.site.urls.map(hostOf).filter(Boolean))
  const pages = new Map<string, T>()
  for (const [{ guid, id, link }, target] of entries) {
    const keys = [link, guid].map(pageKey).concat([...hosts].map((host) => `${host}?p=${id}`))
    for (const key of keys)
      if (key && key.replace(/[^/?]+/, '') !== '' && !pages.has(key)) pages.set(key, target)
  }
  return {
    find: (address) => pages.get(pageKey(address) ?? ''),
    isOwn: (address) => hosts.has(hostOf(address)),
  }
}

const hostOf = (address: string): string =>
  URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : ''

/** Whether an address leads to a file of the old site, and not to a page. */
export const isOldFile = (address: string): boolean => uploadPath(address) !== undefined

/** The web addresses that a text links. */
export function linksOf(data: RichTextData): string[] {
  const found: string[] = []
  mapLinks(data, (url) => {
    found.push(url)
    return undefined
  })
  return found
}

/**
 * Makes links to articles of links to their old pages.
 *
 * @param idOf the article that an address leads to; nothing leaves the link as it is
 */
export function relink(
  data: RichTextData,
  idOf: (url: string) => string | undefined,
): { changed: number; data: RichTextData } {
  let changed = 0
  const linked = mapLinks(data, (url, node) => {
    const value = idOf(url)
    if (!value) return undefined
    changed += 1
    return { ...node, fields: { doc: { relationTo: ARTICLES, value }, linkType: 'internal', newTab: false } }
  })
  return { changed, data: linked }
}

function mapLinks(
  data: RichTextData,
  change: (url: string, node: RichTextNode) => RichTextNode | undefined,
): RichTextData {
  const visit = (node: RichTextNode): RichTextNode => {
    const { linkType, url } = (node.fields ?? {}) as { linkType?: unknown; url?: unknown }
    const isLink = node.type === 'link' && linkType === 'custom' && typeof url === 'string'
    const own = (isLink ? change(url, node) : undefined) ?? node
    return Array.isArray(own.children)
      ? { ...own, children: (own.children as RichTextNode[]).map(visit) }
      : own
  }
  return { ...data, root: { ...data.root, children: data.root.children.map(visit) } }
}
