'use client'

import { PopupList, useDocumentInfo } from '@payloadcms/ui'
import { useRun } from './useRun'
import { useTexts } from './useTexts'
import { useVariant } from './useWorkflow'

/** What is done seldom, or takes something back. */
const SELDOM = [
  'schedulePublish',
  'unschedulePublish',
  'scheduleUnpublish',
  'unscheduleUnpublish',
  'withdraw',
  'unpublish',
  'bypass',
] as const

/** Stands in the menu in the place of Payload's unpublish buttons. */
export function WorkflowMenu() {
  const variant = useVariant()
  const { begin, isBusy, modal } = useRun(variant)
  const t = useTexts()
  const { isTrashed } = useDocumentInfo()
  if (!variant || isTrashed) return null
  return (
    <>
      {SELDOM.filter((action) => variant.actions.includes(action)).map((action) => (
        <PopupList.Button disabled={isBusy} key={action} onClick={() => begin(action)}>
          {t(`actions:${action}`)}
        </PopupList.Button>
      ))}
      {modal}
    </>
  )
}
