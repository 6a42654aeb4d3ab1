'use client'

import { useState } from 'react'
import { toast, useDocumentInfo, useModal } from '@payloadcms/ui'
import type { Action } from '../core/types'
import { CommentModal } from './CommentModal'
import { useTexts } from './useTexts'
import { useAct, type ShownVariant } from './useWorkflow'

/** What cannot be done without saying why. */
const ASKS = { bypass: 'panel:bypassReason', requestChanges: 'panel:changesReason' } as const
type Asking = keyof typeof ASKS
const asks = (action: Action): action is Asking => action in ASKS

/** Carries out the `offered` actions on the variant that is shown, asks for a comment where one is needed, and says what came of it. */
export function useRun(
  variant: ShownVariant | undefined,
  offered: readonly Action[],
): {
  begin: (action: Action) => void
  isBusy: boolean
  /** Has to be on the screen wherever `begin` is used. */
  modal: React.ReactNode
} {
  const act = useAct(variant)
  const t = useTexts()
  const { id } = useDocumentInfo()
  const { openModal } = useModal()
  const [isBusy, setBusy] = useState(false)
  const slugOf = (action: Asking): string => `editorial-workflow-${action}-${id ?? ''}`

  const run = async (action: Action, comment?: string): Promise<void> => {
    setBusy(true)
    try {
      const { message, ok } = await act(action, comment === undefined ? {} : { comment })
      if (ok) toast.success(t(`done:${action}`))
      else toast.error(message ?? t('panel:connection'))
    } catch {
      toast.error(t('panel:connection'))
    } finally {
      setBusy(false)
    }
  }

  const asked = offered.filter(asks).filter((action) => variant?.actions.includes(action))
  return {
    begin: (action) => {
      if (asks(action)) openModal(slugOf(action))
      else void run(action)
    },
    isBusy,
    modal: asked.map((action) => (
      <CommentModal
        action={action}
        key={action}
        label={t(ASKS[action])}
        onConfirm={(comment) => run(action, comment)}
        slug={slugOf(action)}
      />
    )),
  }
}
