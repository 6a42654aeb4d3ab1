'use client'

import { useEffect, useState } from 'react'
import { Button, ConfirmationModal, toast, useDocumentInfo, useModal } from '@payloadcms/ui'
import { useRun } from '../useRun'
import { useTexts } from '../useTexts'
import { useNewest, useVariant } from '../useWorkflow'
import type { Session } from './session'

const STEPS = ['approve', 'publish', 'submit'] as const

/** What this person may do with the translation: everything typed is saved first, and what is not done yet is asked about. */
export function TranslationActions({ session }: { session: Session }) {
  const variant = useVariant()
  const newest = useNewest()
  const t = useTexts()
  const { id } = useDocumentInfo()
  const { openModal } = useModal()
  const { begin, isBusy, modal } = useRun(variant, newest)
  const [isSaving, setSaving] = useState(false)
  const [state, setState] = useState(variant?.state)
  if (variant && variant.state !== state) setState(variant.state)
  useEffect(() => {
    // Whether it may be written in depends on its state. What is typed stays.
    if (state !== undefined && session.overview().translation) void session.reload()
  }, [session, state])
  if (!variant) return null
  const slug = `editorial-translation-submit-${id ?? ''}`
  const step = STEPS.find((action) => variant.actions.includes(action))
  const whyNot = variant.refused.submit?.map(({ message }) => message).join(' ')

  const submit = async (): Promise<void> => {
    setSaving(true)
    await session.flush()
    setSaving(false)
    const { translation, unsaved } = session.overview()
    if (unsaved > 0) toast.error(t('translationScreen:saveFirst'))
    else if (translation && translation.progress.done < translation.progress.units) openModal(slug)
    else begin('submit')
  }
  const { done, units } = session.overview().translation?.progress ?? { done: 0, units: 0 }
  const isBeingWritten = variant.state === 'draft' || variant.state === 'changesRequested'
  return (
    <>
      {(['withdraw', 'requestChanges'] as const)
        .filter((action) => variant.actions.includes(action))
        .filter((action) => action === 'requestChanges' || variant.state === 'inReview')
        .map((action) => (
          <Button
            buttonStyle="secondary"
            disabled={isBusy}
            key={action}
            margin={false}
            onClick={() => begin(action)}
            size="medium"
          >
            {t(`actions:${action}`)}
          </Button>
        ))}
      {step ? (
        <Button
          disabled={isBusy || isSaving}
          margin={false}
          onClick={() => (step === 'submit' ? void submit() : begin(step))}
          size="medium"
        >
          {t(`actions:${step}`)}
        </Button>
      ) : (
        isBeingWritten &&
        whyNot && (
          <Button disabled extraButtonProps={{ title: whyNot }} margin={false} size="medium" tooltip={whyNot}>
            {t('actions:submit')}
          </Button>
        )
      )}
      {modal}
      <ConfirmationModal
        body={t('translationScreen:notAllDone', { done: String(done), units: String(units) })}
        cancelLabel={t('panel:cancel')}
        confirmLabel={t('actions:submit')}
        heading={t('actions:submit')}
        modalSlug={slug}
        onConfirm={() => begin('submit')}
      />
    </>
  )
}
