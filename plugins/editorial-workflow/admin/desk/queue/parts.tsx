'use client'

import { Link, useTranslation } from '@payloadcms/ui'
import type { QueueRow } from '../../../payload/desk/rows'
import { useTexts } from '../../useTexts'
import { dayText, pluralOf, timeText } from '../dates'
import { usePlaces } from './usePlaces'

type Of<Name extends keyof QueueRow> = { row: Pick<QueueRow, Name> }
type Place = 'collection' | 'document' | 'locale'

/** Names a row among those of a list. */
export const keyOf = ({ collection, document, locale }: Pick<QueueRow, Place>): string =>
  `${collection}/${document}/${locale}`

export function useTitle(): (row: { title: null | string }) => string {
  const t = useTexts()
  return ({ title }) => title ?? t('queue:untitled')
}

/** The title as a link to the document in its language. */
export function TitleLink({ row }: Of<'title' | Place>) {
  const { hrefOf } = usePlaces()
  const titleOf = useTitle()
  return (
    <Link className="eq-title" href={hrefOf(row)} lang={langOf(row)} prefetch={false}>
      {titleOf(row)}
    </Link>
  )
}

/** Of a text in another language than the interface. */
export const langOf = ({ locale }: { locale: string }): string | undefined =>
  locale === '-' ? undefined : locale

/** The language as its code, with its name for those who do not see the chip. */
export function LanguageChip({ locale }: { locale: string }) {
  const { localeName } = usePlaces()
  if (locale === '-') return null
  return (
    <abbr className="eq-chip eq-language" title={localeName(locale)}>
      {locale.toUpperCase()}
    </abbr>
  )
}

/** What there is to say beside the state: a translation that lags behind, an earlier text that readers have. */
export function MoreChips({ row }: Of<'freshness' | 'isLive' | 'state'>) {
  const t = useTexts()
  return (
    <>
      {row.freshness === 'outdated' && (
        <span className="eq-chip" data-state="outdated">
          {t('queue:freshness_outdated')}
        </span>
      )}
      {row.isLive && row.state !== 'published' && (
        <span className="eq-chip eq-outlined">{t('queue:newerDraft')}</span>
      )}
    </>
  )
}

const DAY_MS = 86_400_000

/** Whole days between two moments on the calendar of a zone. */
function daysBetween(from: string, now: number, timeZone: string): number {
  const dayOf = (at: Date | number): number =>
    Date.parse(new Intl.DateTimeFormat('en-CA', { timeZone }).format(at))
  return Math.round((dayOf(now) - dayOf(new Date(from))) / DAY_MS)
}

/** The due date; past it, by how many days, in words. */
export function DueText({
  now,
  row: { dueAt, state },
  timeZone,
  withLabel = false,
}: { now: number; timeZone: string; withLabel?: boolean } & Of<'dueAt' | 'state'>) {
  const t = useTexts()
  const { language } = useTranslation().i18n
  if (dueAt === null) return null
  const when = dayText(dueAt, { language, timeZone })
  if (state === 'published' || Date.parse(dueAt) >= now)
    return <span>{withLabel ? t('queue:dueIn', { when }) : when}</span>
  const days = daysBetween(dueAt, now, timeZone)
  return (
    <span className="eq-late" title={timeText(dueAt, { language, timeZone })}>
      {days < 1 ? t('queue:overdueToday') : pluralOf(t('queue:overdueDays'), days, language)}
      {!withLabel && <small>{when}</small>}
    </span>
  )
}
