'use client'

import { useConfig, useTranslation } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import type { Inbox as InboxAnswer } from '../../../payload/notices/inbox'
import { useTexts } from '../../useTexts'
import { dayText, pluralOf } from '../dates'
import { useCall, useTold } from '../useCall'
import { byDay, nearDay } from './days'
import { NoticeRow } from './NoticeRow'
import { tellUnread } from './useUnread'

/** The notices of the user by day, the newest first. */
export function Inbox() {
  const t = useTexts()
  const { i18n } = useTranslation()
  const { config } = useConfig()
  const call = useCall()
  const [onlyUnread, setOnlyUnread] = useState(false)
  const [page, setPage] = useState(1)
  const heading = useRef<HTMLHeadingElement>(null)
  const [said, setSaid] = useState('')
  const [failure, setFailure] = useState<string>()
  const query = `?page=${page}${onlyUnread ? '&unread=true' : ''}`
  const { body, error, isLoading, reload } = useTold<InboxAnswer>(`/editorial/notices${query}`)
  const unread = body?.unread
  const timeZone = config.admin.timezones?.defaultTimezone ?? 'UTC'
  const place = { language: i18n.language, timeZone }
  useEffect(() => {
    if (unread !== undefined) tellUnread(unread)
  }, [unread])

  const mark = async (marked: object, done: string): Promise<void> => {
    setSaid('')
    const answer = await call<{ unread: number }>('/editorial/notices/read', { body: marked, method: 'POST' })
    setFailure(answer.ok ? undefined : answer.message)
    if (!answer.ok) return
    setSaid(done)
    // Of what is unread, the page that was looked at may be no more.
    if (onlyUnread) setPage(1)
    reload()
  }
  const show = (unreadOnly: boolean): void => {
    setOnlyUnread(unreadOnly)
    setPage(1)
  }
  const dayName = (key: string, at: string): string => {
    const near = nearDay(key, new Date(), timeZone)
    return near ? t(`notices:${near}`) : dayText(at, place)
  }

  return (
    <section aria-busy={isLoading} aria-label={t('notices:list')}>
      <div className="nt-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('notices:title')}
        </h1>
        <p className="nt-quiet">
          {unread === undefined ? '' : pluralOf(t('notices:count'), unread, i18n.language)}
        </p>
      </div>
      <div className="nt-bar">
        <div aria-label={t('notices:show')} className="nt-filter" role="group">
          <button aria-pressed={!onlyUnread} onClick={() => show(false)} type="button">
            {t('notices:all')}
          </button>
          <button aria-pressed={onlyUnread} onClick={() => show(true)} type="button">
            {t('notices:unreadOnly')}
          </button>
        </div>
        <button
          className="nt-button"
          disabled={!unread}
          onClick={() => void mark({ all: true, upTo: body?.asOf }, t('notices:allRead'))}
          type="button"
        >
          {t('notices:markAll')}
        </button>
      </div>
      <p aria-live="polite" className="nt-hidden">
        {said}
      </p>
      {(failure ?? error) && (
        <p className="nt-error" role="alert">
          {failure ?? error}
        </p>
      )}
      {body?.rows.length === 0 && (
        <p className="nt-empty">{t(onlyUnread ? 'notices:emptyUnread' : 'notices:empty')}</p>
      )}
      {byDay(body?.rows ?? [], timeZone).map(({ at, key, rows }) => (
        <div key={key}>
          <h2 className="nt-day">{dayName(key, at)}</h2>
          <ul>
            {rows.map((notice) => (
              <NoticeRow
                key={notice.id}
                mark={() =>
                  mark({ ids: [notice.id] }, t('notices:oneRead')).then(() => {
                    // Of what is unread, the row goes too.
                    if (onlyUnread) heading.current?.focus()
                  })
                }
                notice={notice}
                place={place}
              />
            ))}
          </ul>
        </div>
      ))}
      {body && body.totalPages > 1 && (
        <nav aria-label={t('notices:pages')} className="nt-pages">
          <button className="nt-button" disabled={page === 1} onClick={() => setPage(page - 1)} type="button">
            {t('notices:newer')}
          </button>
          <span>{t('notices:page', { page: String(page), pages: String(body.totalPages) })}</span>
          <button
            className="nt-button"
            disabled={page >= body.totalPages}
            onClick={() => setPage(page + 1)}
            type="button"
          >
            {t('notices:older')}
          </button>
        </nav>
      )}
    </section>
  )
}
