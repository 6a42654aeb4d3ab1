'use client'

import { useId, useState } from 'react'
import { Button, useAuth, useDocumentInfo, useFormModified } from '@payloadcms/ui'
import type { Action, Change } from '../../core/types'
import { useTexts } from '../useTexts'
import type { ActBody, Answer, ShownVariant } from '../useWorkflow'
import { AssignFields, type Assignment } from './AssignFields'
import { ChangeFields } from './ChangeFields'
import { ChangesView } from './ChangesView'
import { COMMENTS, isComplete, versionOf } from './dialogs'
import { Problem } from './Problem'
import { PlainDrawer } from './PlainDrawer'
import { TimeFields, type SaidTime } from './TimeFields'
import { useKeptText } from './useKeptText'

type Props = {
  action: Action
  carryOut: (action: Action, body: ActBody, seen: ShownVariant) => Promise<Answer>
  /** As it was when the dialog was asked for. */
  first: ShownVariant
  isBusy: boolean
  onClose: () => void
  /** To another action on what is shown. */
  onSwitch: (action: Action) => void
  variant: ShownVariant
}

/** Asks what an action needs, and shows what it does. Stays open, with all that is typed, until the server has said yes. */
export default function ActionDrawer({
  action,
  carryOut,
  first,
  isBusy,
  onClose,
  onSwitch,
  variant: now,
}: Props) {
  const t = useTexts()
  const id = useId()
  const { user } = useAuth()
  const { collectionSlug, id: document } = useDocumentInfo()
  const isDirty = useFormModified()
  // What is looked at stays what it is, until the reader looks again.
  const [seen, setSeen] = useState(first)
  const place = `${String(user?.id)}/${collectionSlug ?? ''}/${String(document)}/${seen.locale}`
  const [comment, setComment] = useKeptText(`${place}/${action}`)
  const [change, setChange] = useState<Change>('meaning')
  const [when, setWhen] = useState<SaidTime>({ wallTime: '' })
  const [given, setGiven] = useState<Assignment>({ assignee: seen.assignee, dueAt: seen.dueAt })
  const [answer, setAnswer] = useState<Answer>()
  const asks = COMMENTS[action]
  const version = versionOf(action, seen)
  const body: ActBody = {
    ...(asks && comment.trim() && { comment: comment.trim() }),
    ...(action === 'submit' && seen.hasTranslations && { change }),
    ...((action === 'schedulePublish' || action === 'scheduleUnpublish') && { when }),
    ...(action === 'assign' && given),
  }
  const run = async (): Promise<void> => {
    if (isBusy || !isComplete(action, body)) return
    const told = await carryOut(action, body, seen)
    setAnswer(told)
    if (!told.ok) return
    setComment('')
    onClose()
  }
  const warnings = seen.warnings[action] ?? []
  const isStale =
    answer?.code === 'staleRevision' || answer?.code === 'wrongState' || answer?.code === 'otherVersion'
  return (
    <PlainDrawer
      name={`action-${action}`}
      onClose={onClose}
      title={`${t(`actions:${action}`)} — ${seen.locale.toUpperCase()}`}
    >
      {action === 'unpublish' && <p className="wd-warning">{t('panel:unpublishWarning')}</p>}
      {warnings.length > 0 && (
        <div className="wd-warning">
          <b>{t('panel:checks')}</b>
          <ul>
            {warnings.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      {version !== undefined && <ChangesView locale={seen.locale} version={version ?? seen.head} />}
      {isDirty && <p className="wd-note">{t('panel:unsavedApart')}</p>}
      <div
        className="wd-form"
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void run()
        }}
      >
        {action === 'submit' && seen.hasTranslations && <ChangeFields onChange={setChange} value={change} />}
        {(action === 'schedulePublish' || action === 'scheduleUnpublish') && (
          <TimeFields onChange={setWhen} timeZone={seen.timeZone} value={when} />
        )}
        {action === 'assign' && (
          <AssignFields locale={seen.locale} onChange={setGiven} timeZone={seen.timeZone} value={given} />
        )}
        {asks && (
          <div className="wd-field">
            <label htmlFor={id}>
              {t(asks.label)}
              {asks.isNeeded && <span aria-hidden="true"> *</span>}
            </label>
            <textarea
              aria-required={asks.isNeeded}
              id={id}
              onChange={(event) => setComment(event.target.value)}
              rows={3}
              value={comment}
            />
          </div>
        )}
        <Problem
          answer={answer}
          onLook={
            isStale
              ? () => {
                  setSeen(now)
                  setAnswer(undefined)
                }
              : undefined
          }
          seen={seen}
        />
        <div className="wd-buttons">
          <Button disabled={isBusy || !isComplete(action, body)} margin={false} onClick={() => void run()}>
            {t(`actions:${action}`)}
          </Button>
          {action === 'approve' && now.actions.includes('requestChanges') && (
            <Button
              buttonStyle="secondary"
              disabled={isBusy}
              margin={false}
              onClick={() => onSwitch('requestChanges')}
            >
              {t('actions:requestChanges')}
            </Button>
          )}
          <Button buttonStyle="secondary" margin={false} onClick={onClose}>
            {t('panel:cancel')}
          </Button>
        </div>
      </div>
    </PlainDrawer>
  )
}
