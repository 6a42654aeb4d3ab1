'use client'

import { Link, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useRef } from 'react'
import type { ToldNotice } from '../../../payload/notices/show'
import { NO_LOCALE } from '../../../payload/slugs'
import { useTexts } from '../../useTexts'
import { timeText } from '../dates'

type Props = {
  mark: () => Promise<void>
  notice: ToldNotice
  place: { language: string; timeZone: string }
}

/** One notice: what has happened, as the link to where it did. Following it marks it as read. */
export function NoticeRow({ mark, notice, place }: Props) {
  const t = useTexts()
  const { config } = useConfig()
  const row = useRef<HTMLLIElement>(null)
  const { at, isGone, isUnread, locale, path, sentence } = notice
  return (
    <li className="nt-row" data-unread={isUnread || undefined} ref={row} tabIndex={-1}>
      <span aria-hidden="true" className={isUnread ? 'nt-dot' : undefined} />
      <span className="nt-sentence">
        {path === null ? (
          sentence
        ) : (
          <Link
            href={formatAdminURL({ adminRoute: config.routes.admin, path })}
            onClick={() => {
              if (isUnread) void mark()
            }}
            prefetch={false}
          >
            {sentence}
          </Link>
        )}
      </span>
      <span className="nt-meta">
        {isUnread && (
          <span className="nt-chip" data-unread="">
            {t('notices:unread')}
          </span>
        )}
        {locale !== NO_LOCALE && <span className="nt-chip">{locale.toUpperCase()}</span>}
        <time dateTime={at}>{timeText(at, place)}</time>
        {path === null && <span>{t(isGone ? 'notices:gone' : 'notices:noAccess')}</span>}
      </span>
      {isUnread && (
        <button
          aria-label={t('notices:markOne', { sentence })}
          className="nt-button"
          // The button goes; whoever has come by keyboard stays at the notice.
          onClick={() => void mark().then(() => focusOn(row.current))}
          type="button"
        >
          {t('notices:markOneShort')}
        </button>
      )}
    </li>
  )
}

/** Unless somebody has gone elsewhere meanwhile. */
function focusOn(row: HTMLElement | null): void {
  if (row?.contains(document.activeElement) || document.activeElement === document.body) row?.focus()
}
