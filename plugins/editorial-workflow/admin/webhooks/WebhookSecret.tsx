'use client'

import { useId, useState } from 'react'
import { Button } from '@payloadcms/ui'
import type { ToldSecret } from '../../payload/webhooks/manage'
import { useCall } from '../desk/useCall'
import { useTexts } from '../useTexts'

/** The secret of a webhook: shown when it is asked for, and made anew. */
export function WebhookSecret({ path, when }: { path: string; when: (instant: string) => string }) {
  const t = useTexts()
  const call = useCall()
  const id = useId()
  const [told, setTold] = useState<ToldSecret>()
  const [said, setSaid] = useState('')

  const show = async (): Promise<void> => {
    const answer = await call<ToldSecret>(`${path}/secret`)
    setTold(answer.ok ? answer.body : undefined)
    setSaid(answer.ok ? '' : answer.message)
  }
  const renew = async (): Promise<void> => {
    const answer = await call<ToldSecret>(`${path}/secret`, { body: {}, method: 'POST' })
    if (answer.ok) setTold(answer.body)
    setSaid(
      answer.ok
        ? t('webhooks:newSecretDone', {
            when: answer.body.previousUntil ? when(answer.body.previousUntil) : '',
          })
        : answer.message,
    )
  }
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(told?.secret ?? '')
      setSaid(t('webhooks:copied'))
    } catch {
      // Not every browser lets a page write there: the secret stands in its field, to be copied by hand.
      document.getElementById(id)?.focus()
    }
  }
  return (
    <>
      <h3>{t('webhooks:secret')}</h3>
      <p className="wh-quiet">{t('webhooks:secretHelp')}</p>
      {told && (
        <>
          <div className="wh-row">
            <input
              aria-label={t('webhooks:secret')}
              id={id}
              onFocus={(event) => event.target.select()}
              readOnly
              type="text"
              value={told.secret ?? t('webhooks:problem_noSecret')}
            />
            <Button buttonStyle="secondary" margin={false} onClick={() => void copy()} size="small">
              {t('webhooks:copy')}
            </Button>
          </div>
          <p className="wh-quiet">{t('webhooks:newSecretHelp')}</p>
        </>
      )}
      <div className="wh-row">
        <Button
          buttonStyle="secondary"
          margin={false}
          onClick={() => (told ? setTold(undefined) : void show())}
          size="small"
        >
          {t(told ? 'webhooks:hideSecret' : 'webhooks:showSecret')}
        </Button>
        {told && (
          <Button buttonStyle="secondary" margin={false} onClick={() => void renew()} size="small">
            {t('webhooks:newSecret')}
          </Button>
        )}
      </div>
      <p role="status">{said}</p>
    </>
  )
}
