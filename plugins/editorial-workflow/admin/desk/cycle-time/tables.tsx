'use client'

import type { ReactNode } from 'react'
import { useTranslation } from '@payloadcms/ui'
import { STATES } from '../../../core/types'
import type { CycleTime } from '../../../payload/endpoints/cycleTime'
import { dayText } from '../dates'
import { useTexts } from '../../useTexts'

/** A month as `11.2026.`, in English `Nov 2026`. */
export const monthText = (month: string, language: string): string => {
  const [year = '', number = ''] = month.split('-')
  if (language === 'lv') return `${number}.${year}.`
  return new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC', year: 'numeric' }).format(
    new Date(`${month}-01T00:00:00Z`),
  )
}

function Scrolled({ children, label }: { children: ReactNode; label: string }) {
  return (
    <div aria-label={label} className="pl-scroll" role="region" tabIndex={0}>
      <table className="pl-table pl-short">{children}</table>
    </div>
  )
}

type SpreadRow = { count: number; key: string; median: null | number; name: string; p90: null | number }

/** How long something took, by state or by person. */
export function SpreadTable({
  duration,
  heading,
  label,
  rows,
}: {
  duration: (milliseconds: number) => string
  heading: string
  label: string
  rows: readonly SpreadRow[]
}) {
  const t = useTexts()
  if (rows.length === 0) return <p className="pl-note">{t('charts:none')}</p>
  const said = (milliseconds: null | number): string => (milliseconds === null ? '–' : duration(milliseconds))
  return (
    <Scrolled label={label}>
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          <th className="pl-number" scope="col">
            {t('charts:count')}
          </th>
          <th className="pl-number" scope="col">
            {t('charts:median')}
          </th>
          <th className="pl-number" scope="col">
            {t('charts:p90')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ count, key, median, name, p90 }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            <td className="pl-number">{count}</td>
            <td className="pl-number">{said(median)}</td>
            <td className="pl-number">{said(p90)}</td>
          </tr>
        ))}
      </tbody>
    </Scrolled>
  )
}

/** Who has how much in their hands, and since when. */
export function WaitingTable({ timeZone, waiting }: Pick<CycleTime, 'timeZone' | 'waiting'>) {
  const t = useTexts()
  const { i18n } = useTranslation()
  if (waiting.length === 0) return <p className="pl-note">{t('charts:nothingWaits')}</p>
  const states = STATES.filter((state) => state !== 'published')
  return (
    <Scrolled label={t('charts:waitingTitle')}>
      <thead>
        <tr>
          <th scope="col">{t('charts:person')}</th>
          <th className="pl-number" scope="col">
            {t('charts:sum')}
          </th>
          <th className="pl-number" scope="col">
            {t('charts:overdue')}
          </th>
          {states.map((state) => (
            <th className="pl-number" key={state} scope="col">
              {t(`states:${state}`)}
            </th>
          ))}
          <th scope="col">{t('charts:oldest')}</th>
        </tr>
      </thead>
      <tbody>
        {waiting.map((row) => (
          <tr key={row.person ?? '-'}>
            <th scope="row">
              {row.person === null ? t('charts:anybody') : (row.name ?? t('charts:deletedPerson'))}
            </th>
            <td className="pl-number">{row.count}</td>
            <td className="pl-number">{row.overdue}</td>
            {states.map((state) => (
              <td className="pl-number" key={state}>
                {row.states[state]}
              </td>
            ))}
            <td>{row.since ? dayText(row.since, { language: i18n.language, timeZone }) : '–'}</td>
          </tr>
        ))}
      </tbody>
    </Scrolled>
  )
}

/** Publications by month and language. */
export function PublishedTable({
  locales,
  published,
}: {
  locales: readonly { code: string; label: string }[]
  published: CycleTime['published']
}) {
  const t = useTexts()
  const { i18n } = useTranslation()
  const months = [...new Set(published.map(({ month }) => month))]
  const countOf = (locale: string, month?: string): number =>
    published
      .filter((each) => each.locale === locale && (month === undefined || each.month === month))
      .reduce((sum, { count }) => sum + count, 0)
  return (
    <Scrolled label={t('charts:publishedTitle')}>
      <thead>
        <tr>
          <th scope="col">{t('charts:month')}</th>
          {locales.map(({ code, label }) => (
            <th className="pl-number" key={code} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {months.map((month) => (
          <tr key={month}>
            <th scope="row">{monthText(month, i18n.language)}</th>
            {locales.map(({ code }) => (
              <td className="pl-number" key={code}>
                {countOf(code, month)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('charts:sum')}</th>
          {locales.map(({ code }) => (
            <td className="pl-number" key={code}>
              {countOf(code)}
            </td>
          ))}
        </tr>
      </tfoot>
    </Scrolled>
  )
}
