'use client'

import { useTranslation } from '@payloadcms/ui'
import { useTexts } from '../../useTexts'
import { useLabels } from '../planning/useLabels'
import { pluralOf } from '../dates'
import type { Entry } from './entries'

/** A sign beside the word, for those who look over many. */
const SIGNS = { cancelled: '–', done: '✓', failed: '✕', missed: '!', pending: '○', running: '…' } as const

export type EntryText = {
  /** What it is beside its title: what happens, and in which language. */
  about: (entry: Entry) => string
  sign: (entry: Entry) => string
  status: (entry: Entry) => string
  target: (entry: Entry) => string
  title: (entry: Entry) => string
}

/** What entries are called. */
export function useEntryText(): EntryText {
  const t = useTexts()
  const { i18n } = useTranslation()
  const { localeLabel } = useLabels()
  const status = (entry: Entry): string => t(`calendar:status_${entry.status}`)
  const target = ({ rows: [{ target: what }] }: Entry): string => t(`calendar:target_${what}`)
  return {
    about: (entry) => {
      const [{ locale }] = entry.rows
      const what = entry.release
        ? [t('calendar:release'), pluralOf(t('calendar:items'), entry.rows.length, i18n.language)]
        : [target(entry), ...(locale === '-' ? [] : [localeLabel(locale)])]
      return what.join(' · ')
    },
    sign: (entry) => SIGNS[entry.status],
    status,
    target,
    title: ({ release, rows: [{ title }] }) =>
      release ? (release.name ?? t('calendar:release')) : (title ?? t('calendar:hiddenTitle')),
  }
}
