import { Feed } from 'feed'
import { pictureOf } from '@/rich-text/blocks/picture'
import { documentOf, recordOf, textOf } from '@/rich-text/read'
import { escapeHtml } from '@/rich-text/markup'
import { richTextToHtml, type LinkableSlug, type RelatedDocument, type RichTextData } from '@/rich-text'
import { ARTICLES } from '@collections/slugs'
import { absolute, addressOf, homeAddress } from '../addresses'
import { html, madeHtml } from '../html'
import type { Doc } from '../pages'
import { creditsHtml } from '../parts/credits'
import { publicCredits } from '../public/credits'
import { readPublished, type Reader } from '../public/reader'
import { PUBLIC_TEXTS } from '../public/texts'
import { cleanXml } from './cleanXml'
import { liveTimes } from './liveTimes'
import { FEED_NAMES, FEEDS, feedAddress, type FeedName } from './addresses'

/** How many articles a feed has, the newest. */
const LENGTH = 30

/** The newest articles of a language as a feed, with their whole texts. It depends on what is published alone, never on the moment. */
export async function feedOf(reader: Reader, name: FeedName): Promise<Response> {
  const { locale } = reader
  const { docs } = await readPublished(reader, {
    collection: ARTICLES,
    depth: 3,
    limit: LENGTH,
    sort: '-publishedOn,-createdAt,id',
  })
  const times = await liveTimes(reader.payload, {
    collection: ARTICLES,
    ids: docs.map(({ id }) => String(id)),
    locale,
  })
  const items = docs.map((doc) => ({ at: times.get(String(doc.id)) ?? textOf(doc.updatedAt), doc }))
  const feed = new Feed({
    copyright: '',
    description: PUBLIC_TEXTS[locale].feedAbout,
    feedLinks: Object.fromEntries(
      FEED_NAMES.map((each) => [FEEDS[each].kind, absolute(feedAddress(each, locale))]),
    ),
    generator: 'Tilts',
    id: absolute(homeAddress(locale)),
    language: locale,
    link: absolute(homeAddress(locale)),
    title: 'Tilts',
    // Of what is in it: readers that ask with `If-None-Match` go by the bytes, which change when something is taken off, too.
    updated: new Date(Math.max(0, ...items.map(({ at }) => Date.parse(at) || 0))),
  })
  // In Atom the library says that titles are HTML; elsewhere they are plain text.
  const text = FEEDS[name].kind === 'atom' ? escapeHtml : (plain: string) => plain
  for (const item of items) feed.addItem(itemOf(item, reader, { name, text }))
  const body = {
    atom: () => cleanXml(feed.atom1()),
    json: () => jsonFeed(feed.json1(), locale),
    rss: () => cleanXml(feed.rss2()),
  }[FEEDS[name].kind]()
  return new Response(body, {
    headers: {
      'Cache-Control': 'public, max-age=0, must-revalidate',
      'Content-Language': locale,
      'Content-Type': `${FEEDS[name].type}; charset=utf-8`,
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

/** The library writes version 1.0, which has no language. */
const jsonFeed = (version1: string, language: string): string =>
  JSON.stringify({
    ...(JSON.parse(version1) as object),
    language,
    version: 'https://jsonfeed.org/version/1.1',
  })

type Item = { at: string; doc: Doc }
type Style = { name: FeedName; text: (plain: string) => string }

function itemOf(
  { at, doc }: Item,
  { locale }: Reader,
  { name, text }: Style,
): Parameters<Feed['addItem']>[0] {
  const link = absolute(addressOf({ collection: ARTICLES, locale, slug: textOf(doc.slug) }))
  const picture = documentOf(doc.heroImage)
  const source = picture && pictureOf(picture as RelatedDocument)
  const by = textOf(recordOf(doc.preparedBy).name)
  const isRss = FEEDS[name].kind === 'rss'
  return {
    // RSS has addresses there, and nobody's is known.
    author: by && !isRss ? [{ name: by }] : undefined,
    content: contentOf(doc, locale),
    date: new Date(at),
    description: text(textOf(doc.lead)),
    ...(isRss && picture && source && { enclosure: enclosureOf(picture) }),
    ...(isRss && by && { extensions: [{ name: 'dc:creator', objects: by as never }] }),
    // It stays as it is when the address changes.
    id: `tag:${new URL(absolute('/')).hostname},2026:${ARTICLES}/${String(doc.id)}/${locale}`,
    image: source && !isRss ? new URL(source.src, absolute('/')).toString() : undefined,
    link,
    published: new Date(textOf(doc.publishedOn) || at),
    title: text(textOf(doc.title)),
  }
}

/** The picture as it was uploaded. */
const enclosureOf = ({ filesize, mimeType, url }: Doc) => ({
  length: Number(filesize) || 0,
  type: textOf(mimeType),
  url: new URL(textOf(url), absolute('/')).toString(),
})

/** The text, and who paid for what it tells of, with addresses that hold anywhere. */
function contentOf(doc: Doc, locale: Reader['locale']): string {
  const context = {
    credits: publicCredits(ARTICLES, doc, new Date()),
    locale,
    urlFor: (relationTo: LinkableSlug, related: RelatedDocument): string | undefined =>
      textOf(related.slug)
        ? addressOf({ collection: relationTo, locale, slug: textOf(related.slug) })
        : undefined,
  }
  const text = html`${madeHtml(richTextToHtml(doc.body as RichTextData | null, context))}${creditsHtml(context)}`
  return String(text)
    .replace(/ (href|src)="\//g, (_, name: string) => ` ${name}="${absolute('/')}`)
    .replace(
      / srcset="([^"]*)"/g,
      (_, files: string) => ` srcset="${files.replace(/(^|, )\//g, `$1${absolute('/')}`)}"`,
    )
}
