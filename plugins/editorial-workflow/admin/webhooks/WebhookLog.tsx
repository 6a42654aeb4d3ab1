'use client'

import { useState } from 'react'
import { Button, useTranslation } from '@payloadcms/ui'
import type { DeliveryLog, ToldDelivery } from '../../payload/webhooks/manage'
import { timeText } from '../desk/dates'
import { useCall, useTold } from '../desk/useCall'
import { useTexts } from '../useTexts'
import { DeliveryRow } from './DeliveryRow'
import { STYLES } from './styles'
import { useOutcome } from './useOutcome'
import { WebhookSecret } from './WebhookSecret'

const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone

/** The secret of a webhook, how it fares, and what was sent. */
export default function WebhookLog({ id }: { id: string }) {
  const t = useTexts()
  const { i18n } = useTranslation()
  const call = useCall()
  const outcomeOf = useOutcome()
  const [page, setPage] = useState(1)
  const [isBusy, setIsBusy] = useState(false)
  const [said, setSaid] = useState('')
  const path = `/editorial/webhooks/${encodeURIComponent(id)}`
  const { body: log, error, reload } = useTold<DeliveryLog>(`${path}/deliveries?page=${page}`)
  const when = (instant: string): string => timeText(instant, { language: i18n.language, timeZone: ZONE })

  const send = async (
    to: string,
    sentence: (delivery: ToldDelivery, why: string) => string,
  ): Promise<void> => {
    setIsBusy(true)
    setSaid('')
    const answer = await call<ToldDelivery>(to, { method: 'POST' })
    setSaid(answer.ok ? sentence(answer.body, outcomeOf(answer.body.tries[0])) : answer.message)
    setIsBusy(false)
    reload()
  }
  const isAccepted = ({ tries: [last] }: ToldDelivery): boolean =>
    Boolean(last?.status && last.status >= 200 && last.status < 300)
  const test = (): Promise<void> =>
    send(`${path}/test`, (sent, why) =>
      isAccepted(sent) ? t('webhooks:tested') : t('webhooks:testFailed', { why }),
    )
  const resend = ({ id: delivery, number }: ToldDelivery): Promise<void> =>
    send(`${path}/deliveries/${encodeURIComponent(delivery)}/resend`, (sent, why) =>
      t(isAccepted(sent) ? 'webhooks:resent' : 'webhooks:resendFailed', { number: String(number), why }),
    )
  return (
    <section className="wh">
      <style>{STYLES}</style>
      <WebhookSecret path={path} when={when} />
      <h3>{t('webhooks:deliveries')}</h3>
      {log?.stopped && <p className="wh-note">{t(`webhooks:stopped_${log.stopped}`)}</p>}
      {log?.failingSince && !log.stopped && (
        <p className="wh-note">{t('webhooks:failingSince', { when: when(log.failingSince) })}</p>
      )}
      <div className="wh-row">
        <Button
          buttonStyle="secondary"
          disabled={isBusy}
          margin={false}
          onClick={() => void test()}
          size="small"
        >
          {t('webhooks:test')}
        </Button>
        <Button buttonStyle="secondary" margin={false} onClick={reload} size="small">
          {t('webhooks:refresh')}
        </Button>
      </div>
      <p role="status">{said || error || (log ? '' : t('webhooks:loading'))}</p>
      {log?.deliveries.length === 0 && <p className="wh-quiet">{t('webhooks:none')}</p>}
      <ul className="wh-list">
        {log?.deliveries.map((delivery) => (
          <DeliveryRow
            delivery={delivery}
            isBusy={isBusy}
            key={delivery.id}
            onResend={() => void resend(delivery)}
            when={when}
          />
        ))}
      </ul>
      {log && log.totalPages > 1 && (
        <div className="wh-row">
          <Button
            buttonStyle="secondary"
            disabled={page <= 1}
            margin={false}
            onClick={() => setPage(page - 1)}
            size="small"
          >
            {t('webhooks:newer')}
          </Button>
          <span>{t('webhooks:page', { page: String(page), pages: String(log.totalPages) })}</span>
          <Button
            buttonStyle="secondary"
            disabled={page >= log.totalPages}
            margin={false}
            onClick={() => setPage(page + 1)}
            size="small"
          >
            {t('webhooks:older')}
          </Button>
        </div>
      )}
    </section>
  )
}
