'use client'

import { useId } from 'react'
import { useDocumentInfo } from '@payloadcms/ui'
import { resolveWallTime, wallTimeOf } from '../../core/calendar'
import { usePeople } from '../desk/useNames'
import { useTexts } from '../useTexts'

export type Assignment = { assignee: null | string; dueAt: null | string }
type Props = { locale: string; onChange: (given: Assignment) => void; timeZone: string; value: Assignment }

/** To whom a text is given, of those who may work on it, and by which day: until its end, on the clocks of the project. */
export function AssignFields({ locale, onChange, timeZone, value }: Props) {
  const t = useTexts()
  const id = useId()
  const { collectionSlug } = useDocumentInfo()
  const people = usePeople({ collection: collectionSlug ?? '', locale })
  const due = value.dueAt === null ? null : wallTimeOf(value.dueAt, timeZone)
  const day = due && 'wallTime' in due ? due.wallTime.slice(0, 10) : ''
  const setDay = (next: string): void => {
    const moment = next === '' ? null : resolveWallTime({ wallTime: `${next}T18:00`, zone: timeZone })
    onChange({ ...value, dueAt: moment && 'instant' in moment ? moment.instant : null })
  }
  return (
    <>
      <div className="wd-field">
        <label htmlFor={`${id}-who`}>{t('panel:assignee')}</label>
        <select
          id={`${id}-who`}
          onChange={(event) => onChange({ ...value, assignee: event.target.value || null })}
          value={value.assignee ?? ''}
        >
          <option value="">{t('panel:assignNobody')}</option>
          {value.assignee !== null && !people?.some(({ id: known }) => known === value.assignee) && (
            <option value={value.assignee}>…</option>
          )}
          {people?.map((person) => (
            <option key={person.id} value={person.id}>
              {person.name}
            </option>
          ))}
        </select>
      </div>
      <div className="wd-field">
        <label htmlFor={`${id}-due`}>{t('panel:dueOn')}</label>
        <input id={`${id}-due`} onChange={(event) => setDay(event.target.value)} type="date" value={day} />
      </div>
    </>
  )
}
