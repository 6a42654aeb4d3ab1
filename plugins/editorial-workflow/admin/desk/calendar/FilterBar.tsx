'use client'

import type { ReleaseSummary } from '../../../payload/releases/tell'
import { useTexts } from '../../useTexts'
import { Select } from '../planning/Select'
import { PlaceFilters } from '../planning/PlaceFilters'
import type { Filters } from './useSchedule'

type Props = {
  filters: Filters
  onChange: (filters: Filters) => void
  releases: readonly ReleaseSummary[]
}

export function FilterBar({ filters, onChange, releases }: Props) {
  const t = useTexts()
  const set = (part: Partial<Filters>): void => onChange({ ...filters, ...part })
  return (
    <div aria-label={t('calendar:filters')} className="pl-filters" role="group">
      <PlaceFilters onChange={set} place={filters} />
      <Select
        all={t('calendar:target_all')}
        label={t('calendar:target')}
        onChange={(target) => set({ target: target as Filters['target'] })}
        options={(['publish', 'unpublish'] as const).map((value) => ({
          label: t(`calendar:target_${value}`),
          value,
        }))}
        value={filters.target}
      />
      {releases.length > 0 && (
        <Select
          all={t('calendar:all')}
          label={t('calendar:release')}
          onChange={(release) => set({ release })}
          options={releases.map(({ id, name }) => ({ label: name, value: id }))}
          value={filters.release}
        />
      )}
      <label className="pl-check pl-wide">
        <input
          checked={filters.showsCancelled}
          onChange={(event) => set({ showsCancelled: event.target.checked })}
          type="checkbox"
        />
        {t('calendar:showCancelled')}
      </label>
    </div>
  )
}
