import { useConfig, useTranslation } from '@payloadcms/ui'
import type { Somebody } from '../../payload/comments/tell'
import { timeText } from '../desk/dates'
import type { useTexts } from '../useTexts'

/** Writes a moment by the clocks of the project, where it names a zone. */
export function useWhen(): (instant: string) => string {
  const { i18n } = useTranslation()
  const { config } = useConfig()
  const own = config.admin.timezones
  const timeZone =
    (typeof own === 'object' && own.defaultTimezone) || Intl.DateTimeFormat().resolvedOptions().timeZone
  return (instant) => timeText(instant, { language: i18n.language, timeZone })
}

/** The name of somebody, also of those who have none any more. */
export const nameOf = (t: ReturnType<typeof useTexts>, somebody: null | Somebody): string =>
  somebody?.name ?? t('comments:formerColleague')
