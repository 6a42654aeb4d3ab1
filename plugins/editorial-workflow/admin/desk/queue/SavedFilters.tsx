'use client'

import { useState } from 'react'
import { useTexts } from '../../useTexts'
import { filtersOf, readQuery, writeQuery, type QueueQuery } from './query'
import { NAME_LIMIT, SAVED_LIMIT, withoutSaved, withSaved, type Saved } from './saved'

type Props = {
  error: null | string
  keep: (next: Saved) => Promise<boolean>
  onChange: (query: QueueQuery) => void
  query: QueueQuery
  saved: Saved
}

/** The filters that the person has named: to choose, to add the present one, to delete, to open the queue with. */
export function SavedFilters({ error, keep, onChange, query, saved }: Props) {
  const t = useTexts()
  const [isNaming, setNaming] = useState(false)
  const present = writeQuery(filtersOf(query))
  const chosen = saved.filters.find((each) => each.query === present)
  const isStandard = chosen !== undefined && saved.standard === chosen.name
  return (
    <div aria-label={t('queue:saved')} className="eq-line" role="group">
      <span className="eq-quiet">{t('queue:saved')}:</span>
      {saved.filters.map(({ name, query: text }) => (
        <button
          aria-pressed={text === present}
          className="eq-button"
          key={name}
          onClick={() => onChange(readQuery(text))}
          type="button"
        >
          {name}
          {saved.standard === name && <>&nbsp;({t('queue:default')})</>}
        </button>
      ))}
      {chosen && (
        <>
          <button
            className="eq-plain"
            onClick={() => void keep({ ...saved, standard: isStandard ? null : chosen.name })}
            type="button"
          >
            {t(isStandard ? 'queue:notDefault' : 'queue:makeDefault')}
          </button>
          <button
            className="eq-plain"
            onClick={() => void keep(withoutSaved(saved, chosen.name))}
            type="button"
          >
            {t('queue:saveDelete', { name: chosen.name })}
          </button>
        </>
      )}
      {!chosen && !isNaming && (
        <button className="eq-plain" onClick={() => setNaming(true)} type="button">
          {t('queue:saveFilter')}
        </button>
      )}
      {!chosen && isNaming && (
        <NameForm
          isFull={saved.filters.length >= SAVED_LIMIT}
          onCancel={() => setNaming(false)}
          onName={async (name) => {
            // An address that says nothing opens the queue with the standard filter: this one says “all”.
            const text = present || writeQuery({ list: 'all' })
            if (await keep(withSaved(saved, { name, query: text }))) setNaming(false)
          }}
        />
      )}
      <span className="eq-late" role="status">
        {error && t('queue:saveFailed', { reason: error })}
      </span>
    </div>
  )
}

type Naming = { isFull: boolean; onCancel: () => void; onName: (name: string) => Promise<void> }

function NameForm({ isFull, onCancel, onName }: Naming) {
  const t = useTexts()
  const [name, setName] = useState('')
  if (isFull) return <span role="status">{t('queue:savedLimit', { count: String(SAVED_LIMIT) })}</span>
  return (
    <form
      className="eq-line"
      onKeyDown={({ key }) => key === 'Escape' && onCancel()}
      onSubmit={(event) => {
        event.preventDefault()
        if (name.trim()) void onName(name.trim())
      }}
    >
      <label className="eq-line eq-field">
        <span>{t('queue:saveName')}</span>
        {/* The button that was pressed has given its place to this field. */}
        <input
          autoFocus
          maxLength={NAME_LIMIT}
          onChange={({ target }) => setName(target.value)}
          required
          title={t('queue:saveNote')}
          type="text"
          value={name}
        />
      </label>
      <button className="eq-button eq-primary" type="submit">
        {t('queue:save')}
      </button>
      <button className="eq-plain" onClick={onCancel} type="button">
        {t('queue:cancel')}
      </button>
    </form>
  )
}
