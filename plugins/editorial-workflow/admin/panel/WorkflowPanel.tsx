'use client'

import { lazy, Suspense, useState } from 'react'
import { useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { StateChip } from '../StateChip'
import { TypedText } from '../typed/TypedText'
import { useRun } from '../useRun'
import { useTexts } from '../useTexts'
import { useKnown } from '../useWorkflow'
import { OtherLanguages } from './OtherLanguages'
import { PanelFacts } from './PanelFacts'
import { PANEL_STYLES } from './panelStyles'
import { WhyNot } from './WhyNot'

// Every page of the admin would load it otherwise: all that the import map names lies in one file.
const HistoryDrawer = lazy(() => import('./HistoryDrawer'))

/** What stands here and not in the header, which has the next step. */
const OFFERED = [
  'assign',
  'schedulePublish',
  'unschedulePublish',
  'scheduleUnpublish',
  'unscheduleUnpublish',
  'withdraw',
  'unpublish',
  'bypass',
] as const

/** Beside the form: where the language on the screen stands, who is next, what this person may do, and for all else why not. */
export function WorkflowPanel() {
  const t = useTexts()
  const { i18n } = useTranslation()
  const { id, isTrashed } = useDocumentInfo()
  const { unknown, variant } = useKnown()
  const { begin, isBusy, modal } = useRun(variant)
  const [isHistoryOpen, setHistoryOpen] = useState(false)
  return (
    <section
      aria-label={t('panel:panel')}
      className="wp"
      data-desk="panel"
      data-hidden={id === undefined || undefined}
    >
      <style href="editorial-panel" precedence="medium">
        {PANEL_STYLES}
      </style>
      <div className="wp-head">
        <h3>{t('panel:panel')}</h3>
        {variant && <StateChip locale={variant.locale} state={variant.state} />}
      </div>
      <TypedText unknown={unknown} variant={variant} />
      {variant && (
        <>
          <PanelFacts language={i18n.language} variant={variant} />
          <div className="wp-buttons">
            {!isTrashed &&
              OFFERED.filter((action) => variant.actions.includes(action)).map((action) => (
                <button disabled={isBusy} key={action} onClick={() => begin(action)} type="button">
                  {t(`actions:${action}`)}
                </button>
              ))}
            {variant.revision > 0 && (
              <button onClick={() => setHistoryOpen(true)} type="button">
                {t('panel:history')}
              </button>
            )}
          </div>
          {!isTrashed && <WhyNot variant={variant} />}
          <OtherLanguages variant={variant} />
          {modal}
          {isHistoryOpen && (
            <Suspense fallback={null}>
              <HistoryDrawer onClose={() => setHistoryOpen(false)} variant={variant} />
            </Suspense>
          )}
        </>
      )}
    </section>
  )
}
