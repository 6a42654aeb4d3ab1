import {
  ACTIVITY_KINDS,
  RESOURCE_KINDS,
  RESULT_QUALIFIERS,
  RESULT_UNITS,
} from '@collections/Projects/choices'
import { deriveStatus } from '@collections/Projects/deriveStatus'
import { PARTNER_ROLES } from '@collections/Projects/participants'
import countries from '@/fields/countries.json'
import { formatNumber, formatPercent, formatPeriod, type Precision } from '@/i18n/format'
import type { Locale } from '@/locales'
import { documentOf, rowsOf, textOf } from '@/rich-text/read'
import { siteHref, typedHref } from '@/rich-text/urls'
import type { SiteContext } from '../context'
import { html, paragraphs, type Html, type Value } from '../html'
import { choiceText } from '../parts/choice'
import { listHtml } from '../parts/facts'
import { relatedHtml } from '../parts/related'
import { SITE_TEXTS } from '../texts'

/** What a project has brought, in figures. */
export function resultsHtml(value: unknown, locale: Locale): Html | null {
  const rows = rowsOf(value).filter((row) => typeof row.value === 'number' && textOf(row.label))
  if (rows.length === 0) return null
  return html`<div class="figures">
    <dl>
      ${rows.map(
        (row) =>
          html`<div>
            <dt>${textOf(row.label)}</dt>
            <dd>${resultText(row, locale)}</dd>
            ${textOf(row.detail) && html`<dd class="figures__note">${paragraphs(textOf(row.detail))}</dd>`}
          </div>`,
      )}
    </dl>
  </div>`
}

function resultText({ qualifier, unit, value }: Record<string, unknown>, locale: Locale): string {
  const figure = Number(value)
  const said =
    unit === 'percent'
      ? formatPercent(figure / 100, locale, { maximumFractionDigits: 2 })
      : formatNumber(figure, locale)
  const isExact = qualifier !== 'about' && qualifier !== 'almost' && qualifier !== 'atLeast'
  const word = isExact ? '' : `${choiceText(RESULT_QUALIFIERS, qualifier, locale).toLowerCase()} `
  const of = unit === 'months' ? ` (${choiceText(RESULT_UNITS, unit, locale).toLowerCase()})` : ''
  return `${word}${said}${of}`
}

/** What is done, when and where: apart what is still to come, the next first. What has no date is as it was typed. */
export function activitiesHtml(value: unknown, locale: Locale, now = new Date()): Html | null {
  const t = SITE_TEXTS[locale]
  const all = rowsOf(value).filter(({ title }) => textOf(title))
  const ahead = all.filter((row) => isAhead(row, now)).sort(byDate)
  const past = all.filter((row) => !ahead.includes(row))
  if (ahead.length === 0) return activityList(past, locale)
  return html`<h3>${t.activitiesAhead}</h3>
    ${activityList(ahead, locale)} ${past.length > 0 && html`<h3>${t.activitiesPast}</h3>`}
    ${activityList(past, locale)}`
}

/** As a project that lasts one day, month or year: it has not begun, or is going on. */
const isAhead = ({ date, datePrecision }: Record<string, unknown>, now: Date): boolean => {
  const day = textOf(date)
  const precision = precisionOf(datePrecision)
  const period = { endDate: day, endPrecision: precision, startDate: day, startPrecision: precision }
  return day !== '' && deriveStatus(period, now) !== 'completed'
}

const byDate = (a: Record<string, unknown>, b: Record<string, unknown>): number =>
  textOf(a.date) < textOf(b.date) ? -1 : 1

const activityList = (rows: readonly Record<string, unknown>[], locale: Locale): Html | null =>
  listHtml(
    rows.map((row) => {
      const about = [
        row.kind !== 'other' && choiceText(ACTIVITY_KINDS, row.kind, locale),
        textOf(row.date) && formatPeriod(textOf(row.date), null, precisionOf(row.datePrecision), locale),
        [textOf(row.place), countryText(row.country, locale)].filter(Boolean).join(', '),
      ].filter(Boolean)
      return html`<strong>${textOf(row.title)}</strong
        >${about.length > 0 && html`<br /><span class="soft">${about.join(' · ')}</span>`}`
    }),
  )

/** Who takes part, as what. */
export const participantsOf = (value: unknown, context: SiteContext): Value[] =>
  rowsOf(value).map((row) => {
    const partner = documentOf(row.partner)
    const name = relatedHtml(context, { field: 'name', relationTo: 'partners', value: partner })
    if (!name) return null
    const country = row.showCountry === true ? countryText(partner?.country, context.locale) : ''
    const about = [country, choiceText(PARTNER_ROLES, row.role, context.locale).toLowerCase()].filter(Boolean)
    return html`${name} <span class="soft">(${about.join(', ')})</span>`
  })

/** Where there is more: links and files. */
export const resourcesHtml = (value: unknown, locale: Locale): Html | null =>
  listHtml(
    rowsOf(value)
      .filter(({ label }) => textOf(label))
      .map((row) => {
        const href = typedHref(row.url) ?? siteHref(documentOf(row.document)?.url)
        const about = [
          choiceText(RESOURCE_KINDS, row.kind, locale).toLowerCase(),
          textOf(row.language).toUpperCase(),
        ].filter(Boolean)
        const name = textOf(row.label)
        return html`${href ? html`<a href="${href}" rel="noopener noreferrer">${name}</a>` : name}
          <span class="soft">(${about.join(', ')})</span>`
      }),
  )

const precisionOf = (value: unknown): Precision => (value === 'year' || value === 'month' ? value : 'day')

/** The name of a country by its code. */
export function countryText(code: unknown, locale: Locale): string {
  const names = Object.entries(countries).find(([each]) => each === code)?.[1]
  return names?.[locale === 'en' ? 0 : 1] ?? ''
}
