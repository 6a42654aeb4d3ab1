'use client'

import { useState } from 'react'
import { Button, useTranslation } from '@payloadcms/ui'
import { timeText } from '../dates'
import { useTexts } from '../../useTexts'
import { FactList } from '../planning/FactList'
import { Dialog } from '../planning/Dialog'
import { MoveForm, type Refused, type SaidTime } from '../planning/MoveForm'
import { useLabels } from '../planning/useLabels'
import { usePeople } from '../useNames'
import { isMovable, type Entry } from './entries'
import { useEntryText } from './useEntryText'

export type Opened = {
  entry: Entry
  /** What came of dropping it somewhere: it opens with its form and this. */
  failed?: { refused: NonNullable<Refused>; wallTime: string }
}

type Props = {
  onClose: () => void
  onMove: (entry: Entry, when: SaidTime) => Promise<Refused>
  onUnschedule: (entry: Entry) => Promise<Refused>
  opened: Opened
  timeZone: string
}

/** Everything about one entry, and its move by keyboard. */
export function EntryDialog({ onClose, onMove, onUnschedule, opened: { entry, failed }, timeZone }: Props) {
  const t = useTexts()
  const labels = useLabels()
  const text = useEntryText()
  const [isMoving, setMoving] = useState(failed !== undefined)
  const [refused, setRefused] = useState<Refused>(null)
  const [row] = entry.rows
  return (
    <Dialog onClose={onClose} title={text.title(entry)}>
      <Facts entry={entry} timeZone={timeZone} />
      {isMoving && (
        <MoveForm
          label={t('calendar:move')}
          onMove={(when) => onMove(entry, when)}
          refused={failed?.refused}
          timeZone={timeZone}
          wallTime={failed?.wallTime ?? entry.wallTime}
        />
      )}
      <div aria-live="assertive">{refused && <p className="pl-error">{refused.message}</p>}</div>
      <div className="pl-buttons">
        {isMovable(entry) && !isMoving && (
          <Button buttonStyle="primary" margin={false} onClick={() => setMoving(true)} size="small">
            {t('calendar:moveTo')}
          </Button>
        )}
        {entry.release ? (
          <Button
            buttonStyle="secondary"
            el="anchor"
            margin={false}
            size="small"
            url={`${labels.url('/desk/releases')}?release=${encodeURIComponent(entry.release.id)}`}
          >
            {t('calendar:openRelease')}
          </Button>
        ) : (
          <Button
            buttonStyle="secondary"
            el="anchor"
            margin={false}
            size="small"
            url={labels.documentUrl(row.collection, row.document, row.locale)}
          >
            {t('calendar:openDocument')}
          </Button>
        )}
        {isMovable(entry) && (
          <Button
            buttonStyle="secondary"
            margin={false}
            onClick={() => void onUnschedule(entry).then(setRefused)}
            size="small"
          >
            {t('calendar:cancelSchedule')}
          </Button>
        )}
        <Button buttonStyle="secondary" margin={false} onClick={onClose} size="small">
          {t('calendar:close')}
        </Button>
      </div>
    </Dialog>
  )
}

function Facts({ entry, timeZone }: { entry: Entry; timeZone: string }) {
  const t = useTexts()
  const { i18n } = useTranslation()
  const labels = useLabels()
  const text = useEntryText()
  const people = usePeople()
  const when = (instant: string): string => timeText(instant, { language: i18n.language, timeZone })
  const [row] = entry.rows
  const who = (id: null | string): string =>
    people === undefined
      ? '…'
      : (people.find((person) => person.id === id)?.name ?? t('calendar:unknownPerson'))
  const facts: [string, string | false | null][] = [
    [t('calendar:when'), `${when(entry.instant)} (${timeZone})`],
    [t('calendar:state'), `${text.sign(entry)} ${text.status(entry)}`],
    [t('calendar:why'), row.why && t(`calendar:why_${row.why}`)],
    [t('calendar:target'), text.target(entry)],
    [t('calendar:collection'), !entry.release && labels.collectionLabel(row.collection)],
    [t('calendar:language'), !entry.release && row.locale !== '-' && labels.localeLabel(row.locale)],
    [t('calendar:scheduledBy'), `${who(row.scheduledBy)}, ${when(row.scheduledAt)}`],
    [
      t('calendar:late'),
      row.lateBy !== null &&
        row.lateBy >= 60_000 &&
        t('calendar:minutes', { count: String(Math.round(row.lateBy / 60_000)) }),
    ],
    [t('calendar:attempts'), row.attempts > 1 && String(row.attempts)],
    [t('calendar:error'), row.error],
    [
      t('calendar:proof'),
      row.proof &&
        (row.proof.ok
          ? t('calendar:proofGood', { when: when(row.proof.at) })
          : t('calendar:proofBad', { status: String(row.proof.status), when: when(row.proof.at) })),
    ],
  ]
  return (
    <>
      <FactList facts={facts} />
      {entry.release && (
        <ul className="pl-facts">
          {entry.rows.map((each) => (
            <li key={`${each.collection}/${each.document}/${each.locale}`}>
              <a href={labels.documentUrl(each.collection, each.document, each.locale)}>
                {each.title ?? t('calendar:hiddenTitle')}
              </a>{' '}
              <span className="pl-quiet">{labels.localeLabel(each.locale)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
