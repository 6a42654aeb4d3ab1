'use client'

import { useState, type ReactNode } from 'react'
import { useTexts } from '../../useTexts'
import { usePeople } from '../useNames'
import { DUE, FRESH, LIST_NAMES, SORTS, STATE_NAMES, withFilter, type QueueQuery } from './query'
import { usePlaces } from './usePlaces'

type Props = { onChange: (query: QueueQuery) => void; query: QueueQuery }

/** The lists of the dashboard, as the first filter of the queue. */
export function ListButtons({ onChange, query }: Props) {
  const t = useTexts()
  const { list = 'all' } = query
  const isNobodys = query.assignee === 'nobody'
  const button = (name: string, isOn: boolean, label: string, change: QueueQuery) => (
    <button
      aria-pressed={isOn}
      className="eq-button"
      key={name}
      onClick={() => onChange(change)}
      type="button"
    >
      {label}
    </button>
  )
  return (
    <div aria-label={t('queue:lists')} className="eq-line" role="group">
      {button('all', list === 'all' && !isNobodys, t('queue:allTexts'), { list: 'all' })}
      {LIST_NAMES.map((name) => button(name, list === name, t(`queue:${name}`), { list: name }))}
      {button('nobody', isNobodys, t('queue:unassigned'), { assignee: 'nobody', list: 'all' })}
    </div>
  )
}

/** Every other filter. Each applies as soon as it is chosen; the search when it is sent. */
export function Filters({ collections, onChange, query }: { collections: readonly string[] } & Props) {
  const t = useTexts()
  const people = usePeople()
  const { collectionName, localeName, locales } = usePlaces()
  const choose = (name: keyof QueueQuery, label: string, anything: string, options: ReactNode) => (
    <label className="eq-field">
      <span>{label}</span>
      <select
        onChange={({ target }) => onChange(withFilter(query, { [name]: target.value }))}
        value={query[name] ?? ''}
      >
        <option value="">{anything}</option>
        {options}
      </select>
    </label>
  )
  const option = (value: string, label: string) => (
    <option key={value} value={value}>
      {label}
    </option>
  )
  return (
    <div aria-label={t('queue:filters')} className="eqq-filters" role="group">
      <Search key={query.search ?? ''} onChange={onChange} query={query} />
      {choose(
        'assignee',
        t('queue:assignee'),
        t('queue:anybody'),
        <>
          {option('me', t('queue:me'))}
          {option('nobody', t('queue:nobody'))}
          {(people ?? []).map(({ id, name }) => option(id, name))}
        </>,
      )}
      {choose(
        'state',
        t('queue:state'),
        t('queue:anyState'),
        STATE_NAMES.map((name) => option(name, t(`states:${name}`))),
      )}
      {choose(
        'collection',
        t('queue:collection'),
        t('queue:anyCollection'),
        collections.map((slug) => option(slug, collectionName(slug, 'plural'))),
      )}
      {locales.length > 0 &&
        choose(
          'locale',
          t('queue:language'),
          t('queue:anyLanguage'),
          locales.map((code) => option(code, localeName(code))),
        )}
      {locales.length > 0 &&
        choose(
          'freshness',
          t('queue:freshness'),
          t('queue:anyFreshness'),
          FRESH.map((name) => option(name, t(`queue:freshness_${name}`))),
        )}
      {choose(
        'due',
        t('queue:due'),
        t('queue:anyDate'),
        DUE.map((name) => option(name, t(`queue:due_${name}`))),
      )}
      {choose(
        'sort',
        t('queue:sort'),
        t('queue:sort_urgent'),
        SORTS.filter((name) => name !== 'urgent').map((name) => option(name, t(`queue:sort_${name}`))),
      )}
      <button className="eq-plain" onClick={() => onChange({ list: 'all' })} type="button">
        {t('queue:reset')}
      </button>
    </div>
  )
}

function Search({ onChange, query }: Props) {
  const t = useTexts()
  const [search, setSearch] = useState(query.search ?? '')
  return (
    <form
      className="eqq-search"
      onSubmit={(event) => {
        event.preventDefault()
        onChange(withFilter(query, { search: search.trim() }))
      }}
      role="search"
    >
      <label className="eq-field">
        <span>{t('queue:search')}</span>
        <input
          maxLength={100}
          onChange={({ target }) => setSearch(target.value)}
          type="search"
          value={search}
        />
      </label>
      <button className="eq-button" type="submit">
        {t('queue:searchGo')}
      </button>
    </form>
  )
}
