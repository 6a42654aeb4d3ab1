'use client'

import { useState } from 'react'
import { useDocumentInfo } from '@payloadcms/ui'
import { dayText, pluralOf, timeText } from '../desk/dates'
import { useTold } from '../desk/useCall'
import { useTexts } from '../useTexts'
import type { ShownVariant } from '../useWorkflow'
import { wallTimeText } from '../wallTimeText'

type Props = { language: string; variant: ShownVariant }
type People = { people: readonly { id: string; name: string }[] }

/** More names than this are no help. */
const NAMES_MAX = 4

/** What there is to know of the language on the screen. */
export function PanelFacts({ language, variant }: Props) {
  const t = useTexts()
  const [now] = useState(() => Date.now())
  const { assignee, dueAt, freshness, live, liveBy, people, schedules, submitted, timeZone } = variant
  const place = { language, timeZone }
  const nameOf = (id: string): string => people[id] ?? '—'
  const next = useNext(variant)
  const isLate = dueAt !== null && Date.parse(dueAt) < now && variant.state !== 'published'
  return (
    <dl>
      <dt>{t('panel:live')}</dt>
      <dd>
        {live === null
          ? t('panel:notLive')
          : liveBy === null
            ? t('panel:liveSince', { when: timeText(live.at, place) })
            : t('panel:liveSinceBy', { when: timeText(live.at, place), who: nameOf(liveBy) })}
      </dd>
      {next !== undefined && (
        <>
          <dt>{t('panel:next')}</dt>
          <dd>
            {next}
            {variant.state === 'inReview' && submitted && (
              <p>
                {t('panel:submittedBy', { when: timeText(submitted.at, place), who: nameOf(submitted.by) })}
              </p>
            )}
          </dd>
        </>
      )}
      {assignee !== null && (
        <>
          <dt>{t('panel:assignee')}</dt>
          <dd>{nameOf(assignee)}</dd>
        </>
      )}
      {dueAt !== null && (
        <>
          <dt>{t('panel:due')}</dt>
          <dd className={isLate ? 'wp-late' : undefined}>
            {dayText(dueAt, place)}
            {isLate && `, ${t('panel:overdue')}`}
          </dd>
        </>
      )}
      {(schedules.publish || schedules.unpublish) && (
        <>
          <dt>{t('panel:scheduledFor')}</dt>
          <dd>
            {schedules.publish && (
              <p>{t('panel:goesLive', { when: wallTimeText(schedules.publish.wallTime, language) })}</p>
            )}
            {schedules.unpublish && (
              <p>{t('panel:goesOff', { when: wallTimeText(schedules.unpublish.wallTime, language) })}</p>
            )}
          </dd>
        </>
      )}
      {freshness && (
        <>
          <dt>{t('panel:translation')}</dt>
          <dd>
            {freshness.status === 'current'
              ? t('panel:translationCurrent')
              : pluralOf(t('panel:outdated'), freshness.changes.length, language)}
          </dd>
        </>
      )}
    </dl>
  )
}

/** Who may take the next step: by name, and never the authors where somebody else has to approve. */
function useNext({ authors, locale, next, schedules, state }: ShownVariant): string | undefined {
  const t = useTexts()
  const { collectionSlug } = useDocumentInfo()
  const query = new URLSearchParams({ action: next?.action ?? '', collection: collectionSlug ?? '', locale })
  const { body } = useTold<People>(next ? `/editorial/people?${query.toString()}` : null)
  if (!next) return state === 'approved' && schedules.publish ? t('panel:nextScheduled') : undefined
  if (!body) return '…'
  const able = body.people.filter(({ id }) => next.action !== 'approve' || !authors.includes(id))
  const names = able.slice(0, NAMES_MAX).map(({ name }) => name)
  const more = able.length - names.length
  const who = names.length === 0 ? t('panel:nextNobody') : `${names.join(', ')}${more > 0 ? ` +${more}` : ''}`
  return t(`panel:nextBy_${next.action}`, { who })
}
