import type { PayloadRequest } from 'payload'
import type { Preview } from '@plugins/editorial-workflow/exports/previews'
import type { Locale } from '@/locales'
import { html, type Html } from '../html'
import { pageHtml } from '../layout/page'
import { momentText } from '../moment'
import { titleOfDoc } from '../pages'
import { localeIn, showText } from './contextOf'
import { guestForms } from './guestForms'
import type { Typed } from './readForm'
import { fill, PREVIEW_TEXTS } from './texts'

/** What has just been done by a form of the page, or why it has not. */
export type Told =
  | { done: 'comment' | 'signOff' }
  | { faults: readonly (keyof (typeof PREVIEW_TEXTS)['lv']['faults'])[]; typed: Typed }

/** What a partner sees: the text, beside a translation its original, and what they can do about it. */
export async function guestPage(req: PayloadRequest, preview: Preview, told?: Told): Promise<Html> {
  const { collection, isLive, source, text } = preview
  const language = localeIn(text)
  const t = PREVIEW_TEXTS[language]
  const own = await showText(req, { collection, isLive, text })
  const main = source
    ? html`<div class="beside">
        <section aria-label="${t.original}">
          <p class="beside__label">${t.original} (${t.text[localeIn(source)]})</p>
          ${await showText(req, { collection, isLive: false, text: source })}
        </section>
        <section aria-label="${t.translation}">
          <p class="beside__label">${t.translation} (${t.text[language]})</p>
          ${own}
        </section>
      </div>`
    : own
  return pageHtml({
    bar: barHtml(preview, language),
    isIndexed: false,
    isWide: source !== null,
    language,
    main: html`${main}${guestForms(preview, language, told)}`,
    title: `${told && 'faults' in told ? `${t.faultTitle}: ` : ''}${t.preview}: ${titleOfDoc(text.doc, { locale: language })}`,
  })
}

function barHtml({ expiresAt, isLive, label, text }: Preview, language: Locale): Html {
  const t = PREVIEW_TEXTS[language]
  const version = fill(t.versionOf, { date: momentText(text.savedAt, language), state: '' })
  return html`<div class="bar" role="region" aria-label="${t.preview}">
    <div class="bar__in">
      <p><strong>${isLive ? t.live : t.draft}</strong></p>
      <p>${version.replace(' ()', '')}</p>
      <p>${fill(t.forWhom, { label })}</p>
      <p>${fill(t.linkEnds, { date: momentText(expiresAt, language) })}</p>
    </div>
  </div>`
}

/** For every link that opens nothing: nobody is told why. */
export function noLinkPage(language: Locale): Html {
  const t = PREVIEW_TEXTS[language]
  const main = html`<div class="document">
    <h1>${t.noLink}</h1>
    <p class="lead">${t.noLinkText}</p>
  </div>`
  return pageHtml({ isIndexed: false, language, main, title: t.noLink })
}
