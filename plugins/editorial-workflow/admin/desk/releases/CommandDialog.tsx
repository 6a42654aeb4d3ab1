'use client'

import { useId, useState, type FormEvent, type ReactNode } from 'react'
import { Button } from '@payloadcms/ui'
import type { ReleaseCommand } from '../../../core/release'
import type { ToldRelease } from '../../../payload/releases/tell'
import { useTexts } from '../../useTexts'
import { Dialog } from '../planning/Dialog'
import { MoveForm, type Refused } from '../planning/MoveForm'
import { wallTimeAt } from '../planning/wallTime'

export type Asked = { command: ReleaseCommand }
type Confirmed = 'cancel' | 'delete' | 'publish' | 'undo' | 'unschedule'

type Props = {
  asked: Asked
  onClose: () => void
  onConfirm: (command: ReleaseCommand, body?: object) => Promise<Refused>
  release: ToldRelease
  timeZone: string
}

/** Asks what a command needs: a time, a name, a reason, or whether it is meant. */
export function CommandDialog({ asked: { command }, onClose, onConfirm, release, timeZone }: Props) {
  const t = useTexts()
  const id = useId()
  const [name, setName] = useState(release.name)
  const [comment, setComment] = useState('')
  const [refused, setRefused] = useState<Refused>(null)
  const title = t(`calendar:command_${command}`)
  if (command === 'schedule')
    return (
      <Dialog onClose={onClose} title={`${title} ${release.name}`}>
        <MoveForm
          label={t('panel:schedule')}
          onMove={(when) => onConfirm('schedule', { when })}
          timeZone={timeZone}
          wallTime={release.instant ? wallTimeAt(release.instant, timeZone) : ''}
        />
        <Buttons onClose={onClose} />
      </Dialog>
    )
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const body = command === 'rename' ? { name } : command === 'undo' && comment ? { comment } : {}
    setRefused(await onConfirm(command, body))
  }
  return (
    <Dialog onClose={onClose} title={command === 'rename' ? title : release.name}>
      <form onSubmit={(event) => void submit(event)}>
        {command === 'rename' ? (
          <label className="pl-field" htmlFor={id}>
            <span>{t('calendar:releaseName')}</span>
            <input
              id={id}
              maxLength={200}
              onChange={(event) => setName(event.target.value)}
              required
              type="text"
              value={name}
            />
          </label>
        ) : (
          <p>{t(`calendar:confirm_${command as Confirmed}`)}</p>
        )}
        {command === 'undo' && (
          <label className="pl-field" htmlFor={id}>
            <span>{t('calendar:comment')}</span>
            <textarea id={id} onChange={(event) => setComment(event.target.value)} value={comment} />
          </label>
        )}
        <div aria-live="assertive">{refused && <p className="pl-error">{refused.message}</p>}</div>
        <Buttons onClose={onClose}>
          <Button margin={false} size="small" type="submit">
            {title}
          </Button>
        </Buttons>
      </form>
    </Dialog>
  )
}

function Buttons({ children, onClose }: { children?: ReactNode; onClose: () => void }) {
  const t = useTexts()
  return (
    <div className="pl-buttons">
      {children}
      <Button buttonStyle="secondary" margin={false} onClick={onClose} size="small" type="button">
        {t('calendar:close')}
      </Button>
    </div>
  )
}
