'use client'

import { Pill, useTranslation } from '@payloadcms/ui'
import { useTexts } from './useTexts'
import { useVariant } from './useWorkflow'
import { wallTimeText } from './wallTimeText'

const SIDE_BY_SIDE = { display: 'inline-flex', flexWrap: 'wrap', gap: 'calc(var(--base) * 0.25)' } as const
const PLANS = { publish: 'panel:goesLive', unpublish: 'panel:goesOff' } as const

/** Stands in the place of Payload's status: the state of the language on the screen, whether readers see an earlier version, and what is scheduled. */
export function WorkflowStatus() {
  const variant = useVariant()
  const t = useTexts()
  const { i18n } = useTranslation()
  if (!variant) return null
  const state = t(`states:${variant.state}`)
  const isBehind = variant.live && variant.state !== 'published'
  return (
    <span style={SIDE_BY_SIDE}>
      <Pill pillStyle={variant.state === 'published' ? 'success' : 'light-gray'} size="small">
        {isBehind ? t('panel:whileLive', { state }) : state}
      </Pill>
      {(['publish', 'unpublish'] as const).map((target) => {
        const plan = variant.schedules[target]
        return (
          plan && (
            <Pill key={target} pillStyle="light-gray" size="small">
              {t(PLANS[target], { when: wallTimeText(plan.wallTime, i18n.language) })}
            </Pill>
          )
        )
      })}
    </span>
  )
}
