'use client'

import { Button, useDocumentInfo } from '@payloadcms/ui'
import { useRun } from './useRun'
import { useTexts } from './useTexts'
import { useVariant } from './useWorkflow'

/** The next step of a text, of which one at most is possible for one person. */
const NEXT = ['approve', 'publish', 'submit'] as const

/** Stands in the place of Payload's publish button: the next step that this person may take with the language on the screen. */
export function WorkflowActions() {
  const variant = useVariant()
  const { begin, isBusy, modal } = useRun(variant)
  const t = useTexts()
  const { isTrashed } = useDocumentInfo()
  if (!variant || isTrashed) return null
  const next = NEXT.find((action) => variant.actions.includes(action))
  const shared = {
    disabled: isBusy,
    margin: false,
    size: 'medium',
  } as const
  return (
    <>
      {variant.actions.includes('requestChanges') && (
        <Button {...shared} buttonStyle="secondary" onClick={() => begin('requestChanges')}>
          {t('actions:requestChanges')}
        </Button>
      )}
      {next && (
        <Button {...shared} onClick={() => begin(next)}>
          {t(`actions:${next}`)}
        </Button>
      )}
      {modal}
    </>
  )
}
