'use client'

import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useDocumentInfo, useEditDepth, useLocale, useTranslation } from '@payloadcms/ui'
import { useSearchParams } from 'next/navigation'
import type { CommentList } from '../../payload/comments/tell'
import { pluralOf } from '../desk/dates'
import { useTold } from '../desk/useCall'
import { useTexts } from '../useTexts'
import { BubbleIcon } from './BubbleIcon'
import { STYLES } from './styles'

// Only the edit screen needs it, and all that the import map names is loaded on every page.
const CommentsDesk = lazy(() => import('./CommentsDesk'))

/**
 * The button with the number of open comments on the language on the screen; it opens them beside the form. Stands anywhere in the form of a
 * document, once. A link with `?comment=` opens the thread of that comment.
 */
export function CommentsCount() {
  const { id, collectionSlug, isTrashed } = useDocumentInfo()
  const { code } = useLocale()
  // A document that is edited in a drawer stands above another one, which has the panel and the keys.
  const isInDrawer = useEditDepth() > 1
  if (id === undefined || !collectionSlug || isInDrawer) return null
  const address = `/${collectionSlug}/${encodeURIComponent(String(id))}/comments`
  return (
    <Comments address={address} isReadOnly={Boolean(isTrashed)} key={`${address} ${code}`} locale={code} />
  )
}

function Comments({ address, isReadOnly, locale }: { address: string; isReadOnly: boolean; locale: string }) {
  const t = useTexts()
  const { i18n } = useTranslation()
  const { data } = useDocumentInfo()
  const query = locale ? `?locale=${encodeURIComponent(locale)}` : ''
  const { body, error, reload } = useTold<CommentList>(address + query)
  const wanted = useSearchParams().get('comment')
  const [isOpen, setOpen] = useState(wanted !== null)
  const button = useRef<HTMLButtonElement>(null)
  const savedAt: unknown = data?.updatedAt
  useEffect(() => {
    window.addEventListener('focus', reload)
    return () => window.removeEventListener('focus', reload)
  }, [reload])
  useEffect(reload, [reload, savedAt])
  const count = body?.open ?? 0
  const name = `${t('comments:title')}: ${pluralOf(t('comments:count'), count, i18n.language)}`
  return (
    <>
      <style href="editorial-comments" precedence="medium">
        {STYLES}
      </style>
      <button
        aria-controls="editorial-comments"
        aria-expanded={isOpen}
        aria-label={name}
        className="ec-count"
        data-some={count > 0 || undefined}
        onClick={() => setOpen(!isOpen)}
        ref={button}
        title={name}
        type="button"
      >
        <BubbleIcon />
        <span aria-hidden>{count}</span>
      </button>
      <Suspense fallback={null}>
        <CommentsDesk
          address={address}
          error={error}
          isOpen={isOpen}
          isReadOnly={isReadOnly}
          list={body}
          locale={locale}
          onClose={() => {
            setOpen(false)
            button.current?.focus()
          }}
          onOpen={() => setOpen(true)}
          reload={reload}
          wanted={wanted}
        />
      </Suspense>
    </>
  )
}
