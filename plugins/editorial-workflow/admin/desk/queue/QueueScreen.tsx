'use client'

import { useEffect, useState } from 'react'
import { useSearchParams } from 'next/navigation'
import { ShimmerEffect, useTranslation } from '@payloadcms/ui'
import type { Queue } from '../../../payload/endpoints/queue'
import { useTexts } from '../../useTexts'
import { pluralOf } from '../dates'
import { useTold } from '../useCall'
import { Filters, ListButtons } from './Filters'
import { Paging } from './Paging'
import { apiPath, readQuery, writeQuery, type QueueQuery } from './query'
import { QueueTable } from './QueueTable'
import { SavedFilters } from './SavedFilters'
import { STYLES } from './styles'
import { useSavedFilters } from './useSavedFilters'

/** Puts filters into the address, so that they can be shared and gone back from; nothing else of the page is loaded anew. */
function goTo(query: QueueQuery, isReplaced = false): void {
  const text = writeQuery(query)
  const address = text ? `?${text}` : window.location.pathname
  if (isReplaced) window.history.replaceState(null, '', address)
  else window.history.pushState(null, '', address)
}

/** What waits for whom, by filters that the address holds. */
export default function QueueScreen() {
  const t = useTexts()
  const text = useSearchParams().toString()
  const query = readQuery(text)
  const { error: unsaved, keep, saved } = useSavedFilters()
  const isBare = writeQuery(query) === ''
  const standard = saved?.filters.find(({ name }) => name === saved.standard)
  useEffect(() => {
    if (isBare && standard) goTo(readQuery(standard.query), true)
  }, [isBare, standard])
  // Until it is known whether the queue opens with a filter of theirs, nothing is asked that would be thrown away.
  const isWaiting = isBare && (saved === undefined || standard !== undefined)
  return (
    <div className="eq eqq">
      <style href="editorial-queue" precedence="default">
        {STYLES}
      </style>
      <h1>{t('desk:queue')}</h1>
      <ListButtons onChange={goTo} query={query} />
      {saved && <SavedFilters error={unsaved} keep={keep} onChange={goTo} query={query} saved={saved} />}
      {isWaiting ? <ShimmerEffect height="40vh" /> : <Page query={query} />}
    </div>
  )
}

function Page({ query }: { query: QueueQuery }) {
  const t = useTexts()
  const { language } = useTranslation().i18n
  const [now] = useState(() => Date.now())
  const { body, error, isLoading, reload } = useTold<Queue>(apiPath(query, now))
  return (
    <>
      <Filters collections={body?.collections ?? []} onChange={goTo} query={query} />
      <p aria-live="polite" className="eq-quiet" role="status">
        {body && !isLoading && pluralOf(t('queue:rows'), body.totalRows, language)}
        {error}
      </p>
      {!body && !error && <ShimmerEffect height="40vh" />}
      {body && (
        <div aria-busy={isLoading}>
          <QueueTable now={now} onChanged={reload} queue={body} />
          {body.rows.length === 0 && (
            <p className="eq-note">
              {t(
                writeQuery(query) === '' || writeQuery(query) === 'list=all'
                  ? 'queue:emptyAll'
                  : 'queue:emptyFiltered',
              )}
            </p>
          )}
          <Paging onChange={goTo} pages={body.totalPages} query={query} />
        </div>
      )}
    </>
  )
}
