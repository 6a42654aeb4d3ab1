'use client'

import { lazy, Suspense, useEffect, useState } from 'react'
import {
  toast,
  useConfig,
  useDocumentInfo,
  useForm,
  useFormFields,
  useFormModified,
  useFormProcessing,
  useTranslation,
} from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { timeText } from '../desk/dates'
import { useTexts } from '../useTexts'
import { lookAgain, type ShownVariant, type Unknown } from '../useWorkflow'
import { OfferedText } from './OfferedText'
import { useTyped } from './useTyped'
import { useLanguageGuard } from './useLanguageGuard'

// Every page of the admin would load it otherwise: all that the import map names lies in one file.
const SwitchDrawer = lazy(() => import('./SwitchDrawer'))

/** While something is typed, the server is asked this often whether the session is still there. */
const ASK_EVERY_MS = 60_000

type Props = { unknown: Unknown | undefined; variant: ShownVariant | undefined }

/** Sees to it that nothing is lost that is typed: keeps it, offers it again, and says when it cannot be saved and why. */
export function TypedText({ unknown, variant }: Props) {
  const t = useTexts()
  const { i18n } = useTranslation()
  const { config } = useConfig()
  const { id } = useDocumentInfo()
  const isDirty = useFormModified()
  const form = useForm()
  const { discard, keepNow, offers, putBack } = useTyped()
  const { go, isAsking, stay } = useLanguageGuard(isDirty)
  const hasFailed = useFailedSave()
  const base = useFormFields(([fields]) => fields.baseVersion?.value as string | undefined)
  useLookAround(isDirty)
  const isBehind =
    hasFailed && isDirty && variant !== undefined && base !== undefined && variant.head !== base
  const loadAgain = (): void => {
    keepNow()
    // The page would ask whether to leave it: what is typed is kept.
    form.setModified(false)
    setTimeout(() => window.location.reload(), 100)
  }
  const login = formatAdminURL({
    adminRoute: config.routes.admin,
    path: config.admin.routes.login as `/${string}`,
  })
  return (
    <div aria-live="polite" className="wp-notices">
      {unknown === 'signedOut' && (
        <div className="wp-notice">
          <p>{t('panel:signedOut')}</p>
          <div className="wp-buttons">
            <a href={login} rel="noreferrer" target="_blank">
              {t('panel:signIn')}
            </a>
          </div>
        </div>
      )}
      {unknown === 'offline' && <p className="wp-notice">{t('panel:offline')}</p>}
      {isBehind && (
        <div className="wp-notice">
          <p>{t('panel:otherSaved')}</p>
          <div className="wp-buttons">
            <button onClick={loadAgain} type="button">
              {t('panel:loadAgain')}
            </button>
          </div>
        </div>
      )}
      {isDirty && variant?.state === 'inReview' && <p className="wp-notice">{t('reasons:inReview')}</p>}
      {offers.map((kept) => (
        <OfferedText
          key={kept.name}
          kept={kept}
          onDiscard={() => discard(kept.name)}
          onPutBack={async () => {
            const isBack = await putBack(kept).catch(() => false)
            if (isBack) toast.success(t('panel:putBackDone'))
            else toast.error(t('panel:putBackFailed'))
          }}
          when={timeText(kept.at, { language: i18n.language, timeZone: variant?.timeZone ?? browserZone() })}
        />
      ))}
      {isAsking && (
        <Suspense fallback={null}>
          <SwitchDrawer
            canSave={id !== undefined}
            onClose={stay}
            onGo={() => {
              keepNow()
              go()
            }}
          />
        </Suspense>
      )}
    </div>
  )
}

const browserZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone

/** Whether the last save of the form was refused, or did not reach the server; looks around when it was. */
function useFailedSave(): boolean {
  const isProcessing = useFormProcessing()
  const isDirty = useFormModified()
  const { data } = useDocumentInfo()
  const savedAt: unknown = data?.updatedAt
  const [last, setLast] = useState<{ failed: boolean; savedAt: unknown; wasBusy: boolean }>({
    failed: false,
    savedAt,
    wasBusy: false,
  })
  if (isProcessing && !last.wasBusy) setLast({ failed: false, savedAt, wasBusy: true })
  if (!isProcessing && last.wasBusy && isDirty)
    setLast({ ...last, failed: last.savedAt === savedAt, wasBusy: false })
  const { failed } = last
  useEffect(() => {
    if (failed) lookAgain()
  }, [failed])
  return failed
}

/** Asks again where things stand when the page is looked at again, when the connection goes or comes, and from time to time while something is typed. */
function useLookAround(isDirty: boolean): void {
  useEffect(() => {
    const look = (): void => {
      if (!document.hidden) lookAgain()
    }
    const events = ['focus', 'offline', 'online'] as const
    for (const event of events) window.addEventListener(event, look)
    document.addEventListener('visibilitychange', look)
    const timer = isDirty ? setInterval(look, ASK_EVERY_MS) : undefined
    return () => {
      for (const event of events) window.removeEventListener(event, look)
      document.removeEventListener('visibilitychange', look)
      clearInterval(timer)
    }
  }, [isDirty])
}
