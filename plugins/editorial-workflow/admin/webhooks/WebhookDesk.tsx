'use client'

import { lazy, Suspense } from 'react'
import { ShimmerEffect, useDocumentInfo } from '@payloadcms/ui'
import { useTexts } from '../useTexts'

// Only administrators come by.
const WebhookLog = lazy(() => import('./WebhookLog'))

/** Under the fields of a webhook: its secret, and what was sent. */
export function WebhookDesk() {
  const { id } = useDocumentInfo()
  const t = useTexts()
  if (id === undefined) return <p>{t('webhooks:saveFirst')}</p>
  return (
    <Suspense fallback={<ShimmerEffect height="30vh" />}>
      <WebhookLog id={String(id)} />
    </Suspense>
  )
}
