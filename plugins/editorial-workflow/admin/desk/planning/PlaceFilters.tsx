'use client'

import { useTexts } from '../../useTexts'
import { Select } from './Select'
import { useLabels } from './useLabels'

/** What figures are asked for; empty means all. */
export type Place = { collection: string; locale: string }

/** The choice of a collection and, in a project with languages, of a language. */
export function PlaceFilters({ onChange, place }: { onChange: (place: Place) => void; place: Place }) {
  const t = useTexts()
  const labels = useLabels()
  return (
    <>
      <Select
        all={t('charts:show')}
        label={t('charts:collection')}
        onChange={(collection) => onChange({ ...place, collection })}
        options={labels.collections.map(({ label, slug }) => ({ label, value: slug }))}
        value={place.collection}
      />
      {labels.locales.length > 0 && (
        <Select
          all={t('charts:show')}
          label={t('charts:language')}
          onChange={(locale) => onChange({ ...place, locale })}
          options={labels.locales.map(({ code, label }) => ({ label, value: code }))}
          value={place.locale}
        />
      )}
    </>
  )
}
