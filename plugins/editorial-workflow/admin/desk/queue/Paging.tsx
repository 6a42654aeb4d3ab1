'use client'

import { useTexts } from '../../useTexts'
import type { QueueQuery } from './query'

type Props = { onChange: (query: QueueQuery) => void; pages: number; query: QueueQuery }

/** To the page before and the next one; nothing where there is one. */
export function Paging({ onChange, pages, query }: Props) {
  const t = useTexts()
  const page = Number(query.page ?? 1)
  if (pages <= 1 && page === 1) return null
  const to = (next: number) => (): void => onChange({ ...query, page: next === 1 ? '' : String(next) })
  return (
    <nav aria-label={t('queue:pages')} className="eq-line eqq-paging">
      <button
        className="eq-button"
        disabled={page <= 1}
        onClick={to(Math.min(page - 1, pages))}
        type="button"
      >
        {t('queue:previous')}
      </button>
      <span aria-live="polite">{t('queue:page', { page: String(page), pages: String(pages) })}</span>
      <button className="eq-button" disabled={page >= pages} onClick={to(page + 1)} type="button">
        {t('queue:next')}
      </button>
    </nav>
  )
}
