'use client'

import { useId, useState } from 'react'
import { Button, useTranslation } from '@payloadcms/ui'
import type { FeedState, NewFeed } from '../../../payload/endpoints/feed'
import { timeText } from '../dates'
import { useTexts } from '../../useTexts'
import { Dialog } from '../planning/Dialog'
import { useCall, useTold } from '../useCall'

const FEED = '/editorial/schedule/feed'

/** The address of the calendar for other programs: made, copied, ended. */
export function Subscribe({ onClose, timeZone }: { onClose: () => void; timeZone: string }) {
  const t = useTexts()
  const { i18n } = useTranslation()
  const call = useCall()
  const id = useId()
  const { body, error, reload } = useTold<FeedState>(FEED)
  const [url, setUrl] = useState('')
  const [said, setSaid] = useState('')
  const when = (instant: string): string => timeText(instant, { language: i18n.language, timeZone })
  const feed = body?.feed ?? null

  const make = async (): Promise<void> => {
    const answer = await call<NewFeed>(FEED, { method: 'POST' })
    setUrl(answer.ok ? answer.body.url : '')
    setSaid(answer.ok ? t('calendar:addressOnce') : answer.message)
    reload()
  }
  const revoke = async (): Promise<void> => {
    const answer = await call<FeedState>(FEED, { method: 'DELETE' })
    if (answer.ok) setUrl('')
    setSaid(answer.ok ? t('calendar:revoked') : answer.message)
    reload()
  }
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(url)
      setSaid(t('calendar:addressCopied'))
    } catch {
      // Not every browser lets a page write there: the address stands in its field, to be copied by hand.
      document.getElementById(id)?.focus()
    }
  }
  return (
    <Dialog onClose={onClose} title={t('calendar:subscribe')}>
      <p>{t('calendar:addressHelp')}</p>
      {body && !url && (
        <p>
          {feed
            ? t('calendar:addressMade', {
                since: when(feed.createdAt),
                used: feed.lastUsedAt ? when(feed.lastUsedAt) : t('calendar:addressNever'),
              })
            : t('calendar:addressNone')}
        </p>
      )}
      {url && (
        <label className="pl-field" htmlFor={id}>
          <span>{t('calendar:address')}</span>
          <input
            id={id}
            onFocus={(event) => event.target.select()}
            readOnly
            style={{ width: '100%' }}
            type="text"
            value={url}
          />
        </label>
      )}
      <p role="status">{said || error}</p>
      <div className="pl-buttons">
        {url && (
          <Button buttonStyle="primary" margin={false} onClick={() => void copy()} size="small">
            {t('calendar:copy')}
          </Button>
        )}
        <Button
          buttonStyle={url ? 'secondary' : 'primary'}
          margin={false}
          onClick={() => void make()}
          size="small"
        >
          {t(feed ? 'calendar:newAddress' : 'calendar:makeAddress')}
        </Button>
        {feed && (
          <Button buttonStyle="secondary" margin={false} onClick={() => void revoke()} size="small">
            {t('calendar:revoke')}
          </Button>
        )}
        <Button buttonStyle="secondary" margin={false} onClick={onClose} size="small">
          {t('calendar:close')}
        </Button>
      </div>
    </Dialog>
  )
}
