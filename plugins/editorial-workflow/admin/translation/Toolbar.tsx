'use client'

import type { ReactNode } from 'react'
import { Button, useTranslation } from '@payloadcms/ui'
import type { Progress } from '../../core/translation/types'
import { useTexts } from '../useTexts'
import { FILTERS, idsOf, type Filter } from './entries'
import type { Overview, Session } from './session'
import { useOverview } from './useSession'

/** How far the translation is: a bar, and the same in words. */
export function ProgressBar({ progress }: { progress: Progress }) {
  const t = useTexts()
  const { done, outdated, translated, units, untranslated, wordsLeft } = progress
  const parts = { done, translated, outdated, untranslated }
  const text = t('translationScreen:progress', { done: String(done), units: String(units) })
  return (
    <div className="ts-progress">
      <div
        aria-label={t('translationScreen:progressName')}
        aria-valuemax={units}
        aria-valuemin={0}
        aria-valuenow={done}
        aria-valuetext={text}
        className="ts-bar"
        role="progressbar"
      >
        {Object.entries(parts).map(([name, count]) => (
          <span data-status={name} key={name} style={{ flexGrow: count }} />
        ))}
      </div>
      <span className="ts-figures">
        <b>{text}</b>
        {outdated > 0 && <span>{t('translationScreen:outdatedCount', { count: String(outdated) })}</span>}
        <span>{t('translationScreen:wordsLeft', { count: String(wordsLeft) })}</span>
      </span>
    </div>
  )
}

/** Whether everything typed is on the server. Told to screen readers where it is not, and once a minute at most where it is. */
export function SaveState({ session }: { session: Session }) {
  const t = useTexts()
  const { i18n } = useTranslation()
  const { failure, savedAt, saving, unsaved } = useOverview(session)
  const time = savedAt?.toLocaleTimeString(i18n.language === 'en' ? 'en-GB' : i18n.language, {
    hour: '2-digit',
    minute: '2-digit',
  })
  const isFailed = saving === 'failed' || saving === 'refused'
  const reason =
    failure?.status === 401
      ? t('translationScreen:signedOut')
      : (failure?.reason ?? t('translationScreen:offline'))
  return (
    <span className="ts-saved" data-failed={isFailed || undefined}>
      <span role="status">
        {isFailed
          ? saving === 'failed'
            ? t('translationScreen:retrying', { reason })
            : t('translationScreen:notSaved', { reason })
          : time && unsaved === 0 && t('translationScreen:saved', { time })}
      </span>
      {!isFailed && (unsaved > 0 || saving === 'sending') && (
        <span aria-hidden>
          {saving === 'sending' ? t('translationScreen:saving') : t('translationScreen:unsaved')}
        </span>
      )}
      {saving === 'failed' && (
        <Button buttonStyle="secondary" margin={false} onClick={() => void session.flush()} size="small">
          {t('translationScreen:tryNow')}
        </Button>
      )}
    </span>
  )
}

type FilterProps = {
  children?: ReactNode
  filter: Filter
  onFilter: (filter: Filter) => void
  /** Counted anew whenever it changes. */
  overview: Overview
  session: Session
}

/** Which segments are shown. */
export function FilterBar({ children, filter, onFilter, overview, session }: FilterProps) {
  const t = useTexts()
  const counts = FILTERS.map((each) => ({
    count: overview.ids.length && idsOf(session.entries(), each).length,
    each,
  }))
  return (
    <div className="ts-filters">
      <div aria-label={t('translationScreen:filter')} className="ts-segmented" role="group">
        {counts
          .filter(({ count, each }) => each === 'all' || each === 'toDo' || each === filter || count > 0)
          .map(({ count, each }) => (
            <button aria-pressed={each === filter} key={each} onClick={() => onFilter(each)} type="button">
              {t(`translationScreen:filter_${each}`)} <span className="ts-number">{count}</span>
            </button>
          ))}
      </div>
      {children}
    </div>
  )
}
