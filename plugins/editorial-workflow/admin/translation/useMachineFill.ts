'use client'

import { useState } from 'react'
import { toast, useTranslation } from '@payloadcms/ui'
import type { WriteReport } from '../../core/translation/types'
import { useTexts } from '../useTexts'
import { request } from './request'
import type { Session } from './session'
import { useApi, type Place } from './useSession'

/** Lets the machine translation of the project fill what is empty; `fill` is null where there is none, which has no `name`. */
export function useMachineFill(
  { collection, document, locale }: Place,
  session: Session,
  name: null | string,
): { fill: (() => void) | null; isBusy: boolean } {
  const t = useTexts()
  const { i18n } = useTranslation()
  const address = useApi()(`/${collection}/${document}/translation/${locale}/machine`)
  const [isBusy, setBusy] = useState(false)
  const fill = async (): Promise<void> => {
    setBusy(true)
    // What is typed comes before what a machine says.
    await session.flush()
    const outcome = await request<WriteReport>(address, { body: {}, language: i18n.language, method: 'POST' })
    if (outcome.kind === 'done') {
      const count = outcome.value.units.filter(({ result }) => result === 'applied').length
      toast.success(t('translationScreen:filled', { count: String(count) }))
      await session.reload()
    } else toast.error(outcome.reason ?? t('translationScreen:offline'))
    setBusy(false)
  }
  return { fill: name === null ? null : () => void fill(), isBusy }
}
