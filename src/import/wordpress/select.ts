import { pageKey } from './addresses'
import type { ImportOptions } from './options'
import type { WxrIndex, WxrItem } from './types'

/** Kinds of items that hold the workings of a site and no texts. */
const WORKINGS =
  /^(attachment|custom_css|customize_changeset|nav_menu_item|oembed_cache|revision|user_request|wp_\w+|acf-\w+|elementor_library)$/

const UNPUBLISHED = ['draft', 'future', 'pending']

/** The posts that are to be imported, and what speaks against the others. */
export function selectPosts(
  { items }: WxrIndex,
  { drafts = false, pages = false }: ImportOptions,
): { posts: WxrItem[]; skipped: { item: WxrItem; reason: string }[]; workings: number } {
  const posts: WxrItem[] = []
  const skipped: { item: WxrItem; reason: string }[] = []
  const seen = new Set<number>()
  let workings = 0
  for (const item of items) {
    if (WORKINGS.test(item.type)) {
      workings += 1
      continue
    }
    const reason = seen.has(item.id)
      ? 'Its number stands in the file twice.'
      : whyNot(item, { drafts, pages })
    seen.add(item.id)
    if (reason) skipped.push({ item, reason })
    else posts.push(item)
  }
  return { posts, skipped, workings }
}

function whyNot(
  { hasPassword, id, status, type }: WxrItem,
  { drafts, pages }: Required<Pick<ImportOptions, 'drafts' | 'pages'>>,
): string | undefined {
  if (type === 'page' && !pages) return 'It is a page: pages are imported with --pages.'
  if (type !== 'post' && type !== 'page') return `It is of a kind that is not imported (${type || 'none'}).`
  if (id <= 0) return 'It has no number.'
  if (hasPassword) return 'It is protected by a password.'
  if (status === 'private') return 'It is private.'
  if (status === 'trash') return 'It is in the trash.'
  if (UNPUBLISHED.includes(status))
    return drafts ? undefined : 'It was never published: such posts are imported with --drafts.'
  return status === 'publish' ? undefined : `Its state is not imported (${status || 'none'}).`
}

/** The name that a post has for ever: the identifier that WordPress gave it, or the site and its number. */
export function keysOf(posts: readonly WxrItem[], index: WxrIndex): Map<WxrItem, string> {
  const uses = new Map<string, number>()
  for (const { guid } of posts) uses.set(guid, (uses.get(guid) ?? 0) + 1)
  const site = pageKey(index.site.urls.at(-1) ?? '') ?? 'site'
  return new Map(
    posts.map((item) => {
      const { guid, id } = item
      if (!guid) return [item, `wordpress ${site}?p=${id}`]
      // Copies of a post may share its identifier.
      return [item, `wordpress ${guid}${uses.get(guid) === 1 ? '' : ` ${id}`}`]
    }),
  )
}
