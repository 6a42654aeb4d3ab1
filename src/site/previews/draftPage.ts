import type { PayloadRequest } from 'payload'
import type { DraftPreview } from '@plugins/editorial-workflow/exports/previews'
import { LOCALE_CODES, type Locale } from '@/locales'
import { html, type Html } from '../html'
import { pageHtml } from '../layout/page'
import { momentText } from '../moment'
import { titleOfDoc } from '../pages'
import { localeIn, showText } from './contextOf'
import { fill, PREVIEW_TEXTS } from './texts'

/** The address at which staff see a document that is not live. */
export const draftPath = (
  collection: string,
  id: number | string,
  locale: string,
  version?: string,
): string =>
  `/preview/${encodeURIComponent(collection)}/${encodeURIComponent(id)}?${new URLSearchParams({ locale, ...(version && { version }) })}`

/** A version for staff in the layout of the site. The bar is in the language of their interface. */
export async function draftPage(req: PayloadRequest, preview: DraftPreview, language: Locale): Promise<Html> {
  const { collection, id, isLive, text } = preview
  const locale = localeIn(text)
  const urlFor = (slug: string, doc: { id: number | string }): string => draftPath(slug, doc.id, locale)
  const other = LOCALE_CODES.find((code) => code !== locale)
  return pageHtml({
    bar: barHtml(req, preview, language),
    isIndexed: false,
    language: locale,
    main: await showText(req, { collection, isLive, text, urlFor }),
    other: other && { href: draftPath(collection, id, other), language: other },
    title: `${PREVIEW_TEXTS[language].preview}: ${titleOfDoc(text.doc, { locale })}`,
  })
}

function barHtml(req: PayloadRequest, preview: DraftPreview, language: Locale): Html {
  const { choices, collection, id, isLive, state, text } = preview
  const t = PREVIEW_TEXTS[language]
  const name = (req.t as (key: string) => string)(`editorialWorkflow:states:${state}`).toLowerCase()
  const as = choices.find(({ version }) => version === text.ref.version)?.as
  const what = as && as !== 'newest' ? t.choices[as] : name
  const others = choices.filter(({ version }) => version !== text.ref.version)
  return html`<div class="bar" lang="${language}" role="region" aria-label="${t.preview}">
    <div class="bar__in">
      <p><strong>${isLive ? t.live : t.draft}</strong></p>
      <p>${fill(t.versionOf, { date: momentText(text.savedAt, language), state: what })}</p>
      ${
        others.length > 0 &&
        html`<p>${t.otherVersions}:</p>
          <ul>
            ${others.map((each) => html`<li><a href="${draftPath(collection, id, localeIn(text), each.version)}">${t.choices[each.as]}</a></li>`)}
          </ul>`
      }
    </div>
  </div>`
}
