'use client'

import { lazy, Suspense, useState } from 'react'
import { toast, useFormModified } from '@payloadcms/ui'
import type { Action } from '../core/types'
import { useSaveDraft } from './useSaveDraft'
import { useTexts } from './useTexts'
import { useAct, useNewest, type ActBody, type Answer, type ShownVariant } from './useWorkflow'

// Every page of the admin would load it otherwise: all that the import map names lies in one file.
const ActionDrawer = lazy(() => import('./panel/ActionDrawer'))

/** What needs no second look. */
const AT_ONCE: readonly Action[] = ['unschedulePublish', 'unscheduleUnpublish']
/** What is about the newest save: what is typed has to be in it. */
const SAVES_FIRST: readonly Action[] = ['submit', 'bypass']

/**
 * Carries out actions on the variant that is shown: asks in a dialog for what they need, shows what goes live, saves what is typed where the
 * action is about it, and says what came of it. With `newest`, an action goes by what that tells, for a screen that writes while it is open.
 */
export function useRun(
  variant: ShownVariant | undefined,
  newest?: () => Promise<ShownVariant | undefined>,
): {
  begin: (action: Action) => void
  isBusy: boolean
  /** Has to be on the screen wherever `begin` is used. */
  modal: React.ReactNode
} {
  const act = useAct(variant)
  const look = useNewest()
  const save = useSaveDraft()
  const t = useTexts()
  const isDirty = useFormModified()
  const [isBusy, setBusy] = useState(false)
  const [asked, setAsked] = useState<{ action: Action; seen: ShownVariant | undefined }>()

  const carryOut = async (action: Action, body: ActBody = {}, seen = variant): Promise<Answer> => {
    setBusy(true)
    const answer = await act(action, body, seen)
    setBusy(false)
    if (answer.ok) toast.success(t(`done:${action}`))
    return answer.ok ? answer : { ...answer, message: answer.message ?? t('panel:connection') }
  }

  /** What is typed is saved first where the action is about it, so that the dialog shows what was saved. */
  const openFor = async (action: Action): Promise<void> => {
    const savesFirst = SAVES_FIRST.includes(action) && isDirty
    if (!savesFirst && !(newest && action === 'submit')) return setAsked({ action, seen: variant })
    setBusy(true)
    try {
      // Payload has told why not, and what is typed is still in the form.
      if (savesFirst && !(await save())) return
      setAsked({ action, seen: await (newest ?? look)() })
    } catch {
      toast.error(t('panel:connection'))
    } finally {
      setBusy(false)
    }
  }

  const atOnce = async (action: Action): Promise<void> => {
    const { message, ok } = await carryOut(action)
    if (!ok) toast.error(message)
  }
  return {
    begin: (action) => {
      if (AT_ONCE.includes(action)) void atOnce(action)
      else void openFor(action)
    },
    isBusy,
    modal: asked?.seen && variant && (
      <Suspense fallback={null}>
        <ActionDrawer
          action={asked.action}
          carryOut={carryOut}
          first={asked.seen}
          isBusy={isBusy}
          key={`${asked.action} ${variant.locale}`}
          onClose={() => setAsked(undefined)}
          onSwitch={(action) => setAsked({ action, seen: variant })}
          variant={variant}
        />
      </Suspense>
    ),
  }
}
