'use client'

import type { State } from '../core/types'
import { useTexts } from './useTexts'

/** A sign beside the words, so that a glance is enough and no colour is needed. */
const SIGNS: Record<State, string> = {
  approved: '✓',
  changesRequested: '↩',
  draft: '○',
  inReview: '◐',
  published: '●',
}

type Props = {
  /** Whether readers see it. */
  isLive?: boolean
  /** Names the language, in front. @default no language is named */
  locale?: string
  state: State
}

/** The state of one language of a document as a small label: sign and words. */
export function StateChip({ isLive = false, locale, state }: Props) {
  const t = useTexts()
  return (
    <span className="wf-chip" data-state={state}>
      <style href="editorial-chips" precedence="medium">
        {STYLES}
      </style>
      {locale !== undefined && locale !== '-' && <b>{locale.toUpperCase()}</b>}
      <span>
        <span aria-hidden="true">{SIGNS[state]} </span>
        {t(`states:${state}`)}
      </span>
      {isLive && state !== 'published' && <span className="wf-live">{t('panel:liveIn')}</span>}
    </span>
  )
}

const STYLES = `
@layer payload {
.wf-chips { display: flex; flex-wrap: wrap; gap: 4px; }
.wf-chip { align-items: center; background: var(--theme-elevation-100); border-radius: var(--style-radius-s); color: var(--theme-elevation-800); display: inline-flex;
  flex-wrap: wrap; font-size: 12px; gap: 0 6px; line-height: 20px; padding: 1px 7px; width: fit-content; }
.wf-chip b { font-size: 11px; font-weight: 600; }
.wf-chip[data-state=published] { background: var(--theme-success-100); color: var(--theme-success-900); }
.wf-chip[data-state=approved] { background: var(--theme-success-50); color: var(--theme-success-900); }
.wf-chip[data-state=inReview] { background: var(--theme-warning-100); color: var(--theme-warning-900); }
.wf-chip[data-state=changesRequested] { background: var(--theme-error-100); color: var(--theme-error-900); }
.wf-live { border-left: 1px solid currentcolor; padding-left: 6px; }
}
`
