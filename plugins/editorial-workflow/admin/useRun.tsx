'use client'

import { useState } from 'react'
import { toast, useDocumentInfo, useModal } from '@payloadcms/ui'
import type { Action } from '../core/types'
import { ChangeModal } from './ChangeModal'
import { CommentModal } from './CommentModal'
import { TimeModal, type SaidTime } from './TimeModal'
import { useTexts } from './useTexts'
import { useAct, type ActBody, type ShownVariant } from './useWorkflow'

/** What cannot be done without saying why. */
const ASKS = { bypass: 'panel:bypassReason', requestChanges: 'panel:changesReason' } as const
type Asking = keyof typeof ASKS
const asks = (action: Action): action is Asking => action in ASKS

/** What has to be told when. */
const TIMED = ['schedulePublish', 'scheduleUnpublish'] as const satisfies Action[]
type Timed = (typeof TIMED)[number]
const isTimed = (action: Action): action is Timed => TIMED.some((each) => each === action)

/**
 * Carries out the `offered` actions on the variant that is shown, asks for a comment or a time where one is needed, and says what came of it. With `newest`, an
 * action that sends in goes by what that tells, for a screen that writes while it is open.
 */
export function useRun(
  variant: ShownVariant | undefined,
  offered: readonly Action[],
  newest?: () => Promise<ShownVariant | undefined>,
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
  const [isTwice, setTwice] = useState(false)
  const slugOf = (action: Asking | Timed | 'submit'): string => `editorial-workflow-${action}-${id ?? ''}`

  const run = async (action: Action, body: ActBody = {}): Promise<void> => {
    setBusy(true)
    try {
      const seen = action === 'submit' ? await newest?.() : undefined
      const { code, message, ok } = await act(action, body, seen)
      if (ok) toast.success(t(`done:${action}`))
      else toast.error(message ?? t('panel:connection'))
      setTwice(code === 'timeTwice')
    } catch {
      toast.error(t('panel:connection'))
    } finally {
      setBusy(false)
    }
  }

  const asked = offered.filter(asks).filter((action) => variant?.actions.includes(action))
  const timed = offered.filter(isTimed).filter((action) => variant?.actions.includes(action))
  return {
    begin: (action) => {
      if (asks(action) || isTimed(action)) openModal(slugOf(action))
      // Those who have translated it get to know what the change is to them.
      else if (action === 'submit' && variant?.hasTranslations) openModal(slugOf(action))
      else void run(action)
    },
    isBusy,
    modal: [
      ...(variant?.hasTranslations && offered.includes('submit')
        ? [
            <ChangeModal
              key="submit"
              onConfirm={(change) => run('submit', { change })}
              slug={slugOf('submit')}
            />,
          ]
        : []),
      ...asked.map((action) => (
        <CommentModal
          action={action}
          key={action}
          label={t(ASKS[action])}
          onConfirm={(comment) => run(action, { comment })}
          slug={slugOf(action)}
        />
      )),
      ...timed.map((action) => (
        <TimeModal
          action={action}
          isTwice={isTwice}
          key={action}
          onConfirm={(when: SaidTime) => run(action, { when })}
          slug={slugOf(action)}
          timeZone={variant?.timeZone ?? ''}
        />
      )),
    ],
  }
}
