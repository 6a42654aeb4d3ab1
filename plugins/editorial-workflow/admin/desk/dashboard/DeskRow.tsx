'use client'

import { StateChip } from '../../StateChip'
import { useState } from 'react'
import { Link, useAuth } from '@payloadcms/ui'
import type { QueueRow } from '../../../payload/desk/rows'
import type { GoingLive } from '../../../payload/endpoints/desk'
import { useTexts } from '../../useTexts'
import { DueText, LanguageChip, MoreChips, TitleLink, useTitle } from '../queue/parts'
import { usePlaces } from '../queue/usePlaces'
import { useCall } from '../useCall'

type Props = {
  fact: string
  list: 'outdated' | 'overdue' | 'review' | 'work'
  now: number
  onRefused: (message: string) => void
  onTaken: (row: QueueRow) => void
  row: QueueRow
  timeZone: string
}

/** A text that waits: where it stands, by when, whose it is, and what can be done at once. */
export function DeskRow({ fact, list, now, onRefused, onTaken, row, timeZone }: Props) {
  const t = useTexts()
  const { user } = useAuth()
  const { collectionName, hrefOf } = usePlaces()
  const titleOf = useTitle()
  const isMine = user !== null && user !== undefined && row.assignee === String(user.id)
  const who = row.assignee ? (row.assigneeName ?? t('queue:unknownPerson')) : row.changedByName
  return (
    <li className="eqd-row">
      <div>
        <TitleLink row={row} />
        <div className="eqd-facts">
          <LanguageChip locale={row.locale} />
          <StateChip state={row.state} />
          {list !== 'outdated' && <MoreChips row={row} />}
          <DueText now={now} row={row} timeZone={timeZone} withLabel />
          {fact && <span>{fact}</span>}
          <span>{collectionName(row.collection)}</span>
          {who && <span>{who}</span>}
        </div>
      </div>
      <div className="eqd-actions">
        {list === 'review' && (
          <Link
            aria-label={`${t('queue:reviewIt')}: ${titleOf(row)}`}
            className="eq-button"
            href={hrefOf(row)}
            prefetch={false}
          >
            {t('queue:reviewIt')}
          </Link>
        )}
        {list === 'outdated' && (
          <Link
            aria-label={`${t('queue:translate')}: ${titleOf(row)}`}
            className="eq-button"
            href={hrefOf(row, '/translate')}
            prefetch={false}
          >
            {t('queue:translate')}
          </Link>
        )}
        {user && !isMine && row.actions.includes('assign') && (
          <TakeButton onRefused={onRefused} onTaken={onTaken} row={row} user={String(user.id)} />
        )}
      </div>
    </li>
  )
}

type Take = Pick<Props, 'onRefused' | 'onTaken' | 'row'> & { user: string }

/** Gives the text to whoever presses it. The focus goes to its title, for the button goes. */
function TakeButton({ onRefused, onTaken, row, user }: Take) {
  const t = useTexts()
  const call = useCall()
  const titleOf = useTitle()
  const [isBusy, setBusy] = useState(false)
  const take = async (button: HTMLElement): Promise<void> => {
    setBusy(true)
    const { collection, document, locale, revision } = row
    const path = `/${collection}/${encodeURIComponent(document)}/workflow/${locale}/assign`
    const answer = await call(path, { body: { assignee: user, revision }, method: 'POST' })
    setBusy(false)
    if (!answer.ok) return onRefused(answer.message)
    button.closest('li')?.querySelector('a')?.focus()
    onTaken(row)
  }
  return (
    <button
      aria-label={t('queue:takeIt', { title: titleOf(row) })}
      className="eq-button"
      disabled={isBusy}
      onClick={({ currentTarget }) => void take(currentTarget)}
      type="button"
    >
      {t('queue:take')}
    </button>
  )
}

type Planned = Pick<GoingLive, 'collection' | 'document' | 'locale' | 'scheduledByName' | 'title'>

/** A text that went live, or will. */
export function PlannedRow({ fact, row }: { fact: string; row: Planned }) {
  const { collectionName } = usePlaces()
  return (
    <li className="eqd-row">
      <div>
        <TitleLink row={row} />
        <div className="eqd-facts">
          <LanguageChip locale={row.locale} />
          <span>{fact}</span>
          <span>{collectionName(row.collection)}</span>
          {row.scheduledByName && <span>{row.scheduledByName}</span>}
        </div>
      </div>
    </li>
  )
}
