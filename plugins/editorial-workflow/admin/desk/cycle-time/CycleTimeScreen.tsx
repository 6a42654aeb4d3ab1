'use client'

import { lazy, Suspense, useState } from 'react'
import { ShimmerEffect, useTranslation } from '@payloadcms/ui'
import type { CycleTime } from '../../../payload/endpoints/cycleTime'
import { useTexts } from '../../useTexts'
import { measureOf } from '../planning/durationText'
import { PlaceFilters } from '../planning/PlaceFilters'
import { Select } from '../planning/Select'
import { PLANNING_STYLES } from '../planning/styles'
import { useLabels } from '../planning/useLabels'
import { addMonths } from '../planning/wallTime'
import { useTold } from '../useCall'
import { monthText, PublishedTable, SpreadTable, WaitingTable } from './tables'

const PublishedChart = lazy(() => import('./PublishedChart'))
const StatesChart = lazy(() => import('./StatesChart'))

/** How far back is looked, in months. */
const RANGES = ['3', '6', '12'] as const
type Range = (typeof RANGES)[number]

/** How long work stays where, what waits for whom, and how much goes out. Beside each chart stands the same as a table. */
export default function CycleTimeScreen() {
  const t = useTexts()
  const { i18n } = useTranslation()
  const labels = useLabels()
  const [filter, setFilter] = useState({ collection: '', locale: '' })
  const [range, setRange] = useState<Range>('12')
  const [today] = useState(() => new Date().toISOString().slice(0, 10))
  const query = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== ''))
  query.set('from', `${addMonths(today, -Number(range))}T00:00:00Z`)
  const { body, error, isLoading } = useTold<CycleTime>(`/editorial/cycle-time?${query.toString()}`)
  const duration = (milliseconds: number): string => {
    const { count, unit } = measureOf(milliseconds)
    return t(`charts:${unit}`, { count: count.toLocaleString(i18n.language) })
  }
  const locales = [...new Set(body?.published.map(({ locale }) => locale))].map((code) => ({
    code,
    label: labels.localeLabel(code),
  }))
  return (
    <div className="pl">
      <style href="editorial-planning" precedence="default">
        {PLANNING_STYLES}
      </style>
      <h1>{t('desk:cycle-time')}</h1>
      <div aria-label={t('charts:filters')} className="pl-filters" role="group">
        <Select
          label={t('charts:range')}
          onChange={(value) => setRange(value as Range)}
          options={RANGES.map((value) => ({ label: t(`charts:rangeMonths_${value}`), value }))}
          value={range}
        />
        <PlaceFilters onChange={setFilter} place={filter} />
      </div>
      {error && (
        <p className="pl-error" role="alert">
          {error}
        </p>
      )}
      {!body && isLoading && <ShimmerEffect height="60vh" />}
      {body && (
        <div aria-busy={isLoading} className="pl-section">
          <section className="pl-section">
            <h2>{t('charts:waitingTitle')}</h2>
            <p className="pl-quiet">{t('charts:waitingHelp')}</p>
            <WaitingTable timeZone={body.timeZone} waiting={body.waiting} />
          </section>
          <section className="pl-section">
            <h2>{t('charts:statesTitle')}</h2>
            <p className="pl-quiet">{t('charts:statesHelp')}</p>
            <Suspense fallback={<ShimmerEffect height="30vh" />}>
              <StatesChart
                bars={body.states.map(({ median, p90, state }) => ({
                  median: median ?? 0,
                  name: t(`states:${state}`),
                  p90: p90 ?? 0,
                }))}
                format={duration}
                label={t('charts:statesTitle')}
                median={t('charts:median')}
                p90={t('charts:p90')}
              />
            </Suspense>
            <SpreadTable
              duration={duration}
              heading={t('charts:state')}
              label={t('charts:statesTitle')}
              rows={body.states.map(({ state, ...spread }) => ({
                ...spread,
                key: state,
                name: t(`states:${state}`),
              }))}
            />
          </section>
          <section className="pl-section">
            <h2>{t('charts:publishedTitle')}</h2>
            <p className="pl-quiet">{t('charts:publishedHelp', { timeZone: body.timeZone })}</p>
            <Suspense fallback={<ShimmerEffect height="30vh" />}>
              <PublishedChart
                bars={[...new Set(body.published.map(({ month }) => month))].map((month) => ({
                  month: monthText(month, i18n.language),
                  ...Object.fromEntries(
                    body.published
                      .filter((each) => each.month === month)
                      .map(({ count, locale }) => [locale, count]),
                  ),
                }))}
                label={t('charts:publishedTitle')}
                locales={locales}
              />
            </Suspense>
            <PublishedTable locales={locales} published={body.published} />
          </section>
          {body.reviewers && (
            <section className="pl-section">
              <h2>{t('charts:reviewersTitle')}</h2>
              <p className="pl-quiet">{t('charts:reviewersHelp')}</p>
              <SpreadTable
                duration={duration}
                heading={t('charts:person')}
                label={t('charts:reviewersTitle')}
                rows={body.reviewers.map(({ name, person, ...spread }) => ({
                  ...spread,
                  key: person,
                  name: name ?? t('charts:deletedPerson'),
                }))}
              />
            </section>
          )}
        </div>
      )}
    </div>
  )
}
