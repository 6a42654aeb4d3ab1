'use client'

import { useId } from 'react'
import { useConfig, useListQuery, useTranslation } from '@payloadcms/ui'
import { STATES } from '../../core/types'
import { useTexts } from '../useTexts'
import { stateIn, withState } from './stateWhere'

/** Above a list: shows only what is in a state, for each language. */
export function StateFilter() {
  const t = useTexts()
  const id = useId()
  const { i18n } = useTranslation()
  const { config } = useConfig()
  const { handleWhereChange, query } = useListQuery()
  const { localization } = config
  const places = localization
    ? localization.locales.map(({ code, label }) => ({
        label: typeof label === 'string' ? label : (label?.[i18n.language] ?? code),
        name: code.replace(/\W/g, '_'),
      }))
    : [{ label: t('panel:state'), name: 'state' }]
  return (
    <div aria-label={t('panel:filterByState')} className="wf-filter" data-desk="state-filter" role="group">
      <style href="editorial-state-filter" precedence="medium">
        {STYLES}
      </style>
      {places.map(({ label, name }) => (
        <span key={name}>
          <label htmlFor={`${id}-${name}`}>{label}</label>
          <select
            id={`${id}-${name}`}
            onChange={(event) => void handleWhereChange?.(withState(query?.where, name, event.target.value))}
            value={stateIn(query?.where, name)}
          >
            <option value="">{t('panel:anyState')}</option>
            {STATES.map((state) => (
              <option key={state} value={state}>
                {t(`states:${state}`)}
              </option>
            ))}
          </select>
        </span>
      ))}
    </div>
  )
}

const STYLES = `
@layer payload {
.wf-filter { display: flex; flex-wrap: wrap; gap: 8px 16px; margin-bottom: calc(var(--base) * .6); }
.wf-filter span { align-items: center; display: flex; gap: 8px; }
.wf-filter label { color: var(--theme-elevation-600); }
.wf-filter select { background: var(--theme-input-bg); border: 1px solid var(--theme-elevation-400); border-radius: var(--style-radius-s); color: var(--theme-text);
  font: inherit; min-height: 32px; padding: 3px 8px; }
.wf-filter select:focus-visible { outline: 2px solid var(--theme-elevation-800); outline-offset: 1px; }
}
`
