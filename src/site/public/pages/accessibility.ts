import { env } from '@/env'
import { formatDate } from '@/i18n/format'
import { LOCALE_CODES } from '@/locales'
import { otherLocale, pageAddress } from '../../addresses'
import { html } from '../../html'
import type { Shown } from '../page'
import type { Reader } from '../reader'
import { ACCESSIBILITY, REVIEWED_ON } from './accessibilityTexts'

/** The accessibility statement, with what Cabinet Regulation No. 445 of 14.07.2020 (26.1, annex 2) asks it to say. */
export function accessibilityPage({ locale }: Reader): Shown {
  const t = ACCESSIBILITY[locale]
  const path = pageAddress('accessibility', locale)
  const other = otherLocale(locale)
  const parts = [
    [t.statusHeading, t.status],
    [t.testedHeading, t.tested],
    [t.limitsHeading, t.limits],
    [t.otherHeading, t.other],
  ] as const
  return {
    main: html`<article class="document" lang="${locale}">
      <h1>${t.title}</h1>
      <p class="lead">${t.lead}</p>
      ${parts.map(
        ([heading, said]) =>
          html`<section class="part">
            <h2>${heading}</h2>
            ${
              said.length === 1
                ? html`<p>${said}</p>`
                : html`<ul>
                    ${said.map((each) => html`<li>${each}</li>`)}
                  </ul>`
            }
          </section>`,
      )}
      <section class="part">
        <h2>${t.contactHeading}</h2>
        <p>${t.contact}</p>
        ${env.contactEmail ? html`<p><a href="mailto:${env.contactEmail}">${env.contactEmail}</a></p>` : html`<p>${t.noContact}</p>`}
      </section>
      <section class="part">
        <h2>${t.enforcementHeading}</h2>
        <p>${t.enforcement}</p>
        <p><a href="https://www.tiesibsargs.lv" rel="noopener noreferrer">www.tiesibsargs.lv</a></p>
      </section>
      <section class="part">
        <h2>${t.privacyHeading}</h2>
        <p>${t.privacy}</p>
      </section>
      <p class="meta">
        ${t.reviewed}: <time datetime="${REVIEWED_ON}">${formatDate(REVIEWED_ON, locale, 'long')}</time>
      </p>
    </article>`,
    other: { href: pageAddress('accessibility', other), language: other },
    section: path,
    seo: {
      alternates: LOCALE_CODES.map((language) => ({
        href: pageAddress('accessibility', language),
        language,
      })),
      description: t.lead,
      path,
    },
    title: t.title,
  }
}
