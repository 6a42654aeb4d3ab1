'use client'

import { useId } from 'react'
import { CHANGES, type Change } from '../../core/types'
import { useTexts } from '../useTexts'

type Props = { onChange: (change: Change) => void; value: Change }

/** Asks the author of an original what the change is to those who have translated it. */
export function ChangeFields({ onChange, value }: Props) {
  const t = useTexts()
  const name = useId()
  return (
    <fieldset className="wd-choices">
      <legend>{t('translationScreen:changeQuestion')}</legend>
      {CHANGES.map((each) => (
        <label key={each}>
          <input
            checked={value === each}
            name={name}
            onChange={() => onChange(each)}
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
  )
}
