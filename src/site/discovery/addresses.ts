import type { Locale } from '@/locales'

/** The feeds of a language: name of the last part of the path, and its media type. */
export const FEEDS = {
  'feed.xml': { kind: 'rss', title: 'RSS', type: 'application/rss+xml' },
  'atom.xml': { kind: 'atom', title: 'Atom', type: 'application/atom+xml' },
  'feed.json': { kind: 'json', title: 'JSON Feed', type: 'application/feed+json' },
} as const

export type FeedName = keyof typeof FEEDS
export const FEED_NAMES = Object.keys(FEEDS) as FeedName[]
export const isFeedName = (name: unknown): name is FeedName =>
  typeof name === 'string' && Object.hasOwn(FEEDS, name)

export const feedAddress = (name: FeedName, locale: Locale): string => `/${locale}/${name}`

export const SITEMAP = '/sitemap.xml'
/** A part of the sitemap: `/sitemap/lv/articles/1.xml`, or `/sitemap/pages.xml` for what belongs to no collection. */
export const sitemapPart = (...parts: readonly (number | string)[]): string =>
  `/sitemap/${parts.join('/')}.xml`
