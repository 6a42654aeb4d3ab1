import type { Credit } from '@/funding/creditsOf'
import { pictureOf } from '@/rich-text/blocks/picture'
import { type RelatedDocument, textOf } from '@/rich-text/read'
import type { SiteContext } from '../context'
import { html, paragraphs, type Html } from '../html'
import { SITE_TEXTS } from '../texts'
import { emblem } from './emblem'

/** A credit with its pictures, where readers may see them. */
export type ShownCredit = Omit<Credit, 'funderLogo' | 'programmeLogo'> & { logos: readonly RelatedDocument[] }

/** From how many letters on a statement is set as text and not as a heading. */
const LONG = 90

/** Who paid: the statement as text, in the language of the page, next to the emblem where that is asked for. */
export function creditsHtml({ credits, locale }: SiteContext): Html | null {
  if (credits.length === 0) return null
  const t = SITE_TEXTS[locale]
  return html`<section class="credits" aria-label="${t.credits}">
    <h2>${t.credits}</h2>
    ${credits.map((credit) => creditHtml(credit, t))}
  </section>`
}

function creditHtml(credit: ShownCredit, t: (typeof SITE_TEXTS)['lv']): Html {
  const { disclaimer, emblemRequired, funder, logos, programme, projectNumber, projectTitle, statement } =
    credit
  const named = [programme, funder].filter(Boolean).join(' · ')
  return html`<div class="credit">
    <div class="credit__sign">
      ${emblemRequired && emblem(t.emblem)}${statement ? html`<p class="credit__statement${statement.length > LONG && ' credit__statement--long'}">${statement}</p>` : named && html`<p class="credit__statement">${named}</p>`}
    </div>
    ${logos.length > 0 && html`<p class="credit__logos">${logos.map(logoHtml)}</p>`}
    ${statement && named && html`<p class="credit__programme">${named}</p>`}
    ${projectTitle && html`<p class="credit__project">${projectTitle}${projectNumber && html` (${t.projectNumber}: ${projectNumber})`}</p>`}
    ${disclaimer && html`<div class="credit__disclaimer">${paragraphs(disclaimer)}</div>`}
  </div>`
}

function logoHtml(media: RelatedDocument): Html | null {
  const picture = pictureOf(media)
  return picture ? html`<img src="${picture.src}" alt="${textOf(media.alt)}" loading="lazy" />` : null
}
