import { plural } from '@/i18n/format'
import { LOCALE_CODES } from '@/locales'
import { textOf } from '@/rich-text/read'
import { addressOf, otherLocale, pageAddress } from '../../addresses'
import { html, type Html } from '../../html'
import type { Shown } from '../page'
import type { Reader } from '../reader'
import { search, termsOf, type Found } from '../search'
import { PUBLIC_TEXTS } from '../texts'

/** The longest question, in letters. */
const LENGTH = 120

/** What has some words in its title, its introduction or its name. */
export async function searchPage(reader: Reader, query: URLSearchParams): Promise<Shown> {
  const { locale } = reader
  const t = PUBLIC_TEXTS[locale]
  const asked = (query.get('q') ?? '').trim().slice(0, LENGTH)
  const terms = termsOf(asked)
  const found = terms.length > 0 ? await search(reader, terms) : []
  const path = pageAddress('search', locale)
  const other = otherLocale(locale)
  return {
    isIndexed: false,
    main: html`<div class="listing">
      <h1>${t.searchTitle}</h1>
      <form class="search" action="${path}" method="get" role="search">
        <label for="q">${t.searchLabel}</label>
        <span class="hint" id="hint">${t.searchHint}</span>
        <div class="search__line">
          <input
            type="search"
            id="q"
            name="q"
            value="${asked}"
            maxlength="${LENGTH}"
            aria-describedby="hint"
          />
          <button type="submit">${t.searchButton}</button>
        </div>
      </form>
      ${asked && (terms.length > 0 ? resultsHtml(found, locale) : html`<p role="status">${t.searchTooShort}</p>`)}
    </div>`,
    other: {
      href: `${pageAddress('search', other)}${asked ? `?${new URLSearchParams({ q: asked })}` : ''}`,
      language: other,
    },
    section: path,
    seo: {
      alternates: LOCALE_CODES.map((language) => ({ href: pageAddress('search', language), language })),
      path,
    },
    title: asked ? `${t.searchTitle}: ${asked}` : t.searchTitle,
  }
}

function resultsHtml(found: readonly Found[], locale: Reader['locale']): Html {
  const t = PUBLIC_TEXTS[locale]
  if (found.length === 0)
    return html`<div role="status">
      <h2>${t.nothingFound}</h2>
      <p>${t.nothingFoundText}</p>
    </div>`
  return html`<p class="soft" role="status">${plural(locale, found.length, t.counts.found as never)}</p>
    <ol class="results">
      ${found.map(
        ({ about, collection, doc, title }) =>
          html`<li>
            <p class="card__about">${t.kinds[collection]}</p>
            <h2><a href="${addressOf({ collection, locale, slug: textOf(doc.slug) })}">${title}</a></h2>
            ${about && html`<p>${about}</p>`}
          </li>`,
      )}
    </ol>`
}
