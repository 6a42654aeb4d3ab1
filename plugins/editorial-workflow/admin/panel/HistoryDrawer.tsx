'use client'

import { useState } from 'react'
import { Button, ShimmerEffect, useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { timeText } from '../desk/dates'
import { useTold } from '../desk/useCall'
import { useTexts } from '../useTexts'
import type { ShownVariant } from '../useWorkflow'
import { ChangesView } from './ChangesView'
import { PlainDrawer } from './PlainDrawer'
import { commentOf, sentenceOf, versionBefore, versionIn, type HistoryAnswer } from './sentences'

type Props = { onClose: () => void; variant: ShownVariant }

/** The record of the language on the screen, the newest first, and what each step changed. */
export default function HistoryDrawer({ onClose, variant }: Props) {
  const t = useTexts()
  const [pages, setPages] = useState(1)
  const title = t('panel:historyOf', { locale: variant.locale })
  return (
    <PlainDrawer name="history" onClose={onClose} title={title}>
      {Array.from({ length: pages }, (_, i) => (
        <HistoryPage
          isLast={i === pages - 1}
          key={i}
          onMore={() => setPages(pages + 1)}
          page={i + 1}
          variant={variant}
        />
      ))}
    </PlainDrawer>
  )
}

type PageProps = { isLast: boolean; onMore: () => void; page: number; variant: ShownVariant }

function HistoryPage({ isLast, onMore, page, variant }: PageProps) {
  const t = useTexts()
  const { i18n } = useTranslation()
  const { collectionSlug, id } = useDocumentInfo()
  const path = `/${collectionSlug ?? ''}/${String(id)}/workflow/history?locale=${variant.locale}&page=${page}`
  const { body, error, isLoading } = useTold<HistoryAnswer>(path)
  const [opened, setOpened] = useState<number>()
  const place = { language: i18n.language, timeZone: variant.timeZone }
  if (!body) return isLoading ? <ShimmerEffect height="30vh" /> : <p>{error ?? t('panel:historyEmpty')}</p>
  return (
    <>
      <ol className="wd-history">
        {body.events.map((event) => {
          const [to, from] = [versionIn(event), versionBefore(body.events, event)]
          const comment = commentOf(event)
          return (
            <li key={event.seq}>
              <p>
                <span>{sentenceOf(event, { people: body.people, place, t })}</span>{' '}
                <time dateTime={event.at}>{timeText(event.at, place)}</time>
              </p>
              {comment && <blockquote>{comment}</blockquote>}
              {to && from && (
                <button
                  aria-expanded={opened === event.seq}
                  className="wd-link"
                  onClick={() => setOpened(opened === event.seq ? undefined : event.seq)}
                  type="button"
                >
                  {t('panel:whatWasChanged')}
                </button>
              )}
              {opened === event.seq && to && <ChangesView from={from} locale={variant.locale} version={to} />}
            </li>
          )
        })}
      </ol>
      {isLast && page < body.totalPages && (
        <Button buttonStyle="secondary" onClick={onMore}>
          {t('panel:historyMore')}
        </Button>
      )}
    </>
  )
}
