import type { Payload } from 'payload'
import { isLocale, type Locale } from '@/locales'
import { LINKABLE_SLUGS } from '@/rich-text/linkable'
import type { LinkableSlug } from '@/rich-text'
import { PAGES, SECTIONS } from '../addresses'
import { isFeedName } from '../discovery/addresses'
import { feedOf } from '../discovery/feed'
import { sitemapIndex, sitemapOf } from '../discovery/sitemap'
import { pageHtml } from '../layout/page'
import { answerPublicly, leadTo } from './answer'
import type { Led, Shown } from './page'
import { accessibilityPage } from './pages/accessibility'
import { documentPage } from './pages/document'
import { brokenPage, missingPage } from './pages/failure'
import { homePage } from './pages/home'
import { listPage } from './pages/list'
import { searchPage } from './pages/search'
import type { Reader } from './reader'

type Asked = {
  /** The language of an address that has none. */
  fallback: Locale
  payload: Payload
  /** Of it only the address is looked at. */
  request: Request
}

/** Answers an address of the public site. It is the same for everybody who asks. */
export async function showSite({ fallback, payload, request }: Asked): Promise<Response> {
  const { pathname, search, searchParams } = new URL(request.url)
  if (pathname.length > 1 && pathname.endsWith('/')) {
    // Several slashes at the start would lead to another host.
    return leadTo(`/${pathname.replace(/^\/+|\/+$/g, '')}${search}`, 308)
  }
  const [first, ...rest] = partsOf(pathname)
  const locale = isLocale(first) ? first : fallback
  const reader: Reader = { locale, payload }
  try {
    const made = await madeOf(reader, first, rest)
    if (made) return made
    const shown = isLocale(first) ? await pageOf(reader, rest, searchParams) : await missingPage(reader)
    return 'to' in shown ? leadTo(shown.to, 301) : answer(shown, locale)
  } catch (err) {
    payload.logger.error({ err, msg: 'A page of the public site could not be shown' })
    return answer(brokenPage(locale), locale)
  }
}

/** What is made for programs: feeds, and the sitemap. */
async function madeOf(
  reader: Reader,
  first: string | undefined,
  rest: readonly string[],
): Promise<Response | undefined> {
  if (first === 'sitemap.xml' && rest.length === 0) return sitemapIndex(reader.payload)
  if (first === 'sitemap') return sitemapOf(reader.payload, rest)
  const [name, ...more] = rest
  return isLocale(first) && isFeedName(name) && more.length === 0 ? feedOf(reader, name) : undefined
}

function answer(shown: Shown, language: Locale): Response {
  const page = pageHtml({ ...shown, language })
  return answerPublicly(page, { language, status: shown.status })
}

async function pageOf(
  reader: Reader,
  [name, slug, ...more]: readonly string[],
  query: URLSearchParams,
): Promise<Led | Shown> {
  const { locale } = reader
  if (name === undefined) return homePage(reader)
  const collection = LINKABLE_SLUGS.find((each) => SECTIONS[each][locale] === name)
  const found = more.length === 0 && (await pageIn(reader, { collection, name, query, slug }))
  if (found) return found
  return missingPage(reader, collection && slug && more.length === 0 ? { collection, slug } : undefined)
}

type Place = {
  collection: LinkableSlug | undefined
  name: string
  query: URLSearchParams
  slug: string | undefined
}

async function pageIn(
  reader: Reader,
  { collection, name, query, slug }: Place,
): Promise<Led | Shown | undefined> {
  if (collection) return slug ? documentPage(reader, collection, slug) : listPage(reader, collection, query)
  if (slug) return undefined
  if (name === PAGES.search[reader.locale]) return searchPage(reader, query)
  return name === PAGES.accessibility[reader.locale] ? accessibilityPage(reader) : undefined
}

/** The parts of a path; what cannot be decoded is the name of nothing. */
function partsOf(pathname: string): string[] {
  try {
    return pathname.split('/').slice(1).map(decodeURIComponent)
  } catch {
    return ['']
  }
}
