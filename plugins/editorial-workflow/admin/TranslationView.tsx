'use client'

import { lazy, Suspense } from 'react'
import {
  Gutter,
  SetDocumentStepNav,
  ShimmerEffect,
  useAuth,
  useConfig,
  useDocumentInfo,
  useLocale,
} from '@payloadcms/ui'
import { useTexts } from './useTexts'

// Every page of the admin would load it otherwise: all that the import map names lies in one file.
const TranslationScreen = lazy(() => import('./translation/TranslationScreen'))

/** The view of a document in which it is translated into the language that is chosen above. */
export function TranslationView() {
  const { collectionSlug, id, isTrashed } = useDocumentInfo()
  const { code } = useLocale()
  const { user } = useAuth()
  const { getEntityConfig } = useConfig()
  const t = useTexts()
  const config = collectionSlug ? getEntityConfig({ collectionSlug }) : undefined
  return (
    <Gutter className="translation-screen">
      <SetDocumentStepNav
        collectionSlug={collectionSlug}
        id={id}
        isTrashed={isTrashed}
        pluralLabel={config?.labels.plural}
        useAsTitle={config?.admin.useAsTitle}
        view={t('translationScreen:tab')}
      />
      {collectionSlug === undefined || id === undefined || !user ? (
        <p>{t('translationScreen:unsavedDocument')}</p>
      ) : (
        <Suspense fallback={<ShimmerEffect height="60vh" />}>
          <TranslationScreen
            key={`${collectionSlug}/${id}/${code}`}
            place={{ collection: collectionSlug, document: String(id), locale: code }}
            user={String(user.id)}
          />
        </Suspense>
      )}
    </Gutter>
  )
}
