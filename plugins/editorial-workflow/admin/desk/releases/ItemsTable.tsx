'use client'

import { Button, useTranslation } from '@payloadcms/ui'
import type { ToldItem, ToldRelease } from '../../../payload/releases/tell'
import { pluralOf } from '../dates'
import { useTexts } from '../../useTexts'
import { useLabels } from '../planning/useLabels'

export type Item = Pick<ToldItem, 'collection' | 'id' | 'locale'>

/** What is in a release, and what keeps it from going live. */
export function ItemsTable({
  onRemove,
  release: { items, ready, status },
}: {
  onRemove: ((item: Item) => void) | undefined
  release: ToldRelease
}) {
  const t = useTexts()
  const { i18n } = useTranslation()
  const labels = useLabels()
  if (items.length === 0) return <p className="pl-note">{t('calendar:emptyRelease')}</p>
  // What has ended is not getting ready for anything.
  const isOpen = status === 'draft' || status === 'scheduled'
  const waiting = items.filter((item) => !item.ready).length
  return (
    <>
      {isOpen && (
        <p className={ready ? 'pl-quiet' : 'pl-error'}>
          {ready ? t('calendar:allReady') : pluralOf(t('calendar:notReady'), waiting, i18n.language)}
        </p>
      )}
      <div aria-label={t('calendar:itemsTitle')} className="pl-scroll" role="region" tabIndex={0}>
        <table className="pl-table">
          <thead>
            <tr>
              <th scope="col">{t('calendar:item')}</th>
              <th scope="col">{t('calendar:collection')}</th>
              <th scope="col">{t('calendar:language')}</th>
              <th scope="col">{t('calendar:state')}</th>
              {onRemove && (
                <th scope="col">
                  <span className="pl-hidden">{t('calendar:command_remove')}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={`${item.collection}/${item.id}/${item.locale}`}>
                <th scope="row">
                  <a href={labels.documentUrl(item.collection, item.id, item.locale)}>
                    {item.title ?? t('calendar:hiddenTitle')}
                  </a>
                </th>
                <td>{labels.collectionLabel(item.collection)}</td>
                <td>{labels.localeLabel(item.locale)}</td>
                <td>
                  <Readiness isOpen={isOpen} item={item} />
                </td>
                {onRemove && (
                  <td>
                    <Button
                      aria-label={`${t('calendar:command_remove')}: ${item.title ?? item.id}`}
                      buttonStyle="secondary"
                      margin={false}
                      onClick={() =>
                        onRemove({ collection: item.collection, id: item.id, locale: item.locale })
                      }
                      size="small"
                    >
                      {t('calendar:command_remove')}
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function Readiness({ isOpen, item }: { isOpen: boolean; item: ToldItem }) {
  const t = useTexts()
  const failures = item.failure.map(({ message }) => t('calendar:failure', { reason: message }))
  const reasons = isOpen ? item.reasons.map(({ message }) => message) : []
  const said = [...failures, ...reasons]
  if (said.length === 0) {
    if (!isOpen && !item.done) return <>–</>
    return (
      <span className="pl-status" data-status="ready">
        <span aria-hidden="true">✓ </span>
        {t(item.done ? 'calendar:itemDone' : 'calendar:itemReady')}
      </span>
    )
  }
  return (
    <ul>
      {said.map((message) => (
        <li key={message}>
          <span aria-hidden="true">✕ </span>
          {message}
        </li>
      ))}
    </ul>
  )
}
