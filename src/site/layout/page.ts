import type { Locale } from '@/locales'
import { absolute } from '../addresses'
import { FEED_NAMES, FEEDS, feedAddress } from '../discovery/addresses'
import { html, madeHtml, type Html, type Value } from '../html'
import { SITE_TEXTS } from '../texts'
import { footerHtml, headerHtml, type Other } from './frame'
import { STYLE } from './style'

/** To the letter what its hash is of. */
const STYLE_ELEMENT = madeHtml(`<style>${STYLE}</style>`)

/** What search engines and social media are told of a page. */
export type Seo = {
  /** The same page by language, this one included; the original first. */
  alternates?: readonly { href: string; language: Locale }[]
  description?: string
  image?: { alt: string; height?: number; src: string; width?: number }
  /** Its one address, as a path. */
  path: string
  /** The day of an article, in ISO 8601. */
  publishedOn?: string
  /** The title without the name of the site. @default that of the page */
  title?: string
  type?: 'article' | 'website'
}

export type Page = {
  /** Above everything else: what readers of the site do not see. @default nothing */
  bar?: Value
  /** More for the head: feeds, structured data. @default nothing */
  head?: Value
  language: Locale
  main: Value
  /** The same in the other language. @default the page has no other */
  other?: Other
  /** Whether programs may find it. @default true */
  isIndexed?: boolean
  /** The path of the section that the page is in, marked in the menu. @default none */
  section?: string
  /** @default nothing: a page that nobody is to find */
  seo?: Seo
  title: string
  /** Whether its content needs the whole width. @default false */
  isWide?: boolean
}

/** A page of the site, complete, without scripts. Its style is in it: `styleHash` names it to a Content-Security-Policy. */
export function pageHtml(page: Page): Html {
  const { bar, head, isIndexed = true, isWide = false, language, main, other, section, seo, title } = page
  const t = SITE_TEXTS[language]
  return html`${madeHtml('<!doctype html>')}
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        ${!isIndexed && html`<meta name="robots" content="noindex, nofollow" />`}
        <title>${title} – Tilts</title>
        ${seo && seoHtml(seo, page)}
        <link rel="icon" href="/favicon.ico" type="image/svg+xml" />
        ${seo && feedLinks(language)} ${head} ${STYLE_ELEMENT}
      </head>
      <body>
        <a class="skip" href="#content">${t.skip}</a>
        ${bar} ${headerHtml({ language, other, section })}
        <main id="content" class="${isWide ? 'wide' : 'narrow'}">${main}</main>
        ${footerHtml(language)}
      </body>
    </html> `
}

const feedLinks = (language: Locale): Html[] =>
  FEED_NAMES.map(
    (name) =>
      html`<link
        rel="alternate"
        type="${FEEDS[name].type}"
        title="Tilts, ${FEEDS[name].title}"
        href="${absolute(feedAddress(name, language))}"
      />`,
  )

const OG_LOCALES: Record<Locale, string> = { en: 'en_GB', lv: 'lv_LV' }

function seoHtml(seo: Seo, { language, title }: Page): Html {
  const { alternates = [], description, image, path, publishedOn, type = 'website' } = seo
  const own = seo.title ?? title
  const others = alternates.filter((each) => each.language !== language)
  return html`${description && html`<meta name="description" content="${description}" />`}
    <link rel="canonical" href="${absolute(path)}" />
    ${others.length > 0 && alternates.map((each) => html`<link rel="alternate" hreflang="${each.language}" href="${absolute(each.href)}" />`)}
    ${others.length > 0 && html`<link rel="alternate" hreflang="x-default" href="${absolute(alternates[0]?.href ?? path)}" />`}
    <meta property="og:type" content="${type}" />
    <meta property="og:site_name" content="Tilts" />
    <meta property="og:title" content="${own}" />
    ${description && html`<meta property="og:description" content="${description}" />`}
    <meta property="og:url" content="${absolute(path)}" />
    <meta property="og:locale" content="${OG_LOCALES[language]}" />
    ${others.map((each) => html`<meta property="og:locale:alternate" content="${OG_LOCALES[each.language]}" />`)}
    ${publishedOn && html`<meta property="article:published_time" content="${publishedOn}" />`}
    ${
      image &&
      html`<meta
          property="og:image"
          content="${/^https?:/.test(image.src) ? image.src : absolute(image.src)}"
        />
        ${image.width && html`<meta property="og:image:width" content="${image.width}" />`}
        ${image.height && html`<meta property="og:image:height" content="${image.height}" />`}
        <meta property="og:image:alt" content="${image.alt}" />`
    }
    <meta name="twitter:card" content="${image ? 'summary_large_image' : 'summary'}" />`
}
