'use client'

import { useId, useState } from 'react'
import { ConfirmationModal } from '@payloadcms/ui'
import { CHANGES, type Change } from '../core/types'
import { useTexts } from './useTexts'

type Props = { onConfirm: (change: Change) => Promise<void>; slug: string }

/** Asks the author of an original what the change is to those who have translated it. */
export function ChangeModal({ onConfirm, slug }: Props) {
  const t = useTexts()
  const name = useId()
  const [change, setChange] = useState<Change>('meaning')
  return (
    <ConfirmationModal
      body={
        <fieldset
          style={{ border: 0, display: 'grid', gap: 'calc(var(--base) * 0.5)', margin: 0, padding: 0 }}
        >
          <legend style={{ marginBottom: 'calc(var(--base) * 0.5)' }}>
            {t('translationScreen:changeQuestion')}
          </legend>
          {CHANGES.map((each) => (
            <label
              key={each}
              style={{ alignItems: 'start', display: 'flex', gap: 'calc(var(--base) * 0.5)' }}
            >
              <input
                checked={change === each}
                name={name}
                onChange={() => setChange(each)}
                type="radio"
                value={each}
              />
              <span>
                <b>{t(`translationScreen:change_${each}`)}</b>
                <br />
                {t(`translationScreen:changeMeans_${each}`)}
              </span>
            </label>
          ))}
        </fieldset>
      }
      cancelLabel={t('panel:cancel')}
      confirmLabel={t('actions:submit')}
      heading={t('actions:submit')}
      modalSlug={slug}
      onConfirm={() => onConfirm(change)}
    />
  )
}
