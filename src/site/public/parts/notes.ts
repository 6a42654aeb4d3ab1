import { formatDate } from '@/i18n/format'
import { isLocale, type Locale } from '@/locales'
import type { LinkableSlug } from '@/rich-text'
import { recordOf, rowsOf, textOf } from '@/rich-text/read'
import { addressOf, otherLocale } from '../../addresses'
import { html, type Value } from '../../html'
import type { Doc } from '../../pages'
import { fill } from '../fill'
import { PUBLIC_TEXTS } from '../texts'

/** Where a document is in another language; nothing where readers have none there. */
export function counterpartOf(collection: LinkableSlug, doc: Doc, locale: Locale): string | undefined {
  const found = rowsOf(recordOf(doc.translation).alternates).find((each) => each.locale === locale)
  const slug = textOf(found?.slug)
  return slug ? addressOf({ collection, locale, slug }) : undefined
}

/** The addresses of a document by language, the original first. */
export function alternatesOf(
  collection: LinkableSlug,
  doc: Doc,
  locale: Locale,
): { href: string; language: Locale }[] {
  const own = { href: addressOf({ collection, locale, slug: textOf(doc.slug) }), language: locale }
  const other = otherLocale(locale)
  const href = counterpartOf(collection, doc, other)
  const all = href ? [own, { href, language: other }] : [own]
  const { sourceLocale } = recordOf(doc.translation)
  return all.sort((a, b) => Number(b.language === sourceLocale) - Number(a.language === sourceLocale))
}

/** Said above a translation whose original has changed since. */
export function outdatedNote(collection: LinkableSlug, doc: Doc, locale: Locale): Value {
  const { freshness, sourceChangedAt, sourceLocale } = recordOf(doc.translation)
  if (freshness !== 'outdated') return null
  const t = PUBLIC_TEXTS[locale]
  const original = isLocale(sourceLocale) ? counterpartOf(collection, doc, sourceLocale) : undefined
  const date = typeof sourceChangedAt === 'string' ? formatDate(sourceChangedAt, locale) : ''
  return html`<p class="note">
    ${fill(t.outdated, { date })}
    ${original && html`<a href="${original}" hreflang="${String(sourceLocale)}">${t.outdatedOriginal}</a>`}
  </p>`
}

/** Said under a document that is not there in the other language: in that language, to those who look for it. */
export function missingNote(collection: LinkableSlug, doc: Doc, locale: Locale): Value {
  const language = otherLocale(locale)
  if (counterpartOf(collection, doc, language)) return null
  const t = PUBLIC_TEXTS[language]
  return html`<p class="note note--quiet" id="language" lang="${language}">
    ${t.notTranslated[collection]}
    <a href="${addressOf({ collection, locale: language })}" hreflang="${language}"
      >${t.otherList[collection]}</a
    >
  </p>`
}
