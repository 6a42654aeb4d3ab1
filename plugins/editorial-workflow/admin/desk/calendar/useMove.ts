'use client'

import type { ToldRelease } from '../../../payload/releases/tell'
import { useTexts } from '../../useTexts'
import type { Refused, SaidTime } from '../planning/MoveForm'
import { useCall, type Told } from '../useCall'
import type { Entry } from './entries'

type ToldDocument = {
  variants: {
    locale: string
    revision: number
    schedules: Record<'publish' | 'unpublish', null | { instant: string }>
  }[]
}

const ACTIONS = {
  move: { publish: 'schedulePublish', unpublish: 'scheduleUnpublish' },
  unschedule: { publish: 'unschedulePublish', unpublish: 'unscheduleUnpublish' },
} as const

/**
 * Moves an entry to another time, or calls it off. The server decides, by the rules of its own dialog; what has changed since the calendar
 * was read is refused here, since whoever moved it meanwhile knew something else.
 */
export function useMove(): {
  move: (entry: Entry, when: SaidTime) => Promise<Refused>
  unschedule: (entry: Entry) => Promise<Refused>
} {
  const call = useCall()
  const t = useTexts()
  const moved: Refused = { code: 'moved', message: t('calendar:movedMeanwhile') }

  const onVariant = async (entry: Entry, kind: keyof typeof ACTIONS, when?: SaidTime): Promise<Refused> => {
    const [{ collection, document, locale, target }] = entry.rows
    const at = `/${collection}/${encodeURIComponent(document)}/workflow`
    const told = await call<ToldDocument>(at)
    if (!told.ok) return refusedBy(told)
    const variant = told.body.variants.find((each) => each.locale === locale)
    if (!variant || variant.schedules[target]?.instant !== entry.instant) return moved
    const { revision } = variant
    return refusedBy(
      await call(`${at}/${locale}/${ACTIONS[kind][target]}`, { body: { revision, when }, method: 'POST' }),
    )
  }

  const onRelease = async (
    id: string,
    entry: Entry,
    command: 'schedule' | 'unschedule',
    when?: SaidTime,
  ): Promise<Refused> => {
    const at = `/editorial/releases/${encodeURIComponent(id)}`
    const told = await call<ToldRelease>(at)
    if (!told.ok) return refusedBy(told)
    const { instant, revision, status } = told.body
    if (status !== 'scheduled' || instant !== entry.instant) return moved
    return refusedBy(await call(`${at}/${command}`, { body: { revision, when }, method: 'POST' }))
  }

  return {
    move: (entry, when) =>
      entry.release ? onRelease(entry.release.id, entry, 'schedule', when) : onVariant(entry, 'move', when),
    unschedule: (entry) =>
      entry.release ? onRelease(entry.release.id, entry, 'unschedule') : onVariant(entry, 'unschedule'),
  }
}

const refusedBy = (told: Told<unknown>): Refused =>
  told.ok ? null : { code: told.code, message: told.message }
