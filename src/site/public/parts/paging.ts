import type { Locale } from '@/locales'
import { html, type Html } from '../../html'
import { fill } from '../fill'
import { PUBLIC_TEXTS } from '../texts'

type Paging = { kept: URLSearchParams; locale: Locale; page: number; pages: number; path: string }

/** The way through the pages of a list; nothing where there is one only. */
export function pagingHtml({ kept, locale, page, pages, path }: Paging): Html | null {
  if (pages < 2) return null
  const t = PUBLIC_TEXTS[locale]
  const href = (to: number): string => {
    const query = new URLSearchParams(kept)
    if (to > 1) query.set('page', String(to))
    return query.size > 0 ? `${path}?${query}` : path
  }
  return html`<nav class="paging" aria-label="${t.pages}">
    ${page > 1 ? html`<a href="${href(page - 1)}" rel="prev">← ${t.newer}</a>` : html`<span></span>`}
    <span class="soft">${fill(t.page, { page, pages })}</span>
    ${page < pages ? html`<a href="${href(page + 1)}" rel="next">${t.older} →</a>` : html`<span></span>`}
  </nav>`
}
