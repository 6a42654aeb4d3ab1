'use client'

import { Button, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useTold } from '../desk/useCall'
import { timeText } from '../desk/dates'
import { useTexts } from '../useTexts'
import type { Answer, ShownVariant } from '../useWorkflow'
import { sentenceOf, type HistoryAnswer } from './sentences'

type Props = {
  answer: Answer | undefined
  /** Shows it as it is now; where it has moved on. */
  onLook: (() => void) | undefined
  seen: ShownVariant
}

/** Why the server has refused, and, where somebody was quicker, who did what in the meantime. */
export function Problem({ answer, onLook, seen }: Props) {
  const t = useTexts()
  const { i18n } = useTranslation()
  const { collectionSlug, id } = useDocumentInfo()
  const path = `/${collectionSlug ?? ''}/${String(id)}/workflow/history?locale=${seen.locale}`
  const { body } = useTold<HistoryAnswer>(onLook ? path : null)
  const since = body?.events.filter(({ seq }) => seq > seen.revision) ?? []
  const place = { language: i18n.language, timeZone: seen.timeZone }
  return (
    <div role="alert">
      {answer && !answer.ok && (
        <div className="wd-problem">
          <p>{answer.message ?? t('panel:connection')}</p>
          {onLook && since.length > 0 && (
            <>
              <b>{t('panel:actedSince')}</b>
              <ul>
                {since.map((event) => (
                  <li key={event.seq}>
                    {sentenceOf(event, { people: body?.people ?? {}, place, t })}, {timeText(event.at, place)}
                  </li>
                ))}
              </ul>
            </>
          )}
          {onLook && (
            <Button buttonStyle="secondary" margin={false} onClick={onLook} size="small">
              {t('panel:lookAgain')}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
