'use client'

import { useTranslation } from '@payloadcms/ui'
import { dayTitle } from '../planning/dayTitle'
import { useTexts } from '../../useTexts'
import { byDay, type Entry } from './entries'
import { useEntryText } from './useEntryText'

type Props = {
  days: { end: string; start: string }
  entries: readonly Entry[]
  onOpen: (entry: Entry) => void
  today: string
}

/** The entries day by day, as a list. */
export function Agenda({ days, entries, onOpen, today }: Props) {
  const t = useTexts()
  const { i18n } = useTranslation()
  const shown = byDay(entries).filter(([day]) => day >= days.start && day < days.end)
  if (shown.length === 0) return <p className="pl-note">{t('calendar:noEntries')}</p>
  return (
    <div>
      {shown.map(([day, own]) => (
        <section className="cal-day" data-today={day === today || undefined} key={day}>
          <h3>{dayTitle(day, i18n.language)}</h3>
          <EntryList entries={own} onOpen={onOpen} />
        </section>
      ))}
    </div>
  )
}

/** Entries as a list of buttons that open them. */
export function EntryList({
  entries,
  onOpen,
  withDay = false,
}: {
  entries: readonly Entry[]
  onOpen: (entry: Entry) => void
  withDay?: boolean
}) {
  const { i18n } = useTranslation()
  const text = useEntryText()
  return (
    <ul className="cal-list">
      {entries.map((entry) => (
        <li key={entry.id}>
          <button
            className="cal-entry"
            data-release={entry.release ? '' : undefined}
            data-status={entry.status}
            data-target={entry.rows[0].target}
            onClick={() => onOpen(entry)}
            type="button"
          >
            <span className="cal-time">{entry.wallTime.slice(11)}</span>
            <b>{text.title(entry)}</b>
            <span className="pl-status" data-status={entry.status}>
              <span aria-hidden="true">{text.sign(entry)} </span>
              {text.status(entry)}
            </span>
            <span className="cal-sub">
              {withDay && `${dayTitle(entry.wallTime.slice(0, 10), i18n.language)} · `}
              {text.about(entry)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
