'use client'

import { lazy, Suspense, useState } from 'react'
import { Button, ShimmerEffect, useTranslation } from '@payloadcms/ui'
import { useSearchParams } from 'next/navigation'
import { useTexts } from '../../useTexts'
import { pageTitle, wallText } from '../planning/dayTitle'
import type { Refused, SaidTime } from '../planning/MoveForm'
import { PLANNING_STYLES } from '../planning/styles'
import { useIsMounted } from '../planning/useIsMounted'
import { addDays, addMonths, dayOf, daysShown, wallTimeAt } from '../planning/wallTime'
import { Agenda, EntryList } from './Agenda'
import { EntryDialog, type Opened } from './EntryDialog'
import type { Entry } from './entries'
import { FilterBar } from './FilterBar'
import { Subscribe } from './Subscribe'
import { useEntryText } from './useEntryText'
import { useMove } from './useMove'
import { NO_FILTERS, SHOWN_AT_MOST, useSchedule, type Filters } from './useSchedule'

// The list needs nothing of the package: on a phone it is not even loaded.
const Grid = lazy(() => import('./Grid').then((module) => ({ default: module.Grid })))

const VIEWS = ['month', 'week', 'agenda'] as const
type View = (typeof VIEWS)[number]
/** Up to this width a month has no room for words. */
const NARROW = '(max-width: 768px)'

/** What happens by itself and when: month, week and list, moved by dragging or by the dialog. */
export default function CalendarScreen() {
  const t = useTexts()
  const isMounted = useIsMounted()
  return isMounted ? <LoadedCalendar /> : <h1>{t('desk:calendar')}</h1>
}

function LoadedCalendar() {
  const t = useTexts()
  const { i18n } = useTranslation()
  const asked = useSearchParams().get('release') ?? ''
  const [view, setView] = useState<View>(() => (window.matchMedia(NARROW).matches ? 'agenda' : 'month'))
  const [filters, setFilters] = useState<Filters>({ ...NO_FILTERS, release: asked })
  const browserZone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const [openedAt] = useState(() => Date.now())
  const [day, setDay] = useState(() => dayOf(wallTimeAt(openedAt, browserZone)))
  const [opened, setOpened] = useState<Opened>()
  const [isSubscribing, setSubscribing] = useState(false)
  const [said, setSaid] = useState('')
  const days = daysShown(view, day)
  const schedule = useSchedule(days, filters)
  const text = useEntryText()
  const { move, unschedule } = useMove()
  const timeZone = schedule.timeZone ?? browserZone
  const now = wallTimeAt(schedule.at || openedAt, timeZone)
  const step = (by: 1 | -1): void =>
    setDay(view === 'week' ? addDays(day, 7 * by) : addMonths(`${day.slice(0, 7)}-01`, by))

  /** Asks the server, and looks at its answer: the calendar shows what it has, moved or not. */
  const carryOut = async (ask: Promise<Refused>, done: string): Promise<Refused> => {
    const refused = await ask
    if (!refused) setOpened(undefined)
    setSaid(refused ? t('calendar:notMoved', { reason: refused.message }) : done)
    schedule.reload()
    return refused
  }
  const moveTo = (entry: Entry, when: SaidTime): Promise<Refused> => {
    const at = wallText(when.wallTime, i18n.language)
    return carryOut(move(entry, when), t('calendar:moved', { title: text.title(entry), when: at }))
  }
  const drop = async (entry: Entry, wallTime: string): Promise<void> => {
    setSaid(t('calendar:moving', { title: text.title(entry) }))
    const refused = await moveTo(entry, { wallTime })
    if (refused) setOpened({ entry, failed: { refused, wallTime } })
  }

  return (
    <div className="pl">
      <style href="editorial-planning" precedence="default">
        {PLANNING_STYLES}
      </style>
      <div className="pl-bar">
        <h1>{t('desk:calendar')}</h1>
        <Button buttonStyle="secondary" margin={false} onClick={() => setSubscribing(true)} size="small">
          {t('calendar:subscribe')}
        </Button>
      </div>
      {schedule.overdue.length > 0 && (
        <details className="pl-alert" open={schedule.overdue.length <= 3}>
          <summary>{t('calendar:overdue', { count: String(schedule.totalOverdue) })}</summary>
          <p>{t('calendar:overdueHelp')}</p>
          <EntryList entries={schedule.overdue} onOpen={(entry) => setOpened({ entry })} withDay />
        </details>
      )}
      <FilterBar filters={filters} onChange={setFilters} releases={schedule.releases} />
      <div className="pl-bar">
        <div className="pl-segmented">
          <button onClick={() => step(-1)} type="button">
            <span aria-hidden="true">←</span> <span className="pl-hidden">{t('calendar:previous')}</span>
          </button>
          <button onClick={() => setDay(dayOf(now))} type="button">
            {t('calendar:today')}
          </button>
          <button onClick={() => step(1)} type="button">
            <span aria-hidden="true">→</span> <span className="pl-hidden">{t('calendar:next')}</span>
          </button>
        </div>
        <h2 aria-live="polite">{pageTitle(view, days, { day, language: i18n.language })}</h2>
        <div aria-label={t('calendar:view')} className="pl-segmented pl-end" role="group">
          {VIEWS.map((each) => (
            <button aria-pressed={view === each} key={each} onClick={() => setView(each)} type="button">
              {t(`calendar:${each}`)}
            </button>
          ))}
        </div>
      </div>
      <p aria-live="polite" className={said || schedule.error ? 'pl-note' : 'pl-hidden'} role="status">
        {schedule.error ?? said}
      </p>
      {schedule.isMore && <p className="pl-note">{t('calendar:more', { count: String(SHOWN_AT_MOST) })}</p>}
      <div aria-busy={schedule.isLoading}>
        {schedule.timeZone === undefined && !schedule.error ? (
          <ShimmerEffect height="50vh" />
        ) : view === 'agenda' ? (
          <Agenda
            days={days}
            entries={schedule.entries}
            onOpen={(entry) => setOpened({ entry })}
            today={dayOf(now)}
          />
        ) : (
          <Suspense fallback={<ShimmerEffect height="50vh" />}>
            <Grid
              day={day}
              entries={schedule.entries}
              now={now}
              onDrop={(entry, wallTime) => void drop(entry, wallTime)}
              onOpen={(entry) => setOpened({ entry })}
              view={view}
            />
          </Suspense>
        )}
      </div>
      <p className="pl-quiet">
        {schedule.timeZone && t('calendar:shownAt', { timeZone: schedule.timeZone })}{' '}
        {view !== 'agenda' && t('calendar:dragHelp')}
      </p>
      {opened && (
        <EntryDialog
          key={`${opened.entry.id} ${opened.failed?.wallTime ?? ''}`}
          onClose={() => setOpened(undefined)}
          onMove={moveTo}
          onUnschedule={(entry) => carryOut(unschedule(entry), t('calendar:done_unschedule'))}
          opened={opened}
          timeZone={timeZone}
        />
      )}
      {isSubscribing && <Subscribe onClose={() => setSubscribing(false)} timeZone={timeZone} />}
    </div>
  )
}
