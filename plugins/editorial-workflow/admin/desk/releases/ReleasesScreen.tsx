'use client'

import { useSearchParams } from 'next/navigation'
import { useTexts } from '../../useTexts'
import { PLANNING_STYLES } from '../planning/styles'
import { useIsMounted } from '../planning/useIsMounted'
import { ReleaseList } from './ReleaseList'
import { ReleaseView } from './ReleaseView'

/** All releases, or the one that the address names. */
export default function ReleasesScreen() {
  const t = useTexts()
  const id = useSearchParams().get('release')
  // What somebody types into a form that is drawn but not alive yet would be lost.
  const isMounted = useIsMounted()
  if (!isMounted) return <h1>{t('desk:releases')}</h1>
  return (
    <div className="pl">
      <style href="editorial-planning" precedence="default">
        {PLANNING_STYLES}
      </style>
      {id ? (
        <ReleaseView id={id} key={id} />
      ) : (
        <>
          <h1>{t('desk:releases')}</h1>
          <ReleaseList />
        </>
      )}
    </div>
  )
}
