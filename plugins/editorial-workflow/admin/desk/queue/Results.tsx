'use client'

import { useEffect, useRef } from 'react'
import { useTranslation } from '@payloadcms/ui'
import { useTexts } from '../../useTexts'
import { pluralOf } from '../dates'
import type { BulkAction, Result } from './bulk'
import { LanguageChip, TitleLink } from './parts'

type Props = { action: BulkAction; onClose: () => void; results: readonly Result[] }

/** What became of each text, or why nothing did. It takes the focus: what was pressed is gone. */
export function Results({ action, onClose, results }: Props) {
  const t = useTexts()
  const { language } = useTranslation().i18n
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [results])
  const done = results.filter(({ isDone }) => isDone).length
  const refused = results.length - done
  return (
    <section aria-labelledby="eqq-results" className="eq-results">
      <h2 id="eqq-results" ref={heading} tabIndex={-1}>
        {t('queue:results', { action: t(`actions:${action}`) })}
      </h2>
      <p>
        {[
          done > 0 ? pluralOf(t('queue:resultDone'), done, language) : t('queue:nothingDone'),
          ...(refused > 0 ? [pluralOf(t('queue:resultRefused'), refused, language)] : []),
        ].join(', ')}
      </p>
      <ul>
        {results.map(({ isDone, key, messages, row }) => (
          <li data-refused={isDone ? undefined : true} key={key}>
            <span className="eq-chips">
              <TitleLink row={row} />
              <LanguageChip locale={row.locale} />
              <span>{isDone ? t(`done:${action}`) : t('queue:notDone')}</span>
            </span>
            {messages.map((message) => (
              <p key={message}>{isDone ? t('queue:warning', { message }) : message}</p>
            ))}
          </li>
        ))}
      </ul>
      <div>
        <button className="eq-button" onClick={onClose} type="button">
          {t('queue:close')}
        </button>
      </div>
    </section>
  )
}
