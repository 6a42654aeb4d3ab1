'use client'

import { useEffect, useRef } from 'react'
import FullCalendar, { type CalendarRef } from '@fullcalendar/react'
import dayGrid from '@fullcalendar/react/daygrid'
import interaction from '@fullcalendar/react/interaction'
import lv from '@fullcalendar/react/locales/lv'
import theme from '@fullcalendar/react/themes/classic'
import timeGrid from '@fullcalendar/react/timegrid'
import { useTranslation } from '@payloadcms/ui'
import { pluralOf } from '../dates'
import { useTexts } from '../../useTexts'
import { isMovable, type Entry } from './entries'
import { useEntryText } from './useEntryText'

import '@fullcalendar/react/skeleton.css'
import '@fullcalendar/react/themes/classic/theme.css'
import '@fullcalendar/react/themes/classic/palette.css'

type Props = {
  day: string
  entries: readonly Entry[]
  /** What the clocks of the project show. */
  now: string
  onDrop: (entry: Entry, wallTime: string) => void
  onOpen: (entry: Entry) => void
  view: 'month' | 'week'
}

const VIEWS = { month: 'dayGridMonth', week: 'timeGridWeek' } as const
/** So long an entry is shown in the week: it is a moment, and a moment cannot be taken hold of. */
const SHOWN_MINUTES = 60

/**
 * Month and week. It counts in wall times of the project throughout (`UTC` here stands for no zone at all), so that a drop says the wall
 * time that was pointed at, and the server finds the moment or refuses it.
 */
export function Grid({ day, entries, now, onDrop, onOpen, view }: Props) {
  const t = useTexts()
  const { i18n } = useTranslation()
  const text = useEntryText()
  const calendar = useRef<CalendarRef>(null)
  const entryOf = (id: string): Entry | undefined => entries.find((entry) => entry.id === id)
  useEffect(() => {
    // The calendar keeps its page by itself; it is told in an effect, since it draws at once.
    queueMicrotask(() => calendar.current?.getApi().changeView(VIEWS[view], day))
  }, [day, view])
  return (
    <div className="cal-grid">
      <FullCalendar
        allDaySlot={false}
        dayMaxEvents={4}
        editable
        eventClass={({ event }) => {
          const entry = entryOf(event.id)
          if (!entry) return 'cal-event'
          const kind = entry.release ? ' cal-event-release' : ''
          return `cal-event cal-event-${entry.status} cal-event-${entry.rows[0].target}${kind}`
        }}
        eventClick={({ event }) => {
          const entry = entryOf(event.id)
          if (entry) onOpen(entry)
        }}
        eventContent={({ event }) => {
          const entry = entryOf(event.id)
          if (!entry) return null
          return (
            <span>
              <span className="cal-line">
                <span aria-hidden="true">{text.sign(entry)} </span>
                <span className="cal-time">{entry.wallTime.slice(11)}</span> {text.title(entry)}
              </span>
              <span className="cal-line cal-what">{`${text.status(entry)} · ${text.about(entry)}`}</span>
            </span>
          )
        }}
        eventDisplay="block"
        eventDrop={({ event, revert }) => {
          const entry = entryOf(event.id)
          const wallTime = event.start?.toISOString().slice(0, 16)
          // It stands where the server has it, until the server says otherwise.
          revert()
          if (entry && wallTime) onDrop(entry, wallTime)
        }}
        eventDurationEditable={false}
        eventInteractive
        eventOrder="start,title"
        events={entries.map((entry) => ({
          editable: isMovable(entry),
          end: new Date(Date.parse(`${entry.wallTime}Z`) + SHOWN_MINUTES * 60_000).toISOString(),
          id: entry.id,
          start: `${entry.wallTime}:00Z`,
          title: text.title(entry),
        }))}
        eventTimeFormat={{ hour: '2-digit', hour12: false, minute: '2-digit' }}
        firstDay={1}
        headerToolbar={false}
        height="auto"
        initialDate={day}
        initialView={VIEWS[view]}
        locale={i18n.language === 'lv' ? lv : 'en-gb'}
        moreLinkText={(count) => pluralOf(t('calendar:moreInDay'), count, i18n.language)}
        now={`${now}:00Z`}
        nowIndicator
        plugins={[dayGrid, timeGrid, interaction, theme]}
        ref={calendar}
        scrollTime="07:00"
        slotHeaderFormat={{ hour: '2-digit', hour12: false, minute: '2-digit' }}
        snapDuration="00:15"
        timeZone="UTC"
      />
    </div>
  )
}
