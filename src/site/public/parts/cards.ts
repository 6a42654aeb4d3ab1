import { PARTNER_KINDS } from '@collections/Partners/kinds'
import { PROJECT_STATUSES } from '@collections/Projects/choices'
import { formatDate } from '@/i18n/format'
import type { Locale } from '@/locales'
import { documentOf, numberOf, recordOf, rowsOf, textOf } from '@/rich-text/read'
import { siteHref } from '@/rich-text/urls'
import { addressOf } from '../../addresses'
import { html, type Html, type Value } from '../../html'
import type { Doc } from '../../pages'
import { choiceText } from '../../parts/choice'
import { periodOf } from '../../pages/project'
import { countryText } from '../../pages/projectLists'

/** Fields that cards need, by collection. */
export const CARD_FIELDS = {
  articles: ['title', 'lead', 'slug', 'publishedOn', 'heroImage', 'topics'],
  partners: ['name', 'slug', 'kind', 'country', 'sortKey'],
  projects: ['title', 'acronym', 'summary', 'slug', 'status', 'programme', 'heroImage'],
} as const

/** An article in a list. The link is the title; the picture says nothing that the title does not. */
export function articleCard(doc: Doc, locale: Locale, { isLarge = false, level = 2 } = {}): Html {
  const date = textOf(doc.publishedOn)
  const topics = rowsOf(doc.topics).map(({ name }) => textOf(name))
  const about = [date && formatDate(date, locale, 'long'), ...topics.slice(0, 2)].filter(Boolean)
  return html`<article class="card${isLarge && ' card--large'}">
    ${coverHtml(doc.heroImage, isLarge)}
    <div class="card__text">
      ${about.length > 0 && html`<p class="card__about">${date ? html`<time datetime="${date.slice(0, 10)}">${about[0]}</time>${about.slice(1).map((each) => html` · ${each}`)}` : about.join(' · ')}</p>`}
      ${titleHtml(level, addressOf({ collection: 'articles', locale, slug: textOf(doc.slug) }), doc.title)}
      <p class="card__lead">${textOf(doc.lead)}</p>
    </div>
  </article>`
}

/** A project in a list. */
export function projectCard(doc: Doc, locale: Locale, { level = 2 } = {}): Html {
  const about = [choiceText(PROJECT_STATUSES, doc.status, locale), periodOf(doc, { locale })].filter(Boolean)
  const programme = textOf(recordOf(doc.programme).name)
  return html`<article class="card card--project">
    <div class="card__text">
      ${textOf(doc.acronym) && html`<p class="card__acronym">${textOf(doc.acronym)}</p>`}
      ${titleHtml(level, addressOf({ collection: 'projects', locale, slug: textOf(doc.slug) }), doc.title)}
      <p class="card__lead">${textOf(doc.summary)}</p>
      ${about.length > 0 && html`<p class="card__about">${about.join(' · ')}</p>`}
      ${programme && html`<p class="card__about">${programme}</p>`}
    </div>
  </article>`
}

/** A partner in a list. */
export function partnerRow(doc: Doc, locale: Locale): Html {
  const about = [choiceText(PARTNER_KINDS, doc.kind, locale), countryText(doc.country, locale)].filter(
    Boolean,
  )
  return html`<a href="${addressOf({ collection: 'partners', locale, slug: textOf(doc.slug) })}"
      >${textOf(doc.name)}</a
    >
    ${about.length > 0 && html`<span class="soft">${about.join(' · ')}</span>`}`
}

const titleHtml = (level: number, href: string, title: unknown): Html => {
  const link = html`<a href="${href}">${textOf(title)}</a>`
  return level === 3 ? html`<h3 class="card__title">${link}</h3>` : html`<h2 class="card__title">${link}</h2>`
}

/** The picture in the shape of a card. */
function coverHtml(value: unknown, isLarge: boolean): Value {
  const sizes = recordOf(documentOf(value)?.sizes)
  const files = [recordOf(sizes.thumbnail), recordOf(sizes.card)].flatMap((size) => {
    const [src, width] = [siteHref(size.url), numberOf(size.width)]
    return src && width ? [{ height: numberOf(size.height), src, width }] : []
  })
  const [first] = files
  if (!first) return null
  const widths = isLarge
    ? '(min-width: 62rem) 40rem, 100vw'
    : '(min-width: 62rem) 24rem, (min-width: 40rem) 50vw, 100vw'
  const srcset = files.map(({ src, width }) => `${src.replaceAll(',', '%2C')} ${width}w`).join(', ')
  return html`<img
    class="card__cover"
    src="${first.src}"
    srcset="${srcset}"
    sizes="${widths}"
    width="${first.width}"
    height="${first.height}"
    alt=""
    ${isLarge ? html`fetchpriority="high"` : html`loading="lazy"`}
  />`
}
