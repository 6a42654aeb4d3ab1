'use client'

import { Pill } from '@payloadcms/ui'
import { useTexts } from './useTexts'
import { useVariant } from './useWorkflow'

/** Stands in the place of Payload's status: the state of the language on the screen, and whether readers see an earlier version. */
export function WorkflowStatus() {
  const variant = useVariant()
  const t = useTexts()
  if (!variant) return null
  const state = t(`states:${variant.state}`)
  const isBehind = variant.live && variant.state !== 'published'
  return (
    <Pill pillStyle={variant.state === 'published' ? 'success' : 'light-gray'} size="small">
      {isBehind ? t('panel:whileLive', { state }) : state}
    </Pill>
  )
}
