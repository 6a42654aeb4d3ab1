'use client'

import { useTranslation } from '@payloadcms/ui'
import type { WorkflowKey } from '../translations/keys'

/** The plugin's texts in the language of the interface. */
export function useTexts(): (key: WorkflowKey, values?: Record<string, string>) => string {
  const { t } = useTranslation()
  // Payload types `t` by its own keys alone.
  const translate = t as unknown as (key: string, values?: Record<string, string>) => string
  return (key, values) => translate(`editorialWorkflow:${key}`, values)
}
