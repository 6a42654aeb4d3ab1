'use client'

import { lazy, Suspense } from 'react'
import {
  Button,
  Drawer,
  PopupList,
  ShimmerEffect,
  useDocumentInfo,
  useDrawerSlug,
  useLocale,
  useModal,
} from '@payloadcms/ui'
import { useTexts } from '../useTexts'
import type { Place } from './useLinks'

// Nobody loads it who does not open it.
const LinksDrawer = lazy(() => import('./LinksDrawer'))

/** Opens the links for partners to the document on the screen, in its language. `drawer` has to be on the screen; null: there is nothing to show. */
export function usePreviewLinks(): null | { drawer: React.ReactNode; open: () => void } {
  const { collectionSlug, id, isTrashed } = useDocumentInfo()
  const { code } = useLocale() as { code?: string }
  const slug = useDrawerSlug('preview-links')
  const { openModal } = useModal()
  const t = useTexts()
  if (id === undefined || !collectionSlug || isTrashed) return null
  const place: Place = { collection: collectionSlug, id: String(id), locale: code ?? '-' }
  const drawer = (
    <Drawer slug={slug} title={t('previews:title')}>
      <Suspense fallback={<ShimmerEffect height="40vh" />}>
        <LinksDrawer place={place} />
      </Suspense>
    </Drawer>
  )
  return { drawer, open: () => openModal(slug) }
}

/** In the menu of a document. */
export function PreviewLinks() {
  const links = usePreviewLinks()
  const t = useTexts()
  if (!links) return null
  return (
    <>
      <PopupList.Button onClick={links.open}>{t('previews:title')}</PopupList.Button>
      {links.drawer}
    </>
  )
}

/** The same as a button, for wherever a panel has room for it. */
export function PreviewLinksButton() {
  const links = usePreviewLinks()
  const t = useTexts()
  if (!links) return null
  return (
    <>
      <Button buttonStyle="secondary" margin={false} onClick={links.open} size="small">
        {t('previews:title')}
      </Button>
      {links.drawer}
    </>
  )
}
