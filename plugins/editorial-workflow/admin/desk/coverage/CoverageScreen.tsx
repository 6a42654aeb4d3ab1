'use client'

import { lazy, Suspense, useState } from 'react'
import { ShimmerEffect } from '@payloadcms/ui'
import { STATES, type State } from '../../../core/types'
import type { Coverage, CoverageRow } from '../../../payload/endpoints/coverage'
import { useTexts } from '../../useTexts'
import { PlaceFilters } from '../planning/PlaceFilters'
import { PLANNING_STYLES } from '../planning/styles'
import { useLabels, type Labels } from '../planning/useLabels'
import { useTold } from '../useCall'

const CoverageChart = lazy(() => import('./CoverageChart'))

/** How far each language of each collection is: a table, and the same as bars. */
export default function CoverageScreen() {
  const t = useTexts()
  const labels = useLabels()
  const [filter, setFilter] = useState({ collection: '', locale: '' })
  const query = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== ''))
  const { body, error, isLoading } = useTold<Coverage>(`/editorial/coverage?${query.toString()}`)
  const rows = body?.rows ?? []
  const uncounted = sumOf(rows, 'uncounted')
  const stateLabels = Object.fromEntries(STATES.map((state) => [state, t(`states:${state}`)])) as Record<
    State,
    string
  >
  return (
    <div className="pl">
      <style href="editorial-planning" precedence="default">
        {PLANNING_STYLES}
      </style>
      <h1>{t('desk:coverage')}</h1>
      <p className="pl-quiet">{t('charts:coverageHelp')}</p>
      <div aria-label={t('charts:filters')} className="pl-filters" role="group">
        <PlaceFilters onChange={setFilter} place={filter} />
      </div>
      {error && (
        <p className="pl-error" role="alert">
          {error}
        </p>
      )}
      {!body && isLoading && <ShimmerEffect height="40vh" />}
      {body && (
        <div aria-busy={isLoading} className="pl-section">
          <CoverageTable labels={labels} rows={rows} stateLabels={stateLabels} />
          {uncounted > 0 && <p className="pl-quiet">{t('charts:uncounted', { count: String(uncounted) })}</p>}
          <h2>{t('charts:coverageChart')}</h2>
          <Suspense fallback={<ShimmerEffect height="40vh" />}>
            <CoverageChart
              bars={rows.map(({ collection, locale, missing, states }) => ({
                ...states,
                missing,
                name: `${labels.collectionLabel(collection)} · ${locale}`,
              }))}
              label={t('charts:coverageChart')}
              labels={{ ...stateLabels, missing: t('charts:missing') }}
            />
          </Suspense>
        </div>
      )}
    </div>
  )
}

type Figure = 'documents' | 'live' | 'missing' | 'outdated' | 'uncounted' | 'wordsWaiting'
const sumOf = (rows: readonly CoverageRow[], name: Figure): number =>
  rows.reduce((sum, row) => sum + row[name], 0)

/** Documents are the same in each language: they count once. */
const oneOfEach = (rows: readonly CoverageRow[]): CoverageRow[] =>
  rows.filter((row, index) => rows.findIndex(({ collection }) => collection === row.collection) === index)

type TableProps = {
  labels: Labels
  rows: readonly CoverageRow[]
  stateLabels: Readonly<Record<State, string>>
}

function CoverageTable({ labels, rows, stateLabels }: TableProps) {
  const t = useTexts()
  const figures = [
    ['documents', t('charts:documents')],
    ['live', t('charts:live')],
    ['missing', t('charts:missing')],
    ['outdated', t('charts:outdated')],
    ['wordsWaiting', t('charts:words')],
  ] as const
  const toQueue = ({ collection, locale }: CoverageRow, more: Record<string, string>): string =>
    `${labels.url('/desk/queue')}?${new URLSearchParams({ collection, locale, ...more }).toString()}`
  return (
    <div className="pl-scroll" role="region" aria-label={t('desk:coverage')} tabIndex={0}>
      <table className="pl-table">
        <thead>
          <tr>
            <th scope="col">{t('charts:collection')}</th>
            <th scope="col">{t('charts:language')}</th>
            {figures.map(([name, label]) => (
              <th className="pl-number" key={name} scope="col">
                {label}
              </th>
            ))}
            {STATES.map((state) => (
              <th className="pl-number" key={state} scope="col">
                {stateLabels[state]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.collection}/${row.locale}`}>
              <th scope="row">{labels.collectionLabel(row.collection)}</th>
              <td>{labels.localeLabel(row.locale)}</td>
              {figures.map(([name, label]) => (
                <td className="pl-number" key={name}>
                  <Count
                    count={row[name]}
                    href={name === 'outdated' ? toQueue(row, { freshness: 'outdated' }) : undefined}
                    label={label}
                  />
                </td>
              ))}
              {STATES.map((state) => (
                <td className="pl-number" key={state}>
                  <Count
                    count={row.states[state]}
                    href={toQueue(row, { state })}
                    label={stateLabels[state]}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th colSpan={2} scope="row">
              {t('charts:sum')}
            </th>
            {figures.map(([name]) => (
              <td className="pl-number" key={name}>
                {sumOf(name === 'documents' ? oneOfEach(rows) : rows, name)}
              </td>
            ))}
            {STATES.map((state) => (
              <td className="pl-number" key={state}>
                {rows.reduce((sum, { states }) => sum + states[state], 0)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

/** A number; where there is something, the way to it. */
function Count({ count, href, label }: { count: number; href: string | undefined; label: string }) {
  if (!href || count === 0) return <>{count}</>
  return (
    <a href={href}>
      {count}
      <span className="pl-hidden"> {label}</span>
    </a>
  )
}
