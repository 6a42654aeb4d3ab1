'use client'

import { useState } from 'react'
import { Link, ShimmerEffect, useTranslation } from '@payloadcms/ui'
import type { Desk } from '../../../payload/endpoints/desk'
import type { QueueRow } from '../../../payload/desk/rows'
import { useTexts } from '../../useTexts'
import { timeText } from '../dates'
import { useTitle } from '../queue/parts'
import { STYLES } from '../queue/styles'
import { usePlaces } from '../queue/usePlaces'
import { deskPath } from '../screens'
import { useTold } from '../useCall'
import { DeskList } from './DeskList'
import { DeskRow, PlannedRow } from './DeskRow'

/** What the person has to do, and what happens. */
export default function Dashboard() {
  const t = useTexts()
  const titleOf = useTitle()
  const { href } = usePlaces()
  const { language } = useTranslation().i18n
  const [now] = useState(() => Date.now())
  const [said, setSaid] = useState('')
  const { body: desk, error, reload } = useTold<Desk>('/editorial/desk')
  const queue = (query: string): string => `${href(deskPath('queue'))}?${query}`
  const taken = (row: QueueRow): void => {
    setSaid(t('queue:taken', { title: titleOf(row) }))
    reload()
  }
  const timeOf = (instant: null | string): string =>
    instant && desk ? timeText(instant, { language, timeZone: desk.timeZone }) : ''
  return (
    <div className="eq eqd">
      <style href="editorial-queue" precedence="default">
        {STYLES}
      </style>
      <header>
        <h2>{t('queue:dashboard')}</h2>
        <Link className="eq-plain" href={queue('assignee=nobody&list=all')} prefetch={false}>
          {t('queue:unassignedLink')}
        </Link>
      </header>
      <p aria-live="polite" className={error || said ? 'eq-note' : undefined} role="status">
        {error ?? said}
      </p>
      {!desk && !error && <ShimmerEffect height="40vh" />}
      {desk && (
        <div className="eqd-lists">
          {(['work', 'review', 'overdue', 'outdated'] as const)
            .filter((name) => name !== 'review' || desk.isReviewer)
            .map((name) => (
              <DeskList
                all={{ href: queue(`list=${name}`), label: t('queue:all') }}
                empty={t(`queue:${name}Empty`)}
                key={name}
                more={desk[name].more}
                name={name}
                title={t(`queue:${name}`)}
              >
                {desk[name].rows.map((row) => (
                  <DeskRow
                    fact={
                      name === 'outdated'
                        ? t('queue:outdatedSince', { when: timeOf(row.sourceChangedAt) })
                        : ''
                    }
                    key={`${row.document} ${row.locale}`}
                    list={name}
                    now={now}
                    onTaken={taken}
                    onRefused={(message) => {
                      setSaid(message)
                      reload()
                    }}
                    row={row}
                    timeZone={desk.timeZone}
                  />
                ))}
              </DeskList>
            ))}
          <DeskList
            all={{ href: href(deskPath('calendar')), label: t('queue:goToCalendar') }}
            empty={t('queue:goingLiveEmpty')}
            more={desk.goingLive.more}
            name="goingLive"
            title={t('queue:goingLive')}
          >
            {desk.goingLive.rows.map((row) => (
              <PlannedRow
                fact={t('queue:goesLive', { when: timeOf(row.instant) })}
                key={`${row.document} ${row.locale} ${row.instant}`}
                row={row}
              />
            ))}
          </DeskList>
          <DeskList
            all={{ href: queue('list=published'), label: t('queue:all') }}
            empty={t('queue:publishedEmpty')}
            more={desk.published.more}
            name="published"
            title={t('queue:published')}
          >
            {desk.published.rows.map((row) => (
              <PlannedRow
                fact={t('queue:liveSince', { when: timeOf(row.liveAt) })}
                key={`${row.document} ${row.locale}`}
                row={{ ...row, scheduledByName: row.changedByName }}
              />
            ))}
          </DeskList>
        </div>
      )}
    </div>
  )
}
