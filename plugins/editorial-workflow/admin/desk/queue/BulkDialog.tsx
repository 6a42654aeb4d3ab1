'use client'

import { useEffect, useRef, useState } from 'react'
import { useTranslation } from '@payloadcms/ui'
import { useTexts } from '../../useTexts'
import { pluralOf } from '../dates'
import { usePeople } from '../useNames'
import type { BulkAction } from './bulk'

/** What the choice of a person holds for nobody: no id of theirs. */
const NOBODY = '-'

type Props = {
  action: BulkAction
  count: number
  onClose: () => void
  onConfirm: (more: object) => Promise<void>
}

/** Asks once more before many are changed at once; for assigning, whom and by when. */
export function BulkDialog({ action, count, onClose, onConfirm }: Props) {
  const t = useTexts()
  const { language } = useTranslation().i18n
  const dialog = useRef<HTMLDialogElement>(null)
  const [isBusy, setBusy] = useState(false)
  const [assignee, setAssignee] = useState('')
  const [day, setDay] = useState('')
  useEffect(() => dialog.current?.showModal(), [])
  const what = pluralOf(t('queue:whatChosen'), count, language)
  const help = {
    approve: 'queue:approveHelp',
    assign: 'queue:assignHelp',
    publish: 'queue:publishHelp',
  } as const
  // The end of a day, on the clocks of whoever says it.
  const more =
    action === 'assign'
      ? {
          ...(assignee && { assignee: assignee === NOBODY ? null : assignee }),
          ...(day && { dueAt: new Date(`${day}T23:59:00`).toISOString() }),
        }
      : {}
  return (
    <dialog
      aria-labelledby="eqq-bulk-question"
      className="eq-dialog"
      data-desk="bulk"
      onClose={onClose}
      ref={dialog}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          setBusy(true)
          void onConfirm(more)
        }}
      >
        <h2 id="eqq-bulk-question">{t('queue:bulkQuestion', { action: t(`actions:${action}`), what })}</h2>
        {action === 'assign' && (
          <AssignFields assignee={assignee} day={day} onAssignee={setAssignee} onDay={setDay} />
        )}
        {action !== 'submit' && <p className="eq-quiet">{t(help[action])}</p>}
        <div className="eq-line">
          <button
            className="eq-button eq-primary"
            disabled={isBusy || (action === 'assign' && !assignee && !day)}
            type="submit"
          >
            {t(`actions:${action}`)}
          </button>
          <button className="eq-button" onClick={onClose} type="button">
            {t('queue:cancel')}
          </button>
        </div>
      </form>
    </dialog>
  )
}

type Fields = {
  assignee: string
  day: string
  onAssignee: (id: string) => void
  onDay: (day: string) => void
}

function AssignFields({ assignee, day, onAssignee, onDay }: Fields) {
  const t = useTexts()
  const people = usePeople()
  return (
    <>
      <label className="eq-field">
        <span>{t('queue:assignTo')}</span>
        <select onChange={({ target }) => onAssignee(target.value)} value={assignee}>
          <option value="">{t('queue:asItIs')}</option>
          <option value={NOBODY}>{t('queue:nobody')}</option>
          {(people ?? []).map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className="eq-field">
        <span>{t('queue:assignDue')}</span>
        <input
          aria-describedby="eqq-due-help"
          onChange={({ target }) => onDay(target.value)}
          type="date"
          value={day}
        />
        <small id="eqq-due-help">{t('queue:assignDueHelp')}</small>
      </label>
    </>
  )
}
