'use client'

import { lazy, Suspense, useEffect, type ComponentType } from 'react'
import { SetStepNav, ShimmerEffect } from '@payloadcms/ui'
import { deskEn } from '../../translations/desk'
import { useTexts } from '../useTexts'
import type { DeskScreenName } from './screens'

// Every page of the admin would load them otherwise: all that the import map names lies in one file.
const SCREENS: Record<DeskScreenName, ComponentType> = {
  calendar: lazy(() => import('./calendar/CalendarScreen')),
  coverage: lazy(() => import('./coverage/CoverageScreen')),
  'cycle-time': lazy(() => import('./cycle-time/CycleTimeScreen')),
  notices: lazy(() => import('./notices/NoticesScreen')),
  queue: lazy(() => import('./queue/QueueScreen')),
  releases: lazy(() => import('./releases/ReleasesScreen')),
}

/** The screen of the desk that the address names; for staff only. */
export function DeskScreen({ isAllowed, name }: { isAllowed: boolean; name: DeskScreenName }) {
  const t = useTexts()
  const Screen = SCREENS[name]
  const title = t(`desk:${name}`)
  useEffect(() => {
    // Payload's own title is in one language; what stands behind it, a project chooses.
    document.title = document.title.replace(deskEn[name], title)
  }, [name, title])
  return (
    <div data-desk={name}>
      <SetStepNav nav={[{ label: title }]} />
      {isAllowed ? (
        <Suspense fallback={<ShimmerEffect height="60vh" />}>
          <Screen />
        </Suspense>
      ) : (
        <p>{t('desk:notAllowed')}</p>
      )}
    </div>
  )
}
