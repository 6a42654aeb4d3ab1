import { SitemapIndexStream, SitemapStream, streamToPromise, type SitemapItemLoose } from 'sitemap'
import type { Payload } from 'payload'
import { LOCALE_CODES, isLocale, type Locale } from '@/locales'
import { LINKABLE_SLUGS } from '@/rich-text/linkable'
import type { LinkableSlug } from '@/rich-text'
import { textOf } from '@/rich-text/read'
import { absolute, addressOf, homeAddress, pageAddress } from '../addresses'
import { alternatesOf } from '../public/parts/notes'
import { readPublished } from '../public/reader'
import { sitemapPart } from './addresses'
import { liveTimes } from './liveTimes'

/** How many documents one part has; the protocol allows 50,000 addresses. */
const PART = 5_000

const NAMESPACES = { image: false, news: false, video: false, xhtml: true } as const

/** The index of all parts: every page that readers can find, in both languages. */
export async function sitemapIndex(payload: Payload): Promise<Response> {
  const parts = [sitemapPart('pages')]
  for (const locale of LOCALE_CODES) {
    for (const collection of LINKABLE_SLUGS) {
      const { totalDocs } = await payload.count({
        collection,
        locale,
        overrideAccess: false,
      })
      for (let n = 1; n <= Math.ceil(totalDocs / PART); n += 1) parts.push(sitemapPart(locale, collection, n))
    }
  }
  const stream = new SitemapIndexStream()
  for (const part of parts) stream.write({ url: absolute(part) })
  stream.end()
  return xml(await streamToPromise(stream))
}

/**
 * One part of the sitemap; nothing where there is none.
 *
 * @param parts of the path behind `/sitemap/`, the last one with `.xml`
 */
export async function sitemapOf(payload: Payload, parts: readonly string[]): Promise<Response | undefined> {
  const [locale, collection, file, ...more] = parts
  if (parts.length === 1 && locale === 'pages.xml') return urls(pages())
  const known = LINKABLE_SLUGS.find((slug) => slug === collection)
  const number = Number(/^([1-9]\d{0,3})\.xml$/.exec(file ?? '')?.[1])
  if (!isLocale(locale) || !known || !number || more.length > 0) return undefined
  const items = await documents(payload, { collection: known, locale, number })
  return items.length > 0 ? urls(items) : undefined
}

/** Pages that belong to no document. When they change depends on too much to say. */
function pages(): SitemapItemLoose[] {
  const addresses = [
    homeAddress,
    ...LINKABLE_SLUGS.map((collection) => (locale: Locale) => addressOf({ collection, locale })),
    (locale: Locale) => pageAddress('accessibility', locale),
  ]
  return addresses.flatMap((address) => {
    const alternates = LOCALE_CODES.map((language) => ({ href: address(language), language }))
    return LOCALE_CODES.map((locale) => ({ links: linksOf(alternates), url: absolute(address(locale)) }))
  })
}

type Part = { collection: LinkableSlug; locale: Locale; number: number }

async function documents(
  payload: Payload,
  { collection, locale, number }: Part,
): Promise<SitemapItemLoose[]> {
  const { docs } = await readPublished(
    { locale, payload },
    {
      collection,
      depth: 0,
      isCounted: true,
      limit: PART,
      page: number,
      select: ['slug', 'translation', 'updatedAt'],
      sort: 'createdAt,id',
    },
  )
  const times = await liveTimes(payload, { collection, ids: docs.map(({ id }) => String(id)), locale })
  return docs
    .filter(({ slug }) => textOf(slug) !== '')
    .map((doc) => ({
      lastmod: (times.get(String(doc.id)) ?? textOf(doc.updatedAt)) || undefined,
      links: linksOf(alternatesOf(collection, doc, locale)),
      url: absolute(addressOf({ collection, locale, slug: textOf(doc.slug) })),
    }))
}

/** The same page by language, itself included, and what to show those who read neither: the original. Nothing where there is one alone. */
function linksOf(alternates: readonly { href: string; language: Locale }[]): { lang: string; url: string }[] {
  if (alternates.length < 2) return []
  const links = alternates.map(({ href, language }) => ({ lang: language as string, url: absolute(href) }))
  return [...links, { lang: 'x-default', url: links[0]?.url ?? '' }]
}

async function urls(items: readonly SitemapItemLoose[]): Promise<Response> {
  const stream = new SitemapStream({ xmlns: NAMESPACES })
  for (const item of items) stream.write(item)
  stream.end()
  return xml(await streamToPromise(stream))
}

const xml = (body: Buffer): Response =>
  new Response(new Uint8Array(body), {
    headers: {
      'Cache-Control': 'public, max-age=0, must-revalidate',
      'Content-Type': 'application/xml; charset=utf-8',
      'X-Content-Type-Options': 'nosniff',
    },
  })
