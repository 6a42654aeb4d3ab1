'use client'

import { Button } from '@payloadcms/ui'
import type { ToldDelivery } from '../../payload/webhooks/manage'
import { useTexts } from '../useTexts'
import { useOutcome } from './useOutcome'

type Props = {
  delivery: ToldDelivery
  isBusy: boolean
  onResend: () => void
  when: (instant: string) => string
}

/** One delivery of the log, with its attempts behind it. */
export function DeliveryRow({ delivery, isBusy, onResend, when }: Props) {
  const t = useTexts()
  const outcomeOf = useOutcome()
  const { attempts, body, createdAt, document, event, locale, nextTryAt, number, status, tries } = delivery
  const about = [document, locale].filter(Boolean).join(', ')
  return (
    <li>
      <div className="wh-head">
        <strong>
          {t('webhooks:deliveryName', { event: t(`webhooks:event_${event}`), number: String(number) })}
        </strong>
        <span className={`wh-${status}`}>{t(`webhooks:status_${status}`)}</span>
        <span className="wh-quiet">{when(createdAt)}</span>
        <Button
          aria-label={t('webhooks:resendNamed', { number: String(number) })}
          buttonStyle="secondary"
          disabled={isBusy}
          margin={false}
          onClick={onResend}
          size="small"
        >
          {t('webhooks:resend')}
        </Button>
      </div>
      {about && <div className="wh-quiet">{about}</div>}
      {nextTryAt && attempts > 0 && (
        <div className="wh-quiet">{t('webhooks:nextTry', { when: when(nextTryAt) })}</div>
      )}
      <details>
        <summary>{t('webhooks:attempts', { count: String(tries.length) })}</summary>
        <ul>
          {tries.map((each) => (
            <li key={each.at}>
              {t('webhooks:attempt', { ms: String(each.ms), what: outcomeOf(each), when: when(each.at) })}
              {each.answer && <pre>{each.answer}</pre>}
            </li>
          ))}
        </ul>
        <pre>{body}</pre>
      </details>
    </li>
  )
}
