import { PARTNER_KINDS } from '@collections/Partners/kinds'
import { pictureOf } from '@/rich-text/blocks/picture'
import { documentOf, rowsOf, textOf } from '@/rich-text/read'
import { hostOf, typedHref } from '@/rich-text/urls'
import type { SiteContext } from '../context'
import { html, paragraphs, type Html } from '../html'
import { choiceText } from '../parts/choice'
import { contactHtml } from '../parts/contact'
import { factsHtml, inLine, section } from '../parts/facts'
import { SITE_TEXTS } from '../texts'
import type { Doc } from './doc'
import { headingHtml } from './heading'
import { countryText } from './projectLists'

/** An organisation. */
export function partnerHtml(doc: Doc, context: SiteContext): Html {
  const { locale } = context
  const t = SITE_TEXTS[locale]
  const logo = documentOf(doc.logo)
  const picture = logo && pictureOf(logo)
  const website = typedHref(doc.website)
  const kind = choiceText(PARTNER_KINDS, doc.kind, locale)
  return html`${kind && html`<p class="kicker">${kind}</p>`}${headingHtml(doc.name, context)}
    ${picture && html`<p class="logo"><img src="${picture.src}" alt="${textOf(logo.alt)}" /></p>`}
    <div class="body">${paragraphs(textOf(doc.about))}</div>
    ${factsHtml([
      [t.regions, inLine([textOf(doc.region), countryText(doc.country, locale)])],
      [t.website, website && html`<a href="${website}" rel="noopener noreferrer">${hostOf(website)}</a>`],
    ])}
    ${section(t.contact, rowsOf(doc.contacts).map(contactHtml))}`
}
