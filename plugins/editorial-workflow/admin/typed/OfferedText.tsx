'use client'

import { useState } from 'react'
import { useAllFormFields, useConfig, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import type { ClientField } from 'payload'
import { reduceFieldsToValues } from 'payload/shared'
import { useTexts } from '../useTexts'
import { wordsIn, type Kept } from './kept'

type Props = { kept: Kept; onDiscard: () => void; onPutBack: () => Promise<void>; when: string }

/** Offers what was typed earlier and never saved, with what is different. */
export function OfferedText({ kept, onDiscard, onPutBack, when }: Props) {
  const t = useTexts()
  const { i18n } = useTranslation()
  const { getEntityConfig } = useConfig()
  const { collectionSlug } = useDocumentInfo()
  const [fields] = useAllFormFields()
  const [isBusy, setBusy] = useState(false)
  const config = collectionSlug ? getEntityConfig({ collectionSlug }) : undefined
  const labels = labelsIn(config?.fields ?? [])
  const labelOf = (name: string): string => {
    const label = labels.get(name)
    return typeof label === 'string' ? label : (label?.[i18n.language] ?? name)
  }
  const present = reduceFieldsToValues(fields, true) as Record<string, unknown>
  const names = Object.keys(kept.fields)
  return (
    <div className="wp-notice">
      <p>
        <b>{t('panel:typedFrom', { when })}</b>
      </p>
      <details>
        <summary>{t('panel:typedIn', { fields: names.map(labelOf).join(', ') })}</summary>
        {names.map((name) => (
          <dl key={name}>
            <dt>
              {labelOf(name)}: {t('panel:typedThen')}
            </dt>
            <dd>{wordsIn(kept.fields[name]) || '—'}</dd>
            <dt>{t('panel:typedNow')}</dt>
            <dd>{wordsIn(present[name]) || '—'}</dd>
          </dl>
        ))}
      </details>
      <div className="wp-buttons">
        <button
          disabled={isBusy}
          onClick={() => {
            setBusy(true)
            void onPutBack().finally(() => setBusy(false))
          }}
          type="button"
        >
          {t('panel:putBack')}
        </button>
        <button disabled={isBusy} onClick={onDiscard} type="button">
          {t('panel:discard')}
        </button>
      </div>
    </div>
  )
}

type Label = Record<string, string> | string | undefined

/** The names of the fields at the top of a document, wherever in its form they stand. */
function labelsIn(fields: readonly ClientField[]): Map<string, Label> {
  return new Map(
    fields.flatMap((field): [string, Label][] => {
      if (field.type === 'tabs')
        return field.tabs.flatMap((tab): [string, Label][] =>
          'name' in tab && tab.name ? [[tab.name, tab.label as Label]] : [...labelsIn(tab.fields)],
        )
      if ('name' in field && field.name)
        return [[field.name, 'label' in field ? (field.label as Label) : undefined]]
      return 'fields' in field ? [...labelsIn(field.fields)] : []
    }),
  )
}
