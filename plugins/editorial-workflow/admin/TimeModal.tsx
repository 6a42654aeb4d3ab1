'use client'

import { useId, useState } from 'react'
import { ConfirmationModal, FieldLabel } from '@payloadcms/ui'
import type { Action } from '../core/types'
import { useTexts } from './useTexts'

/** A time on the clocks of the project, which is where the server takes it to be. */
export type SaidTime = { choice?: 'earlier' | 'later'; wallTime: string }

type Props = {
  action: Action
  /** Whether the clocks show the time twice that was said last. */
  isTwice: boolean
  onConfirm: (when: SaidTime) => Promise<void>
  slug: string
  timeZone: string
}

/** Asks when something is to happen by itself. */
export function TimeModal({ action, isTwice, onConfirm, slug, timeZone }: Props) {
  const t = useTexts()
  const id = useId()
  const [wallTime, setWallTime] = useState('')
  const [choice, setChoice] = useState<'earlier' | 'later'>('earlier')
  return (
    <ConfirmationModal
      body={
        <>
          <div className="field-type text">
            <FieldLabel htmlFor={id} label={t('panel:time', { timeZone })} required />
            <input
              id={id}
              onChange={(event) => setWallTime(event.target.value)}
              required
              type="datetime-local"
              value={wallTime}
            />
          </div>
          {isTwice && (
            <fieldset>
              <legend>{t('panel:timeTwice')}</legend>
              {(['earlier', 'later'] as const).map((each) => (
                <label key={each}>
                  <input
                    checked={choice === each}
                    name={id}
                    onChange={() => setChoice(each)}
                    type="radio"
                    value={each}
                  />{' '}
                  {t(`panel:${each}`)}
                </label>
              ))}
            </fieldset>
          )}
        </>
      }
      cancelLabel={t('panel:cancel')}
      confirmLabel={t('panel:schedule')}
      heading={t(`actions:${action}`)}
      modalSlug={slug}
      onConfirm={() => onConfirm({ wallTime, ...(isTwice && { choice }) })}
    />
  )
}
