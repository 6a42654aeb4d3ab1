import { LINKABLE_SLUGS } from '@/rich-text/linkable'
import type { Locale } from '@/locales'
import { addressOf, homeAddress, pageAddress } from '../addresses'
import { html, type Html } from '../html'
import { SITE_TEXTS } from '../texts'

/** Where the link to the other language leads. */
export type Other = { href: string; language: Locale }

type Header = { language: Locale; other?: Other; section?: string }

/** In the order of their weight for a reader. */
const SECTIONS = [LINKABLE_SLUGS[1], LINKABLE_SLUGS[0], LINKABLE_SLUGS[2]]

/** The name of the site, its sections and the other language. */
export function headerHtml({ language, other, section }: Header): Html {
  const t = SITE_TEXTS[language]
  const links = [
    ...SECTIONS.map((collection) => [addressOf({ collection, locale: language }), t[collection]]),
    [pageAddress('search', language), t.search],
  ]
  return html`<header class="site">
    <div class="site__in">
      <a class="site__name" href="${homeAddress(language)}">
        <img src="/favicon.ico" alt="" width="32" height="32" />Tilts</a
      >
      <nav class="site__menu" aria-label="${t.menu}">
        <ul>
          ${links.map(([href, name]) => html`<li><a href="${href}" ${href === section && html` aria-current="true"`}>${name}</a></li>`)}
        </ul>
      </nav>
      ${other && html`<a class="site__language" href="${other.href}" hreflang="${other.language}" lang="${other.language}">${t.otherLanguage}</a>`}
    </div>
  </header>`
}

/** What stands at the end of every page. */
export function footerHtml(language: Locale): Html {
  const t = SITE_TEXTS[language]
  return html`<footer class="foot">
    <div class="foot__in">
      <p class="foot__name">Tilts</p>
      <ul>
        ${SECTIONS.map((collection) => html`<li><a href="${addressOf({ collection, locale: language })}">${t[collection]}</a></li>`)}
        <li><a href="${pageAddress('accessibility', language)}">${t.accessibility}</a></li>
        <li><a href="/admin">${t.signIn}</a></li>
      </ul>
      <p class="soft">${t.privacy}</p>
    </div>
  </footer>`
}
